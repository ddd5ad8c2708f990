import {
  grantKey,
  networkKey,
  organisationKey,
  publicKey,
  Viewer,
  type AccessKey,
} from '@constellation/platform/access';
import { countStatements } from '@constellation/platform/db';
import { Logger } from '@nestjs/common';
import { SearchWorld, testNow, titlesOf, viewerWith } from '../testing/search-world.ts';
import { parseQuery } from '../understand/parse-query.ts';
import { VocabularyReader } from '../understand/vocabulary.reader.ts';

const trust = organisationKey('0190a000-0000-7000-8000-00000000000a');
const grant = grantKey('0190a000-0000-7000-8000-00000000000b');
const at = (ms: number): Viewer => Viewer.signedOut(new Date(testNow.getTime() + ms));

describe('SearchService', () => {
  let world: SearchWorld;
  const warnings: string[] = [];

  beforeAll(async () => {
    Logger.overrideLogger({
      log: () => undefined,
      error: () => undefined,
      warn: (message: string) => warnings.push(message),
    });
    world = await SearchWorld.open();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    warnings.length = 0;
    await world.clear();
  });

  const restrict = (versionId: string): Promise<unknown> =>
    world.database.query('update version_access set find_keys = $2, read_keys = $2 where version_id = $1', [
      versionId,
      [trust],
    ]);

  describe('what it finds', () => {
    it('finds the right year first in spite of a slip, and leaves the others in', async () => {
      await world.release({
        title: 'Fractions of amounts',
        yearGroups: ['year-8'],
        keyStages: ['ks3'],
        subjects: ['mathematics'],
      });
      await world.release({
        title: 'Equivalent fractions',
        yearGroups: ['year-4'],
        keyStages: ['ks2'],
        subjects: ['mathematics'],
      });
      await world.release({ title: 'Year 4 trip', yearGroups: ['year-4'] });
      await world.vocabulary.refresh(testNow);
      const answer = await world.search('fractons year 4');
      expect(titlesOf(answer)).toEqual(['Equivalent fractions', 'Fractions of amounts']);
      expect(answer.correctedQuery).toBe('fractions year 4');
      expect(answer.hits[0]?.title).toEqual([
        { text: 'Equivalent ', matched: false },
        { text: 'fractions', matched: true },
      ]);
    });

    it('puts what the query names first, says so, and does not where it is not meant', async () => {
      await world.release({ title: 'Rounds', yearGroups: ['year-8'], keyStages: ['ks3'], subjects: ['music'] });
      await world.release({ title: 'Rounds again', yearGroups: ['year-4'], keyStages: ['ks2'], subjects: ['music'] });
      await world.vocabulary.refresh(testNow);
      const named = await world.search('rounds year 4');
      expect(titlesOf(named)).toEqual(['Rounds again', 'Rounds']);
      expect(named.named).toEqual([
        { filter: 'yearGroups', code: 'year-4', label: 'Year 4', token: 'year-group:year-4', ignored: false },
      ]);
      const ignoring = await world.search('rounds year 4', { ignored: ['year-group:year-4'] });
      expect(titlesOf(ignoring)).toEqual(['Rounds', 'Rounds again']);
      expect(ignoring.named).toMatchObject([{ token: 'year-group:year-4', ignored: true }]);
      expect((await world.search('rounds in music')).named).toMatchObject([{ filter: 'subjects', label: 'Music' }]);
    });

    it('tells platform operators why a hit stands where it stands, and nobody else', async () => {
      const { versionId } = await world.release({ title: 'Rivers of Devon' });
      await world.vocabulary.refresh(testNow);
      const operator = new Viewer({
        now: testNow,
        keys: [publicKey],
        person: { id: '0190a000-0000-7000-8000-0000000000fe', name: 'The steward' },
        isPlatformOperator: true,
      });
      const told = (await world.search('rivers', { viewer: operator })).reasons.get(versionId);
      expect(told?.map(({ signal }) => signal)).toEqual(expect.arrayContaining(['words', 'title', 'subject']));
      expect((await world.search('rivers')).reasons.size).toBe(0);
      expect((await world.search('rivers', { viewer: viewerWith([trust]) })).reasons.size).toBe(0);
    });

    it('widens when too few hold all words, best first', async () => {
      await world.release({ title: 'Rivers and coasts' });
      await world.release({ title: 'Coasts' });
      await world.release({ title: 'Volcanoes' });
      const answer = await world.search('rivers coasts glaciers');
      expect(answer.widened).toBe(true);
      expect(titlesOf(answer)).toEqual(['Rivers and coasts', 'Coasts']);
      expect((await world.search('coasts')).widened).toBe(false);
    });

    it('shows where a word stands inside a file', async () => {
      const notes = `${'Slides about rocks. '.repeat(200)}Ask what oolitic limestone is made of. ${'More slides. '.repeat(200)}`;
      await world.release({
        title: 'Rocks',
        summary: 'A lesson on rocks.',
        files: [{ name: 'rocks.pptx', text: notes }],
      });
      const [hit] = (await world.search('oolitic')).hits;
      expect(hit?.matchedFile).toBe('rocks.pptx');
      expect(hit?.snippet).toContainEqual({ text: 'oolitic', matched: true });
      expect((await world.search('rocks')).hits[0]?.matchedFile).toBeNull();
    });

    it.each([`'`, `' or 1=1 --`, 'a & b | !c:*', '\\', '%_', '\u0000', '((((', '🙂', 'x'.repeat(9_000), 'ß ﬁ ǅ İ'])(
      'answers %j without a fault',
      async (query) => {
        await world.release({ title: 'Rivers' });
        await expect(world.search(query)).resolves.toBeDefined();
      },
    );

    it('refuses filters and pages that are not right, with the reason', async () => {
      await expect(world.search('x', { first: 0 })).rejects.toThrow('1 to 100');
      await expect(world.search('x', { first: 101 })).rejects.toThrow('1 to 100');
      await expect(world.search('x', { filters: { subjects: ['\u0000'] } })).rejects.toThrow('code');
      await expect(world.search('x', { filters: { subjects: Array.from({ length: 51 }, () => 'a') } })).rejects.toThrow(
        '50',
      );
      await expect(world.search('x', { filters: { find_keys: ['public'] } as never })).rejects.toThrow();
      await expect(world.search('x', { after: 'not ours' })).rejects.toThrow('cursor');
      await expect(world.search('x', { after: Buffer.from('[1,2,3]').toString('base64url') })).rejects.toThrow(
        'cursor',
      );
    });
  });

  describe('access', () => {
    it('answers as if what is not shared did not exist', async () => {
      await world.release({ title: 'Rivers', subjects: ['geography'] });
      const alone = await world.search('rivers');
      await world.release({ title: 'Secret rivers', subjects: ['history'], find: [trust] });
      await world.release({
        title: 'Embargoed rivers',
        subjects: ['music'],
        availableFrom: new Date(testNow.getTime() + 1),
      });
      const beside = await world.search('rivers');
      expect({ ...beside, endCursor: null }).toEqual({ ...alone, endCursor: null });
      expect((await world.search('')).total).toBe(1);
      expect(await world.titles('rivers', [trust])).toHaveLength(2);
    });

    it('opens and closes at the instant', async () => {
      await world.release({
        title: 'Rivers',
        availableFrom: testNow,
        availableUntil: new Date(testNow.getTime() + 1_000),
      });
      const total = async (ms: number) => (await world.search('rivers', { viewer: at(ms) })).total;
      expect([await total(-1), await total(0), await total(999), await total(1_000)]).toEqual([0, 1, 1, 0]);
    });

    it('keeps what a grant gives, whatever the availability', async () => {
      await world.release({ title: 'Rivers', find: [trust, grant], availableUntil: testNow });
      expect(await world.titles('rivers', [trust])).toEqual([]);
      expect(await world.titles('rivers', [grant])).toEqual(['Rivers']);
    });

    it('shows of each artefact the newest version its viewer may find', async () => {
      const old = await world.write({ title: 'Rivers, first edition', number: 1, state: 'superseded' });
      await world.release({ title: 'Rivers, second edition', number: 2, artefactId: old.artefactId, find: [trust] });
      expect(await world.titles('rivers')).toEqual(['Rivers, first edition']);
      expect(await world.titles('rivers', [trust])).toEqual(['Rivers, second edition']);
      expect((await world.search('first', { viewer: viewerWith([trust]) })).total).toBe(0);
      expect((await world.search('', { viewer: viewerWith([trust]) })).total).toBe(1);
    });

    it('does not show or count what the database refuses, whatever the index says', async () => {
      const { versionId } = await world.release({ title: 'Rivers', subjects: ['geography'] });
      await world.release({ title: 'River banks', subjects: ['history'] });
      await restrict(versionId);
      for (const query of ['rivers', '']) {
        const answer = await world.search(query);
        expect(titlesOf(answer)).toEqual(['River banks']);
        expect(answer.total).toBe(1);
        const subjects = answer.facets.find((facet) => facet.group === 'subject')?.values.map(({ code }) => code);
        expect(subjects).toEqual(['history']);
      }
      expect(warnings).toEqual(Array(2).fill(expect.stringMatching(/^search\.hits-dropped: .* 1 /)));
    });

    it.each(['withdrawn', 'recalled'])('does not show what is %s, whatever the index says', async (state) => {
      await world.release({ title: 'Rivers' });
      await world.database.query('update artefact_version set state = $1', [state]);
      expect((await world.search('rivers')).total).toBe(0);
    });

    it('shows title and summary alone to those who may find but not read', async () => {
      await world.release({
        title: 'Deltas',
        summary: 'Where rivers end.',
        body: 'Silt and rivers.',
        files: [{ name: 'estuary.txt', text: 'mangrove rivers' }],
        read: [trust],
        find: [publicKey, trust],
      });
      const [hit] = (await world.search('rivers mangrove')).hits;
      expect(JSON.stringify(hit)).not.toMatch(/silt|mangrove|estuary/i);
      expect(hit?.matchedFile).toBeNull();
      expect((await world.search('silt')).total).toBe(0);
      expect((await world.search('mangrove')).total).toBe(0);
      expect((await world.search('mangrove', { viewer: viewerWith([trust]) })).total).toBe(1);
    });

    it('does not show a body match when reading ended after the index was made', async () => {
      const { versionId } = await world.release({ title: 'Deltas', body: 'Silt.' });
      await world.database.query('update version_access set read_keys = $2 where version_id = $1', [
        versionId,
        [trust],
      ]);
      expect((await world.search('silt')).total).toBe(0);
      expect((await world.search('deltas')).total).toBe(1);
    });

    it('takes spelling help only from what its reader may see', async () => {
      await world.release({ title: 'Zygomorphic flowers', find: [networkKey] });
      await world.release({ title: 'Quincunx gardens', find: [trust] });
      await world.release({ title: 'Flowers' });
      await world.vocabulary.refresh(testNow);
      expect(await world.database.query('select word from search_word where public_documents > 0')).toEqual(
        expect.not.arrayContaining([{ word: 'zygomorphic' }]),
      );
      expect(await world.database.query('select word from search_word')).toEqual(
        expect.not.arrayContaining([{ word: 'quincunx' }]),
      );
      expect(await world.search('zygomorfic')).toMatchObject({ total: 0, correctedQuery: null });
      expect(await world.search('zygomorfic', { viewer: viewerWith([networkKey]) })).toMatchObject({
        total: 1,
        correctedQuery: 'zygomorphic',
      });
      expect(await world.search('quincunks', { viewer: viewerWith([networkKey]) })).toMatchObject({
        total: 0,
        correctedQuery: null,
      });
    });

    it('knows a word of the network for those who hold its key alone', async () => {
      await world.release({ title: 'Zygomorphic flowers', find: [networkKey] });
      await world.vocabulary.refresh(testNow);
      const reader = new VocabularyReader(world.database);
      const known = async (word: string, keys: readonly AccessKey[]) =>
        (await reader.lookUp(viewerWith(keys), parseQuery(word))).words[0];
      expect(await known('zygomorphic', [])).toMatchObject({ documents: 0, forms: [] });
      expect(await known('zygomorfic', [])).toMatchObject({ candidates: [] });
      expect(await known('zygomorphic', [networkKey])).toMatchObject({ documents: 1, forms: ['zygomorphic'] });
      expect((await known('zygomorfic', [networkKey]))?.candidates.map(({ word }) => word)).toEqual(['zygomorphic']);
    });

    it('does not give away a word that was withdrawn since the vocabulary was made', async () => {
      const { versionId } = await world.release({ title: 'Zygomorphic flowers' });
      await world.vocabulary.refresh(testNow);
      await restrict(versionId);
      expect(await world.search('zygomorfic')).toMatchObject({ total: 0, correctedQuery: null });
    });

    it('leaves embargoed words out of the vocabulary until their instant', async () => {
      await world.release({ title: 'Zygomorphic', availableFrom: new Date(testNow.getTime() + 1_000) });
      await world.vocabulary.refresh(testNow);
      expect(await world.database.query('select word from search_word')).toEqual([]);
      await world.vocabulary.refresh(new Date(testNow.getTime() + 1_000));
      expect(await world.database.query('select word from search_word where public_documents = 1')).toContainEqual({
        word: 'zygomorphic',
      });
    });
  });

  describe('facets', () => {
    it('counts what remains, with labels, and shows what is selected', async () => {
      await world.release({ title: 'Rivers 1', subjects: ['geography'], keyStages: ['ks3'] });
      await world.release({ title: 'Rivers 2', subjects: ['geography', 'history'], keyStages: ['ks2'] });
      await world.release({ title: 'Rivers 3', subjects: ['music'], keyStages: ['ks2'] });
      const answer = await world.search('rivers', { filters: { keyStages: ['ks2'] } });
      expect(answer.total).toBe(2);
      expect(answer.facets.find((facet) => facet.group === 'key-stage')?.values).toEqual([
        { code: 'ks2', label: 'Key stage 2 (Years 3–6)', count: 2, selected: true },
        { code: 'ks3', label: 'Key stage 3 (Years 7–9)', count: 1, selected: false },
      ]);
      expect(answer.facets.find((facet) => facet.group === 'subject')?.values).toHaveLength(3);
      expect(answer.facets.find((facet) => facet.group === 'organisation')?.values).toEqual([
        { code: world.organisationId, label: 'Harbourside', count: 2, selected: false },
      ]);
    });
  });

  describe('pages', () => {
    const releaseMany = async (count: number): Promise<void> => {
      for (let index = 0; index < count; index++) await world.write({ title: `Rivers ${index}` });
      await world.reindex.run();
    };
    const walk = async (
      first: number,
      between: (page: number) => Promise<unknown> = async () => undefined,
    ): Promise<string[]> => {
      const titles: string[] = [];
      let after: string | undefined;
      for (let page = 0; page < 20; page++) {
        const answer = await world.search('rivers', { first, ...(after === undefined ? {} : { after }) });
        titles.push(...titlesOf(answer));
        expect(answer.hasPreviousPage).toBe(page > 0);
        if (!answer.hasNextPage) return titles;
        after = answer.endCursor ?? undefined;
        await between(page);
      }
      throw new Error('There is no end to the pages.');
    };

    it('walks to the end without repeats', async () => {
      await releaseMany(11);
      const titles = await walk(4);
      expect(titles).toHaveLength(11);
      expect(new Set(titles).size).toBe(11);
    });

    it('keeps its order while others release, and drops what is taken away on the way', async () => {
      await releaseMany(9);
      const before = await walk(3);
      const titles = await walk(3, async (page) => {
        if (page > 0) return;
        await world.release({ title: 'Rivers rivers rivers' });
        await world.database.query(
          `update version_access set find_keys = '{}' from artefact_version version
            where version.version_id = version_access.version_id and version.title = $1`,
          [before[7]],
        );
      });
      expect(titles).toEqual(before.filter((_, index) => index !== 7));
    });

    it('goes on in a new window where the old one is not known', async () => {
      await releaseMany(6);
      const first = await world.search('rivers', { first: 3 });
      const elsewhere = await SearchWorld.open();
      try {
        const second = await elsewhere.search('rivers', { first: 3, after: first.endCursor ?? '' });
        expect(new Set([...titlesOf(first), ...titlesOf(second)]).size).toBe(6);
        expect(second.hasNextPage).toBe(false);
      } finally {
        await elsewhere.close();
      }
    });

    it('does not open one person’s window to another', async () => {
      await world.release({ title: 'Rivers public' });
      await world.release({ title: 'Rivers closed', find: [trust] });
      const mine = await world.search('rivers', { viewer: viewerWith([trust]), first: 1 });
      const theirs = await world.search('rivers', { first: 5, after: mine.endCursor ?? '' });
      expect(titlesOf(theirs)).not.toContain('Rivers closed');
      expect(theirs.total).toBe(1);
    });

    it('does not take a cursor of another query for its own', async () => {
      await releaseMany(3);
      await world.release({ title: 'Volcanoes' });
      const { endCursor } = await world.search('rivers', { first: 2 });
      expect(await world.search('volcanoes', { after: endCursor ?? '' })).toMatchObject({ total: 1 });
    });
  });

  it('asks the database a fixed number of times, however many hits there are', async () => {
    const statementsOf = async (): Promise<number> =>
      (await countStatements(() => world.search('rivers flow', { first: 20 }))).statements.length;
    await world.release({ title: 'Rivers flow', body: 'water', files: [{ name: 'a.txt', text: 'rivers flow' }] });
    const few = await statementsOf();
    for (let index = 0; index < 25; index++) {
      await world.write({ title: `Rivers ${index} flow`, files: [{ name: 'a.txt', text: 'rivers flow' }] });
    }
    await world.reindex.run();
    expect(await statementsOf()).toBe(few);
    // Words, all of them, some of them, judging, texts and names; passages of files only where texts do not show the words.
    expect(few).toBeLessThanOrEqual(7);
  });
});
