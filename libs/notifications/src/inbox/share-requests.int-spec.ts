import { aRelease, artefactIdOf, aWorld, type PostHolder, type World } from '@constellation/artefacts/testing';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { NotificationsApi } from '../testing/notifications-api.ts';

const inbox = `{ inbox(view: OPEN, first: 20) { nodes { kind status subject { kind id title within { kind title } } } } }`;
const problems = '... on Problems { problems { code } }';

describe('requests to share in the inbox', () => {
  let api: NotificationsApi;
  let world: World;
  let versionId: string;
  const cookies = new Map<string, { cookie: string }>();
  beforeAll(async () => {
    api = await NotificationsApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await cleanDatabase(await testDatabase());
    cookies.clear();
    world = await aWorld(api.dataSource);
    versionId = await aRelease(api, world.author, world.authority, {
      ...{ rightsHolderId: world.trustId, title: 'Harbour walls', terms: { scope: 'trust' } },
    });
    // What was said while this was made.
    await api.dataSource.query('delete from outbox_message');
  });

  const ask = async ({ personId }: PostHolder, query: string, variables: object = {}) => {
    const known = cookies.get(personId) ?? (await api.signIn(personId));
    cookies.set(personId, known);
    return (await api.ask(query, { ...variables }, known)).data;
  };
  const run = async (who: PostHolder, name: string, type: string, input: object) => {
    const inputType = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const mutation = `mutation ($input: ${inputType}!) { result: ${name}(input: $input) { ${type} ${problems} } }`;
    return (await ask(who, mutation, { input: { postId: who.postId, ...input } }))['result'];
  };
  const shown = async (who: PostHolder) => (await ask(who, inbox))['inbox'].nodes as readonly object[];
  /** Runs what is told of since the last call, as the worker does with what the relay gives it. */
  const tellAll = async (): Promise<void> => {
    const [events] = await api.dataSource.query<[{ name: string; payload: Record<string, string> }[], number]>(
      `delete from outbox_message where kind = 'event' returning name, payload`,
    );
    for (const { name, payload } of events) {
      const about = { shareRequestId: payload['shareRequestId'] ?? '', versionId: payload['versionId'] ?? '' };
      if (name === 'artefacts.share-requested') await api.tell(['share-request'], about.shareRequestId);
      if (name === 'artefacts.share-request-declined') await api.tell(['share-answer'], about.shareRequestId);
      if (name === 'artefacts.terms-changed') await api.tell(['upstream-change', 'share-met'], about.versionId);
    }
  };
  const askToShare = async (scope: string): Promise<string> => {
    const { colleague } = world;
    const made = await run(colleague, 'createCollection', '... on CollectionEdited { collection { id } }', {
      ...{
        title: 'The coast',
        audience: { scope, ...(scope === 'PARTNERS' ? { partnerIds: [world.otherTrustId] } : {}) },
      },
    });
    const added = await run(colleague, 'addToCollection', '... on CollectionEdited { addedIds }', {
      ...{ collectionId: made.collection.id, artefactIds: [await artefactIdOf(api, versionId)] },
    });
    const asked = await run(colleague, 'askToShare', '... on ShareRequest { id }', {
      ...{ itemId: added.addedIds[0], purpose: 'The schools along the coast read it with us.' },
    });
    return asked.id as string;
  };
  const widen = async (terms: object): Promise<void> => {
    await run(world.authority, 'changeReleaseTerms', '... on ArtefactVersion { id }', {
      ...{ versionId, terms: { licenceCode: 'CC-BY-4.0', ...terms } },
    });
  };

  it('wait for who decides, until they are met, and who asked is told once', async () => {
    const { colleague, authority, otherAuthority, author } = world;
    await askToShare('NETWORK');
    await tellAll();
    expect(await shown(authority)).toMatchObject([
      {
        ...{ kind: 'SHARE_REQUEST', status: 'WAITING' },
        subject: { title: 'Harbour walls', within: { kind: 'Collection', title: 'The coast' } },
      },
    ]);
    for (const who of [colleague, otherAuthority, author]) expect(await shown(who)).toEqual([]);
    await widen({ scope: 'PARTNERS', partnerIds: [world.otherTrustId] });
    await tellAll();
    expect(await shown(colleague)).toEqual([]);
    await widen({ scope: 'PUBLIC' });
    await tellAll();
    // The release itself can still be taken back for some minutes.
    await api.dataSource.query(`update notice set due_at = now() - interval '1 minute'`);
    expect(await shown(colleague)).toMatchObject([{ kind: 'SHARE_ANSWER', subject: { title: 'Harbour walls' } }]);
    expect(await shown(authority)).toMatchObject([{ kind: 'SHARE_REQUEST', status: 'SETTLED' }]);
    await api.dataSource.query(`update notice set done_at = now() where person_id = $1`, [colleague.personId]);
    await widen({ scope: 'NETWORK' });
    await tellAll();
    expect(await shown(colleague)).toEqual([]);
  });

  it('are told without the collection to who does not see it, and are gone when they are taken back', async () => {
    const { colleague, authority } = world;
    const requestId = await askToShare('PARTNERS');
    await api.dataSource.query(`update collection set audience_keys = array['org:' || $1]`, [world.otherTrustId]);
    await tellAll();
    expect(await shown(authority)).toMatchObject([{ subject: { title: 'Harbour walls', within: null } }]);
    await run(authority, 'declineToShare', '... on ShareRequest { state }', { requestId, reason: 'Not yet.' });
    await tellAll();
    expect(await shown(colleague)).toMatchObject([{ kind: 'SHARE_ANSWER', status: 'NEWS' }]);
    await api.dataSource.query(
      `update share_request set state = 'taken-back', decided_at = null, decided_by = null, reason = null`,
    );
    expect(await shown(authority)).toEqual([]);
  });
});
