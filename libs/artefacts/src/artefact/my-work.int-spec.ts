import { Database } from '@constellation/platform/db';
import { pageRequest } from '@constellation/platform/graphql';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { aWorld } from '../testing/world.ts';
import { VersionLists } from './version.reader.ts';

/** What `explain (format json)` says of one step. */
interface Step {
  readonly 'Node Type': string;
  /** `Outer` for what feeds its parent, `InitPlan` for a step that the statement names. */
  readonly 'Parent Relationship'?: string;
  readonly 'Plan Width': number;
  readonly 'Actual Rows': number;
  readonly Plans?: readonly Step[];
}

const many = 1_000;
const size = 20;
/** Bytes that PostgreSQL counts on for a row with the columns of a whole version; ids, numbers and keys come to some 100. */
const wholeVersion = 300;

describe('the list of what is one’s own, of somebody who has much', () => {
  let api: ArtefactsApi;
  let personId: string;

  beforeAll(async () => {
    api = await ArtefactsApi.start();
    await cleanDatabase(await testDatabase());
    const { author } = await aWorld(api.dataSource);
    personId = author.personId;
    const writes: readonly (readonly [string, readonly unknown[]])[] = [
      [
        `insert into artefact (artefact_id, kind, rights_holder_id, acting_organisation_id, created_by)
         select gen_random_uuid(), 'curriculum', $1, $1, $2 from generate_series(1, ${many})`,
        [author.organisationId, personId],
      ],
      [
        `insert into artefact_version (version_id, artefact_id, title, type, created_by, updated_at)
         select artefact_id, artefact_id, 'Draft ' || place, 'unit-plan', created_by, now() - place * interval '1 minute'
           from (select *, row_number() over (order by artefact_id) as place from artefact) as artefact`,
        [],
      ],
      [
        `insert into version_access (version_id, find_keys, read_keys)
         select version_id, array['person:' || created_by], array['person:' || created_by] from artefact_version`,
        [],
      ],
    ];
    for (const [sql, parameters] of writes) await api.dataSource.query(sql, [...parameters]);
    await api.dataSource.query('analyze artefact, artefact_version, version_access, version_author');
  });
  afterAll(() => api.stop());

  it('comes page by page, last changed first', async () => {
    const viewer = await api.viewerOf(personId);
    const lists = api.get(VersionLists);
    const first = await lists.listMine(viewer, pageRequest({ first: size }));
    const second = await lists.listMine(
      viewer,
      pageRequest({ first: size, after: first.items.at(-1)?.cursor ?? null }),
    );
    expect([...first.items, ...second.items].map(({ node }) => node.title)).toEqual(
      Array.from({ length: 2 * size }, (_, place) => `Draft ${place + 1}`),
    );
  });

  it('puts ids in order, and reads whole versions for the page alone', async () => {
    const database = api.get(Database);
    let asked: readonly [string, readonly unknown[]] = ['', []];
    const noting = {
      query: (sql: string, parameters: readonly unknown[]) => {
        asked = [sql, parameters];
        return database.query(sql, parameters);
      },
    };
    await new VersionLists(noting as unknown as Database).listMine(await api.viewerOf(personId), {
      size,
      after: undefined,
    });
    const [row] = await database.query<Record<string, readonly { readonly Plan: Step }[]>>(
      `explain (analyze, format json) ${asked[0]}`,
      asked[1],
    );
    const steps = (step: Step): readonly Step[] => [step, ...(step.Plans ?? []).flatMap(steps)];
    const wide = Object.values(row ?? {})
      .flatMap(([plan]) => (plan ? steps(plan.Plan) : []))
      .filter((step) => step['Node Type'].includes('Sort') && step['Plan Width'] > wholeVersion);
    const fed = wide.flatMap((step) => step.Plans ?? []).filter((step) => step['Parent Relationship'] === 'Outer');
    expect(fed.map((step) => step['Actual Rows']).filter((rows) => rows > size + 1)).toEqual([]);
  });
});
