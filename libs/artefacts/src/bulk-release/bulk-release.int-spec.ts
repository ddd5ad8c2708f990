import { identityEntities } from '@constellation/identity';
import { aPerson, aPost, anOrganisation, viewerOf } from '@constellation/identity/testing';
import { createDataSource, Database, UnitOfWork } from '@constellation/platform/db';
import { cleanDatabase, testDatabase, type TestDatabase } from '@constellation/platform/testing';
import type { DataSource } from 'typeorm';
import { AdoptionService } from '../adoption/adoption.service.ts';
import { DraftService } from '../artefact/draft.service.ts';
import { artefactsEntities } from '../artefacts.entities.ts';
import { EndReleaseService } from '../release/end-release.service.ts';
import { ReleaseService } from '../release/release.service.ts';
import type { BulkItem } from './bulk-item.ts';
import type { BulkReleaser } from './bulk-plan.ts';
import { BulkReleaseService } from './bulk-release.service.ts';

describe('BulkReleaseService', () => {
  let testing: TestDatabase;
  let dataSource: DataSource;
  let database: Database;
  let unitOfWork: UnitOfWork;
  let bulk: BulkReleaseService;
  let by: BulkReleaser;

  beforeAll(async () => {
    testing = await testDatabase();
    const entities = [...identityEntities, ...artefactsEntities];
    dataSource = createDataSource({ url: testing.url, pool: 4, entities, applicationName: 'spec' });
    await dataSource.initialize();
    database = new Database(dataSource);
    unitOfWork = new UnitOfWork(dataSource);
    bulk = new BulkReleaseService(unitOfWork);
  });
  afterAll(async () => dataSource.destroy());
  beforeEach(async () => {
    await cleanDatabase(testing);
    const { id: personId } = await aPerson(dataSource);
    const { id: organisationId } = await anOrganisation(dataSource, { kind: 'other-partner' });
    by = { personId, organisationId, now: new Date('2026-11-20T10:00:00Z') };
  });

  const lesson = (name: string, more: Partial<BulkItem> = {}): BulkItem => ({
    sourceKey: `spec/lesson/${name}`,
    kind: 'curriculum',
    type: 'lesson-plan',
    title: `Lesson ${name}`,
    summary: 'I can do what this lesson teaches, and I can explain it.',
    bodyMarkdown: '- A point',
    subjects: ['mathematics'],
    licenceCode: 'OGL-UK-3.0',
    thirdParty: 'none',
    scope: 'public',
    releasedAt: new Date('2026-06-07T15:29:33Z'),
    ...more,
  });
  const unit = (name: string, parts: readonly string[], more: Partial<BulkItem> = {}): BulkItem =>
    lesson(name, {
      sourceKey: `spec/unit/${name}`,
      type: 'unit-plan',
      partKeys: parts.map((part) => `spec/lesson/${part}`),
      ...more,
    });
  const versions = () =>
    database.query<{ source_key: string; number: number; state: string; title: string; version_id: string }>(
      `select source_key, number, state, title, version_id from artefact_version join artefact using (artefact_id)
        order by source_key, number`,
    );
  const partsOf = (sourceKey: string, number: number) =>
    database
      .query<{ source_key: string }>(
        `select part.source_key from artefact
           join artefact_version using (artefact_id) join version_part using (version_id)
           join artefact part on part.artefact_id = version_part.part_id
          where artefact.source_key = $1 and number = $2 order by position`,
        [sourceKey, number],
      )
      .then((rows) => rows.map((row) => row.source_key));
  const messages = () =>
    database.query<{ name: string; count: number }>(
      `select name, jsonb_array_length(payload -> 'artefactIds') as count from outbox_message order by outbox_message_id`,
    );

  it('releases items with their content, terms and one message for all', async () => {
    const outcome = await bulk.releaseMany(by, [
      lesson('a', { authors: [{ name: 'Ada' }, { name: 'Ben' }], curriculum: { priorKnowledge: ['Counting'] } }),
      lesson('b'),
    ]);
    expect(outcome).toMatchObject({ created: 2, changed: 0, unchanged: 0, refused: [], missingParts: [] });
    const [row] = await database.query(
      `select kind, state, number, title, body, subjects, details, release_terms.licence_code, released_at, released_by, version.created_by,
              rights_holder_id, scope, array(select name from version_author where version_author.version_id = version.version_id
                                              order by position) as authors
         from artefact join artefact_version version using (artefact_id) join release_terms using (version_id)
        where source_key = 'spec/lesson/a'`,
    );
    expect(row).toEqual({
      kind: 'curriculum',
      state: 'released',
      number: 1,
      title: 'Lesson a',
      body: '- A point',
      subjects: ['mathematics'],
      details: { priorKnowledge: ['Counting'] },
      licence_code: 'OGL-UK-3.0',
      released_at: new Date('2026-06-07T15:29:33Z'),
      released_by: by.personId,
      created_by: by.personId,
      rights_holder_id: by.organisationId,
      scope: 'public',
      authors: ['Ada', 'Ben'],
    });
    expect(await messages()).toEqual([{ name: 'artefacts.artefacts-imported', count: 2 }]);
  });

  it('changes nothing on a second run, whatever the time and the order', async () => {
    const items = [lesson('a'), lesson('b'), unit('u', ['b', 'a'])];
    await bulk.releaseMany(by, items);
    const before = await versions();
    const later = { ...by, now: new Date('2026-11-21T10:00:00Z') };
    const again = items.map((item) => ({ ...item, releasedAt: later.now })).reverse();
    expect(await bulk.releaseMany(later, again)).toMatchObject({
      created: 0,
      changed: 0,
      unchanged: 3,
    });
    expect(await versions()).toEqual(before);
    expect(await messages()).toHaveLength(1);
  });

  it('makes a changed item version 2, which supersedes version 1 and takes its followers along', async () => {
    await bulk.releaseMany(by, [lesson('a'), lesson('b')]);
    const [first] = await versions();
    const post = await aPost(dataSource, { roles: ['organisation-admin'] });
    await new AdoptionService(unitOfWork).adopt(await viewerOf(dataSource, post.personId), {
      versionId: first?.version_id ?? '',
      postId: post.id,
      mode: 'recommended',
      following: true,
    });
    const outcome = await bulk.releaseMany(by, [lesson('a', { title: 'Lesson a, corrected' }), lesson('b')]);
    expect(outcome).toMatchObject({ created: 0, changed: 1, unchanged: 1 });
    const after = await versions();
    expect(after).toMatchObject([
      { source_key: 'spec/lesson/a', number: 1, state: 'superseded', title: 'Lesson a' },
      { source_key: 'spec/lesson/a', number: 2, state: 'released', title: 'Lesson a, corrected' },
      { source_key: 'spec/lesson/b', number: 1, state: 'released' },
    ]);
    const adoptions = await database.query('select version_id from adoption');
    expect(adoptions).toEqual([{ version_id: after[1]?.version_id }]);
  });

  it('keeps parts in their order, also those that come later in the same batch', async () => {
    await bulk.releaseMany(by, [unit('u', ['c', 'a', 'b']), lesson('a'), lesson('b'), lesson('c')]);
    expect(await partsOf('spec/unit/u', 1)).toEqual(['spec/lesson/c', 'spec/lesson/a', 'spec/lesson/b']);
    await bulk.releaseMany(by, [unit('u', ['a', 'b', 'c'])]);
    expect(await partsOf('spec/unit/u', 2)).toEqual(['spec/lesson/a', 'spec/lesson/b', 'spec/lesson/c']);
    expect(await partsOf('spec/unit/u', 1)).toEqual(['spec/lesson/c', 'spec/lesson/a', 'spec/lesson/b']);
  });

  it('says which part is missing, and makes a new version when it has come', async () => {
    expect(await bulk.releaseMany(by, [lesson('a'), unit('u', ['a', 'b'])])).toMatchObject({
      created: 2,
      missingParts: [{ sourceKey: 'spec/unit/u', partKey: 'spec/lesson/b' }],
    });
    expect(await bulk.releaseMany(by, [lesson('a'), lesson('b'), unit('u', ['a', 'b'])])).toMatchObject({
      created: 1,
      changed: 1,
      unchanged: 1,
      missingParts: [],
    });
    expect(await partsOf('spec/unit/u', 2)).toEqual(['spec/lesson/a', 'spec/lesson/b']);
  });

  /** Nobody decides on their own submission. */
  const anotherAuthority = async (now?: Date) => {
    const post = await aPost(dataSource, { organisationId: by.organisationId, roles: ['release-authority'] });
    return { decider: await viewerOf(dataSource, post.personId, now ? { now } : {}), postId: post.id };
  };

  it.each(['trust', 'network', 'public'] as const)(
    'gives the access of a single release to the audience %s',
    async (scope) => {
      const post = await aPost(dataSource, { organisationId: by.organisationId, roles: ['release-authority'] });
      const viewer = await viewerOf(dataSource, post.personId, { now: by.now });
      const { sourceKey: _key, kind: _kind, scope: _scope, releasedAt: _at, ...content } = lesson('single');
      const drafts = new DraftService(unitOfWork);
      const versionId = await drafts.createDraft(viewer, {
        kind: 'curriculum',
        type: 'lesson-plan',
        title: 'x',
        postId: post.id,
      });
      await drafts.updateDraft(viewer, { versionId, expectedRevision: 1, ...content, inclusion: 'addressed' });
      const releases = new ReleaseService(unitOfWork);
      await releases.submitForRelease(viewer, { versionId, postId: post.id });
      const { decider, postId } = await anotherAuthority(by.now);
      await releases.release(decider, { versionId, postId, terms: { scope, licenceCode: 'OGL-UK-3.0' } });
      await bulk.releaseMany(by, [lesson('bulk', { scope })]);

      const rows = await database.query<{ source_key: string | null }>(
        `select source_key, find_keys, read_keys, download_keys, adopt_keys, adapt_keys, version_access.available_from,
              version_access.available_until, in_force_from, in_force_until, release_terms.scope, partner_ids, decided_for
         from version_access join artefact_version using (version_id) join artefact using (artefact_id)
         join release_terms using (version_id) order by source_key`,
      );
      const [
        { source_key: ofBulk, ...inBulk } = { source_key: null },
        { source_key: ofSingle, ...single } = { source_key: null },
      ] = rows;
      expect([ofBulk, ofSingle]).toEqual(['spec/lesson/bulk', null]);
      expect(inBulk).toEqual(single);
      expect(inBulk).toMatchObject({
        find_keys: expect.arrayContaining([scope === 'trust' ? `org:${by.organisationId}` : scope]),
      });
    },
  );

  it('leaves out what is wrong, with the reason, and the rest lands', async () => {
    const { refused, created } = await bulk.releaseMany(by, [
      lesson('fine'),
      lesson('short', { summary: 'Too short' }),
      lesson('subject', { subjects: ['alchemy'] }),
      lesson('type', { type: 'webinar' }),
      lesson('licence', { licenceCode: 'LicenseRef-Trust-Internal' }),
      lesson('kind', { cpd: { durationMinutes: 60 } }),
      lesson('fine', { title: 'Again' }),
    ]);
    expect(created).toBe(1);
    expect((await versions()).map((row) => row.title)).toEqual(['Lesson fine']);
    expect(Object.fromEntries(refused.map(({ sourceKey, reason }) => [sourceKey.split('/').at(-1), reason]))).toEqual({
      short: expect.stringMatching(/^summary: .*40 characters/),
      subject: expect.stringContaining('“alchemy” is not a code'),
      type: expect.stringContaining('type'),
      licence: expect.stringContaining('licence'),
      kind: expect.stringContaining('cpd'),
      fine: expect.stringContaining('twice'),
    });
  });

  it('leaves alone what people decided here', async () => {
    await bulk.releaseMany(
      by,
      ['withdrawn', 'edited', 'drafted'].map((name) => lesson(name)),
    );
    const post = await aPost(dataSource, { organisationId: by.organisationId, roles: ['release-authority'] });
    const viewer = await viewerOf(dataSource, post.personId);
    const rows = await database.query<{ source_key: string; artefact_id: string; version_id: string }>(
      'select source_key, artefact_id, version_id from artefact join artefact_version using (artefact_id)',
    );
    const idsOf = (name: string) =>
      rows.find((row) => row.source_key.endsWith(name)) ?? { artefact_id: '', version_id: '' };
    await new EndReleaseService(unitOfWork).withdraw(viewer, {
      versionId: idsOf('withdrawn').version_id,
      postId: post.id,
      reason: 'other',
    });
    const drafts = new DraftService(unitOfWork);
    await drafts.createNewVersion(viewer, { artefactId: idsOf('drafted').artefact_id, postId: post.id });
    const edited = await drafts.createNewVersion(viewer, { artefactId: idsOf('edited').artefact_id, postId: post.id });
    await drafts.updateDraft(viewer, {
      versionId: edited,
      expectedRevision: 1,
      title: 'Edited here',
      authors: [{ name: 'Ada' }],
      inclusion: 'addressed',
    });
    const releases = new ReleaseService(unitOfWork);
    await releases.submitForRelease(viewer, { versionId: edited, postId: post.id });
    const { decider, postId } = await anotherAuthority();
    await releases.release(decider, {
      versionId: edited,
      postId,
      terms: { scope: 'public', licenceCode: 'OGL-UK-3.0' },
    });
    const before = await versions();

    const names = ['withdrawn', 'edited', 'drafted'];
    expect(
      await bulk.releaseMany(
        by,
        names.map((name) => lesson(name)),
      ),
    ).toMatchObject({ unchanged: 3, refused: [] });
    const outcome = await bulk.releaseMany(
      by,
      names.map((name) => lesson(name, { title: 'Changed there' })),
    );
    expect(outcome).toMatchObject({ created: 0, changed: 0, unchanged: 0 });
    expect(outcome.refused.map((item) => item.reason)).toEqual([
      expect.stringContaining('was withdrawn here and stays so'),
      expect.stringContaining('has a version made here'),
      expect.stringContaining('is being worked on here'),
    ]);
    expect(await versions()).toEqual(before);
  });

  it('refuses to touch what belongs to another organisation', async () => {
    await bulk.releaseMany(by, [lesson('a')]);
    const other = await anOrganisation(dataSource);
    const outcome = await bulk.releaseMany({ ...by, organisationId: other.id }, [lesson('a', { title: 'Taken over' })]);
    expect(outcome.refused).toMatchObject([{ reason: expect.stringContaining('another organisation') }]);
    expect(await versions()).toMatchObject([{ title: 'Lesson a', number: 1 }]);
  });

  it('writes a batch as a whole or not at all', async () => {
    const circle = [unit('u', ['a']), lesson('a', { partKeys: ['spec/unit/u'] }), lesson('b')];
    await expect(bulk.releaseMany(by, circle)).rejects.toThrow(/cannot contain what contains it/);
    expect(await versions()).toEqual([]);
    expect(await messages()).toEqual([]);
  });

  it('lets two imports at once write each item once', async () => {
    const items = Array.from({ length: 60 }, (_, index) => lesson(`n${index}`));
    const outcomes = await Promise.all([bulk.releaseMany(by, items), bulk.releaseMany(by, items.toReversed())]);
    expect(outcomes.map((outcome) => outcome.created).sort((a, b) => a - b)).toEqual([0, 60]);
    expect(await versions()).toHaveLength(60);
  });

  it('splits many items into batches', async () => {
    const items = Array.from({ length: 501 }, (_, index) => lesson(`n${index}`));
    expect(await bulk.releaseMany(by, items)).toMatchObject({ created: 501 });
    expect((await messages()).map((message) => message.count)).toEqual([500, 1]);
  });
});
