import { newId, UnitOfWork } from '@constellation/platform/db';
import { NotAllowed, NotFound } from '@constellation/platform/errors';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { daysAfter, endOfLondonDay, londonDayOf } from '@constellation/platform/time';
import { realignAccessOf } from '../access/realign-access.ts';
import { AdaptationService } from '../adaptation/adaptation.service.ts';
import { AdoptionService } from '../adoption/adoption.service.ts';
import { DraftService } from '../artefact/draft.service.ts';
import { VersionLists, VersionReader } from '../artefact/version.reader.ts';
import { EndReleaseService } from '../release/end-release.service.ts';
import { ReleaseService } from '../release/release.service.ts';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { aDraft, aRelease, artefactIdOf, releaseDraft } from '../testing/builders.ts';
import { aWorld, type PostHolder, type World } from '../testing/world.ts';
import { AccessRequestReader } from './access-request.reader.ts';
import { AccessRequestService } from './access-request.service.ts';
import type { GrantInput } from './access-request-input.ts';
import { daysToAnswer, stateOfRequest } from './access-request.policy.ts';

const day = 86_400_000;
const words = { purpose: 'We begin a mixed-age class in autumn.', setting: 'Years 3 and 4 of a village school.' };

describe('requests for access', () => {
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

  const service = (): AccessRequestService => api.get(AccessRequestService);
  const reader = (): AccessRequestReader => api.get(AccessRequestReader);
  const in10Days = (): string => daysAfter(londonDayOf(new Date()), 10);
  const ask = async (holder: PostHolder, id = artefactId): Promise<string> =>
    service().ask(await api.viewerOf(holder.personId), { artefactId: id, postId: holder.postId, ...words });
  const grant = async (requestId: string, about: Partial<GrantInput> = {}, by = world.authority): Promise<string> =>
    service().grant(await api.viewerOf(by.personId), {
      ...{ requestId, postId: by.postId, versionId, organisationId: world.partner.organisationId },
      ...{ verbs: ['download'], lastDay: in10Days(), ...about },
    });
  const may = async ({ personId }: PostHolder, now?: Date, id = versionId): Promise<string> => {
    const viewer = await api.viewerOf(personId, now);
    const row = (await api.get(VersionReader).readBatch(viewer, [id])).get(id);
    const list = await api.get(VersionLists).listReleased(viewer, {}, { size: 20, after: undefined });
    if (row?.state === 'released') expect(list.items.some(({ node }) => node.id === id)).toBe(true);
    if (!row) return 'nothing';
    return ['find', ...(['read', 'download', 'adopt', 'adapt'] as const).filter((verb) => row[`can_${verb}`])].join(
      ' ',
    );
  };
  const own = async ({ personId }: PostHolder, now?: Date): Promise<readonly string[]> => {
    const viewer = await api.viewerOf(personId, now);
    const page = await reader().listOwn(viewer, { size: 20, after: undefined });
    return page.items.map(({ node }) => stateOfRequest(node, { isOwn: node.is_own, now: viewer.now }));
  };
  const inbox = async ({ personId, organisationId }: PostHolder, answered = false, now?: Date): Promise<number> => {
    const viewer = await api.viewerOf(personId, now);
    const about = { organisationId, answered };
    return (await reader().listOfOrganisation(viewer, about, { size: 20, after: undefined })).items.length;
  };
  const act = async (holder: PostHolder, requestId: string) =>
    [await api.viewerOf(holder.personId), { requestId, postId: holder.postId }] as const;
  const refused = (code: string) => ({ problems: [{ code }] });

  it('say nothing about whether there is anything', async () => {
    const draftId = await artefactIdOf(api, await aDraft(api, world.author));
    const targets = [artefactId, draftId, newId()];
    const viewer = await api.viewerOf(world.partner.personId);
    for (const id of targets) await ask(world.partner, id);
    for (const id of targets) await expect(ask(world.partner, id)).rejects.toMatchObject(refused('asked'));
    const rows = (await reader().listOwn(viewer, { size: 20, after: undefined })).items.map(({ node }) => node);
    const told = rows.map(({ id: _id, artefact_id: _artefact, asked_at: _asked, lapses_at: _lapses, ...rest }) => rest);
    expect(told).toHaveLength(3);
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
    // Only what was released has somebody who decides; of a draft nobody but its authors knows.
    expect(await inbox(world.authority)).toBe(1);
    expect(await inbox(world.otherAuthority)).toBe(0);
    expect(await inbox(world.author)).toBe(0);
    // Set aside, or for nothing: both wait, and then lapse.
    const aside = rows.find((row) => row.artefact_id === artefactId)?.id ?? '';
    await service().setAside(...(await act(world.authority, aside)));
    expect(await inbox(world.authority)).toBe(0);
    expect(await own(world.partner)).toEqual(['waiting', 'waiting', 'waiting']);
    await expect(ask(world.partner)).rejects.toMatchObject(refused('asked'));
    const late = new Date(Date.now() + daysToAnswer * day + 1000);
    expect(await own(world.partner, late)).toEqual(['lapsed', 'lapsed', 'lapsed']);
    const asides = (await reader().listOwn(viewer, { size: 20, after: undefined })).items.map(
      ({ node }) => node.decided_at,
    );
    expect(asides).toEqual([null, null, null]);
  });

  it('are granted to the asking organisation alone, for what was granted, until the end of its day', async () => {
    const requestId = await ask(world.partner);
    expect(await may(world.partner)).toBe('nothing');
    await grant(requestId);
    expect(await may(world.partner)).toBe('find read download');
    expect(await may(world.neighbour)).toBe('nothing');
    const end = endOfLondonDay(in10Days());
    expect(await may(world.partner, new Date(end.getTime() - 1))).toBe('find read download');
    expect(await may(world.partner, end)).toBe('nothing');
    expect(await own(world.partner)).toEqual(['granted']);
    expect(await own(world.partner, end)).toEqual(['ended']);
    const [row] = (
      await reader().listOwn(await api.viewerOf(world.partner.personId), { size: 1, after: undefined })
    ).items.map(({ node }) => node);
    expect(row).toMatchObject({ numbers: [1], verbs: ['find', 'read', 'download'], granted_to: world.otherSchoolId });
    await expect(grant(requestId)).rejects.toMatchObject(refused('answered'));
  });

  it('may be granted to the trust of who asked, and to nobody else', async () => {
    const requestId = await ask(world.partner);
    await expect(grant(requestId, { organisationId: world.neighbour.organisationId })).rejects.toMatchObject(
      refused('scope'),
    );
    await grant(requestId, { organisationId: world.otherTrustId, verbs: ['adopt', 'adapt'] });
    expect(await may(world.otherAuthority)).toBe('find read adopt adapt');
    expect(await may(world.partner)).toBe('find read adopt adapt');
  });

  it('name versions: one, or all that are open by now; later ones are asked for anew', async () => {
    const drafts = api.get(DraftService);
    const writer = await api.viewerOf(world.author.personId);
    const next = async (availableFrom?: string): Promise<string> => {
      const id = await drafts.createNewVersion(writer, { artefactId, postId: world.author.postId });
      const terms = { scope: 'trust' as const, ...(availableFrom ? { availableFrom } : {}) };
      await releaseDraft(api, id, { author: world.author, authority: world.authority, terms });
      return id;
    };
    const second = await next();
    const embargoed = await next(in10Days());
    await grant(await ask(world.partner), { versionId: null });
    const fourth = await next();
    const seen = await Promise.all(
      [versionId, second, embargoed, fourth].map((id) => may(world.partner, undefined, id)),
    );
    expect(seen).toEqual(['find read download', 'find read download', 'nothing', 'nothing']);
    await grant(await ask(world.neighbour), { organisationId: world.neighbour.organisationId, versionId: second });
    expect(await may(world.neighbour)).toBe('nothing');
    expect(await may(world.neighbour, undefined, second)).toBe('find read download');
  });

  it('are decided by the release authority of the rights holder, and not by who asked', async () => {
    const requestId = await ask(world.partner);
    for (const holder of [world.otherAuthority, world.author, world.partner]) {
      await expect(grant(requestId, {}, holder)).rejects.toThrow(NotFound);
    }
    const decline = async (holder: PostHolder, id: string) =>
      service().decline(await api.viewerOf(holder.personId), {
        ...{ requestId: id, postId: holder.postId, reason: 'It is being rewritten: ask again in spring.' },
      });
    await decline(world.authority, requestId);
    expect(await own(world.partner)).toEqual(['declined']);
    expect(await inbox(world.authority)).toBe(0);
    expect(await inbox(world.authority, true)).toBe(1);
    await expect(decline(world.authority, requestId)).rejects.toMatchObject(refused('answered'));
    const theirs = await ask(world.authority);
    await expect(decline(world.authority, theirs)).rejects.toThrow(NotAllowed);
    await service().takeBack(await api.viewerOf(world.authority.personId), theirs);
    expect(await inbox(world.authority)).toBe(0);
    const late = new Date(Date.now() + daysToAnswer * day + 1000);
    const again = await ask(world.partner);
    await expect(
      service().grant(await api.viewerOf(world.authority.personId, late), {
        ...{ requestId: again, postId: world.authority.postId, organisationId: world.otherSchoolId, verbs: [] },
        lastDay: londonDayOf(new Date(late.getTime() + 5 * day)),
      }),
    ).rejects.toMatchObject(refused('lapsed'));
  });

  it('lend: what was adopted by a grant is not kept beyond it, and what is kept by others is not lent', async () => {
    const adopt = async (holder: PostHolder) =>
      api.get(AdoptionService).adopt(await api.viewerOf(holder.personId), {
        ...{ versionId, postId: holder.postId, mode: 'recommended', following: false },
      });
    const requestId = await ask(world.partner);
    await grant(requestId, { verbs: ['download', 'adopt'] });
    await adopt(world.partner);
    await adopt(world.sister);
    const releases = api.get(ReleaseService);
    await releases.changeTerms(await api.viewerOf(world.authority.personId), {
      ...{ versionId, postId: world.authority.postId, terms: { scope: 'school', licenceCode: 'CC-BY-4.0' } },
    });
    // The sister school had it by the terms and keeps it; who borrowed it has it for as long as it was lent.
    const end = endOfLondonDay(in10Days());
    expect(await may(world.sister, end)).toBe('find read download');
    expect(await may(world.partner)).toBe('find read download adopt');
    expect(await may(world.partner, end)).toBe('nothing');
    await api.get(EndReleaseService).withdraw(await api.viewerOf(world.authority.personId), {
      versionId,
      postId: world.authority.postId,
      reason: 'other',
    });
    expect(await may(world.partner)).toBe('find read download');
    await service().endGrant(...(await act(world.authority, requestId)));
    expect(await may(world.partner)).toBe('nothing');
    expect(await own(world.partner)).toEqual(['ended']);
    expect(await may(world.sister)).toBe('find read download');
    await expect(service().endGrant(...(await act(world.authority, requestId)))).rejects.toMatchObject(
      refused('not-granted'),
    );
    const log = await api.dataSource.query<{ action: string }[]>(
      `select action from audit_entry where organisation_id = $1 and action like 'access.%' order by number`,
      [world.otherSchoolId],
    );
    expect(log.map(({ action }) => action)).toEqual(['access.granted', 'access.ended']);
  });

  it('lend: what a trust adopted by a loan to its school is not kept when the school moves after its end', async () => {
    await grant(await ask(world.partner), { verbs: ['download', 'adopt'] });
    await api.get(AdoptionService).adopt(await api.viewerOf(world.otherAuthority.personId), {
      ...{ versionId, postId: world.otherAuthority.postId, mode: 'recommended', following: true },
    });
    expect(await may(world.otherAuthority)).toBe('find read download adopt');
    const moving = daysAfter(in10Days(), 3);
    await api.dataSource.query(`update organisation_membership set left_on = $1 where member_id = $2`, [
      moving,
      world.otherSchoolId,
    ]);
    const moved = endOfLondonDay(moving);
    await realignAccessOf(api.get(UnitOfWork), [world.otherSchoolId], moved);
    expect(await may(world.otherAuthority, moved)).toBe('nothing');
    expect(await may(world.partner, moved)).toBe('nothing');
  });

  it('end with a recall, and grant nothing that was withdrawn', async () => {
    await grant(await ask(world.partner));
    const theirs = await ask(world.neighbour);
    const authority = await api.viewerOf(world.authority.personId);
    const about = { versionId, postId: world.authority.postId };
    await api.get(EndReleaseService).withdraw(authority, { ...about, reason: 'other' });
    await expect(grant(theirs, { organisationId: world.neighbour.organisationId })).rejects.toMatchObject(
      refused('not-released'),
    );
    await api.get(EndReleaseService).recall(authority, { ...about, reason: 'copyright' });
    expect(await may(world.partner)).toBe('nothing');
  });

  it('go through the licence like every wider audience', async () => {
    const closed = await aRelease(api, world.author, world.authority, {
      rightsHolderId: world.trustId,
      content: { licenceCode: 'LicenseRef-Trust-Internal' },
      terms: { scope: 'school', licenceCode: 'LicenseRef-Trust-Internal' },
    });
    const closedArtefact = await artefactIdOf(api, closed);
    const outside = await ask(world.partner, closedArtefact);
    await expect(grant(outside, { versionId: closed })).rejects.toMatchObject(refused('licence-audience'));
    // The licence is for the trust, and so is the sister school.
    const inside = await ask(world.sister, closedArtefact);
    await grant(inside, { versionId: closed, organisationId: world.sisterSchoolId });
    expect(await may(world.sister, undefined, closed)).toBe('find read download');
    await api.get(ReleaseService).changeTerms(await api.viewerOf(world.authority.personId), {
      ...{ versionId, postId: world.authority.postId, terms: { scope: 'trust', licenceCode: 'CC-BY-ND-4.0' } },
    });
    await expect(grant(await ask(world.partner), { verbs: ['adapt'] })).rejects.toMatchObject(refused('licence-adapt'));
    // What is made from a work of parties stays with them.
    const shared = await aRelease(api, world.partner, world.otherAuthority, {
      rightsHolderId: world.otherTrustId,
      content: { licenceCode: 'LicenseRef-Partner-Adapt' },
      terms: { scope: 'partners', partnerIds: [world.trustId], licenceCode: 'LicenseRef-Partner-Adapt' },
    });
    const madeId = await api.get(AdaptationService).adaptVersion(await api.viewerOf(world.author.personId), {
      ...{ versionIds: [shared], postId: world.author.postId, rightsHolderId: world.trustId },
    });
    await releaseDraft(api, madeId, {
      ...{ author: world.author, authority: world.authority },
      terms: { scope: 'trust', licenceCode: 'LicenseRef-Partner-Adapt' },
    });
    const made = await artefactIdOf(api, madeId);
    const neighbour = { versionId: madeId, organisationId: world.neighbour.organisationId };
    await expect(grant(await ask(world.neighbour, made), neighbour)).rejects.toMatchObject(refused('wider-audience'));
    await grant(await ask(world.partner, made), { versionId: madeId });
    expect(await may(world.partner, undefined, madeId)).toBe('find read download');
  });
});
