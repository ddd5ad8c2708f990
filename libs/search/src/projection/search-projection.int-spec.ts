import { identityEvents } from '@constellation/identity';
import { organisationKey } from '@constellation/platform/access';
import { RefreshOrganisationsHandler } from '../jobs/refresh-organisations.handler.ts';
import { SearchWorld, testNow } from '../testing/search-world.ts';
import type { IndexDifference } from './search-verifier.ts';
import { refreshOrganisations, searchSubscriptions } from './search.jobs.ts';

const trust = organisationKey('0190a000-0000-7000-8000-00000000000a');

describe('SearchProjection', () => {
  let world: SearchWorld;

  beforeAll(async () => {
    world = await SearchWorld.open();
  });
  afterAll(() => world.close());
  beforeEach(() => world.clear());

  const differences = async (): Promise<IndexDifference[]> => {
    const found: IndexDifference[] = [];
    for await (const difference of world.verifier.differences()) found.push(difference);
    return found;
  };
  const rows = () =>
    world.database.query<Record<string, unknown>>(
      `select (json_populate_record(document, '{"indexed_at": "2026-01-01"}')).* from search_document document order by version_id`,
    );

  it('writes one row per released version with everything a search needs', async () => {
    const { versionId } = await world.release({
      title: 'Solids/liquids',
      keywords: ['state of matter', 'particle'],
      summary: 'What particles do.',
      body: 'Warm the wax.',
      subjects: ['science'],
      yearGroups: ['year-4'],
      keyStages: ['ks2'],
      phase: 'primary',
      details: { examBoard: 'aqa', misconceptions: [{ misconception: 'Gases weigh nothing', response: 'Weigh one' }] },
      files: [{ name: 'wax.docx', text: 'Candle' }],
      find: [trust],
      availableFrom: testNow,
    });
    const [row] = await rows();
    expect(row).toMatchObject({
      version_id: versionId,
      state: 'released',
      number: 1,
      title: 'Solids liquids',
      keywords: 'state of matter\nparticle',
      summary: 'What particles do ',
      file_text: 'wax docx\nCandle',
      find_keys: [trust],
      read_keys: [trust],
      available_from: testNow,
      available_until: null,
    });
    expect(row?.['body']).toContain('Gases weigh nothing');
    expect(row?.['labels']).toContain('Science');
    expect(row?.['labels']).toContain('Harbourside');
    expect(row?.['facets']).toEqual([
      'key-stage:ks2',
      'kind:curriculum',
      `organisation:${world.organisationId}`,
      'phase:primary',
      'subject:science',
      'type:lesson-plan',
      'year-group:year-4',
    ]);
  });

  it('holds no word of a file that was recalled, and shows no passage of it before the index knows', async () => {
    const { artefactId } = await world.release({
      title: 'Candles',
      body: 'Warm the wax.',
      files: [
        { name: 'register.docx', text: 'Jessamine likes candles' },
        { name: 'plan.docx', text: 'Tallow melts' },
      ],
    });
    const passages = async (query: string) => (await world.search(query)).hits.map((hit) => hit.matchedFile);
    expect(await passages('jessamine')).toEqual(['register.docx']);
    await world.database.query(`update stored_file set recalled_at = now() where uploaded_name = 'register.docx'`);
    expect(await passages('jessamine')).toEqual([null]);
    await world.projection.refresh(artefactId);
    expect((await rows())[0]?.['file_text']).toBe('plan docx\nTallow melts');
    expect(await passages('jessamine')).toEqual([]);
    expect(await passages('register')).toEqual([]);
    expect(await passages('tallow')).toEqual(['plan.docx']);
  });

  it('leaves drafts, withdrawn and recalled versions out', async () => {
    for (const state of ['draft', 'in-review', 'withdrawn', 'recalled'] as const)
      await world.release({ title: state, state });
    await world.release({ title: 'released' });
    expect((await rows()).map((row) => row['title'])).toEqual(['released']);
  });

  it('leaves the same rows however often and in whatever order it is told', async () => {
    const one = await world.write({ title: 'One' });
    const two = await world.write({ title: 'Two' });
    await world.projection.refreshMany([one.artefactId, two.artefactId, one.artefactId]);
    const before = await rows();
    await Promise.all([
      world.projection.refresh(two.artefactId),
      world.projection.refreshMany([two.artefactId, one.artefactId]),
      world.projection.refresh(one.artefactId),
      world.reindex.run(),
    ]);
    expect(await rows()).toEqual(before);
    expect(before).toHaveLength(2);
  });

  it('ends with the last state when writers and refreshes run at the same time', async () => {
    const { artefactId, versionId } = await world.release({ title: 'Rivers' });
    await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        await world.database.query('update version_access set available_until = $2 where version_id = $1', [
          versionId,
          new Date(testNow.getTime() + index * 1_000),
        ]);
        await world.projection.refresh(artefactId);
      }),
    );
    expect(await differences()).toEqual([]);
  });

  it('follows an organisation that has another name', async () => {
    const { versionId } = await world.release({ title: 'Rivers' });
    await world.database.query(`update organisation set name = 'Quayside' where organisation_id = $1`, [
      world.organisationId,
    ]);
    const event = identityEvents.organisationsRenamed.name;
    const routed = searchSubscriptions.filter((subscription) => subscription.event === event);
    expect(routed.map(({ job, toPayload }) => [job, toPayload({ organisationIds: [world.organisationId] })])).toEqual([
      [refreshOrganisations, { organisationIds: [world.organisationId] }],
    ]);
    const handler = new RefreshOrganisationsHandler(world.projection);
    await handler.handle({ organisationIds: [world.organisationId] });
    await handler.handle({ organisationIds: [world.organisationId] });
    expect(await differences()).toEqual([]);
    const found = (await world.search('quayside')).hits.map((hit) => hit.versionId);
    expect(found).toEqual([versionId]);
    expect((await world.search('harbourside')).total).toBe(0);
  });

  it('verifies: nothing to report, then every difference by its kind', async () => {
    const kept = await world.release({ title: 'Kept' });
    const stale = await world.release({ title: 'Stale' });
    const extra = await world.release({ title: 'Extra' });
    expect(await differences()).toEqual([]);
    const missing = await world.write({ title: 'Missing' });
    await world.database.query('update version_access set find_keys = $2 where version_id = $1', [
      stale.versionId,
      [trust],
    ]);
    await world.database.query(`update artefact_version set state = 'withdrawn' where version_id = $1`, [
      extra.versionId,
    ]);
    await world.database.query(`update search_document set body = 'tampered' where version_id = $1`, [kept.versionId]);
    const found = new Map((await differences()).map((difference) => [difference.versionId, difference]));
    expect(found.get(missing.versionId)).toMatchObject({ kind: 'missing', artefactId: missing.artefactId });
    expect(found.get(extra.versionId)?.kind).toBe('extra');
    expect(found.get(stale.versionId)).toMatchObject({ kind: 'stale', columns: ['find_keys', 'fingerprint'] });
    expect(found.get(kept.versionId)).toMatchObject({ kind: 'stale', columns: ['body'] });
    expect(found.size).toBe(4);
    await world.reindex.run();
    expect(await differences()).toEqual([]);
  });

  it('makes the vocabulary anew only when something changed', async () => {
    await world.release({ title: 'Rivers' });
    await world.database.query(`update search_document set indexed_at = now() - interval '1 hour'`);
    expect(await world.vocabulary.refreshIfChanged(testNow)).toBe(true);
    expect(await world.vocabulary.refreshIfChanged(testNow)).toBe(false);
    await world.release({ title: 'Volcanoes' });
    expect(await world.vocabulary.refreshIfChanged(testNow)).toBe(true);
    const words = await world.database.query<{ word: string }>('select word from search_word order by word');
    expect(words.map(({ word }) => word)).toEqual(expect.arrayContaining(['rivers', 'volcanoes']));
  });
});
