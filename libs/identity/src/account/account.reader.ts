import type { Viewer } from '@constellation/platform/access';
import { Database } from '@constellation/platform/db';
import { present } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';

/** A signed-in browser of the viewer. */
export interface SessionRow {
  readonly id: string;
  readonly created_at: Date;
  readonly last_seen_at: Date;
  readonly user_agent: string | null;
}

/** A token of the viewer that has not been revoked. */
export interface ApiTokenRow {
  readonly id: string;
  readonly name: string;
  readonly ending: string;
  readonly created_at: Date;
  readonly expires_at: Date | null;
  readonly last_used_at: Date | null;
}

/** What only its owner sees of a person: always the viewer's own. @throws {NotAllowed} when nobody is signed in */
@Injectable()
export class AccountReader {
  constructor(private readonly database: Database) {}

  async getEmail(viewer: Viewer): Promise<string> {
    const [row] = await this.database.query<{ email: string }>('select email from person where person_id = $1', [
      viewer.personId,
    ]);
    return present(row, 'The person').email;
  }

  /** Whether they said that people of the network may find them by searching. */
  async isFindable(viewer: Viewer): Promise<boolean> {
    const [row] = await this.database.query<{ is_findable: boolean }>(
      'select is_findable from person where person_id = $1',
      [viewer.personId],
    );
    return present(row, 'The person').is_findable;
  }

  /** Sessions that still hold, last used first. */
  async listSessions(viewer: Viewer): Promise<readonly SessionRow[]> {
    return this.database.query<SessionRow>(
      `select session_id as id, created_at, last_seen_at, user_agent
         from session where person_id = $1 and expires_at > $2
        order by last_seen_at desc, session_id desc limit 100`,
      [viewer.personId, viewer.now],
    );
  }

  /** Tokens that were not revoked, expired ones included so that one can see why a program stopped; newest first. */
  async listApiTokens(viewer: Viewer): Promise<readonly ApiTokenRow[]> {
    return this.database.query<ApiTokenRow>(
      `select api_token_id as id, name, ending, created_at, expires_at, last_used_at
         from api_token where person_id = $1 and revoked_at is null
        order by api_token_id desc limit 100`,
      [viewer.personId],
    );
  }
}
