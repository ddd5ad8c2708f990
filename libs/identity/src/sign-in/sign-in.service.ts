import type { Viewer } from '@constellation/platform/access';
import { Settings } from '@constellation/platform/config';
import { Database, isId, newId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { NotAllowed, NotFound } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { Person } from '../person/person.entity.ts';
import { hashSecretToken, newSecretToken } from './secret-token.ts';
import { Session } from './session.entity.ts';

/** A session that was just made: the token goes into the cookie and is never seen again. */
export interface NewSession {
  readonly token: string;
  readonly expiresAt: Date;
  readonly personId: string;
}

/** Where a session comes from. */
export interface SessionOrigin {
  readonly userAgent: string | undefined;
  /** The ID token of the provider the person signed in at. */
  readonly idToken?: string;
}

/** Longer ones would not fit into the address that signs out at the provider. */
const longestIdToken = 6_000;

const dayMs = 24 * 60 * 60 * 1000;

/** Begins and ends sessions. Every sign-in makes a new token, so a token planted before it is worth nothing. */
@Injectable()
export class SignInService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  /** Ways to sign in that this installation offers. */
  get methods(): readonly string[] {
    const { demo, openId } = this.settings.signIn;
    return [...(openId ? ['oidc'] : []), ...(demo ? ['demo'] : [])];
  }

  /** What the button of sign-in through a provider calls it; undefined where there is none. */
  get providerName(): string | undefined {
    return this.settings.signIn.openId?.name;
  }

  /** Signs in as a demo account. @throws {NotAllowed} where demo sign-in is off. */
  async signInDemo(viewer: Viewer, personId: string, userAgent: string | undefined): Promise<NewSession> {
    if (!this.settings.signIn.demo) throw new NotAllowed('Demo accounts are not offered here.', 'demo-off');
    return this.unitOfWork.run(async (tx) => {
      const person = isId(personId) ? await tx.manager.findOneBy(Person, { id: personId, isDemo: true }) : null;
      if (!person) throw new NotFound('demo account', 'personId');
      return this.begin(tx, viewer, person.id, { userAgent });
    });
  }

  /** Makes a session for the person, ends the one the request came with and clears away those that ran out. */
  async begin(tx: Tx, viewer: Viewer, personId: string, { userAgent, idToken }: SessionOrigin): Promise<NewSession> {
    if (viewer.sessionId) await tx.manager.delete(Session, { id: viewer.sessionId });
    await tx.query('delete from session where person_id = $1 and expires_at <= $2', [personId, viewer.now]);
    const token = newSecretToken();
    const expiresAt = new Date(viewer.now.getTime() + this.settings.signIn.sessionDays * dayMs);
    await tx.manager.insert(Session, {
      id: newId(),
      personId,
      tokenHash: hashSecretToken(token),
      userAgent: userAgent?.slice(0, 300) ?? null,
      idToken: idToken && idToken.length <= longestIdToken ? idToken : null,
      createdAt: viewer.now,
      lastSeenAt: viewer.now,
      expiresAt,
    });
    return { token, expiresAt, personId };
  }

  /** Ends the session of the request. @returns what it was; undefined when the request came with none */
  async signOut(viewer: Viewer): Promise<{ readonly idToken: string | null } | undefined> {
    if (!viewer.sessionId) return undefined;
    const [ended] = await this.database.query<{ idToken: string | null }>(
      'delete from session where session_id = $1 returning id_token as "idToken"',
      [viewer.sessionId],
    );
    return ended;
  }

  /** Ends every session of the viewer, this one included. */
  async signOutEverywhere(viewer: Viewer): Promise<void> {
    await this.database.query('delete from session where person_id = $1', [viewer.personId]);
  }

  /** Ends one session of the viewer; false when it is not theirs, or over already. */
  async endSession(viewer: Viewer, sessionId: string): Promise<boolean> {
    const ended = await this.database.query(
      'delete from session where session_id::text = $1 and person_id = $2 returning session_id',
      [sessionId, viewer.personId],
    );
    return ended.length > 0;
  }
}
