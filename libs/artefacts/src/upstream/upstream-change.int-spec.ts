import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { AdaptationService } from '../adaptation/adaptation.service.ts';
import { AdoptionService } from '../adoption/adoption.service.ts';
import { DraftService } from '../artefact/draft.service.ts';
import type { DraftContentInput } from '../artefact/draft-input.ts';
import { EndReleaseService } from '../release/end-release.service.ts';
import { ReleaseService } from '../release/release.service.ts';
import {
  ArtefactsApi,
  aRelease,
  artefactIdOf,
  aWorld,
  releaseDraft,
  type PostHolder,
  type World,
} from '../testing/index.ts';
import { UpstreamChangeService } from './upstream-change.service.ts';

const entry = `id kind title reason note settledAt organisation { id } adaptation { id } version { id number }
  parts { part label base theirs yours editedHere changes { kind text } }`;
const body = '# Aims\n\nKnow rivers.\n\n# Lesson 1\n\nSources.\n\n# Lesson 2\n\nMouths.\n';

interface ShownPart {
  readonly part: string;
  readonly editedHere: boolean;
  readonly base: string | null;
  readonly theirs: string | null;
  readonly yours: string | null;
}
interface ShownChange {
  readonly id: string;
  readonly kind: string;
  readonly settledAt: string | null;
  readonly version: { readonly number: number } | null;
  readonly parts: readonly ShownPart[];
}

describe('changes of an origin', () => {
  let api: ArtefactsApi;
  let world: World;
  let origin: string;
  let originId: string;
  let ours: string;
  let oursId: string;

  beforeAll(async () => {
    api = await ArtefactsApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await cleanDatabase(await testDatabase());
    world = await aWorld(api.dataSource);
    origin = await aRelease(api, world.author, world.authority, { title: 'Rivers', content: { bodyMarkdown: body } });
    originId = await artefactIdOf(api, origin);
    ours = await adapt(world.partner, true);
    oursId = await artefactIdOf(api, ours);
  });

  const adapt = async (who: PostHolder, following: boolean): Promise<string> =>
    api.get(AdaptationService).adaptVersion(await api.viewerOf(who.personId), {
      versionIds: [origin],
      postId: who.postId,
      following,
    });
  const revisionOf = async (versionId: string): Promise<number> => {
    const rows: { revision: number }[] = await api.dataSource.query(
      `select revision from artefact_version where version_id = $1`,
      [versionId],
    );
    return rows[0]?.revision ?? 0;
  };
  const edit = async (versionId: string, who: PostHolder, content: DraftContentInput): Promise<void> => {
    await api.get(DraftService).updateDraft(await api.viewerOf(who.personId), {
      ...content,
      versionId,
      expectedRevision: await revisionOf(versionId),
    });
  };
  /** The next version of the origin. */
  const renew = async (content: DraftContentInput, terms: object = {}): Promise<string> => {
    const draft = await api.get(DraftService).createNewVersion(await api.viewerOf(world.author.personId), {
      artefactId: originId,
      postId: world.author.postId,
    });
    await edit(draft, world.author, content);
    await releaseDraft(api, draft, { author: world.author, authority: world.authority, terms });
    // Until somebody opens it, or ten minutes are over, nobody is told.
    await api.dataSource.query(`insert into release_opening (version_id, opened_at) values ($1, now())`, [draft]);
    return draft;
  };
  const inbox = async (who: PostHolder, settled = false): Promise<readonly ShownChange[]> => {
    const { data, errors } = await api.ask(
      `query ($settled: Boolean!) { upstreamChanges(settled: $settled) { nodes { ${entry.replace(/parts [^]*/, '')} } } }`,
      { settled },
      await api.cookieOf(who.personId),
    );
    expect(errors).toEqual([]);
    const entries: ShownChange[] = [];
    for (const { id } of data['upstreamChanges'].nodes as { id: string }[]) {
      const one = await api.ask(
        `query ($id: ID!) { upstreamChange(id: $id) { ${entry} } }`,
        { id },
        await api.cookieOf(who.personId),
      );
      entries.push(one.data['upstreamChange']);
    }
    return entries;
  };
  const open = async (who = world.partner): Promise<string[]> =>
    (await inbox(who)).flatMap((change) =>
      change.parts.map((part) => (part.editedHere ? `${part.part} (edited)` : part.part)),
    );
  const changeId = async (): Promise<string> => (await inbox(world.partner))[0]?.id ?? '';
  const service = () => api.get(UpstreamChangeService);
  const accept = async (
    parts: string[],
    about: { replaceEdited?: boolean; who?: PostHolder } = {},
  ): Promise<string> => {
    const who = about.who ?? world.partner;
    return service().acceptParts(await api.viewerOf(who.personId), {
      changeId: await changeId(),
      postId: who.postId,
      parts,
      replaceEdited: about.replaceEdited,
    });
  };
  const keep = async (parts: string[]): Promise<string> =>
    service().keepParts(await api.viewerOf(world.partner.personId), {
      changeId: await changeId(),
      postId: world.partner.postId,
      parts,
    });
  const decline = async (parts: string[], reason = 'We teach it in Year 8.'): Promise<string> =>
    service().declineParts(await api.viewerOf(world.partner.personId), {
      changeId: await changeId(),
      postId: world.partner.postId,
      parts,
      reason,
    });
  const bodyOf = async (versionId: string): Promise<string> => {
    const rows: { body: string }[] = await api.dataSource.query(
      `select body from artefact_version where version_id = $1`,
      [versionId],
    );
    return rows[0]?.body ?? '';
  };
  const codes = async (action: Promise<unknown>): Promise<string[]> => {
    const error: unknown = await action.then(
      () => null,
      (thrown: unknown) => thrown,
    );
    return (error as { problems?: { code: string }[] } | null)?.problems?.map(({ code }) => code) ?? [String(error)];
  };
  const releaseOurs = () => releaseDraft(api, ours, { author: world.partner, authority: world.otherAuthority });

  it('come to adaptations that follow, part by part with all three sides, and to nobody else', async () => {
    await adapt(world.neighbour, false);
    await edit(ours, world.partner, { bodyMarkdown: body.replace('Sources.', 'Springs.') });
    await renew({
      title: 'Great rivers',
      bodyMarkdown: body.replace('Sources.', 'Glaciers.').replace('Mouths.', 'Deltas.'),
    });
    const [change, ...others] = await inbox(world.partner);
    expect(others).toEqual([]);
    expect(change).toMatchObject({ kind: 'RELEASED', title: 'Great rivers', version: { number: 2 }, settledAt: null });
    expect(change?.parts).toMatchObject([
      { part: 'title', base: 'Rivers', theirs: 'Great rivers', yours: 'Rivers', editedHere: false },
      {
        part: 'section:lesson 1',
        label: 'Section “Lesson 1”',
        base: '# Lesson 1\n\nSources.',
        theirs: '# Lesson 1\n\nGlaciers.',
        yours: '# Lesson 1\n\nSprings.',
        editedHere: true,
        changes: [{ kind: 'SAME', text: '# Lesson 1\n\n' }, { kind: 'REMOVED' }, { kind: 'ADDED' }],
      },
      { part: 'section:lesson 2', editedHere: false },
    ]);
    // Pinned; of another organisation; of the origin itself; the trust above, which does not see the draft.
    for (const who of [world.neighbour, world.sister, world.author, world.otherAuthority])
      expect(await inbox(who)).toEqual([]);
    const { data } = await api.ask(
      `query ($id: ID!) { upstreamChange(id: $id) { id } }`,
      { id: change?.id },
      await api.cookieOf(world.sister.personId),
    );
    expect(data['upstreamChange']).toBeNull();
    // Nothing moved by itself.
    expect(await bodyOf(ours)).toBe(body.replace('Sources.', 'Springs.'));
  });

  it('are accepted part by part into a draft, never over what was edited here unless that is said', async () => {
    await edit(ours, world.partner, { bodyMarkdown: body.replace('Sources.', 'Springs.') });
    await releaseOurs();
    const second = await renew({
      title: 'Great rivers',
      bodyMarkdown: body.replace('Sources.', 'Glaciers.').replace('Mouths.', 'Deltas.'),
    });
    const draft = await accept(['section:lesson 2']);
    expect(draft).not.toBe(ours);
    expect(await bodyOf(draft)).toBe(body.replace('Sources.', 'Springs.').replace('Mouths.', 'Deltas.'));
    expect(await bodyOf(ours)).toBe(body.replace('Sources.', 'Springs.'));
    expect(await open()).toEqual(['title', 'section:lesson 1 (edited)']);
    expect(await codes(accept(['section:lesson 2']))).toEqual(['not-offered']);
    expect(await codes(accept(['title', 'section:lesson 1']))).toEqual(['edited-here']);
    expect(await bodyOf(draft)).toContain('Springs.');
    await accept(['section:lesson 1', 'title'], { replaceEdited: true });
    expect(await bodyOf(draft)).toBe(body.replace('Sources.', 'Glaciers.').replace('Mouths.', 'Deltas.'));
    expect(await inbox(world.partner)).toEqual([]);
    expect((await inbox(world.partner, true)).map((one) => one.version?.number)).toEqual([2]);
    // Credit names the version that it stems from by now.
    const { data } = await api.ask(
      `query ($id: ID!) { artefactVersion(id: $id) { credits { number version { id } } } }`,
      { id: draft },
      await api.cookieOf(world.partner.personId),
    );
    expect(data['artefactVersion'].credits).toEqual([{ number: 2, version: { id: second } }]);
  });

  it('that were taken over into a draft that is thrown away are there again', async () => {
    await releaseOurs();
    await renew({ title: 'Great rivers' });
    const draft = await accept(['title']);
    expect(await inbox(world.partner)).toEqual([]);
    await api.get(DraftService).discardDraft(await api.viewerOf(world.partner.personId), draft);
    expect(await open()).toEqual(['title']);
  });

  it('are declined with a reason that the origin reads, and come again only when they changed once more', async () => {
    await renew({ title: 'Great rivers', keywords: ['delta'] });
    await decline(['title']);
    expect(await open()).toEqual(['keywords']);
    await keep(['keywords']);
    expect(await inbox(world.partner)).toEqual([]);
    const declined = async (who: PostHolder) =>
      (
        await api.ask(
          `query ($id: ID!) { declinedChanges(artefactId: $id) { part reason organisation { id } version { number } } }`,
          { id: originId },
          await api.cookieOf(who.personId),
        )
      ).data['declinedChanges'];
    const told = [
      {
        part: 'Title',
        reason: 'We teach it in Year 8.',
        organisation: { id: world.otherSchoolId },
        version: { number: 2 },
      },
    ];
    expect(await declined(world.author)).toEqual(told);
    expect(await declined(world.authority)).toEqual(told);
    for (const who of [world.colleague, world.partner, world.neighbour]) expect(await declined(who)).toEqual([]);

    await renew({ summary: 'Six lessons on rivers for mixed-age classes, with everything to print.' });
    expect(await open()).toEqual(['summary']);
    await renew({ title: 'Very great rivers' });
    // What stands here is no longer what stood there: taking it over would replace a title that was kept on purpose.
    expect(await open()).toEqual(['title (edited)', 'summary']);
    await decline(['title', 'summary']);
    expect(await inbox(world.partner)).toEqual([]);
    // Nothing that was not decided about: no entry at all.
    await renew({ title: 'Very great rivers' });
    expect(await inbox(world.partner)).toEqual([]);
    expect(await codes(decline(['title'], ' '))).toEqual(['invalid']);
  });

  it('are decided by those who work on the adaptation alone', async () => {
    await releaseOurs();
    await renew({ title: 'Great rivers' });
    const id = await changeId();
    const by = async (who: PostHolder) =>
      codes(
        service().keepParts(await api.viewerOf(who.personId), { changeId: id, postId: who.postId, parts: ['title'] }),
      );
    expect(await by(world.author)).toEqual(['not-found']);
    expect(await by(world.neighbour)).toEqual(['not-found']);
    expect(await by({ ...world.partner, postId: world.otherAuthority.postId })).toEqual(['not-your-post']);
    // A colleague in the trust sees the entry, as the adaptation is released to them; its release authority decides too.
    expect(await open(world.otherAuthority)).toEqual(['title']);
    await accept(['title'], { who: world.otherAuthority });
    // Now the trust has a draft open, which its author may not write beside.
    expect(await codes(accept(['title']))).toEqual(['not-found']);
  });

  it('are told when they change rights, to those who are pinned and those who only adopted as well, and put aside', async () => {
    const pinned = await adapt(world.neighbour, false);
    await api.get(AdoptionService).adopt(await api.viewerOf(world.sister.personId), {
      versionId: origin,
      postId: world.sister.postId,
      mode: 'mandated',
      following: false,
    });
    await api.get(ReleaseService).changeTerms(await api.viewerOf(world.authority.personId), {
      versionId: origin,
      postId: world.authority.postId,
      terms: { scope: 'network', licenceCode: 'CC-BY-NC-4.0' },
    });
    const kinds = async (who: PostHolder) => (await inbox(who)).map(({ kind }) => kind);
    for (const who of [world.partner, world.neighbour, world.sister])
      expect(await kinds(who)).toEqual(['TERMS_CHANGED']);
    await api.get(EndReleaseService).recall(await api.viewerOf(world.authority.personId), {
      versionId: origin,
      postId: world.authority.postId,
      reason: 'copyright',
      note: 'A photograph is not ours.',
    });
    // What was told about terms is gone with the version; that it was recalled is told.
    for (const who of [world.partner, world.neighbour, world.sister]) {
      expect(await inbox(who)).toMatchObject([
        { kind: 'RECALLED', reason: 'COPYRIGHT', note: 'A photograph is not ours.', version: null },
      ]);
    }
    expect(await kinds(world.author)).toEqual([]);
    const [told] = await inbox(world.neighbour);
    const dismiss = async (who: PostHolder) =>
      codes(service().dismiss(await api.viewerOf(who.personId), { changeId: told?.id ?? '', postId: who.postId }));
    expect(await dismiss(world.partner)).toEqual(['not-found']);
    expect(await dismiss(world.neighbour)).toEqual(['null']);
    expect(await kinds(world.neighbour)).toEqual([]);
    expect(await artefactIdOf(api, pinned)).not.toBe(oursId);
  });

  it('do not show where both come from to who may not read that any more', async () => {
    await renew({ title: 'Great rivers' });
    const [before] = await inbox(world.partner);
    expect(before?.parts).toMatchObject([{ part: 'title', base: 'Rivers', theirs: 'Great rivers', editedHere: false }]);
    await api.get(ReleaseService).changeTerms(await api.viewerOf(world.authority.personId), {
      versionId: origin,
      postId: world.authority.postId,
      terms: { scope: 'trust', licenceCode: 'CC-BY-4.0' },
    });
    const after = (await inbox(world.partner)).find(({ kind }) => kind === 'RELEASED');
    expect(after?.parts).toMatchObject([{ part: 'title', base: null, theirs: 'Great rivers', editedHere: false }]);
  });

  it('are shown to nobody before their embargo lifts, nor once the version is not shared any more', async () => {
    await renew({ title: 'Great rivers' }, { availableFrom: '2099-01-01' });
    expect(await inbox(world.partner)).toEqual([]);
    const hidden = await renew({ title: 'Our rivers' }, { scope: 'trust' });
    expect(await inbox(world.partner)).toEqual([]);
    await api.get(ReleaseService).changeTerms(await api.viewerOf(world.authority.personId), {
      versionId: hidden,
      postId: world.authority.postId,
      terms: { scope: 'public', licenceCode: 'CC-BY-4.0' },
    });
    expect(await open()).toEqual(['title']);
  });
});
