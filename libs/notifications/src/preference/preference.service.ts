import { hashSecretToken, newSecretToken } from '@constellation/identity/access';
import type { Viewer } from '@constellation/platform/access';
import { Database, UnitOfWork, type Tx } from '@constellation/platform/db';
import { parseInput } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import {
  defaultFrequencies,
  frequencies,
  noticeKinds,
  type Frequency,
  type NoticeKind,
} from '../notice/notice-kinds.ts';
import { NoticeMailLink, NoticePreference } from './preference.entity.ts';

/** How often the viewer is e-mailed about a kind of notice. */
export interface Preference {
  readonly kind: NoticeKind;
  readonly frequency: Frequency;
  readonly isDefault: boolean;
}

const choices = z
  .array(z.object({ kind: z.enum(noticeKinds), frequency: z.enum(frequencies) }))
  .max(noticeKinds.length);

/** How often people are e-mailed about what. */
@Injectable()
export class PreferenceService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Every kind there is, in a fixed order. */
  async list(viewer: Viewer): Promise<readonly Preference[]> {
    const rows = await this.database.query<{ kind: NoticeKind; frequency: Frequency }>(
      'select kind, frequency from notice_preference where person_id = $1',
      [viewer.personId],
    );
    const chosen = new Map(rows.map((row) => [row.kind, row.frequency]));
    return noticeKinds.map((kind) => ({
      kind,
      frequency: chosen.get(kind) ?? defaultFrequencies[kind],
      isDefault: !chosen.has(kind),
    }));
  }

  /** Chooses for some kinds; the others stay as they are. */
  async choose(
    viewer: Viewer,
    wanted: readonly { readonly kind: string; readonly frequency: string }[],
  ): Promise<void> {
    const chosen = parseInput(choices, wanted);
    await this.unitOfWork.run((tx) => choose(tx, viewer.personId, chosen));
  }

  /**
   * Ends the e-mails that a link of one of them ends, for whoever has it.
   * @returns whether the link is one of ours; a second time changes nothing
   */
  async stop(token: string): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      const link = await tx.manager.findOneBy(NoticeMailLink, { tokenHash: hashSecretToken(token) });
      if (!link) return false;
      await choose(
        tx,
        link.personId,
        link.kinds.map((kind) => ({ kind, frequency: 'off' })),
      );
      return true;
    });
  }
}

async function choose(
  tx: Tx,
  personId: string,
  chosen: readonly { readonly kind: NoticeKind; readonly frequency: Frequency }[],
): Promise<void> {
  if (chosen.length === 0) return;
  await tx.manager.upsert(
    NoticePreference,
    chosen.map((one) => ({ ...one, personId })),
    ['personId', 'kind'],
  );
}

/** Makes a link for an e-mail that is sent now: no row and no job ever holds one that works. @returns its token */
export async function makeStopLink(
  tx: Tx,
  about: { readonly personId: string; readonly kinds: readonly NoticeKind[]; readonly now: Date },
): Promise<string> {
  const token = newSecretToken();
  await tx.manager.insert(NoticeMailLink, {
    ...{ tokenHash: hashSecretToken(token), personId: about.personId, kinds: [...about.kinds], madeAt: about.now },
  });
  return token;
}
