import { newId, UnitOfWork } from '@constellation/platform/db';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { daysAfter, londonDayOf, startOfLondonDay } from '@constellation/platform/time';
import { AdoptionService } from '../adoption/adoption.service.ts';
import { DraftService } from '../artefact/draft.service.ts';
import { VersionLists, VersionReader } from '../artefact/version.reader.ts';
import { DownloadReader } from '../files/file.reader.ts';
import { realignAccessOf, realignAdoptersOf } from '../access/realign-access.ts';
import { ReleaseService } from '../release/release.service.ts';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { aDraft, anAgreement, aRelease, artefactIdOf, releaseDraft } from '../testing/builders.ts';
import { aWorld, type PostHolder, type World } from '../testing/world.ts';
import { settleEndedAgreements } from './agreement-end.ts';
import { AgreementItemService } from './agreement-item.service.ts';
import { AgreementEndingReader, AgreementReader } from './agreement.reader.ts';
import { AgreementService } from './agreement.service.ts';
import type { Survival } from './survival.ts';

const everything = 'find read download adopt adapt';

describe('licence agreements', () => {
  let api: ArtefactsApi;
  let world: World;
  let versionId: string;
  let artefactId: string;
  beforeAll(async () => {
    api = await ArtefactsApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await cleanDatabase(await testDatabase());
    world = await aWorld(api.dataSource);
    versionId = await aRelease(api, world.author, world.authority, {
      rightsHolderId: world.trustId,
      terms: { scope: 'trust' },
    });
    artefactId = await artefactIdOf(api, versionId);
  });

  const may = async ({ personId }: PostHolder, now?: Date, id = versionId): Promise<string> => {
    const viewer = await api.viewerOf(personId, now);
    const row = (await api.get(VersionReader).readBatch(viewer, [id])).get(id);
    const list = await api.get(VersionLists).listReleased(viewer, {}, { size: 20, after: undefined });
    // A list goes by the same rule as the page.
    expect(list.items.some(({ node }) => node.id === id)).toBe(row !== undefined);
    if (!row) return 'nothing';
    return ['find', ...(['read', 'download', 'adopt', 'adapt'] as const).filter((verb) => row[`can_${verb}`])].join(
      ' ',
    );
  };
  const agree = (about: Parameters<typeof anAgreement>[3]) =>
    anAgreement(api, world.authority, world.otherAuthority, about);
  const adopt = async (holder: PostHolder, id = versionId) =>
    api.get(AdoptionService).adopt(await api.viewerOf(holder.personId), {
      versionId: id,
      postId: holder.postId,
      mode: 'recommended',
      following: false,
    });
  const stored = async (): Promise<unknown> => api.dataSource.query(`select * from version_access order by version_id`);
  const settle = (now: Date) => settleEndedAgreements(api.get(UnitOfWork), now);

  it('are in force once every party has accepted these very terms', async () => {
    const agreements = api.get(AgreementService);
    const offering = await api.viewerOf(world.authority.personId);
    const receiving = await api.viewerOf(world.otherAuthority.personId);
    const terms = {
      verbs: ['find', 'read'],
      licenceCode: 'LicenseRef-Partner-Use',
      survival: 'all-stops',
      shareBack: false,
      noticeDays: 30,
    } as const;
    const agreementId = await agreements.propose(offering, {
      title: 'For the coast',
      offeringId: world.trustId,
      receivingIds: [world.otherTrustId],
      postId: world.authority.postId,
      terms: { ...terms, verbs: [...terms.verbs] },
    });
    await api
      .get(AgreementItemService)
      .add(offering, { agreementId, artefactIds: [artefactId], postId: world.authority.postId });
    const act = { agreementId, organisationId: world.otherTrustId, postId: world.otherAuthority.postId };
    expect(await may(world.partner)).toBe('nothing');
    await agreements.proposeTerms(receiving, { ...act, terms: { ...terms, verbs: ['find', 'read', 'download'] } });
    await expect(agreements.accept(receiving, { ...act, number: 1 })).rejects.toMatchObject({
      problems: [{ code: 'terms-changed' }],
    });
    await expect(agreements.accept(receiving, { ...act, number: 2 })).rejects.toMatchObject({
      problems: [{ code: 'accepted' }],
    });
    const ours = { agreementId, organisationId: world.trustId, postId: world.authority.postId };
    await agreements.accept(offering, { ...ours, number: 2 });
    expect(await may(world.partner)).toBe('find read download');
    expect(await may(world.neighbour)).toBe('nothing');
    const row = await api.get(AgreementReader).find(receiving, agreementId);
    expect(row).toMatchObject({
      agreed_terms: 2,
      terms: [
        { number: 2, agreed_at: expect.any(Date) },
        { number: 1, agreed_at: null },
      ],
    });
    expect(row?.acceptances.map((one) => [one.number, one.organisation_id, one.accepted_by])).toEqual(
      expect.arrayContaining([
        [1, world.trustId, world.authority.personId],
        [2, world.otherTrustId, world.otherAuthority.personId],
        [2, world.trustId, world.authority.personId],
      ]),
    );
    expect(await api.get(AgreementReader).find(await api.viewerOf(world.partner.personId), agreementId)).toBeNull();
    // Other terms that only one party wants change nothing.
    await agreements.proposeTerms(offering, { ...ours, terms: { ...terms, verbs: ['find'] } });
    expect(await may(world.partner)).toBe('find read download');
    await agreements.decline(receiving, { ...act, number: 3, reason: 'We need to read it.' });
    await expect(agreements.accept(receiving, { ...act, number: 3 })).rejects.toMatchObject({
      problems: [{ code: 'declined' }],
    });
  });

  it('are signed by release authorities, of receiving parties by admins too, for verified organisations', async () => {
    const about = {
      title: 'For the coast',
      offeringId: world.schoolId,
      receivingIds: [world.otherTrustId],
      terms: {
        verbs: ['find' as const],
        licenceCode: 'LicenseRef-Partner-Use',
        survival: 'all-stops' as const,
        shareBack: false,
        noticeDays: 0,
      },
    };
    const agreements = api.get(AgreementService);
    const teacher = await api.viewerOf(world.author.personId);
    await expect(agreements.propose(teacher, { ...about, postId: world.author.postId })).rejects.toMatchObject({
      problems: [{ code: 'not-signatory' }],
    });
    const authority = await api.viewerOf(world.authority.personId);
    const propose = (change: object) =>
      agreements.propose(authority, { ...about, postId: world.authority.postId, ...change });
    await expect(propose({ receivingIds: [world.unverified.organisationId] })).rejects.toMatchObject({
      problems: [{ code: 'not-verified' }],
    });
    await expect(propose({ receivingIds: [world.schoolId] })).rejects.toMatchObject({
      problems: [{ code: 'own-party' }],
    });
    for (const [terms, code] of [
      [{ verbs: ['read'] }, 'verbs'],
      [{ verbs: ['find', 'download'] }, 'verbs'],
      [{ verbs: ['find', 'read', 'adapt'] }, 'licence-adapt'],
      [{ licenceCode: 'LicenseRef-Trust-Internal' }, 'licence-audience'],
      [{ lastDay: '2020-01-01' }, 'dates'],
    ] as const) {
      await expect(propose({ terms: { ...about.terms, ...terms } })).rejects.toMatchObject({ problems: [{ code }] });
    }
  });

  it('name artefacts: added and removed, each works at once, on later versions too', async () => {
    const agreementId = await agree({});
    const items = api.get(AgreementItemService);
    const viewer = await api.viewerOf(world.authority.personId);
    const change = { agreementId, artefactIds: [artefactId], postId: world.authority.postId };
    expect(await may(world.partner)).toBe('nothing');
    await items.add(viewer, change);
    expect(await may(world.partner)).toBe(everything);
    await api.get(ReleaseService).changeTerms(viewer, {
      versionId,
      postId: world.authority.postId,
      terms: { scope: 'private', licenceCode: 'CC-BY-ND-4.0' },
    });
    expect(await may(world.partner)).toBe(everything);
    await items.remove(await api.viewerOf(world.authority.personId), change);
    expect(await may(world.partner)).toBe('nothing');
    const theirs = await artefactIdOf(api, await aRelease(api, world.partner, world.otherAuthority, {}));
    await expect(items.add(viewer, { ...change, artefactIds: [theirs] })).rejects.toMatchObject({
      problems: [{ code: 'not-found' }],
    });
  });

  it('over everything of a kind reach what was released before and after, and rewrite nothing', async () => {
    const before = await stored();
    await agree({ terms: { kinds: ['curriculum'], verbs: ['find', 'read', 'adopt'] } });
    expect(await stored()).toEqual(before);
    expect(await may(world.partner)).toBe('find read adopt');
    const [later, cpd, hidden] = [
      await aRelease(api, world.author, world.authority, { rightsHolderId: world.trustId, terms: { scope: 'school' } }),
      await aRelease(api, world.author, world.authority, {
        rightsHolderId: world.trustId,
        kind: 'improvement',
        type: 'codified-practice',
        terms: { scope: 'trust' },
      }),
      await aRelease(api, world.author, world.authority, {
        rightsHolderId: world.trustId,
        terms: { scope: 'private' },
      }),
    ];
    const seen = await Promise.all([later, cpd, hidden].map((id) => may(world.partner, undefined, id)));
    expect(seen).toEqual(['find read adopt', 'nothing', 'nothing']);
  });

  it('begin and end at midnight in London, in pages, lists and downloads alike, and rewrite nothing', async () => {
    const fileId = newId();
    const draft = await aDraft(api, world.author, { rightsHolderId: world.trustId });
    await api.dataSource.query(
      `insert into stored_file (file_id, blob_key, sha256, byte_count, media_type, uploaded_by, uploaded_name, text_state)
       values ($1, 'aa', 'aa', 1, 'application/pdf', $2, 'a.pdf', 'not-text')`,
      [fileId, world.author.personId],
    );
    await api.dataSource.query(
      `insert into version_file (version_id, position, file_id, file_name) values ($1, 1, $2, 'a.pdf')`,
      [draft, fileId],
    );
    await releaseDraft(api, draft, { author: world.author, authority: world.authority, terms: { scope: 'trust' } });
    const artefactIds = [artefactId, await artefactIdOf(api, draft)];
    await agree({ artefactIds, terms: { startsOn: '2099-03-01', lastDay: '2099-06-30' } });
    const before = await stored();
    const downloads = async (now: Date): Promise<boolean> => {
      const viewer = await api.viewerOf(world.partner.personId, now);
      return (await api.get(DownloadReader).find(viewer, { versionId: draft, fileId }, ['download'])) !== null;
    };
    expect(await may(world.partner, new Date('2099-02-28T23:59:59.999Z'))).toBe('nothing');
    expect(await may(world.partner, new Date('2099-03-01T00:00:00Z'))).toBe(everything);
    expect(await may(world.partner, new Date('2099-06-30T22:59:59.999Z'))).toBe(everything);
    expect(await may(world.partner, new Date('2099-06-30T23:00:00Z'))).toBe('nothing');
    expect(await may(world.partner, new Date('2099-06-30T23:30:00Z'))).toBe('nothing');
    const instants = [
      '2099-02-28T23:59:59.999Z',
      '2099-03-01T00:00:00Z',
      '2099-06-30T22:59:59.999Z',
      '2099-06-30T23:00:00Z',
    ];
    expect(await Promise.all(instants.map((now) => downloads(new Date(now))))).toEqual([false, true, true, false]);
    expect(await stored()).toEqual(before);
  });

  describe.each<[Survival, string]>([
    ['adopted-stay', 'find read download'],
    ['downloads-stop', 'find read'],
    ['all-stops', 'nothing'],
  ])('whose clause says %s', (survival, kept) => {
    const end = new Date('2099-06-30T23:00:00Z');

    it.each([true, false])('leave that to adopters alone, in what they name (%s) or in a kind', async (named) => {
      const about = named ? { artefactIds: [artefactId] } : {};
      const kinds = named ? {} : { kinds: ['curriculum' as const] };
      await agree({ ...about, terms: { ...kinds, survival, lastDay: '2099-06-30' } });
      await adopt(world.partner);
      await settle(new Date('2099-06-30T22:59:59.999Z'));
      expect(await may(world.partner, new Date('2099-06-30T22:59:59.999Z'))).toBe(everything);
      expect(await api.dataSource.query(`select from access_grant`)).toEqual([]);
      await settle(end);
      await settle(end);
      expect(await may(world.partner, end)).toBe(kept);
      // Half past midnight in London. Who is above the adopter holds its keys, as anywhere.
      expect(await may(world.otherAuthority, new Date('2099-06-30T23:30:00Z'))).toBe(kept);
      const verbs = kept === 'nothing' ? [] : kept.split(' ');
      const rows = await api.dataSource.query<object[]>(
        `select organisation_id, verbs, reason from access_grant union all select organisation_id, verbs, 'told' from agreement_ending`,
      );
      expect(rows).toEqual([
        { organisation_id: world.otherSchoolId, verbs, reason: 'adopted-before-agreement-end' },
        { organisation_id: world.otherSchoolId, verbs, reason: 'told' },
      ]);
      // A later move or leaving of theirs gives nothing back.
      await realignAdoptersOf(api.get(UnitOfWork), [world.otherTrustId], end);
      expect(await may(world.partner, end)).toBe(kept);
      const told = await api
        .get(AgreementEndingReader)
        .listOfOrganisation(await api.viewerOf(world.partner.personId, end), world.otherSchoolId, {
          size: 20,
          after: undefined,
        });
      expect(told.items.map(({ node }) => [node.title, node.verbs])).toEqual([['Equivalent fractions', verbs]]);
      const events = await api.dataSource.query<{ name: string }[]>(
        `select name from outbox_message where name in ('artefacts.agreement-ended', 'artefacts.adopters-affected') order by name`,
      );
      expect(events.map(({ name }) => name)).toEqual(['artefacts.adopters-affected', 'artefacts.agreement-ended']);
    });
  });

  it.each<[Survival, string]>([
    ['adopted-stay', 'find read download'],
    ['downloads-stop', 'find read'],
    ['all-stops', 'nothing'],
  ])('with the clause %s leave to a school that moves away from its party: %s', async (survival, kept) => {
    await agree({ artefactIds: [artefactId], terms: { survival } });
    await adopt(world.partner);
    const tomorrow = daysAfter(londonDayOf(new Date()), 1);
    await api.dataSource.query(`update organisation_membership set left_on = $2 where member_id = $1`, [
      world.otherSchoolId,
      tomorrow,
    ]);
    const moved = startOfLondonDay(tomorrow);
    await realignAccessOf(api.get(UnitOfWork), [world.otherSchoolId], moved);
    expect(await may(world.partner, moved)).toBe(kept);
    // The agreement goes on for those who are still with it.
    expect(await may(world.otherAuthority, moved)).toBe(everything);
  });

  it('leave what either of them does, where a school moves away from one in the instant in which another ends', async () => {
    const today = londonDayOf(new Date());
    await agree({ artefactIds: [artefactId], terms: { survival: 'downloads-stop' } });
    await agree({ artefactIds: [artefactId], terms: { survival: 'all-stops', lastDay: today } });
    await adopt(world.partner);
    const tomorrow = daysAfter(today, 1);
    await api.dataSource.query(`update organisation_membership set left_on = $2 where member_id = $1`, [
      world.otherSchoolId,
      tomorrow,
    ]);
    const moved = startOfLondonDay(tomorrow);
    await realignAccessOf(api.get(UnitOfWork), [world.otherSchoolId], moved);
    expect(await may(world.partner, moved)).toBe('find read');
  });

  it('leave nothing of what is taken out of them in the instant in which it becomes available', async () => {
    const agreementId = await agree({ artefactIds: [artefactId], terms: { survival: 'all-stops' } });
    await adopt(world.partner);
    const now = new Date();
    await api.dataSource.query(`update release_terms set available_from = $2 where version_id = $1`, [versionId, now]);
    await api.get(AgreementItemService).remove(await api.viewerOf(world.authority.personId, now), {
      agreementId,
      artefactIds: [artefactId],
      postId: world.authority.postId,
    });
    const grants = await api.dataSource.query<{ verbs: string[] }[]>(`select verbs from access_grant`);
    expect(grants).toEqual([{ verbs: [] }]);
  });

  it('end early by notice of a party, no sooner than the terms allow', async () => {
    const agreementId = await agree({ artefactIds: [artefactId], terms: { noticeDays: 14, survival: 'all-stops' } });
    await adopt(world.partner);
    const act = { agreementId, organisationId: world.otherTrustId, postId: world.otherAuthority.postId };
    const viewer = await api.viewerOf(world.otherAuthority.personId);
    const today = londonDayOf(new Date());
    const give = (lastDay?: string) => api.get(AgreementService).giveNotice(viewer, { ...act, lastDay });
    await expect(give(daysAfter(today, 13))).rejects.toMatchObject({ problems: [{ code: 'notice-too-short' }] });
    await give('2099-06-30');
    await expect(give()).rejects.toMatchObject({ problems: [{ code: 'notice-given' }] });
    expect(await may(world.partner, new Date('2099-06-30T22:59:59.999Z'))).toBe(everything);
    expect(await may(world.partner, new Date('2099-06-30T23:00:00Z'))).toBe('nothing');
    await settle(new Date('2099-06-30T23:00:00Z'));
    await expect(api.get(AgreementService).accept(viewer, { ...act, number: 1 })).rejects.toMatchObject({
      problems: [{ code: 'ended' }],
    });
  });

  it('take nothing from adopters who have it otherwise, and add to what they kept before', async () => {
    const agreementId = await agree({
      artefactIds: [artefactId],
      terms: { lastDay: '2099-06-30', survival: 'downloads-stop' },
    });
    const other = await agree({ artefactIds: [artefactId], terms: { lastDay: '2099-07-31' } });
    expect(agreementId).not.toBe(other);
    await adopt(world.partner);
    await settle(new Date('2099-06-30T23:00:00Z'));
    expect(await api.dataSource.query(`select from access_grant`)).toEqual([]);
    expect(await may(world.partner, new Date('2099-07-01T12:00:00Z'))).toBe(everything);
    await settle(new Date('2099-07-31T23:00:00Z'));
    expect(await may(world.partner, new Date('2099-08-01T12:00:00Z'))).toBe('find read download');
  });

  it('leave an adopter what it used last, where it follows', async () => {
    await agree({ artefactIds: [artefactId], terms: { lastDay: '2099-06-30' } });
    await api.get(AdoptionService).adopt(await api.viewerOf(world.partner.personId), {
      versionId,
      postId: world.partner.postId,
      mode: 'recommended',
      following: true,
    });
    const next = await api
      .get(DraftService)
      .createNewVersion(await api.viewerOf(world.author.personId), { artefactId, postId: world.author.postId });
    // Its embargo lifts while the agreement holds: nobody writes down then that the follower has moved on.
    const terms = { scope: 'trust' as const, availableFrom: '2099-06-01' };
    await releaseDraft(api, next, { author: world.author, authority: world.authority, terms });
    const end = new Date('2099-06-30T23:00:00Z');
    await settle(end);
    expect(await may(world.partner, end, next)).toBe('find read download');
    expect(await may(world.partner, end)).toBe('nothing');
  });
});
