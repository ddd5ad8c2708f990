import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { daysAfter, londonDayOf, startOfLondonDay } from '@constellation/platform/time';
import type { AgreementTermsInput } from '../agreement/agreement-input.ts';
import { DraftService } from '../artefact/draft.service.ts';
import { ReleaseService } from '../release/release.service.ts';
import type { TermsInput } from '../release/terms.ts';
import {
  anAgreement,
  ArtefactsApi,
  aRelease,
  artefactIdOf,
  aWorld,
  releaseDraft,
  type World,
} from '../testing/index.ts';
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
    await agree(from);
    const made = await adapt(from);
    await submit(made);
    await release(made, back());
    const artefactIds = [await artefactIdOf(api, made)];
    const give = (licenceCode: string) =>
      anAgreement(api, world.otherAuthority, world.authority, {
        artefactIds,
        terms: { licenceCode, shareBack: false },
      });
    await give('CC-BY-4.0');
    const take = async () =>
      api.get(AdaptationService).adaptVersion(await api.viewerOf(world.author.personId), {
        ...{ versionIds: [made], postId: world.author.postId, title: 'Rivers again' },
      });
    // The version is open to it by its own terms as well, under the licence that these carry.
    expect(await taken(await take())).toEqual({ licence: partnerAdapt, agreement: null });
    const fixed = { ...back(), licenceCode: 'LicenseRef-Partner-Use' } as TermsInput;
    await change(made, fixed);
    expect(await refusal(take())).toBe('not-open-to-adapt');
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
