import { PrincipalSources, storedKey, Viewer, type PostRole, type ViewerPost } from '@constellation/platform/access';
import { Authenticator, type Credentials } from '@constellation/platform/auth';
import { Database } from '@constellation/platform/db';
import { Injectable } from '@nestjs/common';
import { hashSecretToken } from '../sign-in/secret-token.ts';
import { countsAsVerified, holdsToday, organisationsOfPosts, organisationsReached } from './posts.principal-source.ts';

/** How long a session or token may be used before its last use is noted again. */
const noteUseAfterMs = 10 * 60 * 1000;

interface ViewerRow {
  person_id: string;
  name: string;
  is_platform_operator: boolean;
  session_id: string | null;
  api_token_id: string | null;
  last_used_at: Date | null;
  keys: string[];
  posts: {
    id: string;
    organisation_id: string;
    organisation_name: string;
    verified: boolean;
    title: string;
    roles: PostRole[];
    acts_for: string[];
  }[];
}

/** Builds the viewer of a request in one statement, from every context's principal source. */
@Injectable()
export class ViewerAuthenticator extends Authenticator {
  #sql: string | undefined;

  constructor(
    private readonly database: Database,
    private readonly principalSources: PrincipalSources,
  ) {
    super();
  }

  async authenticate(credentials: Credentials, now: Date): Promise<Viewer> {
    const { sessionToken, bearerToken } = credentials;
    if (!sessionToken && !bearerToken) return Viewer.signedOut(now);
    this.#sql ??= viewerSql(this.principalSources.unionSql());
    // A request that carries a token means that token, whatever cookie the browser adds.
    const [row] = await this.database.queryPrepared<ViewerRow>(this.#sql, [
      now,
      bearerToken ? null : hashSecretToken(sessionToken ?? ''),
      bearerToken ? hashSecretToken(bearerToken) : null,
      null,
    ]);
    if (!row) return Viewer.signedOut(now);
    await this.#noteUse(row, now);
    return toViewer(row, now);
  }

  /**
   * The viewer a person is, without credentials: after they changed something about themselves, in jobs, in imports.
   * @param sessionId the session the request came with, which the viewer then keeps
   */
  async viewerOfPerson(personId: string, now: Date, sessionId?: string): Promise<Viewer> {
    this.#sql ??= viewerSql(this.principalSources.unionSql());
    const [row] = await this.database.query<ViewerRow>(this.#sql, [now, null, null, personId]);
    if (!row) throw new Error(`There is no person ${personId}.`);
    return toViewer({ ...row, session_id: sessionId ?? null }, now);
  }

  async #noteUse(row: ViewerRow, now: Date): Promise<void> {
    if (row.last_used_at && now.getTime() - row.last_used_at.getTime() < noteUseAfterMs) return;
    if (row.session_id) {
      await this.database.query(
        `update session set last_seen_at = $2::timestamptz, expires_at = $2::timestamptz + (expires_at - last_seen_at) where session_id = $1`,
        [row.session_id, now],
      );
    } else if (row.api_token_id) {
      await this.database.query(`update api_token set last_used_at = $2 where api_token_id = $1`, [
        row.api_token_id,
        now,
      ]);
    }
  }
}

function toViewer(row: ViewerRow, now: Date): Viewer {
  return new Viewer({
    now,
    person: { id: row.person_id, name: row.name },
    keys: row.keys.map(storedKey),
    posts: row.posts.map((post): ViewerPost => ({
      id: post.id,
      organisationId: post.organisation_id,
      organisationName: post.organisation_name,
      verified: post.verified,
      title: post.title,
      roles: post.roles,
      actsFor: post.acts_for,
    })),
    isPlatformOperator: row.is_platform_operator,
    sessionId: row.session_id ?? undefined,
  });
}

/**
 * $1 the instant, $2 the hash of a session token, $3 the hash of an API token, $4 a person: one of the last three.
 * A post in a trust acts for the trust and its current schools.
 */
function viewerSql(principals: string): string {
  return `
    with credential as (
      select person_id, session_id, null::uuid as api_token_id, last_seen_at as last_used_at
        from session where token_hash = $2::bytea and expires_at > $1::timestamptz
      union all
      select person_id, null, api_token_id, last_used_at
        from api_token
       where token_hash = $3::bytea and revoked_at is null and (expires_at is null or expires_at > $1::timestamptz)
      union all
      select $4::uuid, null, null, $1::timestamptz where $4::uuid is not null
      limit 1
    ), viewer_person as (
      select person.person_id from credential join person using (person_id)
    ), viewer_organisation as materialized (${organisationsReached(organisationsOfPosts)}
    )
    select person.person_id, person.name, person.is_platform_operator,
           credential.session_id, credential.api_token_id, credential.last_used_at,
           array(${principals}) as keys,
           coalesce((
             select jsonb_agg(jsonb_build_object(
                      'id', post.post_id,
                      'organisation_id', post.organisation_id,
                      'organisation_name', organisation.name,
                      'verified', ${countsAsVerified('post.organisation_id')},
                      'title', post.title,
                      'roles', to_jsonb(post.roles),
                      'acts_for', to_jsonb(array(
                        select post.organisation_id
                        union
                        select membership.member_id from organisation_membership membership
                         where membership.parent_id = post.organisation_id
                           and organisation.kind in ('multi-academy-trust', 'single-academy-trust')
                           and ${holdsToday('membership', 'joined_on', 'left_on')})))
                    order by post.started_on, post.post_id)
               from post join organisation using (organisation_id)
              where post.person_id = person.person_id and ${holdsToday('post', 'started_on', 'ended_on')}), '[]') as posts
      from credential join person using (person_id)`;
}
