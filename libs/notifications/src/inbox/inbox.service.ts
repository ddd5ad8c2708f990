import type { Viewer } from '@constellation/platform/access';
import { UnitOfWork } from '@constellation/platform/db';
import { parseInput } from '@constellation/platform/errors';
import { sendSignals } from '@constellation/platform/signals';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { inboxSignal } from '../notice/tell.ts';

/** What can be said of a notice: that it was read or not, that it is put away or back again. */
export const marks = ['read', 'unread', 'done', 'open'] as const;
export type Mark = (typeof marks)[number];

/** SQL: what saying so changes. Whoever puts something away has seen it. */
const changes: Readonly<Record<Mark, string>> = {
  read: 'read_at = coalesce(read_at, $2)',
  unread: 'read_at = null',
  done: 'done_at = coalesce(done_at, $2), read_at = coalesce(read_at, $2)',
  open: 'done_at = null',
};

const ids = z.array(z.uuid('This does not name a notice.').toLowerCase()).max(200, 'Mark at most 200 at a time.');

/** Keeps an inbox in order: its person's own, and nobody else's. */
@Injectable()
export class InboxService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Marks some; what is not the viewer's own is passed over. */
  async mark(viewer: Viewer, noticeIds: readonly string[], as: Mark): Promise<void> {
    const wanted = parseInput(ids, noticeIds);
    await this.#change(viewer, as, 'and notice_id = any($3::uuid[])', [wanted]);
  }

  /** Marks everything that is not put away and came until an instant, so that what comes meanwhile is not passed over unseen. */
  async markAll(viewer: Viewer, as: Extract<Mark, 'read' | 'done'>, until: Date): Promise<void> {
    await this.#change(viewer, as, 'and done_at is null and due_at <= $2 and made_at <= $3', [until]);
  }

  async #change(viewer: Viewer, as: Mark, which: string, parameters: readonly unknown[]): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await tx.query(`update notice set ${changes[as]} where person_id = $1 and $2::timestamptz is not null ${which}`, [
        viewer.personId,
        viewer.now,
        ...parameters,
      ]);
      // Other browsers of theirs.
      await sendSignals(tx, [inboxSignal(viewer.personId)]);
    });
  }
}
