import { aPartnership } from '@constellation/identity/testing';
import { countStatements } from '@constellation/platform/db';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { Readable } from 'node:stream';
import { DraftService } from '../artefact/draft.service.ts';
import { DraftFileService } from '../files/draft-file.service.ts';
import { UploadService } from '../files/upload.service.ts';
import { PartService } from '../parts/part.service.ts';
import { EndReleaseService } from '../release/end-release.service.ts';
import { ReleaseService } from '../release/release.service.ts';
import {
  aDraft,
  ArtefactsApi,
  aRelease,
  artefactIdOf,
  aWorld,
  releaseDraft,
  type PostHolder,
  type World,
} from '../testing/index.ts';
import { AdaptationService, type AdaptInput } from './adaptation.service.ts';

const page = `query ($id: ID!) { artefactVersion(id: $id) {
  title summary bodyMarkdown state licence { code } authors { name } attribution
  files { id fileName recalled } parts { id } access { canEdit }
  credits { depth title authors organisation number changes link licence { code } version { id } }
  readiness { code passed message }
} }`;

describe('adapting a version', () => {
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

  const adapt = async (
    versionId: string | string[],
    who: PostHolder,
    about: Partial<AdaptInput> = {},
  ): Promise<string> =>
    api.get(AdaptationService).adaptVersion(await api.viewerOf(who.personId), {
      versionIds: [versionId].flat(),
      postId: who.postId,
      ...about,
    });
  const problems = async (action: Promise<unknown>): Promise<string[]> => {
    const outcome = await action.then(
      () => null,
      (error: unknown) => error,
    );
    const found = (outcome as { problems?: { code: string; field?: string }[] } | null)?.problems;
    return found?.map(({ code, field }) => (field ? `${code} ${field}` : code)) ?? [String(outcome)];
  };
  const shown = async (versionId: string, who?: PostHolder) =>
    (await api.ask(page, { id: versionId }, who && (await api.cookieOf(who.personId)))).data['artefactVersion'];
  const released = (about: Parameters<typeof aRelease>[3] = {}) => aRelease(api, world.author, world.authority, about);
  const derived = { author: () => world.partner, authority: () => world.otherAuthority };
  const releaseDerived = (versionId: string, terms: object) =>
    releaseDraft(api, versionId, { author: derived.author(), authority: derived.authority(), terms });
  const withFile = async (draftId: string, name: string): Promise<string> => {
    const viewer = await api.viewerOf(world.author.personId);
    const bytes = Buffer.from(`%PDF-1.4\n${name}\n%%EOF\n`);
    const { uploadId } = await api.get(UploadService).store(viewer, Readable.from([bytes]), name);
    await api
      .get(DraftFileService)
      .attachFile(viewer, { versionId: draftId, uploadId, fileName: name, expectedRevision: 2 });
    return uploadId;
  };

  it('begins a draft of the adapter with the content, the same files, the parts and the credit', async () => {
    const part = await released({ title: 'Lesson' });
    const draft = await aDraft(api, world.author, { title: 'Rivers', content: { keywords: ['source'] } });
    const fileId = await withFile(draft, 'map.pdf');
    await api.get(PartService).setParts(await api.viewerOf(world.author.personId), {
      versionId: draft,
      artefactIds: [await artefactIdOf(api, part)],
      expectedRevision: 3,
    });
    await releaseDraft(api, draft, { author: world.author, authority: world.authority, terms: { scope: 'network' } });

    const adapted = await adapt(draft, world.partner, { title: 'Our rivers' });

    const seen = await shown(adapted, world.partner);
    expect(seen).toMatchObject({
      title: 'Our rivers',
      state: 'DRAFT',
      bodyMarkdown: '## Lesson 1\n\nBegin with the number line.',
      licence: { code: 'CC-BY-4.0' },
      files: [{ id: fileId, fileName: 'map.pdf', recalled: false }],
      parts: [{ id: await artefactIdOf(api, part) }],
      access: { canEdit: true },
      credits: [{ depth: 1, title: 'Rivers', number: 1, changes: 'Changed: title.', version: { id: draft } }],
    });
    expect(seen.authors).toHaveLength(1);
    expect(seen.attribution).toContain('Adapted from “Rivers” by ');
    const [file] = await api.dataSource.query(`select count(*)::int as count from stored_file`);
    expect(file).toEqual({ count: 1 });
    // A draft is its author's alone, whatever it was made from.
    expect(await shown(adapted, world.author)).toBeNull();
    expect(await shown(adapted, world.otherAuthority)).toBeNull();
  });

  it('is for organisations to which it is open, and only where the licence permits changes', async () => {
    const internal = await released({ terms: { scope: 'trust', licenceCode: 'LicenseRef-Trust-Internal' } });
    const fixed = await released({ terms: { licenceCode: 'CC-BY-ND-4.0' } });
    const open = await released();
    const draft = await aDraft(api, world.author);
    expect(await problems(adapt(internal, world.partner))).toEqual(['not-found versionId']);
    expect(await problems(adapt(fixed, world.partner))).toEqual(['not-open-to-adapt']);
    expect(await problems(adapt(draft, world.author))).toEqual(['not-open-to-adapt']);
    expect(await problems(adapt(open, world.partner, { rightsHolderId: world.trustId }))).toEqual([
      'not-rights-holder',
    ]);
    expect(await adapt(internal, world.sister)).toBeTruthy();
    expect(await adapt(open, world.partner, { rightsHolderId: world.otherTrustId })).toBeTruthy();
    // The person has it by another post than the one they act through.
    const narrow = await released({
      terms: { scope: 'partners', partnerIds: [world.otherTrustId], licenceCode: 'LicenseRef-Partner-Adapt' },
    });
    expect(await problems(adapt(narrow, world.neighbour))).toEqual(['not-found versionId']);
    await api.get(EndReleaseService).withdraw(await api.viewerOf(world.authority.personId), {
      versionId: open,
      postId: world.authority.postId,
      reason: 'other',
    });
    expect(await problems(adapt(open, world.partner))).toEqual(['not-found versionId']);
  });

  it('leaves recalled files and hidden parts behind', async () => {
    const hidden = await released({ title: 'Ours alone', terms: { scope: 'trust' } });
    const draft = await aDraft(api, world.author, { title: 'Rivers' });
    const fileId = await withFile(draft, 'map.pdf');
    await api.get(PartService).setParts(await api.viewerOf(world.author.personId), {
      versionId: draft,
      artefactIds: [await artefactIdOf(api, hidden)],
      expectedRevision: 3,
    });
    await releaseDraft(api, draft, { author: world.author, authority: world.authority });
    await api.dataSource.query(`update stored_file set recalled_at = now() where file_id = $1`, [fileId]);
    expect(await shown(await adapt(draft, world.partner), world.partner)).toMatchObject({ files: [], parts: [] });
  });

  it('is released within what the licence of its origin allows, and its terms stay there', async () => {
    const origin = await released({
      title: 'Rivers',
      terms: { scope: 'partners', partnerIds: [world.otherTrustId], licenceCode: 'LicenseRef-Partner-Adapt' },
    });
    const adapted = await adapt(origin, world.partner);
    const viewer = await api.viewerOf(world.partner.personId);
    await api
      .get(DraftService)
      .updateDraft(viewer, { versionId: adapted, expectedRevision: 1, licenceCode: 'CC-BY-4.0' });
    const check = (await shown(adapted, world.partner)).readiness.find(
      (one: { code: string }) => one.code === 'origin-licence',
    );
    expect(check).toMatchObject({ passed: false });
    expect(check.message).toContain('“Partners may change and share back”');
    expect(await problems(releaseDerived(adapted, { scope: 'trust' }))).toEqual(['not-ready licenceCode']);
    await api
      .get(DraftService)
      .updateDraft(viewer, { versionId: adapted, expectedRevision: 2, licenceCode: 'LicenseRef-Partner-Adapt' });
    const partnerAdapt = { licenceCode: 'LicenseRef-Partner-Adapt', scope: 'partners' };
    const stranger = { ...partnerAdapt, partnerIds: [world.neighbour.organisationId] };
    await api.get(ReleaseService).submitForRelease(viewer, { versionId: adapted, postId: world.partner.postId });
    const decide = (terms: object) =>
      releaseDraft(api, adapted, { author: world.partner, authority: world.otherAuthority, terms, submit: false });
    expect(await problems(decide({ scope: 'public', licenceCode: 'CC-BY-4.0' }))).toEqual(['not-ready licenceCode']);
    expect(await problems(decide(stranger))).toEqual(['wider-audience terms.scope']);
    // Back to where it came from, a school of it included, and to the own trust, which it was shared with.
    await decide({ ...partnerAdapt, partnerIds: [world.trustId, world.sisterSchoolId] });
    const change = async (terms: object) =>
      api.get(ReleaseService).changeTerms(await api.viewerOf(world.otherAuthority.personId), {
        versionId: adapted,
        postId: world.otherAuthority.postId,
        terms: terms as never,
      });
    expect(await problems(change(stranger))).toEqual(['wider-audience terms.scope']);
    expect(await problems(change({ scope: 'network', licenceCode: 'LicenseRef-Network-Adapt-NC' }))).toEqual([
      'wider-licence terms.licenceCode',
      'wider-audience terms.scope',
    ]);
    await change({ scope: 'trust', licenceCode: 'LicenseRef-Trust-Internal' });
  });

  it('takes for the parties everyone inside of what the work was shared with, and nobody beside', async () => {
    const licenceCode = 'LicenseRef-Partner-Adapt';
    const toSchool = await released({ terms: { scope: 'partners', partnerIds: [world.otherSchoolId], licenceCode } });
    const ofSchool = await adapt(toSchool, world.partner);
    // The trust has other schools, with which it was not shared.
    expect(await problems(releaseDerived(ofSchool, { scope: 'trust', licenceCode }))).toEqual([
      'wider-audience terms.scope',
    ]);
    const decide = (versionId: string, terms: object) =>
      releaseDraft(api, versionId, { author: world.partner, authority: world.otherAuthority, terms, submit: false });
    await decide(ofSchool, { scope: 'school', licenceCode });

    const { id } = await aPartnership(api.dataSource, [
      world.trustId,
      world.otherTrustId,
      world.neighbour.organisationId,
    ]);
    const shared = { scope: 'partners' as const, partnershipIds: [id], licenceCode };
    const ofMember = await adapt(await released({ terms: shared }), world.partner);
    const partners = (...partnerIds: string[]) => ({ scope: 'partners', partnerIds, licenceCode });
    expect(await problems(releaseDerived(ofMember, partners(world.unverified.organisationId)))).toEqual([
      'wider-audience terms.scope',
    ]);
    await decide(ofMember, { ...partners(world.neighbour.organisationId, world.sisterSchoolId), partnershipIds: [id] });
  });

  it('carries NC and SA along the chain, also through works of the own trust, and credit for all of it', async () => {
    const origin = await released({ title: 'Rivers', terms: { licenceCode: 'CC-BY-NC-SA-4.0' } });
    const first = await adapt(origin, world.partner, { title: 'Our rivers', rightsHolderId: world.otherTrustId });
    await releaseDerived(first, { licenceCode: 'CC-BY-NC-SA-4.0' });
    const second = await adapt(first, world.partner, {
      title: 'Rivers for Year 8',
      rightsHolderId: world.otherTrustId,
    });
    const viewer = await api.viewerOf(world.partner.personId);
    await api.get(DraftService).updateDraft(viewer, {
      versionId: second,
      expectedRevision: 1,
      bodyMarkdown: '## Lesson 1\n\nBegin with the map.\n\n## Lesson 2\n\nWalk.',
      licenceCode: 'CC-BY-4.0',
    });
    expect(await problems(releaseDerived(second, { licenceCode: 'CC-BY-4.0' }))).toEqual(['not-ready licenceCode']);
    await api
      .get(DraftService)
      .updateDraft(viewer, { versionId: second, expectedRevision: 2, licenceCode: 'CC-BY-NC-SA-4.0' });
    await releaseDerived(second, { licenceCode: 'CC-BY-NC-SA-4.0' });

    // Whoever reads the derivative reads the credit, also when what it names is gone for them.
    await api.get(ReleaseService).changeTerms(await api.viewerOf(world.authority.personId), {
      versionId: origin,
      postId: world.authority.postId,
      terms: { scope: 'trust', licenceCode: 'CC-BY-NC-SA-4.0' },
    });
    const { credits, attribution } = await shown(second);
    expect(credits).toMatchObject([
      {
        depth: 1,
        title: 'Our rivers',
        number: 1,
        changes: 'Changed: title and 1 section. Added: 1 section.',
        version: { id: first },
      },
      {
        depth: 2,
        title: 'Rivers',
        number: 1,
        changes: 'Changed: title.',
        version: null,
        licence: { code: 'CC-BY-NC-SA-4.0' },
      },
    ]);
    expect(attribution).toMatch(
      /^“Rivers for Year 8” by .* Adapted from “Our rivers” by .* Which goes back to “Rivers” by .*\.$/,
    );
    const [third] = [await adapt(second, world.neighbour)];
    expect(
      (await shown(third, world.neighbour)).credits.map(
        (one: { depth: number; title: string }) => `${one.depth} ${one.title}`,
      ),
    ).toEqual(['1 Rivers for Year 8', '2 Our rivers', '3 Rivers']);
    await expect(
      api.dataSource.query(`delete from version_attribution where version_id = $1`, [second]),
    ).rejects.toThrow(/cannot change/);
    await expect(
      api.dataSource.query(`update version_origin set licence_code = 'CC0-1.0' where version_id = $1`, [second]),
    ).rejects.toThrow(/cannot change/);
  });

  it('combines several works, where a licence goes with all of them', async () => {
    const maps = await released({ title: 'Maps', content: { bodyMarkdown: 'Unfold.\n\n## Lesson 1\n\nRead a map.' } });
    const rivers = await released({ title: 'Rivers' });
    const alike = await released({ title: 'Alike', terms: { licenceCode: 'CC-BY-SA-4.0' } });
    const noMoney = await released({ title: 'No money', terms: { licenceCode: 'CC-BY-NC-4.0' } });
    expect(await problems(adapt([alike, noMoney], world.partner))).toEqual(['cannot-combine versionIds']);
    expect(await problems(adapt([], world.partner))).toEqual(['invalid versionIds']);
    const both = await adapt([rivers, maps, noMoney], world.partner);
    const seen = await shown(both, world.partner);
    expect(seen).toMatchObject({ title: 'Rivers', licence: { code: 'CC-BY-NC-4.0' } });
    expect(seen.bodyMarkdown).toBe(
      '## Lesson 1\n\nBegin with the number line.\n\n## Maps\n\nUnfold.\n\n## Lesson 1\n\nRead a map.\n\n## Lesson 1\n\nBegin with the number line.',
    );
    expect(seen.credits.map((one: { title: string; changes: string }) => `${one.title}: ${one.changes}`)).toEqual([
      'Rivers: Added: 3 sections.',
      'Maps: Parts of it were taken over.',
      'No money: Parts of it were taken over.',
    ]);
  });

  it('shows where works come from and what became of them, as far as each may find them', async () => {
    const origin = await released({ title: 'Rivers' });
    const first = await adapt(origin, world.partner);
    await releaseDerived(first, { scope: 'trust', licenceCode: 'CC-BY-4.0' });
    const second = await adapt(first, { ...world.partner });
    await releaseDerived(second, { scope: 'public' });
    const names = new Map<string, string>();
    for (const [name, id] of Object.entries({ origin, first, second })) names.set(await artefactIdOf(api, id), name);
    const tree = async (versionId: string, who?: PostHolder) => {
      const { data } = await api.ask(
        `query ($id: ID!) { derivations(artefactId: $id) { artefact { id } origin { id } } }`,
        { id: await artefactIdOf(api, versionId) },
        who && (await api.cookieOf(who.personId)),
      );
      const found: { artefact: { id: string }; origin: { id: string } }[] = data['derivations'];
      return found.map((one) => `${names.get(one.origin.id)} → ${names.get(one.artefact.id)}`);
    };
    expect(await tree(origin, world.partner)).toEqual(['origin → first', 'first → second']);
    expect(await tree(second, world.partner)).toEqual(['first → second', 'origin → first']);
    expect(await tree(first, world.partner)).toHaveLength(2);
    // The work in between is not theirs to find: neither it nor what lies behind it is told.
    expect(await tree(origin, world.author)).toEqual([]);
    expect(await tree(second)).toEqual([]);
    expect(await tree(first)).toEqual([]);
    const mine = await adapt(origin, world.neighbour);
    names.set(await artefactIdOf(api, mine), 'mine');
    expect(await tree(origin, world.neighbour)).toEqual(['origin → mine']);
    expect(await tree(origin, world.author)).toEqual([]);
  });

  it('takes few statements more for a release that nobody made anything from', async () => {
    const draft = await aDraft(api, world.author);
    await api
      .get(ReleaseService)
      .submitForRelease(await api.viewerOf(world.author.personId), { versionId: draft, postId: world.author.postId });
    const viewer = await api.viewerOf(world.authority.personId);
    const { statements } = await countStatements(() =>
      api.get(ReleaseService).release(viewer, {
        versionId: draft,
        postId: world.authority.postId,
        terms: { scope: 'public', licenceCode: 'CC-BY-4.0' },
      }),
    );
    const own = statements.filter((sql) => /version_origin|adaptation/.test(sql) && !/readiness/.test(sql));
    expect(own.length).toBeLessThanOrEqual(4);
  });
});
