import { aMembership, aPartnership } from '@constellation/identity/testing';
import { countStatements, newId, UnitOfWork } from '@constellation/platform/db';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { EndReleaseService } from '../release/end-release.service.ts';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { aRelease, artefactIdOf } from '../testing/builders.ts';
import { aWorld, type PostHolder, type World } from '../testing/world.ts';
import { realignCollectionsOf } from './collection-audience.ts';
import { CollectionChangeReader } from './collection-change.reader.ts';
import { CollectionGapReader } from './collection-gap.reader.ts';
import { CollectionImportService } from './collection-import.service.ts';
import type { NewCollectionInput } from './collection-input.ts';
import { CollectionCountReader, CollectionItemReader } from './collection-item.reader.ts';
import { CollectionItemService } from './collection-item.service.ts';
import { CollectionReader } from './collection.reader.ts';
import { CollectionSectionService } from './collection-section.service.ts';
import { CollectionService } from './collection.service.ts';

const wholeList = { size: 100, after: undefined };

describe('collections', () => {
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

  const released = async (scope: 'private' | 'trust' | 'network' | 'public', title: string): Promise<string> =>
    artefactIdOf(
      api,
      await aRelease(api, world.author, world.authority, {
        rightsHolderId: world.trustId,
        title,
        terms: { scope, licenceCode: scope === 'trust' ? 'LicenseRef-Trust-Internal' : 'CC-BY-4.0' },
      }),
    );
  const begin = async (who: PostHolder, about: Partial<NewCollectionInput> = {}): Promise<string> =>
    api.get(CollectionService).create(await api.viewerOf(who.personId), {
      postId: who.postId,
      title: 'Fractions, in order',
      audience: { scope: 'public' },
      ...about,
    });
  const add = async (who: PostHolder, collectionId: string, artefactIds: string[], sectionId?: string) =>
    api
      .get(CollectionItemService)
      .add(await api.viewerOf(who.personId), { collectionId, artefactIds, postId: who.postId, sectionId });
  const revisionOf = async (who: PostHolder, id: string): Promise<number> =>
    (await api.get(CollectionReader).find(await api.viewerOf(who.personId), id))?.revision ?? 0;
  const edit = async (who: PostHolder, collectionId: string, expectedRevision?: number) => ({
    ...{ collectionId, postId: who.postId },
    expectedRevision: expectedRevision ?? (await revisionOf(who, collectionId)),
  });
  const seen = async (who: PostHolder | null, collectionId: string): Promise<string[] | null> => {
    const viewer = who ? await api.viewerOf(who.personId) : await api.viewerOf(world.nobodyId);
    const found = await api.get(CollectionReader).find(viewer, collectionId);
    const { items } = await api.get(CollectionItemReader).list(viewer, collectionId, wholeList);
    const count = (await api.get(CollectionCountReader).readBatch(viewer, [collectionId])).get(collectionId) ?? 0;
    expect(count).toBe(items.length);
    if (!found) expect(items).toEqual([]);
    return found && items.map(({ node }) => node.version.title);
  };

  it('show to each viewer the items they may find, and count no others', async () => {
    const { author, partner, authority } = world;
    const id = await begin(author);
    await add(author, id, [
      await released('public', 'For all'),
      await released('trust', 'For the trust'),
      await released('network', 'For the network'),
    ]);
    expect(await seen(author, id)).toEqual(['For all', 'For the trust', 'For the network']);
    expect(await seen(partner, id)).toEqual(['For all', 'For the network']);
    expect(await seen(null, id)).toEqual(['For all']);
    const viewer = await api.viewerOf(author.personId);
    const gaps = await api.get(CollectionGapReader).list(viewer, id);
    expect(gaps.map(({ title, lacking }) => [title, lacking.map(({ audience }) => audience.kind)])).toEqual([
      ['For the trust', ['public', 'network']],
      ['For the network', ['public']],
    ]);
    expect(await api.get(CollectionGapReader).list(await api.viewerOf(authority.personId), id)).toEqual([]);
    expect(await api.get(CollectionChangeReader).listSince(await api.viewerOf(partner.personId), id, 0)).toEqual([]);
  });

  it('say of a public one whether those it is made for first lack an item, too', async () => {
    const { author } = world;
    const kindsOf = async (id: string) =>
      (await api.get(CollectionGapReader).list(await api.viewerOf(author.personId), id)).map(({ lacking }) =>
        lacking.map(({ audience }) => audience.kind),
      );
    const id = await begin(author);
    await add(author, id, [await released('network', 'For the network'), await released('private', 'For its author')]);
    expect(await kindsOf(id)).toEqual([['public'], ['public', 'network', 'organisation']]);
    const near = await begin(author, { audience: { scope: 'school' } });
    await add(author, near, [await released('private', 'For its author')]);
    expect(await kindsOf(near)).toEqual([['organisation']]);
  });

  it('are seen by their audience and their curators', async () => {
    const { author, colleague, sister, authority, partner, neighbour } = world;
    const all = [author, colleague, sister, authority, partner, neighbour];
    const partnership = await aPartnership(api.dataSource, [world.schoolId, neighbour.organisationId]);
    const sees = async (id: string) =>
      Promise.all(all.map(async (who) => ((await seen(who, id)) === null ? '-' : 'x'))).then((found) => found.join(''));
    const open = async (audience: NonNullable<NewCollectionInput['audience']>) =>
      sees(await begin(author, { audience }));
    expect(await open({ scope: 'private' })).toBe('x-----');
    expect(await open({ scope: 'school' })).toBe('xx-x--');
    expect(await open({ scope: 'trust' })).toBe('xxxx--');
    expect(await open({ scope: 'partners', partnerIds: [world.otherTrustId] })).toBe('xxxxx-');
    expect(await open({ scope: 'partners', partnershipIds: [partnership.id] })).toBe('xxxx-x');
    expect(await open({ scope: 'network' })).toBe('xxxxxx');
    // In the name of an organisation: those who answer for it see it too, whoever else does.
    expect(await sees(await begin(author, { organisationId: world.schoolId, audience: { scope: 'private' } }))).toBe(
      'x--x--',
    );
    await expect(begin(author, { organisationId: world.schoolId })).rejects.toMatchObject({
      problems: [{ code: 'not-answering' }],
    });
    await expect(begin(partner, { organisationId: world.schoolId })).rejects.toMatchObject({
      problems: [{ code: 'not-your-post' }],
    });
    await expect(begin(authority, { audience: { scope: 'school' } })).rejects.toMatchObject({
      problems: [{ code: 'no-school', field: 'audience.scope' }],
    });
    await expect(
      begin(partner, { audience: { scope: 'partners', partnershipIds: [partnership.id] } }),
    ).rejects.toMatchObject({ problems: [{ field: 'audience.partnershipIds' }] });
  });

  it('go with a school that moves to another trust', async () => {
    const id = await begin(world.author, { audience: { scope: 'trust' } });
    expect([await seen(world.sister, id), await seen(world.partner, id)]).toEqual([[], null]);
    await api.dataSource.query(`delete from organisation_membership where member_id = $1`, [world.schoolId]);
    await aMembership(api.dataSource, { memberId: world.schoolId, parentId: world.otherTrustId });
    await realignCollectionsOf(api.get(UnitOfWork), [world.schoolId], new Date());
    expect(await seen(world.sister, id)).toBeNull();
    expect(await seen(world.otherAuthority, id)).toEqual([]);
  });

  it('let two people edit one state at once, and tell the second what the first did', async () => {
    const { author, colleague } = world;
    const id = await begin(author);
    const items = await add(author, id, [
      await released('public', 'One'),
      await released('public', 'Two'),
      await released('public', 'Three'),
    ]);
    const [one = '', two = '', three = ''] = items;
    await api
      .get(CollectionService)
      .setCurators(await api.viewerOf(author.personId), { ...(await edit(author, id)), addIds: [colleague.personId] });
    const looked = await revisionOf(author, id);
    const first = await api.viewerOf(author.personId);
    const second = await api.viewerOf(colleague.personId);
    const service = api.get(CollectionItemService);
    await service.move(first, { ...(await edit(author, id)), itemId: three, afterId: null });
    await service.update(first, { ...(await edit(author, id)), itemId: one, note: 'Begin here.' });
    // What touches something else is merged, also behind something that was moved or taken out meanwhile.
    await service.update(second, { ...(await edit(colleague, id, looked)), itemId: two, note: 'Then this.' });
    await service.move(second, { ...(await edit(colleague, id, looked)), itemId: one, afterId: two });
    expect(await seen(author, id)).toEqual(['Three', 'Two', 'One']);
    const told = await api.get(CollectionChangeReader).listSince(second, id, looked);
    expect(told.map(({ kind, title, changed_by }) => [kind, title, changed_by === author.personId])).toEqual([
      ['item-moved', 'Three', true],
      ['item-changed', 'One', true],
      ['item-changed', 'Two', false],
      ['item-moved', 'One', false],
    ]);
    // What touches the same is not.
    await expect(
      service.update(second, { ...(await edit(colleague, id, looked)), itemId: one, note: 'Mine.' }),
    ).rejects.toMatchObject({ name: 'CollectionConflict', message: expect.stringContaining('changed this note') });
    await expect(
      service.move(second, { ...(await edit(colleague, id, looked)), itemId: three, afterId: one }),
    ).rejects.toMatchObject({ name: 'CollectionConflict', message: expect.stringContaining('moved this') });
    await expect(service.remove(second, { ...(await edit(colleague, id, looked)), itemId: one })).rejects.toMatchObject(
      { name: 'CollectionConflict' },
    );
    await service.remove(first, { ...(await edit(author, id)), itemId: two });
    await expect(
      service.update(second, { ...(await edit(colleague, id, looked)), itemId: two, note: 'Late.' }),
    ).rejects.toMatchObject({ name: 'CollectionConflict', message: expect.stringContaining('took this out') });
    await service.move(second, { ...(await edit(colleague, id)), itemId: three, afterId: two });
    expect(await seen(author, id)).toEqual(['Three', 'One']);
    await expect(service.move(second, { ...(await edit(colleague, id, 999)), itemId: one })).rejects.toMatchObject({
      problems: [{ code: 'revision' }],
    });
  });

  it('keep what stood in a section that is taken away, at the end of the one before', async () => {
    const { author } = world;
    const id = await begin(author);
    const viewer = await api.viewerOf(author.personId);
    const sections = api.get(CollectionSectionService);
    const first = await sections.add(viewer, { ...(await edit(author, id)), title: 'First' });
    const second = await sections.add(viewer, { ...(await edit(author, id)), title: 'Second' });
    await add(author, id, [await released('public', 'One')], first);
    await add(author, id, [await released('public', 'Two'), await released('public', 'Three')], second);
    await add(author, id, [await released('public', 'Zero')]);
    expect(await seen(author, id)).toEqual(['Zero', 'One', 'Two', 'Three']);
    await sections.move(viewer, { ...(await edit(author, id)), sectionId: second });
    expect(await seen(author, id)).toEqual(['Zero', 'Two', 'Three', 'One']);
    await sections.remove(viewer, { ...(await edit(author, id)), sectionId: second });
    expect(await seen(author, id)).toEqual(['Zero', 'Two', 'Three', 'One']);
    await sections.remove(viewer, { ...(await edit(author, id)), sectionId: first });
    expect(await seen(author, id)).toEqual(['Zero', 'Two', 'Three', 'One']);
    expect((await api.get(CollectionReader).find(viewer, id))?.sections).toEqual([]);
  });

  it('hold references: to the newest version, or to the one they are pinned to', async () => {
    const { author, authority } = world;
    const versionId = await aRelease(api, author, authority, { rightsHolderId: world.trustId, title: 'Old' });
    const artefactId = await artefactIdOf(api, versionId);
    const pinned = await begin(author);
    const newest = await begin(author);
    const viewer = await api.viewerOf(author.personId);
    const items = api.get(CollectionItemService);
    await items.add(viewer, { collectionId: pinned, postId: author.postId, artefactIds: [artefactId], versionId });
    await items.add(viewer, { collectionId: newest, postId: author.postId, artefactIds: [artefactId] });
    // What is there already stays as it is.
    expect(await add(author, newest, [artefactId])).toEqual([]);
    await api.dataSource.query(
      `insert into artefact_version select (jsonb_populate_record(version, jsonb_build_object('version_id', $2::text, 'number', 2, 'title', 'New'))).*
         from artefact_version version where version_id = $1`,
      [versionId, newId()],
    );
    await api.dataSource.query(
      `insert into version_access select (jsonb_populate_record(access, jsonb_build_object('version_id', version.version_id))).*
         from version_access access, artefact_version version where access.version_id = $1 and version.number = 2`,
      [versionId],
    );
    expect([await seen(author, pinned), await seen(author, newest)]).toEqual([['Old'], ['New']]);
    await api.get(EndReleaseService).recall(await api.viewerOf(authority.personId), {
      ...{ versionId, postId: authority.postId, reason: 'copyright', note: 'A picture.' },
    });
    expect([await seen(author, pinned), await seen(author, newest)]).toEqual([[], ['New']]);
  });

  it('take in a list of links and ids, with what is wrong on which line', async () => {
    const { author } = world;
    const id = await begin(author);
    const [one, two] = [await released('public', 'One'), await released('public', 'Two')];
    const viewer = await api.viewerOf(author.personId);
    const text = ['Rivers', `https://constellation.example.org/artefacts/${two}`, newId(), one].join('\n');
    const run = async () =>
      api.get(CollectionImportService).import(viewer, { collectionId: id, postId: author.postId, text });
    const { addedIds, faults } = await run();
    expect(addedIds).toHaveLength(2);
    expect(faults).toEqual([
      { line: 1, message: 'Write the link of an artefact’s page, or its id.' },
      { line: 3, message: 'There is no such released artefact, or it is not shared with you.' },
    ]);
    expect(await seen(author, id)).toEqual(['Two', 'One']);
    expect((await run()).addedIds).toEqual([]);
    expect(await revisionOf(author, id)).toBe(3);
  });

  it('are changed by their curators alone, and ended by their owners', async () => {
    const { author, colleague, partner } = world;
    const id = await begin(author);
    const artefactId = await released('public', 'One');
    await expect(add(partner, id, [artefactId])).rejects.toMatchObject({ problems: [{ code: 'not-allowed' }] });
    const hidden = await begin(author, { audience: { scope: 'private' } });
    await expect(add(partner, hidden, [artefactId])).rejects.toMatchObject({ problems: [{ code: 'not-found' }] });
    const internal = await released('trust', 'Ours');
    const theirs = await begin(partner);
    await expect(add(partner, theirs, [artefactId, internal])).rejects.toMatchObject({
      problems: [{ code: 'not-found', field: 'artefactIds.1' }],
    });
    const service = api.get(CollectionService);
    await service.setCurators(await api.viewerOf(author.personId), {
      ...(await edit(author, id)),
      addIds: [colleague.personId],
    });
    expect(await add(colleague, id, [artefactId])).toHaveLength(1);
    const curator = await api.viewerOf(colleague.personId);
    await expect(
      service.setAudience(curator, { ...(await edit(colleague, id)), audience: { scope: 'private' } }),
    ).rejects.toMatchObject({ problems: [{ code: 'not-allowed' }] });
    await expect(service.remove(curator, await edit(colleague, id))).rejects.toMatchObject({
      problems: [{ code: 'not-allowed' }],
    });
    await service.remove(await api.viewerOf(author.personId), await edit(author, id));
    expect(await seen(author, id)).toBeNull();
  });

  it('read a thousand items in three statements: the collection, its items, and whose they are', async () => {
    const { author } = world;
    const id = await begin(author);
    const versionId = await aRelease(api, author, world.authority, { rightsHolderId: world.trustId });
    await manyItems(versionId, id);
    const viewer = await api.viewerOf(author.personId);
    const cookie = await api.cookieOf(author.personId);
    const query = `{ collection(id: "${id}") { title sections { title } items(first: 1000) { nodes { id note sectionId
      version { title type number } artefact { kind rightsHolder { name } } } } } }`;
    await api.ask(query, {}, cookie);
    const { result, statements } = await countStatements(() => api.ask(query, {}, cookie));
    expect(result.errors).toEqual([]);
    expect(result.data['collection'].items.nodes).toHaveLength(1_000);
    // Beside the statement that builds the viewer.
    expect(statements).toHaveLength(4);
    const listed = await countStatements(() =>
      api.get(CollectionItemReader).list(viewer, id, { size: 1_000, after: undefined }),
    );
    expect(listed.statements).toHaveLength(1);
  });

  /** A thousand artefacts like one that was released, all in a collection. */
  async function manyItems(versionId: string, collectionId: string): Promise<void> {
    const run = async (sql: string) => api.dataSource.query(sql, [versionId]);
    await run(`create temporary table made on commit preserve rows as
      select gen_random_uuid() as artefact_id, gen_random_uuid() as version_id, place from generate_series(1, 1000) as place where $1::uuid is not null`);
    await run(`insert into artefact select (jsonb_populate_record(artefact, jsonb_build_object('artefact_id', made.artefact_id))).*
      from made, artefact join artefact_version version using (artefact_id) where version.version_id = $1`);
    await run(`insert into artefact_version select (jsonb_populate_record(version, jsonb_build_object('version_id', made.version_id, 'artefact_id', made.artefact_id))).*
      from made, artefact_version version where version.version_id = $1`);
    await run(`insert into version_access select (jsonb_populate_record(access, jsonb_build_object('version_id', made.version_id))).*
      from made, version_access access where access.version_id = $1`);
    await api.dataSource.query(
      `insert into collection_item (collection_item_id, collection_id, artefact_id, position, added_by)
       select gen_random_uuid(), $1, artefact_id, place, $2 from made`,
      [collectionId, world.author.personId],
    );
    await api.dataSource.query(`drop table made`);
  }
});
