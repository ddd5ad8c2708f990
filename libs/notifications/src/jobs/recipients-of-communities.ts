import { holdersToWriteTo } from '@constellation/identity/jobs';
import type { Queryable } from '@constellation/platform/db';
import type { Told } from '../notice/tell.ts';
import { told } from './told.ts';

/** Whom a message mentions; and who follows its thread, whom it does not mention. */
export async function message(db: Queryable, subjectId: string): Promise<readonly Told[]> {
  const subjectKind = 'CommunityMessage';
  const mentioned = await told(
    db,
    { kind: 'mention', subjectKind, subjectId },
    {
      sql: `select mention.person_id from community_message_mention mention join community_message message using (community_message_id)
             where community_message_id = $1 and mention.person_id <> message.author_id
               and not exists (select from community_thread_follow follow
                                where follow.community_thread_id = message.community_thread_id
                                  and follow.person_id = mention.person_id and follow.following = 'muted')`,
    },
  );
  const followers = await told(
    db,
    { kind: 'reply', subjectKind, subjectId },
    {
      sql: `select follow.person_id from community_message message
              join community_thread_follow follow using (community_thread_id)
             where message.community_message_id = $1 and follow.following = 'followed' and follow.person_id <> message.author_id
               and not exists (select from community_message_mention mention
                                where mention.community_message_id = $1 and mention.person_id = follow.person_id)`,
    },
  );
  return [...mentioned, ...followers];
}

/** Members, of a meeting that is new; who signed up, of one that was changed or called off. */
export async function event(db: Queryable, subjectId: string): Promise<readonly Told[]> {
  return told(
    db,
    { kind: 'meeting', subjectKind: 'CommunityEvent', subjectId },
    {
      sql: `select membership.person_id from community_event event
              join community_membership membership using (community_id)
             where event.community_event_id = $1 and event.revision = 0 and event.cancelled_at is null
               and membership.ended_at is null and membership.person_id <> event.created_by
             union
            select person_id from community_event_sign_up where community_event_id = $1`,
    },
  );
}

const stewardsOf = (communityId: string): string => `
  select membership.person_id from community_membership membership
   where membership.community_id = ${communityId} and membership.role in ('lead', 'deputy') and membership.ended_at is null`;

/** Those who answer requests: its stewards. */
export async function joinRequest(db: Queryable, subjectId: string): Promise<readonly Told[]> {
  return told(
    db,
    { kind: 'join-request', subjectKind: 'CommunityRequest', subjectId },
    {
      sql: `select steward.person_id from community_request request
             cross join lateral (${stewardsOf('request.community_id')}) steward
             where request.community_request_id = $1 and request.state = 'waiting'`,
    },
  );
}

/** Who asked. */
export async function joinAnswer(db: Queryable, subjectId: string): Promise<readonly Told[]> {
  return told(
    db,
    { kind: 'join-answer', subjectKind: 'CommunityRequest', subjectId },
    {
      sql: `select person_id from community_request where community_request_id = $1 and state in ('accepted', 'declined')`,
    },
  );
}

/** Who is left of the stewards, and who runs a host organisation: while nobody leads. @param subjectId the community */
export async function succession(db: Queryable, subjectId: string, now: Date): Promise<readonly Told[]> {
  return told(
    db,
    { kind: 'succession', subjectKind: 'CommunitySuccession', subjectId },
    {
      sql: `select holder.person_id, succession.community_succession_id as subject_id
              from community_succession succession
             cross join lateral (${stewardsOf('$2::uuid')}
              union
             select admin.person_id from community_host host
              cross join lateral (${holdersToWriteTo('organisation-admin', 'host.organisation_id')}) admin
              where host.community_id = $2::uuid) holder
             where $1::timestamptz is not null and succession.community_id = $2::uuid and succession.settled_at is null`,
      parameters: [now, subjectId],
    },
  );
}
