import { agree, postOf, signatoryOf } from './build-agreements.ts';
import type { ReleaseMade } from './build-adaptations.ts';
import { makeAdaptation, must, type Author } from './build-drafts.ts';
import { someoneIn, staysInNetwork } from './build-keepers.ts';
import type { Building } from './build-people.ts';
import { Model } from './model.ts';
import { daysFrom } from './facts/people.ts';
import type { VersionFacts } from './facts/works.ts';

const licenceCode = 'LicenseRef-Network-Adapt-NC';

/**
 * Something is made under an agreement, which alone gave that, and released to the network; then the agreement names its origin no
 * more. What was made is held back with its makers.
 */
export async function buildHeld(building: Building, release: ReleaseMade): Promise<void> {
  const { world, random } = building;
  const model = new Model(world);
  const { standings } = model;
  const makers = world.people
    .flatMap((person) => person.posts.map((post) => ({ person, post })))
    .filter(
      ({ person, post }) =>
        standings.holds(post.startedOn, post.endedOn) &&
        staysInNetwork(world, post.organisationId) &&
        signs(building, post.organisationId, person.id),
    );
  const origins = world.artefacts.flatMap(({ versions }) => versions).filter((one) => isHome(building, one));
  for (const origin of random.shuffle(origins)) {
    const { rightsHolderId: offeringId } = origin.artefact;
    const maker = random.pickOrNone(
      makers.filter(
        ({ post }) => post.organisationId !== offeringId && !model.inAudience(someoneIn(post.organisationId), origin),
      ),
    );
    if (!maker) continue;
    await makeUnderAgreement(building, { origin, maker, offeringId }, release);
    return;
  }
}

/** Whether somebody else than this person signs for the organisation. */
const signs = ({ world }: Building, organisationId: string, besides: string): boolean => {
  const { standings } = new Model(world);
  return world.people.some(
    ({ id, posts }) =>
      id !== besides &&
      posts.some(
        (post) =>
          post.organisationId === organisationId &&
          post.roles.includes('release-authority') &&
          standings.holds(post.startedOn, post.endedOn),
      ),
  );
};

/** Released, open today, used by nobody, of a verified organisation that somebody signs for. */
function isHome(building: Building, { artefact, state, terms }: VersionFacts): boolean {
  const isOpen = state === 'released' && terms !== null && terms.from === null && terms.until === null;
  // What is made from something else goes no further than that allows.
  const isOwn = artefact.versions.every(({ originIds }) => originIds.length === 0);
  // Whoever uses it would keep what the agreement gave them beyond its end.
  const isUsed = building.world.adoptions.some((one) => one.artefact === artefact && !one.ended);
  const { standings } = new Model(building.world);
  const isVerified = standings.of(someoneIn(artefact.rightsHolderId)).network;
  return isOpen && isOwn && !isUsed && isVerified && signs(building, artefact.rightsHolderId, '');
}

async function makeUnderAgreement(
  building: Building,
  about: { readonly origin: VersionFacts; readonly maker: Author; readonly offeringId: string },
  release: ReleaseMade,
): Promise<void> {
  const { world } = building;
  const { origin, maker, offeringId } = about;
  const agreement = await agree(
    building,
    {
      ...{ offeringId, receivingIds: [maker.post.organisationId], artefacts: [origin.artefact], kinds: [] },
      ...{ from: daysFrom(world.today, -10), until: null, isAgreed: true, survives: true },
    },
    { verbs: ['FIND', 'READ', 'DOWNLOAD', 'ADOPT', 'ADAPT'], licenceCode },
  );
  const made = await makeAdaptation(building, maker, origin, licenceCode);
  if (!made) throw new Error('What an agreement gives could not be adapted.');
  await must(building, maker.person, 'submitForRelease', { versionId: made.id, postId: maker.post.id });
  made.state = 'in-review';
  await release(made, 'network', licenceCode);
  const offering = signatoryOf(building, offeringId);
  await must(building, offering, 'removeAgreementItems', {
    ...{ agreementId: agreement.id, artefactIds: [origin.artefact.id], postId: postOf(offering, offeringId) },
  });
  agreement.artefacts.length = 0;
  made.isHeld = true;
}
