import { aPartnership } from '@constellation/identity/testing';
import { countStatements, newId } from '@constellation/platform/db';
import { NotAllowed, NotFound } from '@constellation/platform/errors';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { daysToAnswer } from '../access-request/access-request.policy.ts';
import { CollectionGapReader } from '../collection/collection-gap.reader.ts';
import { CollectionItemService } from '../collection/collection-item.service.ts';
import type { NewCollectionInput } from '../collection/collection-input.ts';
import { CollectionService } from '../collection/collection.service.ts';
import { EndReleaseService } from '../release/end-release.service.ts';
import { ReleaseService } from '../release/release.service.ts';
import type { TermsInput } from '../release/terms.ts';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { aRelease, artefactIdOf } from '../testing/builders.ts';
import { aWorld, type PostHolder, type World } from '../testing/world.ts';
import { audienceIdOf } from './share-request-input.ts';
import { shareRequestsMet } from './share-request.policy.ts';
import { ShareRequestReader } from './share-request.reader.ts';
import { mostWaitingToShare, ShareRequestService } from './share-request.service.ts';
import { SuggestedSharingReader } from './suggested-sharing.reader.ts';

const page = { size: 20, after: undefined };
const purpose = 'The other schools read it with us in May.';

describe('requests to share', () => {
  let api: ArtefactsApi;
  let world: World;
  let versionId: string;
  let collectionId: string;
  let itemId: string;
  beforeAll(async () => {
    api = await ArtefactsApi.start();
  });
  afterAll(() => api.stop());
  // A teacher curates for the network what her own trust has released to its schools alone.
  beforeEach(async () => {
    await cleanDatabase(await testDatabase());
    world = await aWorld(api.dataSource);
    versionId = await released();
    ({ collectionId, itemId } = await collect(world.colleague, versionId));
  });

  const released = async (terms: Partial<TermsInput> = { scope: 'trust' }): Promise<string> =>
    aRelease(api, world.author, world.authority, { rightsHolderId: world.trustId, terms });
  const collect = async (who: PostHolder, version: string, about: Partial<NewCollectionInput> = {}) => {
    const viewer = await api.viewerOf(who.personId);
    const id = await api.get(CollectionService).create(viewer, {
      ...{ postId: who.postId, title: 'The harbour', audience: { scope: 'network' }, ...about },
    });
    const artefactIds = [await artefactIdOf(api, version)];
    await api.get(CollectionItemService).add(viewer, { collectionId: id, artefactIds, postId: who.postId });
    const [row] = await api.dataSource.query<{ id: string }[]>(
      `select collection_item_id as id from collection_item where collection_id = $1`,
      [id],
    );
    return { collectionId: id, itemId: row?.id ?? '' };
  };
  const service = (): ShareRequestService => api.get(ShareRequestService);
  const reader = (): ShareRequestReader => api.get(ShareRequestReader);
  const ask = async (who: PostHolder, item = itemId, audienceIds?: readonly string[]): Promise<string> =>
    service().ask(await api.viewerOf(who.personId), {
      ...{ itemId: item, postId: who.postId, purpose, audienceIds: audienceIds && [...audienceIds] },
    });
  const state = async (who: PostHolder, requestId: string, now?: Date): Promise<string> =>
    (await reader().find(await api.viewerOf(who.personId, now), requestId))?.state ?? 'nothing';
  const listed = async (who: PostHolder, answered = false, now?: Date): Promise<readonly string[]> => {
    const viewer = await api.viewerOf(who.personId, now);
    const list = await reader().listOfOrganisation(viewer, { organisationId: who.organisationId, answered }, page);
    return list.items.map(({ node }) => node.id);
  };
  const release = async (terms: Partial<TermsInput>): Promise<void> => {
    await api.get(ReleaseService).changeTerms(await api.viewerOf(world.authority.personId), {
      ...{ versionId, postId: world.authority.postId, terms: { licenceCode: 'CC-BY-4.0', scope: 'trust', ...terms } },
    });
  };
  const decline = async (who: PostHolder, requestId: string): Promise<string> =>
    service().decline(await api.viewerOf(who.personId), {
      ...{ requestId, postId: who.postId, reason: 'It rests on pictures of others.' },
    });
  const refused = (code: string) => ({ problems: [{ code }] });

  it('reach those who decide about the release, and are met by what they release, by nobody’s hand', async () => {
    const { colleague, authority, otherAuthority, author } = world;
    const requestId = await ask(colleague);
    expect(await state(colleague, requestId)).toBe('waiting');
    expect([await listed(authority), await listed(otherAuthority)]).toEqual([[requestId], []]);
    for (const who of [otherAuthority, author]) expect(await state(who, requestId)).toBe('nothing');
    const events = await api.dataSource.query(
      `select payload from outbox_message where name = 'artefacts.share-requested'`,
    );
    expect(events).toMatchObject([{ payload: { shareRequestId: requestId } }]);
    expect(await shareRequestsMet(api.dataSource, versionId, new Date())).toEqual([]);
    await release({ scope: 'partners', partnerIds: [world.otherTrustId] });
    expect(await state(colleague, requestId)).toBe('waiting');
    await release({ scope: 'network' });
    expect(await shareRequestsMet(api.dataSource, versionId, new Date())).toEqual([requestId]);
    expect([await state(colleague, requestId), await state(authority, requestId)]).toEqual(['met', 'met']);
    expect([await listed(authority), await listed(authority, true)]).toEqual([[], [requestId]]);
    await expect(decline(authority, requestId)).rejects.toMatchObject(refused('answered'));
    // As it is found out each time, it waits again when the release is narrowed again.
    await release({ scope: 'trust' });
    expect(await state(colleague, requestId)).toBe('waiting');
    expect(await listed(authority)).toEqual([requestId]);
  });

  it('are about what the list of gaps tells: of items one curates and finds, for those who lack them', async () => {
    const { colleague, partner, sister, authority } = world;
    for (const stranger of [partner, sister]) await expect(ask(stranger)).rejects.toThrow(NotFound);
    await expect(ask(colleague, newId())).rejects.toThrow(NotFound);
    await expect(ask(colleague, itemId, ['somebody else'])).rejects.toMatchObject(refused('not-lacking'));
    const open = await collect(colleague, await released({ scope: 'public' }));
    await expect(ask(colleague, open.itemId)).rejects.toMatchObject(refused('not-lacking'));
    const own = await collect(authority, versionId);
    await expect(ask(authority, own.itemId)).rejects.toMatchObject(refused('own-release'));
    await ask(colleague);
    await expect(ask(colleague)).rejects.toMatchObject(refused('asked'));
    await api.dataSource.query(
      `insert into share_request (share_request_id, collection_item_id, artefact_id, audiences, person_id, organisation_id, purpose, lapses_at, state)
       select gen_random_uuid(), $2, artefact_id, audiences, person_id, organisation_id, purpose, lapses_at, state
         from share_request, generate_series(2, $1)`,
      [mostWaitingToShare, open.itemId],
    );
    // Those are met already: what is open to everybody waits for nobody.
    const other = await collect(colleague, await released());
    await ask(colleague, other.itemId);
    await api.dataSource.query(`update share_request set collection_item_id = $1 where collection_item_id = $2`, [
      ...[itemId, open.itemId],
    ]);
    const more = await collect(colleague, await released());
    await expect(ask(colleague, more.itemId)).rejects.toMatchObject(refused('too-many'));
  });

  it('name those chosen, who are told apart for each item', async () => {
    const { colleague } = world;
    const partnership = await aPartnership(api.dataSource, [world.schoolId, world.neighbour.organisationId]);
    const mixed = await collect(colleague, versionId, {
      audience: { scope: 'partners', partnerIds: [world.otherTrustId], partnershipIds: [partnership.id] },
    });
    const viewer = await api.viewerOf(colleague.personId);
    const [gap] = await api.get(CollectionGapReader).list(viewer, mixed.collectionId);
    expect(gap?.lacking.map(({ audience }) => audience.kind)).toEqual(['organisation', 'partnership']);
    const trustKey = `org:${world.otherTrustId}`;
    const requestId = await ask(colleague, mixed.itemId, [audienceIdOf(mixed.itemId, trustKey)]);
    expect(await reader().find(viewer, requestId)).toMatchObject({ audiences: [trustKey], state: 'waiting' });
    await release({ scope: 'partners', partnerIds: [world.otherTrustId] });
    expect(await state(colleague, requestId)).toBe('met');
    // What is asked for now are those who still lack it.
    expect(await reader().find(viewer, await ask(colleague, mixed.itemId))).toMatchObject({
      audiences: [`partnership:${partnership.id}`],
    });
  });

  it('tell who asked no more than they see: not that it is met once they curate or find it no more', async () => {
    const { colleague, author, authority } = world;
    const viewer = await api.viewerOf(author.personId);
    const team = await collect(author, versionId);
    const edit = { collectionId: team.collectionId, postId: author.postId };
    await api.get(CollectionService).setCurators(viewer, { ...edit, addIds: [colleague.personId] });
    const requestId = await ask(colleague, team.itemId);
    await release({ scope: 'public' });
    expect(await state(colleague, requestId)).toBe('met');
    await api.get(CollectionService).setCurators(viewer, { ...edit, removeIds: [colleague.personId] });
    expect(await state(colleague, requestId)).toBe('waiting');
    expect(await state(authority, requestId)).toBe('met');
    const late = new Date(Date.now() + daysToAnswer * 86_400_000 + 1000);
    expect(await state(colleague, requestId, late)).toBe('lapsed');
  });

  it('are declined with a reason, by who decides through that post, taken back by who asked, and lapse', async () => {
    const { colleague, authority, otherAuthority, author } = world;
    const requestId = await ask(colleague);
    for (const stranger of [otherAuthority, author]) {
      await expect(decline(stranger, requestId)).rejects.toThrow(NotFound);
    }
    await decline(authority, requestId);
    expect(await reader().find(await api.viewerOf(colleague.personId), requestId)).toMatchObject({
      ...{ state: 'declined', reason: 'It rests on pictures of others.' },
    });
    await expect(decline(authority, requestId)).rejects.toMatchObject(refused('answered'));
    expect([await listed(authority), await listed(authority, true)]).toEqual([[], [requestId]]);
    const log = await api.dataSource.query(
      `select action, organisation_id from audit_entry where action like 'access.%'`,
    );
    expect(log).toEqual([{ action: 'access.sharing-declined', organisation_id: world.trustId }]);
    const again = await ask(colleague);
    await expect(service().takeBack(await api.viewerOf(author.personId), again)).rejects.toThrow(NotFound);
    await service().takeBack(await api.viewerOf(colleague.personId), again);
    expect([await state(colleague, again), await state(authority, again)]).toEqual(['taken-back', 'nothing']);
    const third = await ask(colleague);
    const late = new Date(Date.now() + daysToAnswer * 86_400_000 + 1000);
    expect(await listed(authority, false, late)).toEqual([]);
    expect(await state(colleague, third, late)).toBe('lapsed');
    // Who comes to decide about it does not decide about their own.
    await api.dataSource.query(
      `update post set roles = '{release-authority}', organisation_id = $2 where post_id = $1`,
      [...[colleague.postId, world.trustId]],
    );
    await expect(decline(colleague, third)).rejects.toThrow(NotAllowed);
  });

  it('are not needed when the item, the audience or the collection is gone', async () => {
    const { colleague, authority } = world;
    const viewer = await api.viewerOf(colleague.personId);
    const requestId = await ask(colleague);
    const edit = { collectionId, postId: colleague.postId };
    await api.get(CollectionService).setAudience(viewer, { ...edit, audience: { scope: 'trust' } });
    expect([await state(colleague, requestId), await listed(authority)]).toEqual(['not-needed', []]);
    await api.get(CollectionService).setAudience(viewer, { ...edit, audience: { scope: 'network' } });
    expect(await state(colleague, requestId)).toBe('waiting');
    const { revision } = (
      await api.dataSource.query<{ revision: number }[]>(`select revision from collection where collection_id = $1`, [
        collectionId,
      ])
    )[0] ?? { revision: 0 };
    await api.get(CollectionItemService).remove(viewer, { ...edit, itemId, expectedRevision: revision });
    expect([await state(colleague, requestId), await listed(authority)]).toEqual(['not-needed', []]);
  });

  it('suggest what would meet them, as far as the licence goes, to those who decide', async () => {
    const { colleague, authority, otherAuthority } = world;
    const requestId = await ask(colleague);
    const suggested = async (who: PostHolder) =>
      api.get(SuggestedSharingReader).find(await api.viewerOf(who.personId), requestId);
    expect(await suggested(authority)).toMatchObject({ version_id: versionId, audience: { scope: 'network' } });
    for (const who of [colleague, otherAuthority]) expect(await suggested(who)).toBeNull();
    await release({ licenceCode: 'LicenseRef-Trust-Internal' });
    expect(await suggested(authority)).toMatchObject({ version_id: versionId, audience: null });
    await api.get(EndReleaseService).withdraw(await api.viewerOf(authority.personId), {
      ...{ versionId, postId: authority.postId, reason: 'other' },
    });
    expect(await suggested(authority)).toBeNull();
  });

  it('are shown with the collection to who sees it, in few statements', async () => {
    const { colleague, authority } = world;
    const hidden = await collect(colleague, versionId, {
      audience: { scope: 'partners', partnerIds: [world.otherTrustId] },
    });
    await ask(colleague);
    await ask(colleague, hidden.itemId);
    await api.dataSource.query(`update collection set audience_keys = array['org:' || $2] where collection_id = $1`, [
      ...[hidden.collectionId, world.otherTrustId],
    ]);
    const cookie = await api.cookieOf(authority.personId);
    const query = `query ($organisationId: ID!) { shareRequests(organisationId: $organisationId, first: 20) {
      nodes { id state personName organisation { name } audiences collectionTitle artefact { id version { title } } } } }`;
    const { result, statements } = await countStatements(() =>
      api.ask(query, { organisationId: authority.organisationId }, cookie),
    );
    expect(result.errors).toEqual([]);
    // Of the collection that is not shown to them they know neither name nor id, but for whom it is.
    expect(result.data['shareRequests'].nodes).toMatchObject([
      {
        collectionTitle: 'The harbour',
        audiences: ['The network'],
        artefact: { version: { title: expect.any(String) } },
      },
      { collectionTitle: null, audiences: [expect.any(String)] },
    ]);
    // Who it is; whom they ask for, their organisations and keys, and the requests; organisations and works.
    expect(statements.length).toBeLessThanOrEqual(8);
  });
});
