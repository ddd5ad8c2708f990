import { organisationKey, publicKey } from '@constellation/platform/access';
import { Logger } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { SearchWorld } from '../testing/search-world.ts';
import { ReindexUnderWay, SearchReindex } from './search-reindex.ts';

const trust = organisationKey('0190a000-0000-7000-8000-00000000000a');
const running = new AbortController().signal;

/** Everything the catalogues say of the index, without the ids that differ by nature. */
const catalogueSql = `
  with source as (select * from pg_class where relnamespace = 'public'::regnamespace and relname in ('search_document', 'search_title', 'search_titles_seen'))
  select relname, 'table' as what, array[relkind::text, relpersistence::text, reloptions::text, relacl::text, relowner::regrole::text, relreplident::text,
         obj_description(oid), (select reloptions::text from pg_class toast where toast.oid = source.reltoastrelid)] as says from source
  union all
  select relname, 'column ' || (row_number() over (partition by relname order by attnum))::text,
         array[attname, format_type(atttypid, atttypmod), attnotnull::text, attstorage::text, attcompression::text, attstattarget::text, attoptions::text, attcollation::regcollation::text,
               (select pg_get_expr(adbin, adrelid) from pg_attrdef where adrelid = source.oid and adnum = attnum), col_description(source.oid, attnum)]
    from source join pg_attribute on attrelid = source.oid where attnum > 0 and not attisdropped
  union all
  select relname, 'constraint ' || conname, array[contype::text, pg_get_constraintdef(pg_constraint.oid), convalidated::text, confrelid::regclass::text]
    from source join pg_constraint on conrelid = source.oid
  union all
  select source.relname, 'index ' || index.relname, array[pg_get_indexdef(index.oid), index.reloptions::text, indisvalid::text, indisready::text, indisclustered::text]
    from source join pg_index on indrelid = source.oid join pg_class index on index.oid = indexrelid
  union all
  select relname, 'trigger ' || tgname, array[pg_get_triggerdef(pg_trigger.oid), tgenabled::text]
    from source join pg_trigger on tgrelid = source.oid and not tgisinternal
  union all
  select relname, 'view', array[pg_get_viewdef(oid)] from source where relkind = 'v'
  union all
  select nspname, 'schema', '{}' from pg_namespace where nspname like 'search%'
  order by 1, 2`;

describe('SearchReindex', () => {
  let world: SearchWorld;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    world = await SearchWorld.open();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    await world.database.query('drop schema if exists search_fresh cascade');
    await world.clear();
  });

  const differences = async (): Promise<unknown[]> => {
    const found: unknown[] = [];
    for await (const difference of world.verifier.differences()) found.push(difference);
    return found;
  };
  const rows = (sql: string) => world.database.query<Record<string, unknown>>(sql);
  /** Titles whose words for type-ahead are not those of the documents. */
  const wrongTitles = () =>
    rows(
      `select coalesce(actual.version_id, expected.version_id) as id
         from search_title actual
         full join (select version_id, words.word, words.place from search_document cross join lateral search_title_words(title) as words) as expected
           on actual.version_id = expected.version_id and actual.word = expected.word and actual.place = expected.place
        where actual.version_id is null or expected.version_id is null`,
    );
  const left = () =>
    rows(
      `select nspname as name from pg_namespace where nspname like 'search%'
       union all select 'note' from search_index_change
       union all select 'state' from search_index where reindexing is not null or reindexed_to is not null or reindex_run is not null`,
    );
  const throwing = (what: string) => () => {
    throw new Error(what);
  };

  it('makes every document and word of a title anew, whatever stood there, and says how far it is', async () => {
    for (let index = 0; index < 3; index++) await world.release({ title: `Rivers ${index}`, find: [trust] });
    await rows(`update search_document set body = 'tampered', full_text = '', find_keys = '{public}'`);
    await rows('delete from search_title');
    await rows(`delete from search_document where title = 'Rivers 0'`);
    const progress: unknown[] = [];
    const said: string[] = [];
    expect(await world.projection.needsRebuild()).toBe(true);
    await world.reindex.run({ fresh: true, report: (at) => progress.push(at), say: (sentence) => said.push(sentence) });
    expect(await world.projection.needsRebuild()).toBe(false);
    expect(progress).toEqual([{ done: 3, total: 3 }]);
    expect(said).toEqual(['Making the indexes …', 'Taking its place …']);
    expect(await differences()).toEqual([]);
    expect(await wrongTitles()).toEqual([]);
    expect(await rows('select count(*)::int as words from search_title')).toEqual([{ words: 6 }]);
    expect(await world.titles('rivers', [trust])).toHaveLength(3);
    expect(await world.titles('rivers')).toEqual([]);
    expect(await left()).toEqual([]);
    // A title that is written from now on is known to type-ahead, as its trigger came along.
    await world.release({ title: 'Lakes' });
    expect(await wrongTitles()).toEqual([]);
  });

  it('keeps the vectors of texts that are the same, while what made them is', async () => {
    for (const title of ['Rivers', 'Lakes']) await world.release({ title, body: 'Water flows.' });
    const vectors = () => rows('select title, short_text, full_text, ranking from search_document order by title');
    const right = await vectors();
    await world.reindex.run();
    expect(await vectors()).toEqual(right);
    await rows('alter table search_document disable trigger user');
    await rows(
      `update search_document set full_text = '''kept''', body = case title when 'Lakes' then 'other' else body end`,
    );
    await rows('alter table search_document enable trigger user');
    await world.reindex.run();
    expect(await differences()).toEqual([]);
    expect(await vectors()).toEqual([right[0], { ...right[1], full_text: `'kept'` }]);
    await rows(`update search_index set texts_by = 'another dictionary'`);
    await world.reindex.run();
    expect(await vectors()).toEqual(right);
  });

  it('leaves the schema as it was, with what administrators added, and statements prepared before it', async () => {
    await world.release({ title: 'Rivers' });
    await rows(`alter table search_document set (fillfactor = 90, autovacuum_vacuum_scale_factor = 0.05)`);
    await rows(`alter table search_document alter column find_keys set statistics 500`);
    await rows(`alter table search_title alter column word set (n_distinct = -0.2)`);
    await rows('grant select on search_document to pg_read_all_data with grant option');
    await rows('grant select, delete on search_title to public');
    await rows(
      'create view search_titles_seen with (security_barrier = true) as select version_id, title from search_document',
    );
    await rows('create index search_document_state_idx on search_document (state) where number > 1');
    const prepared = () => world.database.queryPrepared('select title from search_document order by title');
    expect(await Promise.all(Array.from({ length: 8 }, prepared))).toHaveLength(8);
    const before = await rows(catalogueSql);
    expect(before.length).toBeGreaterThan(40);
    try {
      await world.reindex.run();
      await world.release({ title: 'Seas' });
      expect(await rows(catalogueSql)).toEqual(before);
      for (const seen of await Promise.all(Array.from({ length: 8 }, prepared))) {
        expect(seen).toEqual([{ title: 'Rivers' }, { title: 'Seas' }]);
      }
      expect(await rows('select title from search_titles_seen order by 1')).toHaveLength(2);
      expect(
        await rows(`select from pg_stats where tablename = 'search_document' and attname = 'find_keys'`),
      ).toHaveLength(1);
    } finally {
      await rows('drop view search_titles_seen');
      await rows('drop index search_document_state_idx');
      await rows('alter table search_document reset (fillfactor, autovacuum_vacuum_scale_factor)');
      await rows('revoke select on search_document from pg_read_all_data');
      await rows('revoke select, delete on search_title from public');
    }
  });

  it('does not begin where something would be left with the tables it replaces', async () => {
    await rows('create materialized view search_seen as select version_id from search_document');
    try {
      await expect(world.reindex.run()).rejects.toThrow('the materialized view search_seen would be left');
    } finally {
      await rows('drop materialized view search_seen');
    }
    await world.reindex.run();
    expect(await left()).toEqual([]);
  });

  it.each([1, 2])('loses no change that is made meanwhile (random changes, seed %i)', async (seed) => {
    const random = randomOf(seed);
    const made: { artefactId: string; versionId: string }[] = [];
    for (let index = 0; index < 30; index++) made.push(await world.release({ title: `Rivers ${index}` }));
    let isOver = false;
    let changes = 0;
    const change = async (): Promise<void> => {
      const at = Math.floor(random() * made.length);
      const one = made[at];
      if (!one) return;
      const { artefactId, versionId } = one;
      const keys = [random() < 0.5 ? publicKey : trust];
      const kind = Math.floor(random() * 6);
      if (kind === 0) made.push(await world.write({ title: `New ${changes}`, find: keys }));
      else if (kind === 1) {
        await rows(`update artefact_version set state = 'withdrawn' where version_id = '${versionId}'`);
      } else if (kind === 2) {
        // Nobody is told: the index follows by its references.
        await rows(`delete from artefact_version where version_id = '${versionId}'`);
        made.splice(at, 1);
        return;
      } else {
        await world.database.query('update version_access set find_keys = $2, read_keys = $2 where version_id = $1', [
          versionId,
          keys,
        ]);
      }
      await world.projection.refreshMany([artefactId, made.at(-1)?.artefactId ?? artefactId]);
    };
    const hand = async (): Promise<void> => {
      for (; !isOver; changes++) await change();
    };
    const searching = async (): Promise<void> => {
      for (; !isOver; await sleep(5)) await world.search('rivers');
    };
    const hands = [hand(), hand(), searching()];
    try {
      for (let times = 0; times < 2; times++) await world.reindex.run({ fresh: random() < 0.5 });
    } finally {
      isOver = true;
      await Promise.all(hands);
    }
    expect(changes).toBeGreaterThan(10);
    expect(await differences()).toEqual([]);
    expect(await wrongTitles()).toEqual([]);
    expect(await left()).toEqual([]);
  });

  it('goes on where it stood when it was killed, and forgets what was half done', async () => {
    await rows(
      `insert into artefact (artefact_id, kind, rights_holder_id, acting_organisation_id, created_by)
       select ('0190a000-0000-7000-8000-' || lpad(number::text, 12, '0'))::uuid, 'curriculum', '${world.organisationId}', '${world.organisationId}', '${world.personId}'
         from generate_series(1, 1000) as number`,
    );
    const first = await world.write({ title: 'First', artefactId: '0190a000-0000-7000-8000-000000000001' });
    const last = await world.write({ title: 'Last', artefactId: 'ffffffff-ffff-7fff-bfff-ffffffffffff' });
    await expect(world.reindex.run({ report: throwing('killed') })).rejects.toThrow('killed');
    expect(await rows('select from search_document')).toEqual([]);
    expect(await rows('select title from search_fresh.search_document')).toEqual([{ title: 'First' }]);
    // As if the next stretch had been written and its place not noted.
    await rows('alter table search_fresh.search_document disable trigger user');
    await rows(
      `insert into search_fresh.search_document select (json_populate_record(document, json_build_object('version_id', '${last.versionId}', 'artefact_id', '${last.artefactId}', 'title', 'Half done'))).* from search_fresh.search_document as document`,
    );
    await rows('alter table search_fresh.search_document enable trigger user');
    // Changed after it was filled in, and gone after it was.
    await world.database.query('update version_access set find_keys = $2, read_keys = $2 where version_id = $1', [
      first.versionId,
      [trust],
    ]);
    await world.projection.refresh(first.artefactId);
    const progress: { done: number; total: number }[] = [];
    await world.reindex.run({ report: (at) => progress.push(at) });
    expect(progress).toEqual([
      { done: 1000, total: 1001 },
      { done: 1001, total: 1001 },
    ]);
    expect(await differences()).toEqual([]);
    expect(await wrongTitles()).toEqual([]);
    expect(await left()).toEqual([]);
  });

  it.each(['Making the indexes …', 'Taking its place …'])(
    'is gone on with when it was killed at "%s"',
    async (step) => {
      const { artefactId, versionId } = await world.release({ title: 'Rivers' });
      const say = (sentence: string) => sentence === step && throwing('killed')();
      await expect(world.reindex.run({ say })).rejects.toThrow('killed');
      await rows(`update artefact_version set state = 'withdrawn' where version_id = '${versionId}'`);
      await world.projection.refresh(artefactId);
      const other = await world.release({ title: 'Lakes' });
      await world.reindex.run();
      expect(await differences()).toEqual([]);
      expect(await rows('select version_id from search_document')).toEqual([{ version_id: other.versionId }]);
      expect(await left()).toEqual([]);
    },
  );

  it('clears away what a process left that was killed right after the swap', async () => {
    await world.release({ title: 'Rivers' });
    await rows('create schema search_former');
    for (const table of ['search_document', 'search_title'])
      await rows(`create table search_former.${table} (like public.${table})`);
    await world.reindex.tidy();
    expect(await left()).toEqual([]);
    expect(await world.titles('rivers')).toEqual(['Rivers']);
  });

  it('gives up one that nobody went on with for an hour, and leaves a younger one', async () => {
    await world.release({ title: 'Rivers' });
    await expect(world.reindex.run({ report: throwing('killed') })).rejects.toThrow('killed');
    await world.reindex.tidy();
    expect(await left()).toEqual(expect.arrayContaining([{ name: 'search_fresh' }, { name: 'state' }]));
    await rows(`update search_index set reindexed_at = now() - interval '2 hours'`);
    await world.reindex.tidy();
    expect(await left()).toEqual([]);
    expect(await differences()).toEqual([]);
  });

  it('is done by one at a time: a second says so', async () => {
    await world.release({ title: 'Rivers' });
    const second = new SearchReindex(world.unitOfWork, world.database, null);
    const outcomes: unknown[] = [];
    await world.reindex.run({
      say: (sentence) => {
        if (sentence !== 'Making the indexes …') return;
        outcomes.push(second.stretch(1_000, running));
      },
    });
    // Whoever works in the background leaves it alone.
    expect(await Promise.all(outcomes)).toEqual([null]);
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const holding = world.unitOfWork.run(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(4207207)');
      await held;
    });
    await sleep(50);
    const refused = second.run({ patienceMs: 300 });
    await expect(refused).rejects.toBeInstanceOf(ReindexUnderWay);
    await expect(refused).rejects.toThrow('being made anew already: 0 of 1 artefacts are done');
    release();
    await holding;
    await second.run();
    expect(await left()).toEqual([]);
  }, 20_000);

  it('stops where another went on with its work', async () => {
    await world.release({ title: 'Rivers' });
    const taken = world.reindex.run({
      report: () => void world.database.query('update search_index set reindex_run = gen_random_uuid()'),
    });
    await expect(taken).rejects.toThrow('Somebody else goes on');
    expect(await differences()).toEqual([]);
    await world.reindex.run();
    expect(await left()).toEqual([]);
  });

  it('does not bring back the schema of before when the database was migrated meanwhile', async () => {
    await world.release({ title: 'Rivers' });
    const migrated = world.reindex.run({
      say: () =>
        void rows(
          `insert into migration ("timestamp", name) select 9999999999999, 'Later' where not exists (select from migration where name = 'Later')`,
        ),
    });
    await expect(migrated).rejects.toThrow('newer version');
    await rows(`delete from migration where name = 'Later'`);
    await world.reindex.run();
    expect(await differences()).toEqual([]);
  });

  it('waits for whoever reads for long, and nobody waits for it meanwhile', async () => {
    await world.release({ title: 'Rivers' });
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const reading = world.unitOfWork.run(async (tx) => {
      await tx.query('select from search_document');
      await held;
    });
    await sleep(50);
    let isDone = false;
    const reindexed = world.reindex.run().then(() => (isDone = true));
    const times: number[] = [];
    for (const until = performance.now() + 1_500; performance.now() < until; await sleep(20)) {
      const begun = performance.now();
      expect(await world.titles('rivers')).toEqual(['Rivers']);
      times.push(performance.now() - begun);
    }
    expect(isDone).toBe(false);
    expect(Math.max(...times)).toBeLessThan(1_000);
    release();
    await Promise.all([reading, reindexed]);
    expect(await differences()).toEqual([]);
    expect(await left()).toEqual([]);
  }, 20_000);
});

/** Numbers from 0 to 1, the same for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
