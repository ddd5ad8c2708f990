import { artefactsEntities } from '@constellation/artefacts';
import { communitiesEntities } from '@constellation/communities';
import { aCommunity, aCommunityMember } from '@constellation/communities/testing';
import { identityEntities, OrganisationReader, PersonPostsReader, PersonReader } from '@constellation/identity';
import { anOrganisation, aPost, aSession, viewerOf } from '@constellation/identity/testing';
import type { Viewer } from '@constellation/platform/access';
import { Database } from '@constellation/platform/db';
import { RequestLoaders } from '@constellation/platform/graphql';
import type { DataSource } from 'typeorm';
import { MembershipReader } from '../../../libs/communities/src/membership/membership.reader.ts';
import type { Bench } from '../bench.types.ts';
import { measureList, onEmptyTables } from '../measure-list.ts';

const members = 5_000;
const schools = 100;
/** As the web app asks for them. */
const pageSize = 50;
/** Pages of members in one reading, of all there are. */
const pages = 10;
/** Readings in one round. */
const perRound = 10;

/** A large community: its members read page by page, asked for over the API, and its page opened in a browser by one of them. */
export const community: Bench = {
  // With the collections, as communities are where they are curated.
  name: 'collections',
  work: `a community of ${members.toLocaleString('en-GB')} members from ${schools} schools, ${pages} pages of ${pageSize} of them`,
  run: async (tools) =>
    onEmptyTables(
      tools,
      { name: 'community', entities: [...identityEntities, ...communitiesEntities, ...artefactsEntities] },
      async ({ dataSource, url }) => {
        const { communityId, personId, token: sessionToken } = await fill(dataSource);
        const database = new Database(dataSource);
        const viewer = await viewerOf(dataSource, personId);
        return measureList(tools, {
          ...{ bench: 'collections', work: community.work, url, expected: pages * pageSize, perRound },
          product: () => readMembers(database, viewer, communityId),
          bare: () => readBare(database, communityId),
          operation: { query: listOperation(communityId), sessionToken },
          page: {
            path: `/communities/${communityId}`,
            last: '#members li',
            whole: `the page with its first ${pageSize} members`,
            sessionToken,
          },
        });
      },
    ),
};

/** A community with two leads from two schools, and members from all of them; one of them is signed in. */
async function fill(dataSource: DataSource): Promise<{ communityId: string; personId: string; token: string }> {
  const ids: string[] = [];
  for (let number = 0; number < schools; number++) ids.push((await anOrganisation(dataSource)).id);
  const { id: communityId } = await aCommunity(dataSource, ids.slice(0, 2));
  for (const organisationId of ids.slice(0, 2)) {
    const { id: postId, personId } = await aPost(dataSource, { organisationId });
    await aCommunityMember(dataSource, { communityId, role: 'lead', postId, personId });
  }
  await dataSource.query(
    `with made as (
       insert into person (person_id, name, email)
       select gen_random_uuid(), 'Teacher ' || number, 'teacher' || number || '@bench.example' from generate_series(1, $1::int) as number
       returning person_id
     ), at_work as (
       insert into post (post_id, person_id, organisation_id, title, started_on)
       select gen_random_uuid(), person_id, ($2::uuid[])[1 + (row_number() over (order by person_id)) % $3::int], 'Teacher', '2020-09-01' from made
       returning post_id, person_id
     )
     insert into community_membership (community_membership_id, community_id, person_id, post_id, role)
     select gen_random_uuid(), $4, person_id, post_id, 'member' from at_work`,
    [members - 2, ids, schools, communityId],
  );
  await dataSource.query('analyze');
  const [{ personId }]: [{ personId: string }] = await dataSource.query(
    `select person_id as "personId" from community_membership where role = 'member' limit 1`,
  );
  const { token } = await aSession(dataSource, { personId });
  return { communityId, personId, token };
}

/** As the API reads them, for one of them. */
async function readMembers(database: Database, viewer: Viewer, communityId: string): Promise<number> {
  const reader = new MembershipReader(
    database,
    new PersonReader(database),
    new PersonPostsReader(database),
    new OrganisationReader(database),
  );
  const loaders = new RequestLoaders(viewer);
  let read = 0;
  let after: readonly string[] | undefined;
  for (let page = 0; page < pages; page++) {
    const { items } = await reader.list(loaders, { communityId }, { size: pageSize, after });
    read += items.length;
    const last = items.at(-1);
    if (last) after = [last.node.id];
  }
  return read;
}

/** The same rows, with nobody asking whether they may be seen or still count. */
async function readBare(database: Database, communityId: string): Promise<number> {
  let read = 0;
  let last: string | null = null;
  for (let page = 0; page < pages; page++) {
    const rows: { community_membership_id: string }[] = await database.query(
      `select membership.*, person.name, post.title, organisation.name as works_at,
              (select count(*) from community_membership where community_id = $1) as total
         from community_membership membership
         join person using (person_id)
         join post on post.person_id = membership.person_id
         join organisation using (organisation_id)
        where membership.community_id = $1 and ($2::uuid is null or membership.community_membership_id > $2)
        order by membership.community_membership_id limit $3`,
      [communityId, last, pageSize],
    );
    read += rows.length;
    last = rows.at(-1)?.community_membership_id ?? null;
  }
  return read;
}

const listOperation = (id: string): string => `{ community(id: "${id}") { id members(first: ${pageSize}) { totalCount
  pageInfo { hasNextPage endCursor } nodes { id role joinedAt person { id name posts { id title organisation { id name } } } } } } }`;
