import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { PartService } from '../parts/part.service.ts';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { aDraft, artefactIdOf, releaseDraft, type DraftAbout } from '../testing/builders.ts';
import { problemsOf } from '../testing/refusals.ts';
import { aWorld, type PostHolder, type World } from '../testing/world.ts';
import { ReleaseBundleReader } from './release-bundle.reader.ts';
import { ReleaseBundleService, type AskedBundle } from './release-bundle.service.ts';
import { ReleaseService } from './release.service.ts';
import { UndoReleaseService } from './undo-release.service.ts';

const terms = { scope: 'trust', licenceCode: 'CC-BY-4.0' } as const;
/** Valid by its check digit, and nobody's. */
const pupil = 'Seating plan: H801200001001 by the window.';

describe('releasing a whole with its parts', () => {
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

  const viewer = (who: PostHolder) => api.viewerOf(who.personId);
  const submit = async (versionId: string, by: PostHolder): Promise<void> => {
    await api.get(ReleaseService).submitForRelease(await viewer(by), { versionId, postId: by.postId });
  };
  /** A draft of the author's, with these versions' artefacts as its parts. */
  const whole = async (title: string, parts: readonly string[], about: DraftAbout = {}): Promise<string> => {
    const versionId = await aDraft(api, world.author, { ...about, title });
    if (parts.length === 0) return versionId;
    const artefactIds = await Promise.all(parts.map((part) => artefactIdOf(api, part)));
    await api.get(PartService).setParts(await viewer(world.author), { versionId, artefactIds, expectedRevision: 2 });
    return versionId;
  };
  /** A unit in review with two lessons in review. */
  const aUnit = async (second: DraftAbout = {}) => {
    const lessons = [await whole('Lesson 1', []), await whole('Lesson 2', [], second)];
    const unit = await whole('Unit', lessons);
    for (const id of [...lessons, unit]) await submit(id, world.author);
    return { unit, one: lessons[0] ?? '', two: lessons[1] ?? '' };
  };
  const bundleOf = async (versionId: string, who: PostHolder = world.authority) =>
    (await api.get(ReleaseBundleReader).readBatch(await viewer(who), [versionId])).get(versionId);
  const idsOf = async (versionId: string, who?: PostHolder) =>
    (await bundleOf(versionId, who))?.items.map((item) => item.versionId);
  const release = async (
    about: Partial<AskedBundle> & Pick<AskedBundle, 'versionId' | 'items'>,
    by = world.authority,
  ) => api.get(ReleaseBundleService).release(await viewer(by), { postId: by.postId, terms, ...about });
  const codesOf = async (call: Promise<unknown>): Promise<string[]> =>
    (await problemsOf(call)).map(({ code, field }) => `${code} ${field ?? ''}`);
  const states = async (...ids: string[]): Promise<string[]> =>
    (
      await api.dataSource.query<{ state: string }[]>(
        `select state from artefact_version join unnest($1::uuid[]) with ordinality as given (version_id, place) using (version_id) order by place`,
        [ids],
      )
    ).map(({ state }) => state);
  const items = (...ids: string[]) => ids.map((versionId) => ({ versionId }));

  it('lists what waits, deepest first, through what is released, to those who decide alone', async () => {
    const lesson = await whole('Lesson', []);
    const unit = await whole('Unit', [lesson]);
    const programme = await whole('Programme', [unit]);
    await submit(unit, world.author);
    await releaseDraft(api, unit, { ...world, submit: false, terms });
    for (const id of [lesson, programme]) await submit(id, world.author);
    expect(await idsOf(programme)).toEqual([lesson, programme]);
    expect([await bundleOf(programme, world.author), await bundleOf(programme, world.otherAuthority)]).toEqual([
      undefined,
      undefined,
    ]);
    expect(await bundleOf(unit)).toBeUndefined();
  });

  it('releases what is chosen together, parts first, each with its record, its audit entry and its undo', async () => {
    const { unit, one, two } = await aUnit();
    expect(await release({ versionId: unit, items: items(unit, two, one) })).toEqual([one, two, unit]);
    expect(await states(one, two, unit)).toEqual(['released', 'released', 'released']);
    const entries = await api.dataSource.query<{ ids: { version: string } }[]>(
      `select ids from audit_entry where action = 'release.released' order by number`,
    );
    expect(entries.map(({ ids }) => ids.version)).toEqual([one, two, unit]);
    const [records] = await api.dataSource.query<object[]>(
      `select count(*)::int from release_terms where scope = 'trust' and decided_by = $1 and in_force_until is null`,
      [world.authority.personId],
    );
    expect(records).toEqual({ count: 3 });
    expect(await codesOf(release({ versionId: unit, items: items(unit) }))).toEqual(['decided ']);
    const authority = await viewer(world.authority);
    await api.get(UndoReleaseService).undo(authority, { versionId: two, postId: world.authority.postId });
    expect(await states(one, two, unit)).toEqual(['released', 'in-review', 'released']);
  });

  it('releases nothing when anything blocks, and names it by item; looking at it and saying so releases all', async () => {
    const { unit, one, two } = await aUnit({ content: { bodyMarkdown: pupil } });
    const findings = (await bundleOf(unit))?.items.map((item) =>
      item.findings.filter((check) => check.blocking).map(({ code, confirmable }) => [code, confirmable]),
    );
    expect(findings).toEqual([[], [['pupil-data', true]], []]);
    expect(await codesOf(release({ versionId: unit, items: items(one, two, unit) }))).toEqual([
      'not-ready items.1.bodyMarkdown',
    ]);
    expect(await states(one, two, unit)).toEqual(['in-review', 'in-review', 'in-review']);
    await release({ versionId: unit, items: [...items(one, unit), { versionId: two, noPupilData: true }] });
    expect(await states(one, two, unit)).toEqual(['released', 'released', 'released']);
    const checks = await api.dataSource.query<object[]>(`select version_id as id from pupil_data_check`);
    expect(checks).toEqual([{ id: two }]);
  });

  it('says once what is wrong with the terms of all, and refuses what does not wait there', async () => {
    const { unit, one, two } = await aUnit();
    const other = await whole('Elsewhere', []);
    await submit(other, world.author);
    const wrong = { scope: 'public', licenceCode: 'LicenseRef-Trust-Internal' } as const;
    expect(await codesOf(release({ versionId: unit, items: items(one, two), terms: wrong }))).toEqual([
      'licence-audience terms.licenceCode',
    ]);
    expect(await codesOf(release({ versionId: unit, items: items(one, other) }))).toEqual([
      'not-found items.1.versionId',
    ]);
    expect(await codesOf(release({ versionId: unit, items: items(one, one) }))).toEqual(['invalid items']);
    expect(await codesOf(release({ versionId: unit, items: items(one) }, world.otherAuthority))).toEqual([
      'not-found versionId',
    ]);
    expect(await states(one, two, unit)).toEqual(['in-review', 'in-review', 'in-review']);
  });

  it('lists somebody’s own submission as blocked and releases nothing with it', async () => {
    const together = { content: { authors: [{ name: 'A', personId: world.author.personId }] } };
    const own = await aDraft(api, world.authority, { ...together, title: 'Own' });
    const unit = await whole('Unit', [own]);
    await submit(own, world.authority);
    await submit(unit, world.author);
    const [first, last] = (await bundleOf(unit))?.items ?? [];
    expect(first).toMatchObject({ versionId: own, findings: [{ code: 'own-submission', blocking: true }] });
    expect(last?.findings.filter((check) => check.blocking)).toEqual([]);
    expect(await codesOf(release({ versionId: unit, items: items(own, unit) }))).toEqual(['own-submission items.0']);
    expect(await states(own, unit)).toEqual(['in-review', 'in-review']);
    await release({ versionId: unit, items: items(unit) });
    expect(await states(own, unit)).toEqual(['in-review', 'released']);
  });

  it('names nothing of another rights holder that the viewer may not read, and finds nothing through it', async () => {
    const together = { content: { authors: [{ name: 'A', personId: world.author.personId }] } };
    const foreign = await aDraft(api, world.partner, { ...together, title: 'Foreign' });
    const unit = await whole('Unit', [foreign]);
    await submit(foreign, world.partner);
    await submit(unit, world.author);
    expect(await bundleOf(unit)).toMatchObject({ items: [{ versionId: unit }], more: 0 });
    expect(await codesOf(release({ versionId: unit, items: items(foreign, unit) }))).toEqual([
      'not-found items.0.versionId',
    ]);
    expect(await states(foreign, unit)).toEqual(['in-review', 'in-review']);
  });
});
