import { artefactsEntities } from '@constellation/artefacts';
import { subjects } from '@constellation/identity/vocabulary';
import { identityEntities } from '@constellation/identity';
import { anOrganisation, aPost } from '@constellation/identity/testing';
import { Viewer } from '@constellation/platform/access';
import { Database } from '@constellation/platform/db';
import { CurriculumMapReader } from '../../../libs/artefacts/src/curriculum-map/curriculum-map.reader.ts';
import { gapsOf, overlapsOf } from '../../../libs/artefacts/src/curriculum-map/map-check.ts';
import { MapSlotReader } from '../../../libs/artefacts/src/curriculum-map/map-slot.reader.ts';
import type { Bench } from '../bench.types.ts';
import { measureList, onEmptyTables } from '../measure-list.ts';
import { writeOpenWorks } from '../open-works.ts';

const mapped = subjects.codes.slice(0, 14);
const years = 15;
const unitsAYear = 6;
/** Readings of all maps in one round. */
const perRound = 20;

/** The whole curriculum of a trust at once, and one map of it opened in a browser. */
export const map: Bench = {
  name: 'map',
  work: `${mapped.length} maps of ${years} years with ${unitsAYear} units a year, read whole with gaps and overlaps`,
  run: async (tools) =>
    onEmptyTables(
      tools,
      { name: 'map', entities: [...identityEntities, ...artefactsEntities] },
      async ({ dataSource, url }) => {
        const database = new Database(dataSource);
        await fill(database, await aTrust(dataSource));
        const [newest] = await database.query<{ id: string }>(
          'select curriculum_map_id as id from curriculum_map order by 1 desc limit 1',
        );
        return measureList(tools, {
          ...{ bench: 'map', work: map.work, url, expected, perRound },
          product: () => readAll(database),
          bare: () => readBare(database),
          operation: { query: listOperation },
          page: {
            path: `/curriculum-maps/${newest?.id ?? ''}`,
            last: '[data-year="year-13"] li',
            whole: 'the whole map',
          },
        });
      },
    ),
};

async function aTrust(dataSource: Parameters<typeof aPost>[0]): Promise<{ trustId: string; personId: string }> {
  const trust = await anOrganisation(dataSource, { kind: 'multi-academy-trust' });
  const { personId } = await aPost(dataSource, { organisationId: trust.id });
  return { trustId: trust.id, personId };
}

/** Every other unit has an artefact that everybody may find; each map is public. */
async function fill(database: Database, { trustId, personId }: { trustId: string; personId: string }): Promise<void> {
  await database.query(
    `insert into curriculum_map (curriculum_map_id, organisation_id, title, subject, framework, first_year, last_year, scope,
                                 audience_keys, editor_ids, created_by)
     select gen_random_uuid(), $1, 'All of ' || subject, subject, 'nc-2014', 0, $3::int - 1, 'public', '{public}', '{}', $2
       from unnest($4::text[]) as subject`,
    [trustId, personId, years, mapped],
  );
  const many = (mapped.length * years * unitsAYear) / 2;
  await writeOpenWorks(database, { holderIds: [trustId], personId, many });
  await database.query(
    `with place as (
       select curriculum_map_id, year, unit, row_number() over (order by curriculum_map_id, year, unit) as nth
         from curriculum_map, generate_series(0, $2::int - 1) as year, generate_series(0, $3::int - 1) as unit
     ), work as (
       select artefact_id, 2 * row_number() over (order by artefact_id) as nth from artefact
     )
     insert into curriculum_map_slot (curriculum_map_slot_id, curriculum_map_id, artefact_id, title, strand, first_year, last_year,
                                      first_week, weeks, changed_by)
     select gen_random_uuid(), curriculum_map_id, artefact_id, case when artefact_id is null then 'Unit ' || nth end,
            'Strand ' || unit % 3, year, year, unit * 6 + 1, 6, $1
       from place left join work using (nth)`,
    [personId, years, unitsAYear],
  );
  await database.query('analyze');
}

/** As the API reads them, for somebody who is not signed in. */
async function readAll(database: Database): Promise<number> {
  const viewer = Viewer.signedOut(new Date());
  const { items } = await new CurriculumMapReader(database).list(viewer, {}, { size: 20, after: undefined });
  const maps = items.map(({ node }) => node);
  const ids = maps.map(({ id }) => id);
  const slots = await new MapSlotReader(database).readBatch(viewer, ids);
  let units = 0;
  for (const { id, first_year: firstYear, last_year: lastYear, weeks_per_year: weeksPerYear } of maps) {
    const here = slots.get(id) ?? [];
    units += here.length;
    gapsOf(here, { firstYear, lastYear, weeksPerYear });
    overlapsOf(here);
  }
  return units;
}

/** The same rows, with nobody asking whether they may be seen, and nothing made of them. */
async function readBare(database: Database): Promise<number> {
  const maps = await database.query<{ id: string }>(
    'select curriculum_map_id as id, * from curriculum_map order by curriculum_map_id desc limit 21',
  );
  const slots = await database.query(
    `select slot.*, version.version_id from curriculum_map_slot slot
       left join artefact_version version on version.artefact_id = slot.artefact_id
      where curriculum_map_id = any($1::uuid[]) order by first_year, first_week`,
    [maps.map(({ id }) => id)],
  );
  return slots.length;
}

const expected = mapped.length * years * unitsAYear;

const listOperation = `{ curriculumMaps(first: 20) { nodes { id title canEdit slots { id firstYear firstWeek weeks version { id title } }
  gaps { year firstWeek weeks } overlaps { slotIds } } } }`;
