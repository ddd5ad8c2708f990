import { OrganisationReader, PersonPostsReader, PersonReader } from '@constellation/identity';
import { JoinedReads, SqlParameters, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import type { BatchSource, RequestLoaders } from '@constellation/platform/graphql';
import { idOf, pageOf, type Page, type PageRequest } from '@constellation/platform/paging';
import { Injectable } from '@nestjs/common';
import { communityRules, membershipCounts } from '../community/community.policy.ts';
import type { CommunityRole } from './community-membership.entity.ts';

/** A membership that counts: of somebody with a current post. */
export interface CommunityMembershipRow {
  readonly id: string;
  readonly communityId: string;
  readonly personId: string;
  readonly role: CommunityRole;
  readonly joinedAt: Date;
}

const columns = `membership.community_membership_id as id, membership.community_id as "communityId",
  membership.person_id as "personId", membership.role, membership.joined_at as "joinedAt"`;
const counting = `from community_membership membership join community using (community_id) where ${membershipCounts('membership')}`;

/** Of which members a list is. */
export interface MembersAsked {
  readonly communityId: string;
  readonly role?: CommunityRole | null | undefined;
  /** Words of the name. */
  readonly name?: string | null | undefined;
}

/** Lists members. Who is a member is shown to members and to those who look after the community. */
@Injectable()
export class MembershipReader implements BatchSource<CommunityMembershipRow> {
  constructor(
    private readonly database: Database,
    private readonly people: PersonReader,
    private readonly posts: PersonPostsReader,
    private readonly organisations: OrganisationReader,
  ) {}

  /**
   * In the order in which they joined; empty for everybody else. The total is exact. Who they are and where they work is read in the
   * same statement, and put where the fields of the request will look for it.
   * @throws {Refusal} `query-length`
   */
  async list(
    loaders: RequestLoaders,
    { communityId, role, name }: MembersAsked,
    page: PageRequest,
  ): Promise<Page<CommunityMembershipRow>> {
    const { viewer } = loaders;
    if (!isId(communityId)) return { ...pageOf<CommunityMembershipRow>([], page, () => []), total: 0 };
    const reads = new JoinedReads(viewer);
    const { parameters } = reads;
    const { sees, seesMembers } = communityRules(viewer, parameters);
    const ofRole = role ? `and membership.role = ${parameters.add(role)}` : '';
    const ofName = name?.trim() ? `and ${this.people.isNamed(viewer, 'membership.person_id', name, parameters)}` : '';
    const from = `${counting} and membership.community_id = ${parameters.typed(communityId, 'uuid')} and ${sees} and ${seesMembers} ${ofRole} ${ofName}`;
    const after = parameters.typed(idOf(page), 'uuid');
    const size = parameters.typed(page.size + 1, 'integer');
    const personIds = 'array(select "personId" from picked)';
    const found = {
      people: reads.from(this.people, personIds),
      posts: reads.from(this.posts, personIds),
      organisations: reads.from(
        this.organisations,
        'array(select post.organisation_id from picked join post on post.person_id = picked."personId")',
      ),
    };
    const rows = await reads.runBeside<CommunityMembershipRow & { total: number }>(
      this.database,
      'picked.id = (select id from picked order by id limit 1)',
      (others) => `with picked as materialized (
         select ${columns} ${from} and (${after} is null or membership.community_membership_id > ${after})
          order by membership.community_membership_id limit ${size}
       )
       select picked.*, (select count(*)::int ${from}) as total, ${others} from picked order by picked.id`,
    );
    found.people().forEach((person, id) => loaders.prime(this.people, id, person));
    found.posts().forEach((posts, id) => loaders.prime(this.posts, id, posts));
    found.organisations().forEach((organisation, id) => loaders.prime(this.organisations, id, organisation));
    return { ...pageOf(rows, page, (row) => [row.id]), total: rows[0]?.total ?? 0 };
  }

  /** By id, to members and to those who look after the community. */
  async readBatch(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, CommunityMembershipRow>> {
    const parameters = new SqlParameters([viewer.now, ids.filter(isId)]);
    const { sees, seesMembers } = communityRules(viewer, parameters);
    const rows = await this.database.query<CommunityMembershipRow>(
      `select ${columns} ${counting}
          and membership.community_membership_id = any($2::uuid[]) and ${sees} and ${seesMembers}`,
      parameters.values,
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}

/** Who to ask: the stewards of communities, shown to everybody who sees the community; leads first. */
@Injectable()
export class StewardsReader implements BatchSource<readonly CommunityMembershipRow[]> {
  constructor(private readonly database: Database) {}

  async readBatch(
    viewer: Viewer,
    communityIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly CommunityMembershipRow[]>> {
    const parameters = new SqlParameters([viewer.now, communityIds.filter(isId)]);
    const { sees } = communityRules(viewer, parameters);
    const rows = await this.database.query<CommunityMembershipRow>(
      `select ${columns} ${counting}
          and membership.community_id = any($2::uuid[]) and membership.role in ('lead', 'deputy') and ${sees}
        order by membership.role desc, membership.joined_at, membership.community_membership_id`,
      parameters.values,
    );
    return Map.groupBy(rows, (row) => row.communityId);
  }
}
