import type { Viewer } from '@constellation/platform/access';
import { Settings } from '@constellation/platform/config';
import { newId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { hashSecretToken, newSecretToken } from './secret-token.ts';
import { SignInLink } from './sign-in-link.entity.ts';
import { SignInService, type NewSession } from './sign-in.service.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** How long a link works, in days. */
export const signInLinkDays = 7;

/** A link that was just made; it is never shown again. */
export interface NewSignInLink {
  readonly personId: string;
  readonly link: string;
  readonly expiresAt: Date;
}

/** Links that sign in once. Made by commands on the server only: whoever can run them could read the database anyway. */
@Injectable()
export class SignInLinkService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: Settings,
    private readonly signIn: SignInService,
  ) {}

  /** Makes a link for a person and ends those they have not used. */
  async make(tx: Tx, personId: string, now: Date): Promise<NewSignInLink> {
    await tx.query('delete from sign_in_link where person_id = $1 and used_at is null', [personId]);
    const token = newSecretToken();
    const expiresAt = new Date(now.getTime() + signInLinkDays * dayMs);
    await tx.manager.insert(SignInLink, {
      id: newId(),
      personId,
      tokenHash: hashSecretToken(token),
      createdAt: now,
      expiresAt,
    });
    return { personId, link: `${this.settings.http.publicUrl}/sign-in?link=${token}`, expiresAt };
  }

  /** Signs in with a link. @throws {Refusal} `link-over` when it was used, has run out or is not known */
  async use(viewer: Viewer, token: string, userAgent: string | undefined): Promise<NewSession> {
    return this.unitOfWork.run(async (tx) => {
      const [used] = await tx.query<{ person_id: string }>(
        `update sign_in_link set used_at = $2 where token_hash = $1 and used_at is null and expires_at > $2
         returning person_id`,
        [hashSecretToken(token), viewer.now],
      );
      if (!used) {
        throw new Refusal({
          code: 'link-over',
          message: 'This link has been used or has run out: have a new one made.',
          field: 'token',
        });
      }
      return this.signIn.begin(tx, viewer, used.person_id, { userAgent });
    });
  }
}
