import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { AdaptationService } from '../adaptation/adaptation.service.ts';
import { DraftService } from '../artefact/draft.service.ts';
import { ReleaseService } from '../release/release.service.ts';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { aDraft, artefactIdOf, releaseDraft } from '../testing/builders.ts';
import { aWorld, type World } from '../testing/world.ts';
import type { ThirdPartyItem } from './third-party.ts';

const map: ThirdPartyItem = {
  what: 'A map of the harbour',
  source: 'County archive',
  permission: 'out-of-copyright',
  note: null,
};
const letter: ThirdPartyItem = {
  what: 'A letter home',
  source: 'The Brook family',
  permission: 'written-permission',
  note: 'By e-mail, 4 May 2026',
};

describe('what in a work is somebody else’s', () => {
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

  const listing = (...thirdPartyItems: ThirdPartyItem[]) =>
    aDraft(api, world.author, { content: { thirdParty: 'listed', thirdPartyItems } });
  const submit = async (versionId: string) =>
    api
      .get(ReleaseService)
      .submitForRelease(await api.viewerOf(world.author.personId), { versionId, postId: world.author.postId });
  const items = (versionId: string) =>
    api.dataSource.query<ThirdPartyItem[]>(
      `select what, source, permission, note from version_third_party where version_id = $1 order by position`,
      [versionId],
    );

  it('has to be answered before it is handed in, and each item has to rest on something', async () => {
    const unanswered = await aDraft(api, world.author, { content: { thirdParty: null } });
    await expect(submit(unanswered)).rejects.toMatchObject({
      problems: [
        {
          code: 'not-ready',
          field: 'thirdParty',
          message: expect.stringContaining('“All of it is our own” is an answer'),
        },
      ],
    });
    const unpermitted = await listing(map, { ...letter, permission: null });
    await expect(submit(unpermitted)).rejects.toMatchObject({
      problems: [{ field: 'thirdPartyItems', message: expect.stringContaining('“A letter home” may be used') }],
    });
    await submit(await listing(map, letter));
  });

  it('is final once released, is shown to readers alone, and goes with the next version', async () => {
    const versionId = await listing(map, letter);
    await releaseDraft(api, versionId, {
      ...world,
      terms: { scope: 'trust', licenceCode: 'LicenseRef-Trust-Internal' },
    });
    for (const change of [
      `update version_third_party set permission = 'quotation'`,
      `delete from version_third_party`,
      `update artefact_version set third_party = 'none'`,
    ]) {
      await expect(api.dataSource.query(change)).rejects.toThrow('its content cannot change');
    }
    const query = `query ($id: ID!) { artefactVersion(id: $id) { answers { thirdParty } thirdPartyItems { what permission note } } }`;
    const asked = async (personId: string) =>
      (await api.ask(query, { id: versionId }, await api.cookieOf(personId))).data['artefactVersion'];
    expect(await asked(world.sister.personId)).toEqual({
      answers: { thirdParty: 'LISTED' },
      thirdPartyItems: [
        { what: map.what, permission: 'OUT_OF_COPYRIGHT', note: null },
        { what: letter.what, permission: 'WRITTEN_PERMISSION', note: letter.note },
      ],
    });
    expect(await asked(world.neighbour.personId)).toBeNull();

    const next = await api.get(DraftService).createNewVersion(await api.viewerOf(world.author.personId), {
      artefactId: await artefactIdOf(api, versionId),
      postId: world.author.postId,
    });
    expect(await items(next)).toEqual([map, letter]);
  });

  it('stays in the trust where it rests on a licence for its own people, also when its terms are changed later', async () => {
    const versionId = await listing({ ...map, permission: 'own-licence' });
    const terms = { scope: 'network', licenceCode: 'CC-BY-NC-4.0' } as const;
    await submit(versionId);
    const wide = releaseDraft(api, versionId, { ...world, terms, submit: false });
    await expect(wide).rejects.toMatchObject({ problems: [{ code: 'third-party-reach', field: 'terms.scope' }] });
    await releaseDraft(api, versionId, {
      ...world,
      terms: { scope: 'trust', licenceCode: 'LicenseRef-Trust-Internal' },
      submit: false,
    });
    const widen = api
      .get(ReleaseService)
      .changeTerms(await api.viewerOf(world.authority.personId), { versionId, postId: world.authority.postId, terms });
    await expect(widen).rejects.toMatchObject({ problems: [{ code: 'third-party-reach' }] });
  });

  it('comes along when somebody else adapts the work, without the permission that was not theirs', async () => {
    const versionId = await listing(map, letter);
    await releaseDraft(api, versionId, world);
    const made = await api.get(AdaptationService).adaptVersion(await api.viewerOf(world.partner.personId), {
      versionIds: [versionId],
      postId: world.partner.postId,
    });
    expect(await items(made)).toEqual([map, { ...letter, permission: null, note: null }]);
  });
});
