import { Database } from '@constellation/platform/db';
import type { Page } from '@constellation/platform/paging';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { ArtefactsApi, aRelease, aWorld, type World } from '../testing/index.ts';
import { walkReleased } from './newest-released.ts';
import { VersionLists } from './version.reader.ts';
import type { VersionCard, VersionRow } from './version.row.ts';

const essence = ({ items, hasNextPage, hasPreviousPage }: Page<VersionCard>) => [
  items.map(({ node, cursor }) => {
    const { id, title, met_keys, can_adopt, can_edit } = node as VersionRow;
    return [id, title, met_keys, can_adopt, can_edit, cursor];
  }),
  hasNextPage,
  hasPreviousPage,
];
const page = { size: 3, after: undefined };

describe('the newest of what is released', () => {
  let api: ArtefactsApi;
  let world: World;

  beforeAll(async () => {
    await cleanDatabase(await testDatabase());
    api = await ArtefactsApi.start();
    world = await aWorld(api.dataSource);
    for (const [place, scope] of (['public', 'network', 'trust', 'network', 'trust', 'trust'] as const).entries()) {
      const at = new Date(Date.UTC(2026, 8, 1 + place));
      await aRelease(api, world.author, world.authority, { title: `Unit ${place}`, at, terms: { scope } });
    }
  });
  afterAll(() => api.stop());

  const titles = (rows: readonly { readonly title: string }[] | null) => rows?.map((row) => row.title);

  it('is walked until the page is full, whatever is hidden on the way', async () => {
    const database = api.get(Database);
    expect(titles(await walkReleased(database, await api.viewerOf(world.sister.personId), page))).toEqual([
      'Unit 5',
      'Unit 4',
      'Unit 3',
      'Unit 2',
    ]);
    expect(titles(await walkReleased(database, await api.viewerOf(world.neighbour.personId), page))).toEqual([
      'Unit 3',
      'Unit 1',
      'Unit 0',
    ]);
  });

  it('is left to a plan for the viewer’s keys when the walk ends before the page is full', async () => {
    const viewer = await api.viewerOf(world.neighbour.personId);
    expect(await walkReleased(api.get(Database), viewer, page, { longest: 4 })).toBeNull();
    expect(titles(await walkReleased(api.get(Database), viewer, { ...page, size: 1 }, { longest: 5 }))).toEqual([
      'Unit 3',
      'Unit 1',
    ]);
  });

  it('is the same by either way', async () => {
    const lists = api.get(VersionLists);
    for (const who of [world.author, world.partner, world.neighbour, world.unverified]) {
      const viewer = await api.viewerOf(who.personId);
      const first = await lists.listReleased(viewer, {}, { size: 1, after: undefined });
      const planned = await lists.listReleased(viewer, { kind: 'curriculum' }, { size: 1, after: undefined });
      expect(essence(first)).toEqual(essence(planned));
      const { released_at, id } = first.items[0]?.node ?? {};
      const after = [released_at?.toISOString().replace('Z', '000Z') ?? '', id ?? ''];
      const rest = await lists.listReleased(viewer, {}, { size: 5, after });
      const plannedRest = await lists.listReleased(viewer, { kind: 'curriculum' }, { size: 5, after });
      expect(essence(rest)).toEqual(essence(plannedRest));
    }
  });
});
