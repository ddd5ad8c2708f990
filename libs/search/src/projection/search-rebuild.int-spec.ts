import { Logger } from '@nestjs/common';
import { CheckIndexHandler } from '../jobs/check-index.handler.ts';
import { RebuildIndexHandler } from '../jobs/rebuild-index.handler.ts';
import { SearchWorld } from '../testing/search-world.ts';
import type { RebuildPlace } from './search-rebuild.ts';

describe('SearchRebuild', () => {
  let world: SearchWorld;
  const running = new AbortController().signal;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    world = await SearchWorld.open();
  });
  afterAll(() => world.close());
  beforeEach(() => world.clear());

  /** The jobs that were handed on since the last call. */
  const handedOn = async (): Promise<RebuildPlace[]> => {
    const rows = await world.database.query<{ payload: RebuildPlace }>(
      `delete from outbox_message where name = 'search.rebuild-index' returning payload`,
    );
    return rows.map((row) => row.payload);
  };
  const documents = async (): Promise<number> => {
    const [row] = await world.database.query<{ count: number }>('select count(*)::int as count from search_document');
    return row?.count ?? 0;
  };
  const onlyJob = async (): Promise<RebuildPlace> => {
    const [job, ...others] = await handedOn();
    if (!job || others.length > 0) throw new Error('There should be one job.');
    return job;
  };

  it('is begun by one of several that start at once, and rebuilds what another description made', async () => {
    await world.write({ title: 'Rivers' });
    await world.database.query(`insert into search_index (description) values ('another')`);
    const begun = await Promise.all(Array.from({ length: 4 }, () => world.rebuild.beginIfDue()));
    expect(begun.filter(Boolean)).toHaveLength(1);
    const first = await onlyJob();
    await new RebuildIndexHandler(world.rebuild).handle(first, { signal: running });
    expect(await documents()).toBe(1);
    expect(await handedOn()).toEqual([]);
    expect(await world.projection.needsRebuild()).toBe(false);
    await new CheckIndexHandler(world.rebuild, world.upkeep).handle();
    expect(await handedOn()).toEqual([]);
  });

  it('is due for an index that says nothing of itself, and not for one of nothing', async () => {
    await world.vocabulary.refresh(new Date());
    expect(await world.rebuild.beginIfDue()).toBe(false);
    await world.database.query('update search_index set description = null');
    await world.write({ title: 'Rivers' });
    expect(await world.rebuild.beginIfDue()).toBe(true);
  });

  it('hands on after a stretch, each stretch once however often its job is delivered', async () => {
    await world.database.query(
      `insert into artefact (artefact_id, kind, rights_holder_id, acting_organisation_id, created_by)
       select gen_random_uuid(), 'curriculum', $1, $1, $2 from generate_series(1, 500)`,
      [world.organisationId, world.personId],
    );
    await world.write({ artefactId: 'ffffffff-ffff-7fff-bfff-ffffffffffff' });
    await world.rebuild.beginIfDue();
    const first = await onlyJob();
    const stopping = AbortSignal.abort();
    await Promise.all([world.rebuild.goOn(first, stopping), world.rebuild.goOn(first, stopping)]);
    await world.rebuild.goOn(first, stopping);
    const second = await onlyJob();
    expect(second.after).not.toBeNull();
    expect(await documents()).toBe(0);
    expect(await world.projection.needsRebuild()).toBe(true);
    await world.rebuild.goOn(second, running);
    await world.rebuild.goOn(second, running);
    expect(await handedOn()).toEqual([]);
    expect(await documents()).toBe(1);
    expect(await world.projection.needsRebuild()).toBe(false);
  });

  it('goes on where it stood when it has said nothing for long', async () => {
    const { artefactId } = await world.write({ title: 'Rivers' });
    await world.rebuild.beginIfDue();
    const { description } = await onlyJob();
    await world.database.query(`update search_index set rebuilt_to = $1, rebuilt_at = now() - interval '1 minute'`, [
      artefactId,
    ]);
    expect(await world.rebuild.beginIfDue()).toBe(false);
    await world.database.query(`update search_index set rebuilt_at = now() - interval '1 hour'`);
    expect(await world.rebuild.beginIfDue()).toBe(true);
    expect(await handedOn()).toEqual([{ description, after: artefactId }]);
  });

  it('leaves a rebuild to another description to those who have it', async () => {
    const place = { description: 'another', after: null };
    await expect(world.rebuild.goOn(place, running)).rejects.toThrow('another version');
  });
});
