import { aRelease, artefactIdOf, aWorld, type PostHolder, type World } from '@constellation/artefacts/testing';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { NotificationsApi } from '../testing/notifications-api.ts';

const edited = '... on CollectionEdited { addedIds collection { id revision } } ... on Problems { problems { code } }';

describe('changes of collections in the inbox', () => {
  let api: NotificationsApi;
  let world: World;
  let collectionId = '';
  beforeAll(async () => {
    api = await NotificationsApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await cleanDatabase(await testDatabase());
    collectionId = '';
    world = await aWorld(api.dataSource);
    const { collection } = await edit('createCollection', { title: 'The coast', audience: { scope: 'NETWORK' } });
    collectionId = collection.id;
    for (const who of [world.partner, world.neighbour]) {
      const mutation = `mutation ($input: FollowCollectionInput!) { result: followCollection(input: $input) { __typename } }`;
      expect((await ask(who, mutation, { input: { collectionId } }))['result'].__typename).toBe('Collection');
    }
    await tellAll();
    await api.dataSource.query('delete from notice');
  });

  const ask = async ({ personId }: PostHolder, query: string, variables: object = {}) =>
    (await api.ask(query, { ...variables }, await api.signIn(personId))).data;
  const edit = async (name: string, input: object) => {
    const inputType = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const mutation = `mutation ($input: ${inputType}!) { result: ${name}(input: $input) { ${edited} } }`;
    const given = { postId: world.author.postId, ...(collectionId ? { collectionId } : {}), ...input };
    return (await ask(world.author, mutation, { input: given }))['result'];
  };
  /** Runs what is told of since the last call, as the worker does with what the relay gives it. */
  const tellAll = async (): Promise<void> => {
    const [events] = await api.dataSource.query<[{ payload: { collectionId: string; itemIds: string[] } }[], number]>(
      `delete from outbox_message where name = 'artefacts.collection-changed' returning payload`,
    );
    for (const { payload } of events) {
      await api.tell(['collection-changed'], payload.collectionId, { itemIds: payload.itemIds });
    }
  };
  const told = async (who: PostHolder): Promise<readonly string[]> => {
    const query = '{ inbox(view: OPEN, first: 20) { nodes { kind subject { title } } } inboxCount { unread } }';
    const { inbox, inboxCount } = await ask(who, query);
    expect(inboxCount.unread).toBe(inbox.nodes.length);
    return inbox.nodes.map((one: { subject: { title: string } }) => one.subject.title);
  };
  const changedAt = async (who: PostHolder): Promise<string> =>
    (await ask(who, `query ($id: ID!) { collection(id: $id) { updatedAt } }`, { id: collectionId }))['collection']
      .updatedAt;
  const revision = async (): Promise<number> =>
    (await api.dataSource.query<{ revision: number }[]>('select revision from collection'))[0]?.revision ?? 0;
  const add = async (title: string, terms: object): Promise<{ versionId: string; itemId: string }> => {
    const { author, authority, trustId } = world;
    const versionId = await aRelease(api, author, authority, { rightsHolderId: trustId, title, terms });
    const { addedIds } = await edit('addToCollection', { artefactIds: [await artefactIdOf(api, versionId)] });
    await tellAll();
    return { versionId, itemId: addedIds[0] };
  };

  it('tell a follower of an item who finds it, and nobody else, not even by its date', async () => {
    const { partner, neighbour, otherTrustId } = world;
    const before = await changedAt(neighbour);
    const { itemId } = await add('Harbour walls', { scope: 'partners', partnerIds: [otherTrustId] });
    expect(await told(partner)).toEqual(['The coast']);
    expect(await told(neighbour)).toEqual([]);
    expect(await api.dataSource.query('select person_id from notice')).toEqual([{ person_id: partner.personId }]);
    expect(await changedAt(neighbour)).toBe(before);
    expect((await changedAt(partner)) > before).toBe(true);
    // Taken out, it is the same.
    await api.dataSource.query('delete from notice');
    await edit('removeCollectionItem', { itemId, expectedRevision: await revision() });
    await tellAll();
    expect(await told(partner)).toEqual(['The coast']);
    expect(await told(neighbour)).toEqual([]);
    expect(await changedAt(neighbour)).toBe(before);
  });

  it('are there as long as their person finds an item that changed', async () => {
    const { partner } = world;
    await add('Harbour walls', { scope: 'network' });
    expect(await told(partner)).toEqual(['The coast']);
    await api.dataSource.query(`update version_access set find_keys = '{}'`);
    expect(await told(partner)).toEqual([]);
  });

  it('tell all who see it of its own words, and nobody who sees it no more', async () => {
    const { partner, neighbour, otherTrustId } = world;
    await edit('updateCollection', { title: 'The coasts', expectedRevision: await revision() });
    await tellAll();
    expect(await told(partner)).toEqual(['The coasts']);
    expect(await told(neighbour)).toEqual(['The coasts']);
    await api.dataSource.query('delete from notice');
    const audience = { scope: 'PARTNERS', partnerIds: [otherTrustId] };
    await edit('setCollectionAudience', { audience, expectedRevision: await revision() });
    await tellAll();
    const people = await api.dataSource.query('select person_id from notice');
    expect(people).toEqual([{ person_id: partner.personId }]);
  });
});
