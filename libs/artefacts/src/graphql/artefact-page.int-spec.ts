import { aPartnership } from '@constellation/identity/testing';
import { countStatements } from '@constellation/platform/db';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { AdoptionService } from '../adoption/adoption.service.ts';
import { DraftService } from '../artefact/draft.service.ts';
import { PartService } from '../parts/part.service.ts';
import { EndReleaseService } from '../release/end-release.service.ts';
import { aDraft, ArtefactsApi, aRelease, artefactIdOf, aWorld, releaseDraft, type World } from '../testing/index.ts';

const version = `id number state title summary licence { code } keywords bodyHtml citation audienceInWords whyVisible createdAt
  updatedAt submittedAt releasedAt authors { name person { id name } } files { id fileName bytes }
  curriculum { framework } terms { scope availableFrom availableUntil inForceFrom partners { id name } partnerships { id name } decidedBy { id name } }
  parts { id kind rightsHolder { id } version { id title summary } } newerVersion { id number releasedAt }
  access { canRead canDownload canAdopt canAdapt canEdit canRenew canRelease canWithdraw }
  artefact { id rightsHolder { id name } }`;
const adoption = `id mode following hoursSaved adoptedAt note organisation { id name } version { id number title }`;
const fields = [
  'rightsHolder { id name verification }',
  `version { ${version} }`,
  'draft { id state title }',
  'tombstone { reason note madeAt title }',
  'versions(first: 2) { nodes { id number title releasedAt } pageInfo { hasNextPage endCursor } }',
  `adoptions(first: 1) { totalCount nodes { ${adoption} } pageInfo { hasNextPage endCursor } }`,
  `myAdoptions { ${adoption} }`,
  'containers { id kind version { id title } }',
];
const queryOf = (asked: readonly string[]) => `query ($id: ID!) { artefact(id: $id) { id ${asked.join(' ')} } }`;

describe('the page of an artefact', () => {
  let api: ArtefactsApi;
  let world: World;
  const artefactIds: string[] = [];

  beforeAll(async () => {
    await cleanDatabase(await testDatabase());
    api = await ArtefactsApi.start();
    world = await aWorld(api.dataSource);
    const { author, authority, partner, neighbour } = world;
    const partnership = await aPartnership(api.dataSource, [world.schoolId, neighbour.organisationId]);
    const adopt = async (versionId: string, who: typeof partner, following: boolean) =>
      api
        .get(AdoptionService)
        .adopt(await api.viewerOf(who.personId), { versionId, postId: who.postId, mode: 'mandated', following });
    const lesson = await aRelease(api, author, authority, { title: 'Lesson', terms: { scope: 'network' } });
    const hidden = await aRelease(api, author, authority, { title: 'Hidden', terms: { scope: 'trust' } });
    await adopt(lesson, partner, true);
    await adopt(lesson, neighbour, false);
    const [lessonId, hiddenId] = [await artefactIdOf(api, lesson), await artefactIdOf(api, hidden)];

    const unit = await aDraft(api, author, { title: 'Unit' });
    const writer = await api.viewerOf(author.personId);
    await api
      .get(PartService)
      .setParts(writer, { versionId: unit, artefactIds: [hiddenId, lessonId], expectedRevision: 2 });
    await releaseDraft(api, unit, {
      author,
      authority,
      terms: { scope: 'partners', partnerIds: [world.otherTrustId], partnershipIds: [partnership.id] },
    });

    const second = await api
      .get(DraftService)
      .createNewVersion(writer, { artefactId: lessonId, postId: author.postId });
    await releaseDraft(api, second, { author, authority, terms: { scope: 'network', availableFrom: '2099-01-01' } });
    await api.get(DraftService).createNewVersion(writer, { artefactId: hiddenId, postId: author.postId });

    const gone = await aRelease(api, author, authority, { title: 'Gone', terms: { scope: 'network' } });
    await adopt(gone, partner, true);
    await api.get(EndReleaseService).withdraw(await api.viewerOf(authority.personId), {
      versionId: gone,
      postId: authority.postId,
      reason: 'duplicate',
      note: 'See the other.',
    });
    artefactIds.push(lessonId, hiddenId, await artefactIdOf(api, unit), await artefactIdOf(api, gone));
    artefactIds.push(await artefactIdOf(api, await aDraft(api, author, { title: 'Draft' })));
  });
  afterAll(() => api.stop());

  it('says in two statements what its fields say one by one, to everybody', async () => {
    const people = [undefined, ...Object.values(world).filter((who) => typeof who === 'object')];
    let shown = 0;
    for (const who of people) {
      const cookie = who && (await api.cookieOf(who.personId));
      for (const id of artefactIds) {
        const { result, statements } = await countStatements(() => api.ask(queryOf(fields), { id }, cookie));
        expect(result.errors).toEqual([]);
        const page = result.data['artefact'];
        const parts = [];
        for (const field of fields) parts.push((await api.ask(queryOf([field]), { id }, cookie)).data['artefact']);
        expect(page).toEqual(page === null ? parts[0] : Object.assign({}, ...parts));
        // Besides the viewer's, which nobody needs who is signed out.
        // And in the first ten minutes the note that somebody opened it.
        const reading = statements.filter((statement) => !statement.includes('insert into release_opening'));
        expect(reading.length - (who ? 1 : 0)).toBe(page === null ? 1 : 2);
        if (page !== null) shown++;
      }
    }
    expect(shown).toBeGreaterThan(20);
  });

  it('leaves what is refused, and pages after the first, to the fields', async () => {
    const cookie = await api.cookieOf(world.partner.personId);
    const [id] = artefactIds;
    const asked = (versions: string) =>
      api.ask(queryOf(fields.map((field) => field.replace('versions(first: 2)', versions))), { id }, cookie);
    for (const versions of ['versions(first: 0)', 'versions(first: 2, after: "nonsense")']) {
      const alone = await api.ask(queryOf([`${versions} { nodes { id } }`]), { id }, cookie);
      const { errors } = await asked(versions);
      expect(errors).toHaveLength(1);
      expect(errors[0]?.message).toBe(alone.errors[0]?.message);
    }
    const first = (await asked('versions(first: 2)')).data['artefact'].versions;
    const after = `versions(first: 2, after: "${first.pageInfo.endCursor}")`;
    expect((await asked(after)).data['artefact'].versions.nodes).toEqual([]);
  });
});
