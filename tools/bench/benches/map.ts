import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { artefactsEntities } from '@constellation/artefacts';
import { subjects } from '@constellation/identity/vocabulary';
import { identityEntities } from '@constellation/identity';
import { anOrganisation, aPost } from '@constellation/identity/testing';
import { Viewer } from '@constellation/platform/access';
import { createDataSource, Database, migrate } from '@constellation/platform/db';
import { chromium } from '@playwright/test';
import { CurriculumMapReader } from '../../../libs/artefacts/src/curriculum-map/curriculum-map.reader.ts';
import { gapsOf, overlapsOf } from '../../../libs/artefacts/src/curriculum-map/map-check.ts';
import { MapSlotReader } from '../../../libs/artefacts/src/curriculum-map/map-slot.reader.ts';
import { root } from '../../lib/install.mjs';
import type { Bench, BenchTools, Figures, Goal } from '../bench.types.ts';
import { startContender, type RunningContender } from '../contender.ts';
import { percentile, spreadOf } from '../statistics.ts';
import { ours } from './contenders.ts';

const mapped = subjects.codes.slice(0, 14);
const years = 15;
const unitsAYear = 6;
/** Readings of all maps in one round. */
const perRound = 20;
const mostPaintMs = 1_000;

/** The system's browser, as the browser tests find it. */
const browser = [
  process.env['CHROMIUM_PATH'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((place) => place !== '' && existsSync(place));

/** The whole curriculum of a trust at once, and one map of it opened in a browser. */
export const map: Bench = {
  name: 'map',
  work: `${mapped.length} maps of ${years} years with ${unitsAYear} units a year, read whole with gaps and overlaps`,
  run: async (tools) => {
    const url = await tools.server.empty('bench_map');
    const entities = [...identityEntities, ...artefactsEntities];
    const dataSource = createDataSource({ url, pool: 4, entities, applicationName: 'bench map' });
    await dataSource.initialize();
    try {
      await migrate(dataSource);
      const database = new Database(dataSource);
      await fill(database, await aTrust(dataSource));
      const times = { product: [] as number[], bare: [] as number[] };
      for (let round = 0; round < tools.rounds; round++) {
        for (let number = 0; number < perRound; number++) {
          times.product.push(await timed(() => readAll(database)));
          times.bare.push(await timed(() => readBare(database)));
        }
        tools.say(`  round ${round + 1} of ${tools.rounds}`);
      }
      const asked = await throughTheApi(tools, url);
      return {
        bench: 'map',
        work: map.work,
        unit: '1/s',
        figures: [
          { ...figuresOf('ours', 'ours', times.product), statements: asked.statements },
          figuresOf('limit', 'limit', times.bare),
        ],
        skipped: asked.skipped,
        goals: [
          { text: 'list ≤ 3 statements', met: asked.statements <= 3, measured: String(asked.statements) },
          ...asked.goals,
        ],
      };
    } finally {
      await dataSource.destroy();
    }
  },
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
  const works = (mapped.length * years * unitsAYear) / 2;
  await database.query(
    `with work as (
       insert into artefact (artefact_id, kind, rights_holder_id, acting_organisation_id, created_by)
       select gen_random_uuid(), 'curriculum', $1, $1, $2 from generate_series(1, $3) returning artefact_id
     ), version as (
       insert into artefact_version (version_id, artefact_id, state, title, summary, body, type, created_by, number, released_at, released_by)
       select gen_random_uuid(), artefact_id, 'released', 'Rivers', 'About rivers.', 'Some words.', 'unit-plan', $2, 1, now(), $2
         from work returning version_id
     )
     insert into version_access (version_id, find_keys, read_keys) select version_id, '{public}', '{public}' from version`,
    [trustId, personId, works],
  );
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

async function timed(read: () => Promise<number>): Promise<number> {
  const begun = performance.now();
  const units = await read();
  const ms = performance.now() - begun;
  if (units !== expected) throw new Error(`${units} units were read, not ${expected}.`);
  return ms;
}

const listOperation = `{ curriculumMaps(first: 20) { nodes { id title canEdit slots { id firstYear firstWeek weeks version { id title } }
  gaps { year firstWeek weeks } overlaps { slotIds } } } }`;

/** Statements of the list through the API, and how long the page of one map takes to stand in a browser. */
async function throughTheApi(
  tools: BenchTools,
  url: string,
): Promise<{ statements: number; goals: readonly Goal[]; skipped: readonly string[] }> {
  const api = await startContender(ours({ url }));
  try {
    const ids: string[] = [];
    const ask = async (): Promise<void> => {
      const response = await fetch(`http://localhost:${api.port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-constellation-request': '1' },
        body: JSON.stringify({ query: listOperation }),
      });
      const answer = (await response.json()) as { data: { curriculumMaps: { nodes: readonly { id: string }[] } } };
      ids.splice(0, ids.length, ...answer.data.curriculumMaps.nodes.map(({ id }) => id));
    };
    await ask();
    const statements = (await tools.server.statements(ask)).length;
    const isBuilt = existsSync(join(root, 'apps/web/dist/index.html'));
    if (!browser || !isBuilt) {
      const lacking = browser ? 'the web app is not built (npx nx build web)' : 'there is no Chromium here';
      return { statements, goals: [], skipped: [`paint: ${lacking}`] };
    }
    return { statements, goals: await paints(tools, api, ids[0] ?? ''), skipped: [] };
  } finally {
    await api.stop();
  }
}

/** Runs in the page: when something was painted first, and that what is there now is painted, in milliseconds since the navigation. */
const nextPaint = `new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve({
  first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
  whole: performance.now(),
}))))`;

/**
 * In a fresh browser each time, nothing kept: from the navigation until something, and until the last year of the map, is painted.
 * Held against the page to sign in on, which is the shell and next to nothing in it: what that takes is the machine's.
 */
async function paints(tools: BenchTools, api: RunningContender, mapId: string): Promise<readonly Goal[]> {
  const times = { first: [] as number[], whole: [] as number[], shell: [] as number[] };
  const running = await chromium.launch({ executablePath: browser ?? '', args: ['--no-sandbox'] });
  const open = async (path: string, last: string): Promise<{ first: number; whole: number }> => {
    const context = await running.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.goto(`http://localhost:${api.port}${path}`);
    await page.locator(last).last().waitFor();
    const painted = await page.evaluate<{ first: number; whole: number }>(nextPaint);
    await context.close();
    return painted;
  };
  try {
    for (let round = 0; round <= tools.rounds; round++) {
      const map = await open(`/curriculum-maps/${mapId}`, '[data-year="year-13"] li');
      const shell = await open('/sign-in', 'h1');
      // The first one warms the server up.
      if (round === 0) continue;
      times.first.push(map.first);
      times.whole.push(map.whole);
      times.shell.push(shell.whole);
    }
  } finally {
    await running.close();
  }
  const shell = spreadOf(times.shell).median;
  return [paintGoal('first paint', times.first, shell), paintGoal('the whole map painted', times.whole, shell)];
}

function paintGoal(what: string, ms: readonly number[], shell: number): Goal {
  const { median, lowest, highest } = spreadOf(ms);
  const range = `${median.toFixed(0)} ms (${lowest.toFixed(0)}–${highest.toFixed(0)})`;
  const measured = `${range}, ${(median / shell).toFixed(2)} of the page to sign in on`;
  return { text: `${what} ≤ ${mostPaintMs} ms`, met: median <= mostPaintMs, measured };
}

function figuresOf(name: string, role: Figures['role'], ms: readonly number[]): Figures {
  const at = (share: number) => spreadOf([percentile(ms, share)]);
  return { name, role, rate: spreadOf(ms.map((one) => 1_000 / one)), p50: at(0.5), p99: at(0.99) };
}
