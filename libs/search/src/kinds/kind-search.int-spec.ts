import { CollectionReader } from '@constellation/artefacts';
import { CommunityReader } from '@constellation/communities';
import { OrganisationReader, PersonReader } from '@constellation/identity';
import { networkKey, organisationKey, publicKey, type AccessKey } from '@constellation/platform/access';
import { countStatements, newId } from '@constellation/platform/db';
import { decodeCursor } from '@constellation/platform/paging';
import { SearchWorld, viewerWith } from '../testing/search-world.ts';
import { KindSearch, type SearchedKind } from './kind-search.ts';

const network = [publicKey, networkKey];

describe('the search of what is not an artefact', () => {
  let world: SearchWorld;
  let kinds: KindSearch;
  const names = new Map<string, string>();

  beforeAll(async () => {
    world = await SearchWorld.open();
    const { database } = world;
    kinds = new KindSearch(
      database,
      world.service,
      new CollectionReader(database),
      new CommunityReader(database),
      new PersonReader(database),
      new OrganisationReader(database),
    );
  });
  afterAll(() => world.close());
  beforeEach(() => world.clear());

  async function insert(table: string, id: string, row: Record<string, unknown>): Promise<string> {
    const all = { [id]: newId(), ...row };
    const columns = Object.keys(all);
    await world.database.query(
      `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, place) => `$${place + 1}`).join(', ')})`,
      Object.values(all),
    );
    const key = String(all[id]);
    names.set(key, String(row['name'] ?? row['title']));
    return key;
  }
  const organisation = (name: string, more: Record<string, unknown> = {}) =>
    insert('organisation', 'organisation_id', {
      name,
      kind: 'school',
      source: 'gias',
      verification: 'verified',
      ...more,
    });
  const person = (name: string, isFindable = true, about: string | null = null) =>
    insert('person', 'person_id', { name, about, email: `${newId()}@example.org`, is_findable: isFindable });
  const community = (name: string, more: Record<string, unknown> = {}) =>
    insert('community', 'community_id', {
      ...{ name, purpose: 'To talk.', kind: 'subject', joining: 'open', founded_by: world.personId, ...more },
    });
  const collection = async (
    title: string,
    artefactIds: readonly string[] = [],
    keys: readonly AccessKey[] = [publicKey],
  ) => {
    const collectionId = await insert('collection', 'collection_id', {
      ...{ title, description: '', scope: 'public', audience_keys: keys, curator_keys: [], created_by: world.personId },
      ...{ owner_kind: 'organisation', owner_id: world.organisationId, acting_organisation_id: world.organisationId },
    });
    for (const [place, artefactId] of artefactIds.entries()) {
      await world.database.query(
        `insert into collection_item (collection_item_id, collection_id, artefact_id, position, added_by) values ($1, $2, $3, $4, $5)`,
        [newId(), collectionId, artefactId, place + 1, world.personId],
      );
    }
    return collectionId;
  };
  const find = async (kind: SearchedKind, query: string, keys: readonly AccessKey[] = network, size = 20) => {
    const found = await kinds.find(viewerWith(keys), kind, { query, page: { size, after: undefined } });
    return { ...found, names: found.ids.map((id) => names.get(id)) };
  };

  it('finds organisations by parts of words, accents and capitals aside, the name that is meant first', async () => {
    await organisation('Saint Éloi Academy', { town: 'Whitby' });
    await organisation('Whitby High School');
    await organisation('Old Whitby School', { status: 'closed' });
    await organisation('The School of Whitby');
    expect((await find('organisation', 'WHITBY')).names).toEqual([
      'Whitby High School',
      'The School of Whitby',
      'Saint Éloi Academy',
      'Old Whitby School',
    ]);
    expect((await find('organisation', 'eloi')).names).toEqual(['Saint Éloi Academy']);
    expect((await find('organisation', 'school whitby', [])).total).toBe(3);
    expect((await find('organisation', '100%')).total).toBe(0);
  });

  it('takes a slip for what it is near to, only where nothing has the words as they are', async () => {
    await organisation('Havenmouth Primary');
    await organisation('Northgate Primary');
    expect((await find('organisation', 'Havenmuth')).names).toEqual(['Havenmouth Primary']);
    expect((await find('organisation', 'primery')).total).toBe(2);
    await organisation('Primery Road Nursery');
    expect((await find('organisation', 'primery')).names).toEqual(['Primery Road Nursery']);
    await organisation('Known by a number', { urn: '101234' });
    expect((await find('organisation', ' 101234 ')).names).toEqual(['Known by a number']);
  });

  it('finds people who said so, for people of the network', async () => {
    await person('Zora Quay');
    await person('Zora Hidden', false);
    await person('Ben Field', true, 'Zora Neale Hurston is my subject.');
    expect((await find('person', 'zora')).names).toEqual(['Zora Quay', 'Ben Field']);
    expect((await find('person', 'zora')).total).toBe(2);
    expect((await find('person', 'hiden')).total).toBe(0);
    for (const keys of [[], [publicKey]])
      expect(await find('person', 'zora', keys)).toMatchObject({ ids: [], total: 0 });
  });

  it('finds communities by their own rule', async () => {
    await community('Geography together', { purpose: 'Rivers and coasts.' });
    await community('Our geographers', { within_id: world.organisationId });
    await community('Geography of old', { ended_at: new Date(), ended_by: world.personId });
    expect((await find('community', 'geograph')).names).toEqual(['Geography together']);
    expect((await find('community', 'geograph', [...network, organisationKey(world.organisationId)])).total).toBe(2);
    expect((await find('community', 'coasts')).total).toBe(1);
    expect((await find('community', 'geography', [])).total).toBe(0);
  });

  it('finds collections by what the viewer may find in them, and counts nothing else', async () => {
    const open = await world.release({ title: 'Longshore drift' });
    const second = await world.release({ title: 'Longshore drift, again' });
    const hidden = await world.release({ title: 'Longshore secrets', find: [organisationKey(newId())] });
    await collection('Holds one', [open.artefactId, hidden.artefactId]);
    await collection('Holds two', [open.artefactId, second.artefactId]);
    await collection('Holds what is hidden', [hidden.artefactId]);
    await collection('Longshore walks');
    await collection('Longshore plans', [], [organisationKey(newId())]);
    expect((await find('collection', 'longshore')).names).toEqual(['Longshore walks', 'Holds two', 'Holds one']);
    expect((await find('collection', 'longshore')).total).toBe(3);
    expect((await find('collection', 'longshore secrets')).total).toBe(0);
  });

  it('shows everything by name where there are no words, page by page, each once', async () => {
    for (const name of ['Cedar', 'Ash', 'Birch', 'ash']) await organisation(name);
    const seen: (string | undefined)[] = [];
    let after: readonly (string | number | null)[] | undefined;
    for (let pages = 0; pages < 9; pages++) {
      const found = await kinds.find(viewerWith(network), 'organisation', { query: ' ', page: { size: 2, after } });
      expect(found.total).toBe(5);
      seen.push(...found.ids.map((id) => names.get(id) ?? 'Harbourside'));
      if (!found.hasNextPage || !found.endCursor) break;
      after = decodeCursor(found.endCursor);
    }
    expect(seen).toHaveLength(5);
    expect(seen.map((name) => name?.toLowerCase())).toEqual(['ash', 'ash', 'birch', 'cedar', 'harbourside']);
    for (const cursor of [
      ['x', 'y', 'z'],
      [1.5, 'a', newId()],
      [1, 'a', 'b'],
    ]) {
      const page = { size: 2, after: cursor };
      await expect(kinds.find(viewerWith(network), 'organisation', { query: '', page })).rejects.toMatchObject({
        problems: [{ code: 'cursor' }],
      });
    }
  });

  it('says that there are more where there are very many, and asks one statement', async () => {
    await world.database.query(
      `insert into organisation (organisation_id, kind, name, source, verification)
       select gen_random_uuid(), 'school', 'Lighthouse ' || n, 'gias', 'verified' from generate_series(1, 1001) n`,
    );
    const { result, statements } = await countStatements(() => find('organisation', 'lighthouse'));
    expect(result).toMatchObject({ total: 1_000, totalIsExact: false, hasNextPage: true });
    expect(statements).toHaveLength(1);
    await expect(find('organisation', 'x'.repeat(401))).rejects.toMatchObject({ problems: [{ code: 'query-length' }] });
  });
});
