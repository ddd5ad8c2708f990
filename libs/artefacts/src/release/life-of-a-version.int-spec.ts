import type { Viewer } from '@constellation/platform/access';
import type { Refusal } from '@constellation/platform/errors';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { DraftService } from '../artefact/draft.service.ts';
import { ArtefactReader } from '../artefact/artefact.reader.ts';
import { NewerVersionReader } from '../artefact/version-content.reader.ts';
import { NewestVersionReader, OpenDraftReader, VersionLists, VersionReader } from '../artefact/version.reader.ts';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { aDraft, aRelease, artefactIdOf, releaseDraft } from '../testing/builders.ts';
import { problemsOf } from '../testing/refusals.ts';
import { aWorld, type PostHolder, type World } from '../testing/world.ts';
import { ReleaseService } from './release.service.ts';
import type { TermsInput } from './terms.ts';

const codesOf = async (call: Promise<unknown>): Promise<string[]> => (await problemsOf(call)).map(({ code }) => code);

describe('the life of a version', () => {
  let api: ArtefactsApi;
  let world: World;
  let drafts: DraftService;
  let releases: ReleaseService;
  const viewer = async (holder: PostHolder, now?: Date): Promise<Viewer> => api.viewerOf(holder.personId, now);
  const sees = async (who: Viewer, versionId: string) =>
    (await api.get(VersionReader).readBatch(who, [versionId])).get(versionId);

  beforeAll(async () => {
    api = await ArtefactsApi.start();
    drafts = api.get(DraftService);
    releases = api.get(ReleaseService);
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await cleanDatabase(await testDatabase());
    world = await aWorld(api.dataSource);
  });

  describe('a draft', () => {
    it('null empties what may be empty, and is a problem with its name elsewhere', async () => {
      const versionId = await aDraft(api, world.author);
      const author = await viewer(world.author);
      const emptied = { summary: null, bodyMarkdown: null, subjects: null, keywords: null, sendNeeds: null };
      await drafts.updateDraft(author, { versionId, expectedRevision: 2, ...emptied, keyStages: null, authors: null });
      const [row] = await api.dataSource.query<object[]>(
        `select title, summary, body, subjects, keywords, key_stages, year_groups,
                (select count(*)::int from version_author) as authors from artefact_version`,
      );
      expect(row).toEqual({
        title: 'Equivalent fractions',
        summary: '',
        body: '',
        subjects: [],
        keywords: [],
        key_stages: [],
        year_groups: ['year-4'],
        authors: 0,
      });
      const change = drafts.updateDraft(author, { versionId, expectedRevision: 3, title: null, type: null });
      const problems = await problemsOf(change);
      expect(problems.map(({ field }) => field).sort()).toEqual(['title', 'type']);
      expect(problems[1]?.message).toBe(
        '“title” cannot be null: give it a value, or leave it out to keep it as it is.',
      );
    });

    it('is seen by its author and the people named as authors, and by nobody else, colleagues and release authority included', async () => {
      const versionId = await aDraft(api, world.author, {
        content: {
          authors: [
            { name: 'A', personId: world.author.personId },
            { name: 'B', personId: world.sister.personId },
          ],
        },
      });
      const seeing: string[] = [];
      for (const name of ['author', 'sister', 'colleague', 'authority', 'partner'] as const) {
        if (await sees(await viewer(world[name]), versionId)) seeing.push(name);
      }
      expect(seeing).toEqual(['author', 'sister']);
    });

    it('stops being seen by somebody who is no longer named', async () => {
      const versionId = await aDraft(api, world.author, {
        content: { authors: [{ name: 'B', personId: world.sister.personId }] },
      });
      await drafts.updateDraft(await viewer(world.author), {
        versionId,
        expectedRevision: 2,
        authors: [{ name: 'Me' }],
      });
      expect(await sees(await viewer(world.sister), versionId)).toBeUndefined();
      expect(await sees(await viewer(world.author), versionId)).toBeDefined();
    });

    it('is changed field by field: what is absent stays, null empties', async () => {
      const versionId = await aDraft(api, world.author);
      const author = await viewer(world.author);
      await drafts.updateDraft(author, {
        versionId,
        expectedRevision: 2,
        title: '  Fractions  ',
        phase: null,
        curriculum: { weeks: 6, examBoard: null, priorKnowledge: ['halves', ''] },
      });
      expect(await sees(author, versionId)).toMatchObject({
        title: 'Fractions',
        phase: null,
        revision: 3,
        subjects: ['mathematics'],
      });
      const [row] = await api.dataSource.query<{ details: object }[]>(
        `select details from artefact_version where version_id = $1`,
        [versionId],
      );
      expect(row?.details).toEqual({ weeks: 6, priorKnowledge: ['halves'] });
    });

    it('refuses codes, lengths and fields that do not fit, all at once and by field', async () => {
      const versionId = await aDraft(api, world.author);
      const problems = await problemsOf(
        drafts.updateDraft(await viewer(world.author), {
          versionId,
          expectedRevision: 2,
          title: 'x'.repeat(201),
          subjects: ['maths'],
          curriculum: { weeks: 0 },
        }),
      );
      expect(problems.map(({ code, field }) => [code, field])).toEqual([
        ['invalid', 'title'],
        ['unknown-code', 'subjects.0'],
        ['invalid', 'curriculum.weeks'],
      ]);
      expect(
        await codesOf(drafts.updateDraft(await viewer(world.author), { versionId, expectedRevision: 2, cpd: {} })),
      ).toEqual(['wrong-kind']);
      expect(
        await codesOf(
          drafts.updateDraft(await viewer(world.author), { versionId, expectedRevision: 2, type: 'webinar' }),
        ),
      ).toEqual(['wrong-type']);
    });

    it('is written for the organisation of the post or the trust above it, and for no other', async () => {
      const own = await aDraft(api, world.author);
      const forTrust = await aDraft(api, world.author, { rightsHolderId: world.trustId });
      expect((await sees(await viewer(world.author), own))?.rights_holder_id).toBe(world.schoolId);
      expect((await sees(await viewer(world.author), forTrust))?.rights_holder_id).toBe(world.trustId);
      expect(await codesOf(aDraft(api, world.author, { rightsHolderId: world.sisterSchoolId }))).toEqual([
        'not-rights-holder',
      ]);
      const another = { ...world.author, postId: world.colleague.postId };
      expect(await codesOf(aDraft(api, another))).toEqual(['not-your-post']);
    });

    it('is discarded by its author, with its artefact', async () => {
      const versionId = await aDraft(api, world.author);
      expect(await codesOf(drafts.discardDraft(await viewer(world.colleague), versionId))).toEqual(['not-found']);
      await drafts.discardDraft(await viewer(world.author), versionId);
      expect(await api.dataSource.query(`select from artefact`)).toEqual([]);
    });

    it('goes to the first of two changes made on the same revision', async () => {
      const versionId = await aDraft(api, world.author);
      const author = await viewer(world.author);
      const outcomes = await Promise.allSettled(
        ['one', 'two', 'three'].map((title) => drafts.updateDraft(author, { versionId, expectedRevision: 2, title })),
      );
      expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
      const refused = outcomes.flatMap((outcome) =>
        outcome.status === 'rejected' ? [(outcome.reason as Refusal).problems[0]?.code] : [],
      );
      expect(refused).toEqual(['draft-changed', 'draft-changed']);
    });
  });

  describe('submitting', () => {
    it('needs everything the check before release asks for', async () => {
      const versionId = await aDraft(api, world.author, { content: { summary: 'Short.', inclusion: null } });
      const problems = await problemsOf(
        releases.submitForRelease(await viewer(world.author), { versionId, postId: world.author.postId }),
      );
      expect(problems.map(({ code, field }) => `${code} ${field}`)).toEqual([
        'not-ready summary',
        'not-ready inclusion',
      ]);
    });

    it('shows it to the release authority of the trust, who returns it with a reason, and gives edit rights back', async () => {
      const versionId = await aDraft(api, world.author);
      const [author, authority] = [await viewer(world.author), await viewer(world.authority)];
      await releases.submitForRelease(author, { versionId, postId: world.author.postId });
      expect((await sees(authority, versionId))?.can_read).toBe(true);
      expect(await sees(await viewer(world.colleague), versionId)).toBeUndefined();
      expect(await sees(await viewer(world.otherAuthority), versionId)).toBeUndefined();
      const queue = await api
        .get(VersionLists)
        .listReleaseQueue(authority, world.trustId, { size: 20, after: undefined });
      expect(queue.items.map(({ node }) => node.id)).toEqual([versionId]);
      expect(await codesOf(drafts.updateDraft(author, { versionId, expectedRevision: 3, title: 'Other' }))).toEqual([
        'in-review',
      ]);

      expect(
        await codesOf(
          releases.returnDraft(authority, { versionId, postId: world.authority.postId, reason: 'quality', note: ' ' }),
        ),
      ).toEqual(['invalid']);
      await releases.returnDraft(authority, {
        versionId,
        postId: world.authority.postId,
        reason: 'quality',
        note: 'Name the sources.',
      });
      expect(await sees(authority, versionId)).toBeUndefined();
      expect(await sees(author, versionId)).toMatchObject({
        state: 'draft',
        can_edit: true,
        returned_note: 'Name the sources.',
      });
    });
  });

  describe('releasing', () => {
    it('is for a release authority of the rights holder or the trust above it, through that post', async () => {
      const versionId = await aDraft(api, world.author);
      const author = await viewer(world.author);
      const terms = { scope: 'public', licenceCode: 'CC-BY-4.0' } as const;
      await releases.submitForRelease(author, { versionId, postId: world.author.postId });
      expect(await codesOf(releases.release(author, { versionId, postId: world.author.postId, terms }))).toEqual([
        'not-release-authority',
      ]);
      expect(
        await codesOf(
          releases.release(await viewer(world.otherAuthority), {
            versionId,
            postId: world.otherAuthority.postId,
            terms,
          }),
        ),
      ).toEqual(['not-found']);
      expect(
        await codesOf(
          releases.release(await viewer(world.colleague), { versionId, postId: world.colleague.postId, terms }),
        ),
      ).toEqual(['not-found']);
      await releases.release(await viewer(world.authority), { versionId, postId: world.authority.postId, terms });
      expect(await sees(await viewer(world.neighbour), versionId)).toMatchObject({
        state: 'released',
        number: 1,
        scope: 'public',
      });
    });

    it('is not for the one who submitted, though there be nobody else; returning it is', async () => {
      const versionId = await aDraft(api, world.authority);
      const about = { author: world.authority, authority: world.authority };
      const refused = await problemsOf(releaseDraft(api, versionId, about));
      expect(refused).toMatchObject([{ code: 'own-submission' }]);
      expect(refused[0]?.message).toContain('makes a second person release authority');
      expect(await sees(await viewer(world.authority), versionId)).toMatchObject({ state: 'in-review', number: null });

      const [second] = [world.sister];
      await api.dataSource.query(
        `update post set roles = '{release-authority}', organisation_id = $2 where post_id = $1`,
        [second.postId, world.trustId],
      );
      await releaseDraft(api, versionId, { ...about, authority: second, submit: false });
      const other = await aDraft(api, world.authority, { title: 'Decimals' });
      const decision = { versionId: other, postId: world.authority.postId };
      await releases.submitForRelease(await viewer(world.authority), decision);
      await releases.returnDraft(await viewer(world.authority), { ...decision, reason: 'other', note: 'Not yet.' });
      expect(await sees(await viewer(world.authority), other)).toMatchObject({ state: 'draft' });
    });

    it('is not made up for afterwards: who submitted it narrows its terms and does not widen them', async () => {
      await api.dataSource.query(
        `update post set roles = '{release-authority}', organisation_id = $2 where post_id = $1`,
        [world.sister.postId, world.trustId],
      );
      const versionId = await aRelease(api, world.authority, world.sister, { terms: { scope: 'trust' } });
      const change = async (who: PostHolder, scope: TermsInput['scope']): Promise<string> =>
        releases.changeTerms(await viewer(who), {
          ...{ versionId, postId: who.postId },
          terms: { scope, licenceCode: 'CC-BY-4.0' },
        });
      expect(await codesOf(change(world.authority, 'network'))).toEqual(['own-submission']);
      await change(world.sister, 'network');
      await change(world.authority, 'private');
    });

    it('happens once, however often it is asked for at once', async () => {
      const versionId = await aDraft(api, world.author);
      const authority = await viewer(world.authority);
      await releases.submitForRelease(await viewer(world.author), { versionId, postId: world.author.postId });
      const terms = { scope: 'public', licenceCode: 'CC-BY-4.0' } as const;
      const outcomes = await Promise.allSettled(
        [1, 2, 3].map(() => releases.release(authority, { versionId, postId: world.authority.postId, terms })),
      );
      expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
      const messages = await api.dataSource.query<{ name: string }[]>(
        `select name from outbox_message order by outbox_message_id`,
      );
      expect(messages.map(({ name }) => name)).toEqual(['artefacts.version-submitted', 'artefacts.version-released']);
      expect(await api.dataSource.query(`select from release_terms`)).toHaveLength(1);
    });

    it('is not for days that are over: it would supersede and reach nobody', async () => {
      const versionId = await aDraft(api, world.author);
      const call = releaseDraft(api, versionId, {
        author: world.author,
        authority: world.authority,
        terms: { availableFrom: '2001-01-01', availableUntil: '2002-01-01' },
      });
      expect(await problemsOf(call)).toMatchObject([{ code: 'availability', field: 'terms.availableUntil' }]);
    });

    it('makes the content final: the database itself refuses', async () => {
      const versionId = await aRelease(api, world.author, world.authority);
      for (const statement of [
        `update artefact_version set title = 'x' where version_id = $1`,
        `update artefact_version set details = '{"weeks": 1}' where version_id = $1`,
        `delete from version_author where version_id = $1`,
        `insert into version_part (version_id, position, part_id) select $1, 0, artefact_id from artefact`,
      ]) {
        await expect(api.dataSource.query(statement, [versionId])).rejects.toThrow('its content cannot change');
      }
      expect(
        await codesOf(drafts.updateDraft(await viewer(world.author), { versionId, expectedRevision: 4, title: 'x' })),
      ).toEqual(['not-found']);
    });
  });

  describe('a new version', () => {
    it('is a copy of the newest released one, and supersedes it when released', async () => {
      const first = await aRelease(api, world.author, world.authority, { content: { keywords: ['first'] } });
      const artefactId = await artefactIdOf(api, first);
      const author = await viewer(world.author);
      const second = await drafts.createNewVersion(author, { artefactId, postId: world.author.postId });
      expect(await sees(author, second)).toMatchObject({
        state: 'draft',
        number: null,
        keywords: ['first'],
        author_names: [author.person?.name],
      });
      expect((await api.get(OpenDraftReader).readBatch(author, [artefactId])).get(artefactId)?.id).toBe(second);
      expect((await api.get(OpenDraftReader).readBatch(await viewer(world.neighbour), [artefactId])).size).toBe(0);
      expect(await codesOf(drafts.createNewVersion(author, { artefactId, postId: world.author.postId }))).toEqual([
        'draft-open',
      ]);

      await releaseDraft(api, second, { author: world.author, authority: world.authority, terms: { scope: 'trust' } });
      const [neighbour, sister] = [await viewer(world.neighbour), await viewer(world.sister)];
      // Superseded, and still readable under its own terms.
      expect(await sees(neighbour, first)).toMatchObject({ state: 'superseded', can_read: true });
      expect(await sees(neighbour, second)).toBeUndefined();
      const newest = async (who: Viewer) =>
        (await api.get(NewestVersionReader).readBatch(who, [artefactId])).get(artefactId)?.id;
      const newer = async (who: Viewer) => (await api.get(NewerVersionReader).readBatch(who, [first])).get(first)?.id;
      expect([await newest(neighbour), await newer(neighbour)]).toEqual([first, undefined]);
      expect([await newest(sister), await newer(sister)]).toEqual([second, second]);
    });

    it('is begun once, however often it is asked for at once', async () => {
      const artefactId = await artefactIdOf(api, await aRelease(api, world.author, world.authority));
      const author = await viewer(world.author);
      const outcomes = await Promise.allSettled(
        Array.from({ length: 5 }, () => drafts.createNewVersion(author, { artefactId, postId: world.author.postId })),
      );
      const refused = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }): unknown => reason);
      expect(refused).toHaveLength(4);
      for (const reason of refused) expect(reason).toMatchObject({ problems: [{ code: 'draft-open' }] });
    });

    it('is begun by its authors and release authorities only', async () => {
      const artefactId = await artefactIdOf(api, await aRelease(api, world.author, world.authority));
      for (const who of [world.colleague, world.neighbour, world.otherAuthority]) {
        expect(await codesOf(drafts.createNewVersion(await viewer(who), { artefactId, postId: who.postId }))).toEqual([
          'not-found',
        ]);
      }
      await drafts.createNewVersion(await viewer(world.authority), { artefactId, postId: world.authority.postId });
    });
  });

  it('shows a missing and a forbidden thing alike', async () => {
    const versionId = await aDraft(api, world.author);
    const stranger = await viewer(world.neighbour);
    const missing = '01900000-0000-7000-8000-000000000000';
    const about = (id: string) =>
      releases.submitForRelease(stranger, { versionId: id, postId: world.neighbour.postId });
    expect(await problemsOf(about(versionId))).toEqual(await problemsOf(about(missing)));
    expect(await problemsOf(about('not an id'))).toEqual(await problemsOf(about(missing)));
    const artefactId = await artefactIdOf(api, versionId);
    expect((await api.get(ArtefactReader).readBatch(stranger, [artefactId, missing])).size).toBe(0);
  });
});
