import { Logger } from '@nestjs/common';
import { SearchWorld } from '../testing/search-world.ts';
import type { IndexDifference } from './search-verifier.ts';
import { SearchWalk } from './search-walk.ts';

describe('SearchWalk', () => {
  let world: SearchWorld;
  let walk: SearchWalk;
  const running = new AbortController().signal;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    world = await SearchWorld.open();
    walk = new SearchWalk(world.database, world.verifier, world.projection, world.upkeep);
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    await world.clear();
    await world.reindex.run();
  });

  const differences = async (): Promise<IndexDifference[]> => {
    const found: IndexDifference[] = [];
    for await (const difference of world.verifier.differences()) found.push(difference);
    return found;
  };

  it('puts right what was changed and never refreshed, and finds nothing to do a second time', async () => {
    const { versionId } = await world.release({ title: 'Rivers' });
    const gone = await world.release({ title: 'Lakes' });
    await world.write({ title: 'Seas' });
    await world.database.query(`update search_document set title = 'Brooks' where version_id = $1`, [versionId]);
    await world.database.query(`update artefact_version set state = 'withdrawn' where version_id = $1`, [
      gone.versionId,
    ]);
    expect(await differences()).toHaveLength(3);
    expect(await walk.goOn(running)).toBe(3);
    expect(await differences()).toEqual([]);
    expect(await walk.goOn(running)).toBe(0);
  });

  it('goes on where it stood, and after the last begins anew', async () => {
    await world.database.query(
      `insert into artefact (artefact_id, kind, rights_holder_id, acting_organisation_id, created_by)
       select gen_random_uuid(), 'curriculum', $1, $1, $2 from generate_series(1, 500)`,
      [world.organisationId, world.personId],
    );
    await world.write({ artefactId: 'ffffffff-ffff-7fff-bfff-ffffffffffff' });
    const stopping = AbortSignal.abort();
    expect(await walk.goOn(stopping)).toBe(0);
    expect(await walk.goOn(stopping)).toBe(1);
    await world.write({ artefactId: '00000000-0000-7000-8000-000000000000' });
    expect(await walk.goOn(stopping)).toBe(1);
    expect(await differences()).toEqual([]);
  });

  it('leaves an index to its rebuild', async () => {
    await world.write({ title: 'Rivers' });
    await world.database.query(`update search_index set description = 'another'`);
    expect(await walk.goOn(running)).toBe(0);
  });
});
