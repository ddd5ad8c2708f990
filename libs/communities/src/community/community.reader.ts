import { SqlParameters, type Viewer } from '@constellation/platform/access';
import { Database, isId, type Queryable } from '@constellation/platform/db';
import type { BatchSource } from '@constellation/platform/graphql';
import { pageOf, textAndIdOf, type Page, type PageRequest } from '@constellation/platform/paging';
import { findByWords, type FoundByWords } from '@constellation/platform/text';
import { Injectable } from '@nestjs/common';
import type { CommunityRole } from '../membership/community-membership.entity.ts';
import { communityRules, membershipCounts } from './community.policy.ts';
import type { CommunityKind, JoiningWay } from './community.entity.ts';

/** A community, and what the viewer is to it. */
export interface CommunityRow {
  readonly id: string;
  readonly kind: CommunityKind;
  readonly name: string;
  readonly purpose: string;
  readonly curationPolicy: string;
  readonly needs: string;
  readonly joining: JoiningWay;
  readonly withinId: string | null;
  readonly subjects: readonly string[];
  readonly phases: readonly string[];
  readonly foundedAt: Date;
  readonly charteredAt: Date | null;
  readonly endedAt: Date | null;
  /** In the order in which they were added. */
  readonly hostIds: readonly string[];
  /** Members with a current post. */
  readonly memberCount: number;
  /** The viewer's role, while they count as a member. */
  readonly role: CommunityRole | null;
  readonly looksAfter: boolean;
  readonly seesMembers: boolean;
}

/** What a list of communities is to hold. */
export interface CommunityFilter {
  readonly kind?: CommunityKind | null | undefined;
  readonly subject?: string | null | undefined;
  readonly phase?: string | null | undefined;
  /** Only those the viewer belongs to. */
  readonly isMine?: boolean | null | undefined;
}

/** How many communities are suggested. */
const mostSuggested = 12;

/** SQL select list for the row of `community` in view; `$1` is the instant of the request. */
function columns(viewer: Viewer, parameters: SqlParameters): string {
  const { looksAfter, seesMembers } = communityRules(viewer, parameters);
  return `community.community_id as id, community.kind, community.name, community.purpose,
    community.curation_policy as "curationPolicy", community.needs, community.joining, community.within_id as "withinId",
    community.subjects, community.phases, community.founded_at as "foundedAt", community.chartered_at as "charteredAt",
    community.ended_at as "endedAt",
    array(select host.organisation_id::text from community_host host
           where host.community_id = community.community_id order by host.added_at, host.organisation_id) as "hostIds",
    (select count(*)::int from community_membership membership
      where membership.community_id = community.community_id and ${membershipCounts('membership')}) as "memberCount",
    (select own.role from community_membership own
      where own.community_id = community.community_id and own.person_id = ${parameters.typed(viewer.person?.id ?? null, 'uuid')}
        and ${membershipCounts('own')}) as role,
    ${looksAfter} as "looksAfter", ${seesMembers} as "seesMembers"`;
}

/** Reads communities that the viewer may see, by one rule (`community.policy.ts`). */
@Injectable()
export class CommunityReader implements BatchSource<CommunityRow> {
  constructor(private readonly database: Database) {}

  async find(viewer: Viewer, id: string): Promise<CommunityRow | null> {
    return findCommunity(this.database, viewer, id);
  }

  async readBatch(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, CommunityRow>> {
    const rows = await readCommunities(this.database, viewer, ids);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Communities that go on, by name. */
  async list(viewer: Viewer, filter: CommunityFilter, page: PageRequest): Promise<Page<CommunityRow>> {
    const parameters = new SqlParameters([viewer.now]);
    const after = textAndIdOf(page);
    const { sees, belongs } = communityRules(viewer, parameters);
    const conditions = ['community.ended_at is null', sees];
    if (filter.isMine) conditions.push(belongs);
    if (filter.kind) conditions.push(`community.kind = ${parameters.add(filter.kind)}`);
    if (filter.subject) conditions.push(`${parameters.add(filter.subject)} = any(community.subjects)`);
    if (filter.phase) conditions.push(`${parameters.add(filter.phase)} = any(community.phases)`);
    const from = `from community where ${conditions.join(' and ')}`;
    const beyond = after
      ? `and (community.name, community.community_id) > (${parameters.typed(after.text, 'text')}, ${parameters.typed(after.id, 'uuid')})`
      : '';
    const rows = await this.database.query<CommunityRow & { total: number }>(
      `select ${columns(viewer, parameters)}, (select count(*)::int ${from}) as total ${from} ${beyond}
        order by community.name, community.community_id limit ${parameters.add(page.size + 1)}`,
      parameters.values,
    );
    return { ...pageOf(rows, page, (row) => [row.name, row.id]), total: rows[0]?.total ?? 0 };
  }

  /** Communities that go on, by words of name and purpose. */
  async search(viewer: Viewer, asked: { readonly query: string; readonly page: PageRequest }): Promise<FoundByWords> {
    const parameters = new SqlParameters([viewer.now]);
    const { sees } = communityRules(viewer, parameters);
    const table = {
      ...{ from: 'community', id: 'community.community_id', name: 'community.name' },
      text: `community.name || ' ' || community.purpose`,
      // The first parameter is the instant of the rules, which need not ask for it.
      isThere: `community.ended_at is null and $1::timestamptz is not null and ${sees}`,
    };
    return findByWords(this.database, parameters, table, asked);
  }

  /**
   * Communities that what the viewer teaches speaks for and that they may join or ask to: those that share most subjects and
   * phases with their current posts first. A subject says more than a phase.
   */
  async suggest(viewer: Viewer): Promise<readonly CommunityRow[]> {
    if (viewer.posts.length === 0) return [];
    const parameters = new SqlParameters([viewer.now]);
    const { sees, belongs } = communityRules(viewer, parameters);
    const posts = parameters.typed(
      viewer.posts.map((post) => post.id),
      'uuid[]',
    );
    const shared = (column: 'subjects' | 'phases'): string =>
      `(select count(distinct code)::int from post, unnest(post.${column}) as code
         where post.post_id = any(${posts}) and code = any(community.${column}))`;
    return this.database.query<CommunityRow>(
      `select * from (
         select ${columns(viewer, parameters)}, 2 * ${shared('subjects')} + ${shared('phases')} as nearness
           from community
          where community.ended_at is null and community.joining <> 'invitation' and ${sees} and not ${belongs}) as near
        where nearness > 0 order by nearness desc, "memberCount" desc, id limit ${mostSuggested}`,
      parameters.values,
    );
  }
}

/** One community as a viewer sees it; null when there is none, or it is not theirs to see. */
export async function findCommunity(db: Queryable, viewer: Viewer, id: string): Promise<CommunityRow | null> {
  return (await readCommunities(db, viewer, [id]))[0] ?? null;
}

async function readCommunities(
  db: Queryable,
  viewer: Viewer,
  ids: readonly string[],
): Promise<readonly CommunityRow[]> {
  const parameters = new SqlParameters([viewer.now, ids.filter(isId)]);
  const { sees } = communityRules(viewer, parameters);
  return db.query<CommunityRow>(
    `select ${columns(viewer, parameters)} from community where community.community_id = any($2::uuid[]) and ${sees}`,
    parameters.values,
  );
}
