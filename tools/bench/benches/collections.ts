import { artefactsEntities } from '@constellation/artefacts';
import { identityEntities } from '@constellation/identity';
import { anOrganisation, aPost } from '@constellation/identity/testing';
import { Viewer } from '@constellation/platform/access';
import { Database } from '@constellation/platform/db';
import type { DataSource } from 'typeorm';
import { CollectionItemReader } from '../../../libs/artefacts/src/collection/collection-item.reader.ts';
import type { Bench } from '../bench.types.ts';
import { measureList, onEmptyTables } from '../measure-list.ts';
import { writeOpenWorks } from '../open-works.ts';

const items = 1_000;
const schools = 40;
const sections = 10;
/** As the web app asks for them. */
const pageSize = 100;
/** Readings of the whole in one round. */
const perRound = 10;
const collectionId = '00000000-0000-4000-8000-00000000c011';

/** A long collection: all of it read page by page, its first page asked for over the API, and opened in a browser. */
export const collections: Bench = {
  name: 'collections',
  work: `a collection of ${items.toLocaleString('en-GB')} items by ${schools} schools, read whole in pages of ${pageSize}`,
  run: async (tools) =>
    onEmptyTables(
      tools,
      { name: 'collections', entities: [...identityEntities, ...artefactsEntities] },
      async ({ dataSource, url }) => {
        await fill(dataSource);
        const database = new Database(dataSource);
        return measureList(tools, {
          ...{ bench: 'collections', work: collections.work, url, expected: items, perRound },
          product: () => readAll(database),
          bare: () => readBare(database),
          operation: { query: listOperation },
          page: {
            path: `/collections/${collectionId}`,
            last: 'main ol > li a',
            whole: `the first ${pageSize} items`,
          },
        });
      },
    ),
};

/** A public collection in sections, of works that everybody may find, each of one of the schools. */
async function fill(dataSource: DataSource): Promise<void> {
  const { personId, organisationId } = await aPost(dataSource);
  const ids: string[] = [];
  for (let number = 0; number < schools; number++) ids.push((await anOrganisation(dataSource)).id);
  await writeOpenWorks(dataSource, { holderIds: ids, personId, many: items });
  await dataSource.query(
    `insert into collection (collection_id, owner_kind, owner_id, acting_organisation_id, title, scope, audience_keys, curator_keys, created_by)
     values ($1, 'person', $2, $3, 'Everything about rivers', 'public', '{public}', '{}', $2)`,
    [collectionId, personId, organisationId],
  );
  await dataSource.query(
    `with section as (
       insert into collection_section (collection_section_id, collection_id, title, position)
       select gen_random_uuid(), $1, 'Section ' || number, number from generate_series(1, $2::int) as number
       returning collection_section_id, position
     )
     insert into collection_item (collection_item_id, collection_id, collection_section_id, artefact_id, note, position, added_by)
     select gen_random_uuid(), $1, collection_section_id, artefact_id, 'Why it is here.', place, $3
       from (select artefact_id, row_number() over (order by artefact_id) as place from artefact) work
       join section on section.position = 1 + place % $2::int`,
    [collectionId, sections, personId],
  );
  await dataSource.query('analyze');
}

/** As the API reads it, for somebody who is not signed in. */
async function readAll(database: Database): Promise<number> {
  const viewer = Viewer.signedOut(new Date());
  const reader = new CollectionItemReader(database);
  let read = 0;
  let after: readonly (string | number)[] | undefined;
  for (;;) {
    const page = await reader.list(viewer, collectionId, { size: pageSize, after });
    read += page.items.length;
    const last = page.items.at(-1);
    if (!page.hasNextPage || !last) return read;
    after = [last.node.id];
  }
}

/** The same rows by the same pages, with nobody asking whether they may be seen. */
async function readBare(database: Database): Promise<number> {
  let read = 0;
  let last: { position: string; place: string; id: string } | undefined;
  for (;;) {
    const rows: NonNullable<typeof last>[] = await database.query(
      `select section.position, item.position as place, item.collection_item_id as id, item.note, version.*
         from collection_item item
         join collection_section section using (collection_section_id)
         join artefact_version version on version.artefact_id = item.artefact_id
        where item.collection_id = $1
          and ($2::numeric is null or (section.position, item.position, item.collection_item_id) > ($2::numeric, $3::numeric, $4::uuid))
        order by section.position, item.position, item.collection_item_id limit $5`,
      [collectionId, last?.position ?? null, last?.place ?? null, last?.id ?? null, pageSize],
    );
    read += rows.length;
    last = rows.at(-1);
    if (rows.length < pageSize) return read;
  }
}

const listOperation = `{ collection(id: "${collectionId}") { id title descriptionHtml sections { id title note }
  items(first: ${pageSize}) { pageInfo { hasNextPage endCursor } nodes { id sectionId note pinned
    version { id number state title summary type } artefact { id kind rightsHolder { id name } } } } } }`;
