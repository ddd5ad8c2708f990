import { artefactsEntities } from '@constellation/artefacts';
import { identityEntities } from '@constellation/identity';
import { PartnershipService } from '../../../libs/identity/src/partnership/partnership.service.ts';
import { VersionLists } from '../../../libs/artefacts/src/artefact/version.reader.ts';
import { anOrganisation, aPost, viewerOf } from '@constellation/identity/testing';
import { partnershipKey } from '@constellation/platform/access';
import { createDataSource, Database, migrate, newId, UnitOfWork } from '@constellation/platform/db';
import type { DataSource } from 'typeorm';
import type { Bench, Figures } from '../bench.types.ts';
import { spreadOf } from '../statistics.ts';

const members = 100;
const works = 1_000;
/** Partnerships that end in one round, one after the other. */
const perRound = 10;
const mostMs = 1_000;

/** How long it takes to close at once what a partnership opened, held against the bare change of its memberships. */
export const revoke: Bench = {
  name: 'revoke',
  work: `a partnership of ${members} organisations ends, with ${works.toLocaleString('en-GB')} works shared with it`,
  run: async (tools) => {
    const url = await tools.server.empty('bench_revoke');
    const entities = [...identityEntities, ...artefactsEntities];
    const dataSource = createDataSource({ url, pool: 4, entities, applicationName: 'bench revoke' });
    await dataSource.initialize();
    try {
      await migrate(dataSource);
      const world = await makeWorld(dataSource);
      await world.end();
      const times = { product: [] as number[], bare: [] as number[] };
      let left = 0;
      for (let round = 0; round < tools.rounds; round++) {
        for (let number = 0; number < perRound; number++) {
          const ended = await world.end();
          times.product.push(ended.ms);
          left += ended.left;
          times.bare.push(await world.endBare());
        }
        tools.say(`  round ${round + 1} of ${tools.rounds}`);
      }
      const statements = await tools.server.statements(async () => void (await world.end()));
      const transactions = statements.filter((statement) => /^commit/i.test(statement)).length;
      const slowest = Math.max(...times.product);
      return {
        bench: 'revoke',
        work: revoke.work,
        unit: '1/s',
        figures: [figuresOf('ours', 'ours', times.product), figuresOf('limit', 'limit', times.bare)],
        skipped: [],
        goals: [
          { text: `every one ≤ ${mostMs} ms`, met: slowest <= mostMs, measured: `${slowest.toFixed(1)} ms` },
          { text: 'one transaction', met: transactions === 1, measured: String(transactions) },
          { text: 'works still shown to a member: 0', met: left === 0, measured: String(left) },
        ],
      };
    } finally {
      await dataSource.destroy();
    }
  },
};

interface RevokeWorld {
  /** Ends a partnership as its steward does; in how many milliseconds, and what a member still finds after it. */
  end(): Promise<{ readonly ms: number; readonly left: number }>;
  /** The same by one bare statement on the memberships. */
  endBare(): Promise<number>;
}

async function makeWorld(dataSource: DataSource): Promise<RevokeWorld> {
  const database = new Database(dataSource);
  const service = new PartnershipService(new UnitOfWork(dataSource));
  const lists = new VersionLists(database);
  const steward = await anOrganisation(dataSource, { kind: 'multi-academy-trust' });
  const admin = await aPost(dataSource, { organisationId: steward.id, roles: ['organisation-admin'] });
  const organisations: string[] = [];
  for (let count = 0; count < members; count++) organisations.push((await anOrganisation(dataSource)).id);
  const teacher = await aPost(dataSource, { organisationId: organisations[members - 1] ?? '' });
  const versions = await releaseWorks(database, steward.id, admin.personId);

  /** A running partnership, and all works shared with it and nobody else. */
  async function found(): Promise<string> {
    const id = newId();
    await database.query(
      `insert into partnership (partnership_id, name, notice_days, steward_id, created_by) values ($1, 'Harbourside', 30, $2, $3)`,
      [id, steward.id, admin.personId],
    );
    await database.query(
      `insert into partnership_membership (partnership_membership_id, partnership_id, organisation_id, state, invited_by, joined_at)
       select gen_random_uuid(), $1, unnest($2::uuid[]), 'member', $3, now() - interval '1 day'`,
      [id, organisations, admin.personId],
    );
    await database.query(
      `update version_access set find_keys = $2, read_keys = $2 where version_id = any($1::uuid[])`,
      [versions, [partnershipKey(id)]],
    );
    return id;
  }

  const shown = async (): Promise<number> =>
    (await lists.listReleased(await viewerOf(dataSource, teacher.personId), {}, { size: 20, after: undefined })).items
      .length;

  return {
    end: async () => {
      const id = await found();
      if ((await shown()) === 0) throw new Error('A member finds nothing before the partnership ends.');
      const viewer = await viewerOf(dataSource, admin.personId);
      const begun = performance.now();
      await service.end(viewer, id);
      const ms = performance.now() - begun;
      return { ms, left: await shown() };
    },
    endBare: async () => {
      const id = await found();
      const begun = performance.now();
      await database.query('update partnership_membership set ends_at = now() where partnership_id = $1', [id]);
      return performance.now() - begun;
    },
  };
}

async function releaseWorks(database: Database, holderId: string, personId: string): Promise<readonly string[]> {
  const rows = await database.query<{ id: string }>(
    `with work as (
       insert into artefact (artefact_id, kind, rights_holder_id, acting_organisation_id, created_by)
       select gen_random_uuid(), 'curriculum', $1, $1, $2 from generate_series(1, $3) returning artefact_id
     )
     insert into artefact_version (version_id, artefact_id, state, title, summary, body, type, created_by, number, released_at, released_by)
     select gen_random_uuid(), artefact_id, 'released', 'Rivers', 'About rivers.', 'A body of some words.', 'lesson-plan', $2, 1, now(), $2 from work
     returning version_id as id`,
    [holderId, personId, works],
  );
  const ids = rows.map((row) => row.id);
  await database.query(
    `insert into version_access (version_id, find_keys, read_keys) select unnest($1::uuid[]), '{}', '{}'`,
    [ids],
  );
  return ids;
}

function figuresOf(name: string, role: Figures['role'], times: readonly number[]): Figures {
  return { name, role, rate: spreadOf(times.map((ms) => 1_000 / ms)) };
}
