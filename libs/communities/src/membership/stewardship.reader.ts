import { holdsToday } from '@constellation/identity/access';
import type { Viewer } from '@constellation/platform/access';
import { Database, type Queryable } from '@constellation/platform/db';
import { Injectable } from '@nestjs/common';
import { membershipCounts } from '../community/community.policy.ts';
import type { CommunityRow } from '../community/community.reader.ts';
import type { SuccessionCause } from './community-membership.entity.ts';
import { warningsOf, type Steward, type StewardWarning } from './stewardship.ts';

/** Who looks after a community, and what is missing. */
export interface Stewardship {
  readonly stewards: readonly Steward[];
  readonly warnings: readonly StewardWarning[];
}

/** What has to be taken over while something is missing. */
export interface Handover {
  /** How the community lost its lead, while nobody follows; the person where that is known. */
  readonly succession: {
    readonly departedId: string | null;
    readonly cause: SuccessionCause;
    readonly openedAt: Date;
  } | null;
  readonly waitingRequests: number;
  readonly waitingInvitations: number;
  /** Memberships of people who could be asked to be a steward, those of other organisations first. */
  readonly candidateIds: readonly string[];
}

/** How many people are named who could be asked. */
const mostCandidates = 10;

/** SQL query: the trusts of somebody's current posts, or the organisations themselves where they are in none. */
const housesOf = (person: string): string => `
  select coalesce(trust.organisation_id, post.organisation_id)
    from post
    left join (organisation_membership beneath
               join organisation trust on trust.organisation_id = beneath.parent_id
                and trust.kind in ('multi-academy-trust', 'single-academy-trust'))
      on beneath.member_id = post.organisation_id and ${holdsToday('beneath', 'joined_on', 'left_on')}
   where post.person_id = ${person} and ${holdsToday('post', 'started_on', 'ended_on')}`;

/** The stewards of a community, and what is missing among them. Who calls this has decided that the viewer may know. */
export async function stewardshipOf(
  db: Queryable,
  viewer: Viewer,
  community: Pick<CommunityRow, 'id' | 'withinId' | 'endedAt'>,
): Promise<Stewardship> {
  const stewards = await db.query<Steward>(
    `select membership.person_id as "personId", membership.role,
            array(select distinct house::text from (${housesOf('membership.person_id')}) as held (house)) as houses
       from community_membership membership join community using (community_id)
      where membership.community_id = $2 and membership.role in ('lead', 'deputy') and ${membershipCounts('membership')}
      order by membership.joined_at, membership.community_membership_id`,
    [viewer.now, community.id],
  );
  return { stewards, warnings: community.endedAt ? [] : warningsOf(stewards, community) };
}

/** Reads what those who look after a community have to put right. */
@Injectable()
export class StewardshipReader {
  constructor(private readonly database: Database) {}

  /** Nothing is missing, as far as others are told. */
  async warnings(viewer: Viewer, community: CommunityRow): Promise<readonly StewardWarning[]> {
    if (!community.looksAfter || community.endedAt) return [];
    return (await stewardshipOf(this.database, viewer, community)).warnings;
  }

  /** What has to be taken over; null to others, and while nothing is missing. */
  async handover(viewer: Viewer, community: CommunityRow): Promise<Handover | null> {
    if (!community.looksAfter || community.endedAt) return null;
    const { stewards, warnings } = await stewardshipOf(this.database, viewer, community);
    if (warnings.length === 0) return null;
    const [row] = await this.database.query<Handover>(
      `select (select jsonb_build_object('departedId', departed_id, 'cause', cause, 'openedAt', opened_at)
                 from community_succession where community_id = $2 and settled_at is null) as succession,
              (select count(*)::int from community_request
                where community_id = $2 and state = 'waiting' and expires_at > $1) as "waitingRequests",
              (select count(*)::int from community_invitation
                where community_id = $2 and state = 'waiting' and expires_at > $1) as "waitingInvitations",
              array(select membership.community_membership_id::text
                      from community_membership membership join community using (community_id)
                     where membership.community_id = $2 and membership.role in ('reviewer', 'member')
                       and ${membershipCounts('membership')}
                     order by exists (select from (${housesOf('membership.person_id')}) as held (house)
                                       where held.house <> all($3::uuid[])) desc,
                              membership.role = 'reviewer' desc, membership.joined_at, membership.community_membership_id
                     limit ${mostCandidates}) as "candidateIds"`,
      [viewer.now, community.id, stewards.flatMap(({ houses }) => houses)],
    );
    if (!row) return null;
    const { succession } = row;
    return { ...row, succession: succession && { ...succession, openedAt: new Date(succession.openedAt) } };
  }
}
