import { aPerson } from '@constellation/identity/testing';
import { countStatements, newId, UnitOfWork } from '@constellation/platform/db';
import { NotAllowed, NotFound } from '@constellation/platform/errors';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { FrameworkImportService, type ImportedStatement } from '../framework/framework-import.service.ts';
import { EndReleaseService } from '../release/end-release.service.ts';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { aRelease, artefactIdOf } from '../testing/builders.ts';
import { aWorld, type PostHolder, type World } from '../testing/world.ts';
import { coverageOf, realignmentsOf } from './coverage.ts';
import { CurriculumMapReader } from './curriculum-map.reader.ts';
import { CurriculumMapService } from './curriculum-map.service.ts';
import { LostUnitReader } from './lost-unit.reader.ts';
import { MapAlignmentReader } from './map-alignment.reader.ts';
import { MapAlignmentService } from './map-alignment.service.ts';
import { MapPlaceReader } from './map-place.reader.ts';
import { MapPrerequisiteReader } from './map-prerequisite.reader.ts';
import { MapPrerequisiteService } from './map-prerequisite.service.ts';
import { MapSlotReader } from './map-slot.reader.ts';
import { MapSlotService } from './map-slot.service.ts';
import { MapStatementReader } from './map-statement.reader.ts';

describe('what units on curriculum maps teach, and in which order', () => {
  let api: ArtefactsApi;
  let world: World;
  beforeAll(async () => {
    api = await ArtefactsApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await cleanDatabase(await testDatabase());
    world = await aWorld(api.dataSource);
  });

  const viewerOf = (who: PostHolder | null) => api.viewerOf(who ? who.personId : world.nobodyId);
  const begin = async (who: PostHolder, scope: 'trust' | 'public' = 'trust', subject = 'mathematics') =>
    api.get(CurriculumMapService).create(await viewerOf(who), {
      ...{ postId: who.postId, organisationId: who.organisationId, title: 'Mathematics', audience: { scope } },
      ...{ subject, framework: 'nc-2014', firstYear: 'year-3', lastYear: 'year-6' },
    });
  const place = async (who: PostHolder, mapId: string, about: { artefactId?: string; firstWeek?: number } = {}) =>
    api.get(MapSlotService).place(await viewerOf(who), {
      ...{ mapId, postId: who.postId },
      slot: { firstYear: 'year-4', firstWeek: 1, weeks: 3, title: 'Planned', ...about },
    });
  const released = async (scope: 'trust' | 'public'): Promise<string> =>
    artefactIdOf(
      api,
      await aRelease(api, world.author, world.authority, {
        ...{ rightsHolderId: world.trustId, title: `Unit for ${scope}` },
        terms: { scope, licenceCode: scope === 'trust' ? 'LicenseRef-Trust-Internal' : 'CC-BY-4.0' },
      }),
    );
  const statement = (key: string, subject = 'mathematics', text = `${key}.`): ImportedStatement => ({
    ...{ key, subject, strand: 'Number', substrand: '', text, firstYear: null, lastYear: null },
  });
  const ask = async (code: string, replaces: string | null, ...statements: ImportedStatement[]) =>
    new FrameworkImportService(api.get(UnitOfWork)).importVersion(
      { code, title: code, source: 'Made up', replaces },
      statements,
      new Date(),
    );
  const asked = async (who: PostHolder | null, mapId: string) =>
    (await api.get(MapStatementReader).readBatch(await viewerOf(who), [mapId])).get(mapId);
  const idOf = async (who: PostHolder, mapId: string, key: string): Promise<string> =>
    (await asked(who, mapId))?.newest?.statements.find((one) => one.key === key)?.id ?? '';
  const revisionOf = async (slotId: string): Promise<number> => {
    const rows: { revision: number }[] = await api.dataSource.query(
      'select revision from curriculum_map_slot where curriculum_map_slot_id = $1',
      [slotId],
    );
    return rows[0]?.revision ?? 0;
  };
  const align = async (who: PostHolder, mapId: string, slotId: string, ...statementIds: string[]) =>
    api.get(MapAlignmentService).align(await viewerOf(who), {
      ...{ mapId, slotId, postId: who.postId, expectedRevision: await revisionOf(slotId) },
      alignments: statementIds.map((statementId) => ({ statementId, extent: 'full' as const })),
    });
  const before = async (who: PostHolder, mapId: string, slotId: string, ...prerequisiteIds: string[]) =>
    api.get(MapPrerequisiteService).setPrerequisites(await viewerOf(who), {
      ...{ mapId, slotId, postId: who.postId, expectedRevision: await revisionOf(slotId), prerequisiteIds },
    });
  const refused = (code: string, field?: string) => ({
    problems: expect.arrayContaining([expect.objectContaining({ code, ...(field ? { field } : {}) })]),
  });

  it('count for a viewer as far as the units are there for them', async () => {
    const { author, authority, partner } = world;
    await ask('nc-2014', null, statement('count'), statement('add'), statement('rivers', 'geography'));
    const mapId = await begin(authority, 'public');
    const open = await place(authority, mapId, { artefactId: await released('public') });
    const hidden = await place(authority, mapId, { artefactId: await released('trust'), firstWeek: 7 });
    await align(authority, mapId, open, await idOf(authority, mapId, 'count'));
    await align(authority, mapId, hidden, await idOf(authority, mapId, 'add'));
    const covered = async (who: PostHolder | null) => {
      const statements = (await asked(who, mapId))?.current?.statements ?? [];
      const alignments = (await api.get(MapAlignmentReader).readBatch(await viewerOf(who), [mapId])).get(mapId) ?? [];
      expect(alignments.map(({ alignedBy }) => alignedBy)).toEqual(
        alignments.map(() => (who === authority ? authority.personId : null)),
      );
      const found = coverageOf(statements, alignments, { firstYear: 4, lastYear: 7 });
      return found.map((one) => `${one.statement.key} ${one.state}`);
    };
    expect(await covered(authority)).toEqual(['count covered', 'add covered']);
    expect(await covered(author)).toEqual(['count covered', 'add covered']);
    expect(await covered(partner)).toEqual(['count covered', 'add not-covered']);
    expect(await covered(null)).toEqual(['count covered', 'add not-covered']);
    await api.get(CurriculumMapService).setAudience(await viewerOf(authority), {
      ...{ mapId, postId: authority.postId, audience: { scope: 'trust' } },
    });
    expect(await covered(partner)).toEqual([]);
  });

  it('are said by the editors of the map, of statements of its subject, and kept with who said so first', async () => {
    const { author, colleague, partner } = world;
    await ask('nc-2014', null, statement('count'), statement('cells', 'biology'), statement('rivers', 'geography'));
    const mapId = await begin(author);
    const slotId = await place(author, mapId);
    const count = await idOf(author, mapId, 'count');
    await expect(align(colleague, mapId, slotId, count)).rejects.toThrow(NotAllowed);
    await expect(align(partner, await begin(author, 'trust'), slotId, count)).rejects.toThrow(NotFound);
    const [rivers]: { id: string }[] = await api.dataSource.query(
      `select framework_statement_id as id from framework_statement where statement_key = 'rivers'`,
    );
    for (const other of [rivers?.id ?? '', newId()]) {
      await expect(align(author, mapId, slotId, count, other)).rejects.toMatchObject(
        refused('not-found', 'alignments.1.statementId'),
      );
    }
    await expect(align(author, mapId, slotId, count, count)).rejects.toMatchObject(refused('invalid', 'alignments'));
    await align(author, mapId, slotId, count);
    await expect(
      api.get(MapAlignmentService).align(await viewerOf(author), {
        ...{ mapId, slotId, postId: author.postId, expectedRevision: 1, alignments: [] },
      }),
    ).rejects.toMatchObject(refused('changed-meanwhile'));
    await api.get(CurriculumMapService).setEditors(await viewerOf(world.authority), {
      ...{ mapId, postId: world.authority.postId, addIds: [colleague.personId], removeIds: [author.personId] },
    });
    await align(colleague, mapId, slotId, count);
    const rows = (await api.get(MapAlignmentReader).readBatch(await viewerOf(colleague), [mapId])).get(mapId);
    expect(rows).toMatchObject([{ alignedBy: author.personId, extent: 'full' }]);
    const science = await begin(author, 'trust', 'science');
    expect((await asked(author, science))?.current?.statements.map(({ key }) => key)).toEqual(['cells']);
  });

  it('are to be aligned again where a newer version words it otherwise, and carried over where it does not', async () => {
    const { author } = world;
    await ask('nc-2014', null, statement('count'), statement('add'), statement('draw'));
    const mapId = await begin(author);
    const slotId = await place(author, mapId);
    const keys = ['count', 'add', 'draw'];
    await align(author, mapId, slotId, ...(await Promise.all(keys.map((key) => idOf(author, mapId, key)))));
    await ask('nc-2028', 'nc-2014', statement('count'), statement('add', 'mathematics', 'Add more.'), statement('new'));
    await ask('nc-2035', 'nc-2028', statement('count'), statement('add', 'mathematics', 'Add more.'), statement('new'));
    const viewer = await viewerOf(author);
    const read = async () => {
      const found = await asked(author, mapId);
      const alignments = (await api.get(MapAlignmentReader).readBatch(viewer, [mapId])).get(mapId) ?? [];
      const slots = (await api.get(MapSlotReader).readBatch(viewer, [mapId])).get(mapId) ?? [];
      return {
        versions: [found?.current?.code, found?.newest?.code],
        again: realignmentsOf(found?.newest?.statements ?? [], alignments, slots).map(
          (one) => `${one.change} ${one.statement.key}`,
        ),
        covered: coverageOf(found?.current?.statements ?? [], alignments, { firstYear: 4, lastYear: 7 }).map(
          (one) => `${one.statement.key} ${one.state}`,
        ),
      };
    };
    expect(await read()).toEqual({
      versions: ['nc-2014', 'nc-2035'],
      again: ['reworded add', 'dropped draw'],
      covered: ['count covered', 'add covered', 'draw covered'],
    });
    await api.get(CurriculumMapService).update(viewer, { mapId, postId: author.postId, framework: 'nc-2035' });
    expect((await read()).covered).toEqual(['count covered', 'add not-covered', 'new not-covered']);
    await align(author, mapId, slotId, await idOf(author, mapId, 'count'), await idOf(author, mapId, 'add'));
    expect(await read()).toMatchObject({ again: [], covered: ['count covered', 'add covered', 'new not-covered'] });
    await expect(
      api.get(CurriculumMapService).update(viewer, { mapId, postId: author.postId, framework: 'nc-1066' }),
    ).rejects.toMatchObject(refused('unknown-code', 'framework'));
  });

  it('come in an order without a circle, and what a viewer does not see of it neither shows nor goes', async () => {
    const { author, authority, otherAuthority } = world;
    const mapId = await begin(authority, 'public');
    const [first, second, third] = [
      await place(authority, mapId),
      await place(authority, mapId),
      await place(authority, mapId),
    ];
    const hidden = await place(authority, mapId, { artefactId: await released('trust') });
    await before(authority, mapId, second, first);
    await before(authority, mapId, third, second, hidden);
    await expect(before(authority, mapId, first, third)).rejects.toMatchObject(
      refused('prerequisite-circle', 'prerequisiteIds'),
    );
    await expect(before(authority, mapId, first, first)).rejects.toMatchObject(refused('prerequisite-circle'));
    await expect(before(authority, mapId, first, newId())).rejects.toMatchObject(
      refused('not-found', 'prerequisiteIds.0'),
    );
    await expect(before(author, mapId, first)).rejects.toThrow(NotAllowed);
    const seen = async (who: PostHolder | null) =>
      ((await api.get(MapPrerequisiteReader).readBatch(await viewerOf(who), [mapId])).get(mapId) ?? [])
        .map(({ slotId, prerequisiteId }) =>
          [slotId, prerequisiteId].map((id) => [first, second, third, hidden].indexOf(id)).join(' after '),
        )
        .sort();
    expect(await seen(author)).toEqual(['1 after 0', '2 after 1', '2 after 3']);
    expect(await seen(otherAuthority)).toEqual(['1 after 0', '2 after 1']);
    // The map passes to who does not find the hidden unit.
    await api.dataSource.query('update curriculum_map set organisation_id = $1, audience_keys = $2', [
      world.otherTrustId,
      ['public'],
    ]);
    await before(otherAuthority, mapId, third);
    expect(await seen(author)).toEqual(['1 after 0', '2 after 3']);
    await expect(before(otherAuthority, mapId, third, hidden)).rejects.toMatchObject(refused('not-found'));
  });

  it('are shown at the artefact, on the maps that are shown to the viewer', async () => {
    const { author, authority, partner } = world;
    const [open, near] = [await begin(authority, 'public'), await begin(authority, 'trust')];
    const artefactId = await released('public');
    const hiddenId = await released('trust');
    for (const mapId of [open, near]) await place(authority, mapId, { artefactId });
    await place(authority, open, { artefactId: hiddenId });
    const places = async (who: PostHolder | null, id: string) =>
      ((await api.get(MapPlaceReader).readBatch(await viewerOf(who), [id])).get(id) ?? []).map(({ mapId }) => mapId);
    expect(await places(author, artefactId)).toEqual([near, open]);
    expect(await places(partner, artefactId)).toEqual([open]);
    expect(await places(null, artefactId)).toEqual([open]);
    expect(await places(author, hiddenId)).toEqual([open]);
    expect(await places(partner, hiddenId)).toEqual([]);
  });

  it('are told to the editors alone when their artefact is gone, who take them off', async () => {
    const { author, authority, partner } = world;
    const mapId = await begin(authority, 'public');
    const artefactId = await released('public');
    const slotId = await place(authority, mapId, { artefactId });
    const lost = async (who: PostHolder | null) =>
      ((await api.get(LostUnitReader).readBatch(await viewerOf(who), [mapId])).get(mapId) ?? []).map(
        (row) => row.title,
      );
    expect(await lost(authority)).toEqual([]);
    const versions: { id: string }[] = await api.dataSource.query(
      'select version_id as id from artefact_version where artefact_id = $1',
      [artefactId],
    );
    await api.get(EndReleaseService).recall(await viewerOf(authority), {
      ...{ versionId: versions[0]?.id ?? '', postId: authority.postId, reason: 'copyright' },
    });
    expect(await lost(authority)).toEqual(['Unit for public']);
    expect([await lost(author), await lost(partner), await lost(null)]).toEqual([[], [], []]);
    await api.get(MapSlotService).remove(await viewerOf(authority), {
      ...{ mapId, slotId, postId: authority.postId, expectedRevision: 1 },
    });
    expect(await lost(authority)).toEqual([]);
  });

  it('have editors with a post that acts for the organisation, chosen by those who answer for it', async () => {
    const { author, colleague, authority, partner } = world;
    const mapId = await begin(author, 'trust');
    const choose = async (who: PostHolder, ...addIds: string[]) =>
      api.get(CurriculumMapService).setEditors(await viewerOf(who), {
        ...{ mapId, postId: who.postId, addIds, removeIds: [] },
      });
    await expect(choose(author, colleague.personId)).rejects.toThrow(NotAllowed);
    const { id: stranger } = await aPerson(api.dataSource);
    for (const one of [partner.personId, stranger]) {
      await expect(choose(authority, one)).rejects.toMatchObject(refused('not-acting', 'addIds.0'));
    }
    await choose(authority, colleague.personId);
    const editors = async (who: PostHolder) =>
      (await api.get(CurriculumMapReader).find(await viewerOf(who), mapId))?.editor_ids;
    expect(await editors(authority)).toEqual([author.personId, colleague.personId].sort());
    expect(await editors(world.sister)).toEqual([]);
    await place(colleague, mapId);
  });

  it('are read in one statement each', async () => {
    const { author } = world;
    await ask('nc-2014', null, ...Array.from({ length: 400 }, (_, at) => statement(`s${at}`)));
    const mapId = await begin(author);
    const viewer = await viewerOf(author);
    const { statements } = await countStatements(async () => {
      for (const reader of [MapStatementReader, MapAlignmentReader, MapPrerequisiteReader, LostUnitReader]) {
        await api
          .get<{ readBatch: MapStatementReader['readBatch'] }>(reader as never)
          .readBatch(viewer, [mapId, newId()]);
      }
    });
    expect(statements).toHaveLength(4);
  });
});
