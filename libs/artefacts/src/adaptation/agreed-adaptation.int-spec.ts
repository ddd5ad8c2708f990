import { aPost } from '@constellation/identity/testing';
import { UnitOfWork } from '@constellation/platform/db';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { daysAfter, londonDayOf, startOfLondonDay } from '@constellation/platform/time';
import { AdoptionService } from '../adoption/adoption.service.ts';
import { settleEndedAgreements } from '../agreement/agreement-end.ts';
import type { AgreementTermsInput } from '../agreement/agreement-input.ts';
import { AgreementItemService } from '../agreement/agreement-item.service.ts';
import { AgreementService } from '../agreement/agreement.service.ts';
import { DraftService } from '../artefact/draft.service.ts';
import { VersionReader } from '../artefact/version.reader.ts';
import { ReleaseService } from '../release/release.service.ts';
import type { TermsInput } from '../release/terms.ts';
import {
  anAgreement,
  ArtefactsApi,
  aRelease,
  artefactIdOf,
  aWorld,
  releaseDraft,
  type PostHolder,
  type World,
} from '../testing/index.ts';
import { UpstreamChangeReader } from '../upstream/upstream-change.reader.ts';
import { AdaptationService } from './adaptation.service.ts';

const partnerAdapt = 'LicenseRef-Partner-Adapt';
const internal = 'LicenseRef-Trust-Internal';

describe('what is made under an agreement', () => {
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

  const origin = (terms: Partial<TermsInput>): Promise<string> =>
    aRelease(api, world.author, world.authority, { title: 'Rivers', rightsHolderId: world.trustId, terms });
  const agree = async (versionId: string, terms: Partial<AgreementTermsInput> = {}): Promise<string> =>
    anAgreement(api, world.authority, world.otherAuthority, {
      artefactIds: [await artefactIdOf(api, versionId)],
      terms: { shareBack: false, ...terms },
    });
  /** From the other trust to the neighbour. */
  const give = async (terms: Partial<AgreementTermsInput>, artefactIds: readonly string[] = []): Promise<string> => {
    const { organisationId } = world.neighbour;
    const head = await aPost(api.dataSource, { organisationId, roles: ['release-authority'] });
    const holder = { personId: head.personId, postId: head.id, organisationId };
    return anAgreement(api, world.otherAuthority, holder, { artefactIds, terms: { shareBack: false, ...terms } });
  };
  /** By the other trust. */
  const adapt = async (versionId: string, now?: Date): Promise<string> =>
    api.get(AdaptationService).adaptVersion(await api.viewerOf(world.partner.personId, now), {
      ...{ versionIds: [versionId], postId: world.partner.postId, rightsHolderId: world.otherTrustId },
    });
  const submit = async (versionId: string): Promise<void> =>
    void (await api.get(ReleaseService).submitForRelease(await api.viewerOf(world.partner.personId), {
      ...{ versionId, postId: world.partner.postId },
    }));
  const release = (versionId: string, terms: Partial<TermsInput>): Promise<void> =>
    releaseDraft(api, versionId, { author: world.partner, authority: world.otherAuthority, terms, submit: false });
  const change = async (versionId: string, terms: TermsInput, now?: Date): Promise<unknown> =>
    api.get(ReleaseService).changeTerms(await api.viewerOf(world.otherAuthority.personId, now), {
      ...{ versionId, postId: world.otherAuthority.postId, terms },
    });
  const refusal = async (action: Promise<unknown>): Promise<string> =>
    action.then(
      () => 'none',
      (error: Error & { readonly problems?: { code: string }[] }) =>
        error.problems?.map(({ code }) => code).join(' ') ?? error.message,
    );
  const back = (...others: string[]): Partial<TermsInput> => ({
    ...{ scope: 'partners', partnerIds: [world.trustId, ...others], licenceCode: partnerAdapt },
  });
  const adopt = async (holder: PostHolder, versionId: string): Promise<unknown> =>
    api.get(AdoptionService).adopt(await api.viewerOf(holder.personId), {
      ...{ versionId, postId: holder.postId, mode: 'recommended', following: false },
    });
  const may = async ({ personId }: PostHolder, versionId: string, now?: Date): Promise<string> => {
    const row = (await api.get(VersionReader).readBatch(await api.viewerOf(personId, now), [versionId])).get(versionId);
    if (!row) return 'nothing';
    return ['find', ...(['read', 'download', 'adopt', 'adapt'] as const).filter((verb) => row[`can_${verb}`])].join(
      ' ',
    );
  };
  const inbox = async ({ personId }: PostHolder, now?: Date): Promise<readonly string[]> => {
    const page = { size: 20, after: undefined };
    const { items } = await api.get(UpstreamChangeReader).list(await api.viewerOf(personId, now), false, page);
    return items.map(({ node }) => `${node.kind} ${node.version_id}`);
  };
  const reagree = async (agreementId: string, terms: Partial<AgreementTermsInput>): Promise<void> => {
    const agreements = api.get(AgreementService);
    const [row] = await api.dataSource.query(
      `select max(number) + 1 as number from agreement_terms where licence_agreement_id = $1`,
      [agreementId],
    );
    const ours = { agreementId, organisationId: world.trustId, postId: world.authority.postId };
    await agreements.proposeTerms(await api.viewerOf(world.authority.personId), {
      ...ours,
      terms: {
        ...{ verbs: ['find', 'read', 'download', 'adopt', 'adapt'], licenceCode: partnerAdapt },
        ...{ survival: 'adopted-stay', shareBack: false, noticeDays: 0, ...terms },
      },
    });
    await agreements.accept(await api.viewerOf(world.otherAuthority.personId), {
      ...{ agreementId, organisationId: world.otherTrustId, postId: world.otherAuthority.postId, number: row.number },
    });
  };
  const taken = async (versionId: string): Promise<unknown> => {
    const [row] = await api.dataSource.query(
      `select licence_code as licence, licence_agreement_id as agreement from version_origin where version_id = $1`,
      [versionId],
    );
    return row;
  };

  it.each(['CC-BY-ND-4.0', 'CC-BY-4.0'])(
    'goes as far as that allows, not as far as %s, which its parties have by nothing else',
    async (licenceCode) => {
      const from = await origin({ scope: 'trust', licenceCode });
      expect(await refusal(adapt(from))).toBe('not-found');
      const agreementId = await agree(from, { shareBack: true });
      const made = await adapt(from);
      expect(await taken(made)).toEqual({ licence: partnerAdapt, agreement: agreementId });
      await submit(made);
      expect(await refusal(release(made, { scope: 'public', licenceCode: 'CC-BY-4.0' }))).toBe('not-ready');
      expect(await refusal(release(made, { scope: 'network', licenceCode: 'LicenseRef-Network-Adapt-NC' }))).toBe(
        'not-ready',
      );
      expect(await refusal(release(made, back(world.neighbour.organisationId)))).toBe('wider-audience');
      // Its parties are to have it, and the trust that offered it is one of them.
      expect(await refusal(release(made, { scope: 'trust', licenceCode: partnerAdapt }))).toBe('share-back');
      await release(made, back());
      expect(await refusal(change(made, { scope: 'trust', licenceCode: partnerAdapt }))).toBe('share-back');
    },
  );

  it('goes as far as the widest way in which its origin is open', async () => {
    const from = await origin({ scope: 'public', licenceCode: 'CC-BY-4.0' });
    await agree(from, { shareBack: true });
    const open = await adapt(from);
    expect(await taken(open)).toEqual({ licence: 'CC-BY-4.0', agreement: null });
    await submit(open);
    await release(open, { scope: 'public', licenceCode: 'CC-BY-4.0' });

    const hidden = await origin({ scope: 'trust', licenceCode: partnerAdapt });
    await agree(hidden);
    await agree(hidden, { licenceCode: 'LicenseRef-Network-Adapt-NC' });
    const wide = await adapt(hidden);
    expect(await taken(wide)).toMatchObject({ licence: 'LicenseRef-Network-Adapt-NC' });
    await submit(wide);
    await release(wide, { scope: 'network', licenceCode: 'LicenseRef-Network-Adapt-NC' });

    // What was made under an agreement is free of it once its origin is open to everyone.
    const bound = await adapt(hidden);
    await submit(bound);
    await api.get(ReleaseService).changeTerms(await api.viewerOf(world.authority.personId), {
      ...{ versionId: hidden, postId: world.authority.postId, terms: { scope: 'public', licenceCode: 'CC-BY-4.0' } },
    });
    await release(bound, { scope: 'public', licenceCode: 'CC-BY-4.0' });
  });

  it('is given on by an agreement of its makers under no wider licence than they have themselves', async () => {
    const from = await origin({ scope: 'trust' });
    await agree(from, { licenceCode: 'LicenseRef-Network-Adapt-NC' });
    const made = await adapt(from);
    await submit(made);
    await release(made, { scope: 'trust', licenceCode: 'LicenseRef-Network-Adapt-NC' });
    const take = async () =>
      api.get(AdaptationService).adaptVersion(await api.viewerOf(world.neighbour.personId), {
        ...{ versionIds: [made], postId: world.neighbour.postId, title: 'Rivers again' },
      });
    await give({ kinds: ['curriculum'], licenceCode: 'CC-BY-4.0' });
    expect(await may(world.neighbour, made)).toBe('find read download adopt adapt');
    expect(await refusal(take())).toBe('not-open-to-adapt');
    const narrower = await give({ kinds: ['curriculum'], licenceCode: partnerAdapt });
    expect(await taken(await take())).toEqual({ licence: partnerAdapt, agreement: narrower });
  });

  it.each([
    ['adopted-stay', 'wider-licence', 'none'],
    ['all-stops', 'given-no-more', 'given-no-more'],
  ] as const)('is shared beyond its makers no more after its end, with %s', async (survival, beyond, inside) => {
    const from = await origin({ scope: 'trust' });
    const lastDay = daysAfter(londonDayOf(new Date()), 3);
    await agree(from, { survival, lastDay });
    const made = await adapt(from);
    await submit(made);
    await release(made, { ...back(), scope: 'partners' });
    const later = startOfLondonDay(daysAfter(lastDay, 1));
    expect(await refusal(change(made, back() as TermsInput, new Date(later.getTime() - 1)))).toBe('none');
    expect(await refusal(change(made, back() as TermsInput, later))).toBe(beyond);
    expect(await refusal(change(made, { scope: 'trust', licenceCode: internal }, later))).toBe(inside);
    await expect(adapt(from, later)).rejects.toMatchObject({ problems: [{ code: 'not-found' }] });
  });

  it.each([
    ['adopted-stay', 'find read download', 'find read download adopt'],
    ['downloads-stop', 'find read', 'find read download adopt'],
    ['all-stops', 'nothing', 'nothing'],
  ] as const)('is held back from its end on, with %s', async (survival, adopter, makers) => {
    const from = await origin({ scope: 'trust' });
    const lastDay = daysAfter(londonDayOf(new Date()), 3);
    await agree(from, { survival, lastDay, licenceCode: 'LicenseRef-Network-Adapt-NC' });
    const made = await adapt(from);
    await submit(made);
    await release(made, { scope: 'network', licenceCode: 'LicenseRef-Network-Adapt-NC' });
    await adopt(world.sister, made);
    const later = startOfLondonDay(daysAfter(lastDay, 1));
    expect(await may(world.neighbour, made, new Date(later.getTime() - 1))).toBe('find read download adopt adapt');
    await settleEndedAgreements(api.get(UnitOfWork), later);
    // Nobody finds or adopts it any more beyond its makers; whoever adopted it keeps what the clause leaves.
    expect(await may(world.neighbour, made, later)).toBe('nothing');
    expect(await may(world.unverified, made, later)).toBe('nothing');
    expect(await may(world.sister, made, later)).toBe(adopter);
    expect(await may(world.otherAuthority, made, later)).toBe(survival === 'all-stops' ? 'find' : makers);
    // What was decided stays on record, and its makers are told.
    const [terms] = await api.dataSource.query(
      `select scope, held_to, held_since from release_terms where version_id = $1 and in_force_until is null`,
      [made],
    );
    const heldTo = survival === 'all-stops' ? 'authors' : 'own-organisation';
    expect(terms).toEqual({ scope: 'network', held_to: heldTo, held_since: later });
    expect(await inbox(world.otherAuthority, later)).toEqual([`held-back ${made}`]);
    expect(await inbox(world.partner, later)).toEqual([`held-back ${made}`]);
    if (survival !== 'all-stops') expect(await inbox(world.sister, later)).toEqual([`terms-changed ${made}`]);
    // Once is enough.
    await settleEndedAgreements(api.get(UnitOfWork), later);
    expect(await inbox(world.partner, later)).toHaveLength(1);
    if (survival === 'all-stops') return;
    await change(made, { scope: 'trust', licenceCode: internal }, new Date(later.getTime() + 1000));
    expect(await inbox(world.partner, new Date(later.getTime() + 2000))).toEqual([]);
    expect(await may(world.otherAuthority, made, new Date(later.getTime() + 2000))).toBe(
      'find read download adopt adapt',
    );
  });

  it('is held back when the agreement names its origin no more, and let go when it does again', async () => {
    const from = await origin({ scope: 'trust' });
    const agreementId = await agree(from, { licenceCode: 'LicenseRef-Network-Adapt-NC' });
    const made = await adapt(from);
    await submit(made);
    await release(made, { scope: 'network', licenceCode: 'LicenseRef-Network-Adapt-NC' });
    const items = api.get(AgreementItemService);
    const item = { agreementId, artefactIds: [await artefactIdOf(api, from)], postId: world.authority.postId };
    await items.remove(await api.viewerOf(world.authority.personId), item);
    expect(await may(world.neighbour, made)).toBe('nothing');
    await items.add(await api.viewerOf(world.authority.personId), item);
    expect(await may(world.neighbour, made)).toBe('find read download adopt adapt');
    expect(await inbox(world.partner)).toEqual([]);
    // Other terms of the agreement bind from the instant in which all have accepted them.
    await reagree(agreementId, { licenceCode: partnerAdapt });
    expect(await may(world.neighbour, made)).toBe('nothing');
    expect(await may(world.otherAuthority, made)).toBe('find read download adopt');
    await reagree(agreementId, { licenceCode: 'CC-BY-4.0' });
    expect(await may(world.neighbour, made)).toBe('find read download adopt adapt');
  });

  it('is not given on by agreements of its makers to whom they may not share it with', async () => {
    const from = await origin({ scope: 'trust' });
    await agree(from);
    const made = await adapt(from);
    await submit(made);
    await give({ kinds: ['curriculum'] });
    await release(made, back());
    // An agreement over everything of a kind is over everything that they may give.
    expect(await may(world.neighbour, made)).toBe('nothing');
    const artefactIds = [await artefactIdOf(api, made)];
    expect(await refusal(give({}, artefactIds))).toBe('wider-audience');
    expect(await refusal(give({ licenceCode: 'CC-BY-4.0' }, artefactIds))).toBe('not-for-money wider-audience');
  });

  it('keeps the way by which it was begun in the versions after it', async () => {
    const from = await origin({ scope: 'trust' });
    const agreementId = await agree(from);
    const made = await adapt(from);
    await submit(made);
    await release(made, back());
    const next = await api.get(DraftService).createNewVersion(await api.viewerOf(world.partner.personId), {
      ...{ artefactId: await artefactIdOf(api, made), postId: world.partner.postId },
    });
    expect(await taken(next)).toEqual({ licence: partnerAdapt, agreement: agreementId });
  });
});
