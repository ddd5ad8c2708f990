import { organisationKey, publicKey } from '@constellation/platform/access';
import { countStatements } from '@constellation/platform/db';
import { Logger } from '@nestjs/common';
import { HitJudge } from '../query/hit-judge.ts';
import { CandidateFinder } from '../retrieve/candidates.ts';
import { FoundVersionsReader } from '../retrieve/found-versions.reader.ts';
import { StandingReader } from '../retrieve/standing.reader.ts';
import { SearchWorld, testNow, viewerWith } from '../testing/search-world.ts';
import { VocabularyReader } from '../understand/vocabulary.reader.ts';
import { SeedReader } from './seed.reader.ts';
import { SimilarArtefacts } from './similar-artefacts.ts';

const trust = organisationKey('0190a000-0000-7000-8000-00000000000a');

describe('SimilarArtefacts', () => {
  let world: SearchWorld;
  let similar: SimilarArtefacts;
  const titles = new Map<string, string>();

  beforeAll(async () => {
    Logger.overrideLogger(false);
    world = await SearchWorld.open();
    const { database } = world;
    const standing = new StandingReader(database);
    similar = new SimilarArtefacts(
      new SeedReader(database),
      new VocabularyReader(database),
      new CandidateFinder(world.engine, standing),
      new HitJudge(new FoundVersionsReader(database)),
      standing,
    );
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    titles.clear();
    await world.clear();
  });

  const put = async (recipe: Parameters<SearchWorld['release']>[0]) => {
    const ids = await world.release(recipe);
    titles.set(ids.versionId, recipe.title ?? '');
    return ids;
  };
  const like = async (artefactId: string, keys: Parameters<typeof viewerWith>[0] = [], most = 6) =>
    (await similar.find(viewerWith(keys), artefactId, most)).map((id) => titles.get(id) ?? id);
  /** Makes artefacts the parts of a whole. */
  const compose = async (whole: { versionId: string }, parts: readonly { artefactId: string }[]): Promise<void> => {
    await world.database.query('alter table version_part disable trigger all');
    for (const [position, part] of parts.entries()) {
      await world.database.query('insert into version_part (version_id, position, part_id) values ($1, $2, $3)', [
        whole.versionId,
        position,
        part.artefactId,
      ]);
    }
    await world.database.query('alter table version_part enable trigger all');
  };

  it('finds what is about the same, of its subject and year first, and not itself', async () => {
    const seed = await put({
      title: 'Equivalent fractions',
      keywords: ['numerator'],
      subjects: ['mathematics'],
      yearGroups: ['year-4'],
    });
    await put({ title: 'Adding fractions', subjects: ['mathematics'], yearGroups: ['year-9'] });
    await put({ title: 'The cutting of cloth into fractions', subjects: ['design-and-technology'] });
    await put({ title: 'Comparing fractions', subjects: ['mathematics'], yearGroups: ['year-4'] });
    for (const place of ['Iceland', 'Italy', 'Japan', 'Chile', 'Kenya', 'Samoa']) {
      await put({ title: `Volcanoes of ${place}`, subjects: ['geography'], yearGroups: ['year-4'] });
    }
    await world.vocabulary.refresh(testNow);
    expect(await like(seed.artefactId)).toEqual(['Comparing fractions', 'Adding fractions']);
    expect(await like(seed.artefactId, [], 1)).toEqual(['Comparing fractions']);
  });

  it('shows nothing by an artefact that may not be read: it is as if it did not exist', async () => {
    const closed = await put({ title: 'Secret rivers', find: [trust] });
    const found = await put({ title: 'Half-open rivers', find: [publicKey, trust], read: [trust] });
    await put({ title: 'Rivers' });
    expect(await like(closed.artefactId)).toEqual([]);
    expect(await like(found.artefactId)).toEqual([]);
    expect(await like('0190a000-0000-7000-8000-0000000000aa')).toEqual([]);
    expect(await like('no id')).toEqual([]);
    expect(await like(closed.artefactId, [trust])).toEqual(expect.arrayContaining(['Rivers', 'Half-open rivers']));
  });

  it('shows what may be found alone, whatever the index says, and of each the newest version', async () => {
    const seed = await put({ title: 'Rivers' });
    const old = await world.write({ title: 'Rivers, first edition', number: 1, state: 'superseded' });
    await put({ title: 'Rivers, second edition', number: 2, artefactId: old.artefactId });
    await put({ title: 'Secret rivers', find: [trust] });
    const { versionId } = await put({ title: 'Rivers taken back' });
    await world.database.query('update version_access set find_keys = $2, read_keys = $2 where version_id = $1', [
      versionId,
      [trust],
    ]);
    expect(await like(seed.artefactId)).toEqual(['Rivers, second edition']);
    expect(await like(seed.artefactId, [trust])).toHaveLength(3);
  });

  it('leaves out what it is a part of, and takes no more than two of one unit', async () => {
    const lessons = [];
    for (const name of ['one', 'two', 'three', 'four']) lessons.push(await put({ title: `Rivers ${name}` }));
    const unit = await put({ title: 'Rivers unit', type: 'unit-plan' });
    await compose(unit, lessons);
    const other = await put({ title: 'Rivers elsewhere' });
    const [seed] = lessons;
    const shown = await like(seed?.artefactId ?? '');
    expect(shown).not.toContain('Rivers unit');
    expect(shown).toContain('Rivers elsewhere');
    expect(shown.filter((title) => /one|two|three|four/.test(title))).toHaveLength(2);
    // Its lessons stand on the page of the unit itself.
    expect(await like(unit.artefactId)).toEqual(['Rivers elsewhere']);
    expect(await like(other.artefactId)).toHaveLength(2);
  });

  it('asks the database a fixed number of times', async () => {
    const seed = await put({ title: 'Rivers flow' });
    for (let index = 0; index < 12; index++) await put({ title: `Rivers ${index} flow` });
    const { statements } = await countStatements(() => like(seed.artefactId));
    // Itself, words, what holds some of them, judging, standing.
    expect(statements.length).toBeLessThanOrEqual(5);
  });
});
