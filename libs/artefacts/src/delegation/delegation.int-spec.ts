import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { daysAfter, londonDayOf } from '@constellation/platform/time';
import { DelegatedReleaseLists, VersionLists, VersionReader } from '../artefact/version.reader.ts';
import { ReleaseService } from '../release/release.service.ts';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { aDraft, releaseDraft } from '../testing/builders.ts';
import { aWorld, type PostHolder, type World } from '../testing/world.ts';
import type { DelegationInput } from './delegation-input.ts';
import { DelegationReader } from './delegation.reader.ts';
import { DelegationService } from './delegation.service.ts';

const page = { size: 20, after: undefined };

describe('standing delegations', () => {
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

  const today = (): string => londonDayOf(new Date());
  const viewer = (who: PostHolder, at?: Date) => api.viewerOf(who.personId, at);
  const codes = async (call: Promise<unknown>): Promise<string[]> => {
    const outcome = await call.then(
      () => null,
      (error: unknown) => error,
    );
    const found = (outcome as { problems?: { code: string; field?: string }[] } | null)?.problems;
    return found?.map(({ code, field }) => (field ? `${code} ${field}` : code)) ?? [String(outcome)];
  };
  const name = async (delegate: PostHolder, about: Partial<DelegationInput> = {}, by = world.authority) =>
    api.get(DelegationService).name(await viewer(by), {
      ...{ organisationId: world.trustId, postId: by.postId, delegatePostId: delegate.postId },
      ...{ kinds: ['curriculum'], scopes: ['school', 'trust'], includesOwn: false },
      ...{ firstDay: today(), lastDay: daysAfter(today(), 300), ...about },
    });
  const submitted = async (author = world.author, about: Parameters<typeof aDraft>[2] = {}): Promise<string> => {
    const versionId = await aDraft(api, author, about);
    await api.get(ReleaseService).submitForRelease(await viewer(author), { versionId, postId: author.postId });
    return versionId;
  };
  const decide = (versionId: string, by: PostHolder, scope: 'trust' | 'public' = 'trust') =>
    releaseDraft(api, versionId, { author: world.author, authority: by, submit: false, terms: { scope } });
  const reads = async (who: PostHolder, versionId: string, at?: Date): Promise<boolean> =>
    (await api.get(VersionReader).readBatch(await viewer(who, at), [versionId])).get(versionId)?.can_read ?? false;

  it('lets somebody of another organisation read and release what waits, and says on whose behalf', async () => {
    const versionId = await submitted();
    const [research, school] = [
      await submitted(world.author, { kind: 'research', type: 'case-study' }),
      await submitted(world.partner),
    ];
    expect(await reads(world.neighbour, versionId)).toBe(false);
    const delegationId = await name(world.neighbour);
    expect(await reads(world.neighbour, versionId)).toBe(true);
    expect([await reads(world.neighbour, research), await reads(world.neighbour, school)]).toEqual([false, false]);
    const neighbour = await viewer(world.neighbour);
    const queue = await api.get(DelegatedReleaseLists).list(neighbour, page);
    expect(queue.items.map(({ node }) => node.id)).toEqual([versionId]);
    const own = await api.get(VersionLists).listReleaseQueue(neighbour, world.trustId, page);
    expect(own.items).toEqual([]);

    expect(await codes(decide(versionId, world.neighbour, 'public'))).toEqual(['beyond-delegation terms.scope']);
    // It goes to the trust, which they are not of: they are told that it is done.
    const done = await api.ask(
      'mutation ($input: ReleaseVersionInput!) { releaseVersion(input: $input) { __typename } }',
      {
        input: {
          ...{ versionId, postId: world.neighbour.postId },
          terms: { scope: 'TRUST', licenceCode: 'CC-BY-4.0' },
        },
      },
      await api.cookieOf(world.neighbour.personId),
    );
    expect(done.data['releaseVersion']).toEqual({ __typename: 'Done' });
    const [terms] = await api.dataSource.query<object[]>(
      `select decided_by, standing_delegation_id from release_terms where version_id = $1`,
      [versionId],
    );
    expect(terms).toEqual({ decided_by: world.neighbour.personId, standing_delegation_id: delegationId });
    const [entry] = await api.dataSource.query<{ ids: object }[]>(
      `select ids from audit_entry where action = 'release.released-on-delegation'`,
    );
    expect(entry?.ids).toMatchObject({
      version: versionId,
      delegation: delegationId,
      person: world.authority.personId,
    });
    const answer = await api.ask(
      'query ($id: ID!) { artefactVersion(id: $id) { terms { decidedBy { id } onDelegationOf { id } } } }',
      { id: versionId },
      await api.cookieOf(world.author.personId),
    );
    expect(answer.data['artefactVersion']).toEqual({
      terms: { decidedBy: { id: world.neighbour.personId }, onDelegationOf: { id: world.authority.personId } },
    });
    // What it went to is the trust: on its release the delegate has it before them no more, and changes nothing about it.
    expect(await reads(world.neighbour, versionId)).toBe(false);
    const terms2 = { scope: 'school', licenceCode: 'CC-BY-4.0' } as const;
    const change = api.get(ReleaseService).changeTerms(await viewer(world.neighbour), {
      ...{ versionId, postId: world.neighbour.postId, terms: terms2 },
    });
    expect(await codes(change)).toEqual(['not-found versionId']);
  });

  it('lets its holder return what waits, and nobody else', async () => {
    const versionId = await submitted();
    const back = async (who: PostHolder) =>
      api.get(ReleaseService).returnDraft(await viewer(who), {
        ...{ versionId, postId: who.postId, reason: 'quality' as const, note: 'Name the sources.' },
      });
    expect(await codes(back(world.neighbour))).toEqual(['not-found versionId']);
    await name(world.neighbour);
    await back(world.neighbour);
  });

  it('is no way to decide on one’s own submission, unless whoever gave it answers for just that', async () => {
    await name(world.author, { scopes: ['trust', 'public'] });
    const versionId = await submitted();
    expect(await codes(decide(versionId, world.author))).toEqual(['own-submission']);
    // A release authority who writes is lent it by somebody else, and answers to them.
    const admin = await viewer(world.sister);
    await api.dataSource.query(
      `update post set roles = '{organisation-admin}', organisation_id = $2 where post_id = $1`,
      [world.sister.postId, world.trustId],
    );
    expect(admin.personId).not.toBe(world.authority.personId);
    const theirs = await submitted(world.authority);
    expect(await codes(decide(theirs, world.authority))).toEqual(['own-submission']);
    const delegationId = await name(world.authority, { includesOwn: true }, world.sister);
    expect(await codes(decide(theirs, world.authority, 'public'))).toEqual(['beyond-delegation terms.scope']);
    await decide(theirs, world.authority);
    // What others hand in they decide as the release authority they are.
    await decide(versionId, world.authority, 'public');
    const rows = await api.dataSource.query<{ id: string; by: string | null }[]>(
      `select version_id as id, standing_delegation_id as by from release_terms`,
    );
    expect(new Map(rows.map(({ id, by }) => [id, by]))).toEqual(
      new Map([
        [theirs, delegationId],
        [versionId, null],
      ]),
    );
  });

  it('holds between its days, and while both posts and the role of who gave it do', async () => {
    const versionId = await submitted();
    const later = daysAfter(today(), 10);
    const delegationId = await name(world.neighbour, { firstDay: later, lastDay: later });
    const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);
    const on = async (day: string): Promise<boolean> => reads(world.neighbour, versionId, noon(day));
    const days = [daysAfter(later, -1), later, daysAfter(later, 1)];
    expect(await Promise.all(days.map(on))).toEqual([false, true, false]);
    const set = (postId: string, what: string) =>
      api.dataSource.query(`update post set ${what} where post_id = $1`, [postId]);
    await set(world.authority.postId, `roles = '{}'`);
    expect(await on(later)).toBe(false);
    await set(world.authority.postId, `roles = '{organisation-admin}'`);
    expect(await on(later)).toBe(true);
    await set(world.authority.postId, `ended_on = '${later}'`);
    expect(await on(later)).toBe(false);
    await set(world.authority.postId, `ended_on = null`);
    await set(world.neighbour.postId, `ended_on = '${later}'`);
    expect(await on(later)).toBe(false);
    await set(world.neighbour.postId, `ended_on = null`);
    await api
      .get(DelegationService)
      .end(await viewer(world.neighbour), { delegationId, postId: world.neighbour.postId });
    expect(await on(later)).toBe(false);
  });

  it('is named and seen by those who answer for the organisation, with each fault said', async () => {
    const { delegate: _, ...faults } = { delegate: 0, kinds: [], scopes: [] };
    expect(await codes(name(world.neighbour, faults))).toEqual(['invalid kinds', 'invalid scopes']);
    expect(await codes(name(world.author, { includesOwn: true, scopes: ['trust', 'network'] }))).toEqual([
      'own-beyond-trust scopes',
    ]);
    expect(await codes(name(world.neighbour, { firstDay: daysAfter(today(), -1) }))).toEqual(['dates firstDay']);
    expect(await codes(name(world.neighbour, { lastDay: daysAfter(today(), 1000) }))).toEqual(['dates lastDay']);
    expect(await codes(name(world.authority))).toEqual(['yourself delegatePostId']);
    expect(await codes(name(world.neighbour, {}, world.author))).toEqual(['not-release-authority']);
    expect(await codes(name(world.neighbour, {}, world.otherAuthority))).toEqual(['not-release-authority']);
    const delegationId = await name(world.neighbour);
    const seen = async (who: PostHolder) => {
      const { items } = await api.get(DelegationReader).listOfOrganisation(await viewer(who), world.trustId, page);
      return items.map(({ node }) => node.id);
    };
    expect(await seen(world.authority)).toEqual([delegationId]);
    expect([await seen(world.author), await seen(world.otherAuthority)]).toEqual([[], []]);
    const end = async (who: PostHolder) =>
      api.get(DelegationService).end(await viewer(who), { delegationId, postId: who.postId });
    expect(await codes(end(world.otherAuthority))).toEqual(['not-found delegationId']);
    await end(world.authority);
    await end(world.authority);
    const ended = await api.dataSource.query<object[]>(
      `select from audit_entry where action = 'release.delegation-ended'`,
    );
    expect(ended).toHaveLength(1);
  });
});
