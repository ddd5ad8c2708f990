import { networkKey, organisationKey, publicKey } from '@constellation/platform/access';
import { newId } from '@constellation/platform/db';
import { testNow, viewerWith } from '../testing/search-world.ts';
import { SuggestWorld } from '../testing/suggest-world.ts';

describe('type-ahead', () => {
  let world: SuggestWorld;

  beforeAll(async () => {
    world = await SuggestWorld.open();
  });
  afterAll(() => world.close());
  beforeEach(() => world.clear());

  const titles = async (text: string, viewer = viewerWith([])): Promise<readonly string[]> =>
    (await world.suggestions.suggest(viewer, text, 5)).artefacts.map(({ title }) => title);

  it('finds titles by the beginnings of their words, those first that begin so', async () => {
    await world.release({ title: 'Adding fractions' });
    await world.release({ title: 'Fractions of amounts' });
    await world.release({ title: 'Café fragments' });
    expect(await titles('fra')).toEqual(['Fractions of amounts', 'Adding fractions', 'Café fragments']);
    expect(await titles('F')).toHaveLength(3);
    expect(await titles('adding fr')).toEqual(['Adding fractions']);
    expect(await titles('amounts fractions')).toEqual(['Fractions of amounts']);
    expect(await titles('cafe')).toEqual(['Café fragments']);
    expect(await titles('zeb')).toEqual([]);
    expect(await titles(' !? ')).toEqual([]);
  });

  it('forgives a slip, also in half a word, and corrects by known words alone', async () => {
    await world.release({ title: 'Photosynthesis in leaves' });
    await world.release({ title: 'Secret zygotes', find: [organisationKey(newId())] });
    await world.vocabulary.refresh(testNow);
    expect(await titles('fotosynthesis')).toEqual([]);
    expect(await titles('photosinth')).toEqual(['Photosynthesis in leaves']);
    expect(await titles('photosynthseis leav')).toEqual(['Photosynthesis in leaves']);
    expect(await titles('photosynthesis laeves')).toEqual(['Photosynthesis in leaves']);
    expect(await titles('zygites')).toEqual([]);
  });

  it('shows what its viewer may find now, whatever the index says, and the newest version of it alone', async () => {
    const organisation = organisationKey(newId());
    const artefactId = newId();
    await world.release({ title: 'Rivers of Kent', artefactId, state: 'superseded', find: [publicKey] });
    await world.release({ title: 'Rivers of Essex', artefactId, number: 2, find: [organisation] });
    const embargoed = new Date(testNow.getTime() + 1_000);
    await world.release({ title: 'Rivers of Fife', find: [networkKey], availableFrom: embargoed });
    expect(await titles('riv')).toEqual(['Rivers of Kent']);
    expect(await titles('riv', viewerWith([organisation]))).toEqual(['Rivers of Essex']);
    expect(await titles('riv', viewerWith([networkKey]))).toEqual(['Rivers of Kent']);
    expect(await titles('riv', viewerWith([networkKey], embargoed))).toContain('Rivers of Fife');
    // Restricted in the database; the index still holds it as public.
    await world.database.query(
      `update version_access set find_keys = $1 where version_id in (select version_id from artefact_version where title = 'Rivers of Kent')`,
      [[organisation]],
    );
    expect(await titles('riv')).toEqual([]);
    expect(await titles('rivars')).toEqual([]);
  });

  it('follows a title that changes in the index', async () => {
    const { versionId } = await world.release({ title: 'Rivers' });
    await world.database.query(`update search_document set title = 'Lakes' where version_id = $1`, [versionId]);
    await world.database.query(`update search_document set title = 'Lakes' where version_id = $1`, [versionId]);
    expect(await titles('riv')).toEqual([]);
    expect(await titles('lak')).toEqual(['Rivers']);
  });

  it('names open organisations by the beginning of a word of their name', async () => {
    const add = (name: string, status: string, source = 'gias') =>
      world.database.query(
        `insert into organisation (organisation_id, kind, name, status, source) values ($1, 'school', $2, $3, $4)`,
        [newId(), name, status, source],
      );
    await add('Harbour View Primary School', 'open');
    await add('Old Harbour School', 'closed');
    await add('Harbour Claim', 'open', 'application');
    const named = async (text: string): Promise<readonly string[]> =>
      (await world.suggestions.suggest(viewerWith([]), text, 5)).organisations.map(({ name }) => name);
    expect(await named('harb')).toEqual(['Harbourside', 'Harbour View Primary School']);
    expect(await named('view p')).toEqual(['Harbour View Primary School']);
    expect([await named('h'), await named('100%')]).toEqual([[], []]);
  });
});
