import { isLostTo, seesMap, slotIsShown } from './curriculum-map-model.ts';
import { curatesCollection, isMourned, itemShown, seesCollection, seesProposal, shownOf } from './collection-model.ts';
import { seesFeedback } from './feedback-model.ts';
import type { Model } from './model.ts';
import type { ViewerFacts } from './facts/people.ts';
import type { AccessRequestFacts, VersionFacts } from './facts/works.ts';
import type { Marker } from './world.ts';

/** Whether the viewer may meet this word or id anywhere at all: what every answer is held against. */
export function mayMeet(model: Model, viewer: ViewerFacts, { owner, word }: Marker): boolean {
  const asked = (request: Pick<AccessRequestFacts, 'personId'>): boolean => viewer.person?.id === request.personId;
  switch (owner.of) {
    case 'artefact': {
      const { artefact } = owner;
      // Who asked for it knows the address already, and nothing else.
      const requests = [...model.world.accessRequests, ...model.world.askedFor];
      if (requests.some((one) => one.artefactId === word && asked(one))) return true;
      const used = model.world.adoptions.filter((adoption) => adoption.artefact === artefact);
      const isOfCredit = artefact.versions.some((one) => isCredited(model, viewer, one));
      const isUsed = used.some((adoption) => model.knowsAdoption(viewer, adoption));
      const isToldOf = artefact.versions.some((one) => isTold(model, viewer, one));
      return model.visible(viewer, artefact) || isUsed || isOfCredit || isToldOf;
    }
    case 'version':
      if (isCredit(model, viewer, owner.version, word)) return true;
      if (owner.level === 'content') return model.page(viewer, owner.version).read;
      if (isTold(model, viewer, owner.version)) return true;
      return model.page(viewer, owner.version).find || model.couldRead(viewer, owner.version);
    case 'tombstone':
      return model.couldRead(viewer, owner.version);
    case 'file': {
      // Decided: its name stays with the other versions that hold it, so that their authors know what to replace.
      if (owner.level === 'content' && model.isRecalled({ id: owner.fileId })) return false;
      const versions = model.world.artefacts.flatMap((artefact) => artefact.versions);
      const holding = versions.filter((version) => version.files.some((file) => file.id === owner.fileId));
      return holding.some((version) => model.page(viewer, version).read);
    }
    case 'adoption':
      return owner.level === 'note'
        ? model.isOwnAdoption(viewer, owner.adoption)
        : model.knowsAdoption(viewer, owner.adoption);
    case 'person':
      return (
        viewer.person?.id === owner.personId ||
        isAskedBy(model, viewer, owner.personId) ||
        (owner.level === 'profile' && isAskingFor(model, viewer, owner.personId)) ||
        (owner.level === 'profile' && isAskingToShare(model, viewer, owner.personId)) ||
        (owner.level === 'profile' && isAskingToJoin(model, viewer, owner.personId)) ||
        (owner.level === 'profile' && (model.seesPeople(viewer) || hasLinkOf(model, viewer, owner.personId)))
      );
    case 'post':
      return model.seesPost(viewer, owner.post);
    case 'invitation':
      return model.runs(viewer, owner.organisationId);
    case 'post-request':
      return viewer.person?.id === owner.request.personId || model.runs(viewer, owner.request.organisationId);
    case 'identity-link':
      return hasLinkOf(model, viewer, owner.link.personId);
    case 'agreement': {
      // What it was called is told to the adopters whom its end concerned.
      const { of } = model.standings.of(viewer);
      const isTold = owner.level === 'title' && owner.agreement.told.some((one) => of.has(one.organisationId));
      return isTold || model.seesAgreement(viewer, owner.agreement);
    }
    case 'access-request':
      return asked(owner.request) || model.decidesRequest(viewer, owner.request);
    case 'share-request':
      return model.seesShareRequest(viewer, owner.request);
    case 'partnership':
      return model.seesPartnership(viewer, owner.partnership);
    case 'application':
      return model.standings.of(viewer).operator || viewer.person?.id === owner.personId;
    case 'community':
      return model.communities.sees(viewer, owner.community);
    case 'community-member':
      return model.communities.seesMember(viewer, owner.community, owner.member);
    case 'community-thread':
      return model.communities.readsThreads(viewer, owner.community);
    case 'community-message':
      return model.communities.readsMessage(viewer, owner.community, owner.message);
    case 'community-report':
      return model.communities.readsReports(viewer, owner.community);
    case 'community-request':
      return model.communities.seesRequest(viewer, owner.community, owner.requestId);
    case 'community-invitation':
      return model.communities.seesInvitation(viewer, owner.community, owner.invitationId);
    case 'upstream-change':
      return model.knowsChange(viewer, owner.change);
    case 'collection':
      return seesCollection(model, viewer, owner.collection);
    case 'curriculum-map':
      return seesMap(model, viewer, owner.map);
    case 'curriculum-map-slot':
      if (word === owner.slot.id && isLostTo(model, viewer, owner.map, owner.slot)) return true;
      return seesMap(model, viewer, owner.map) && slotIsShown(model, viewer, owner.slot);
    case 'place-follow':
      return viewer.person?.id === owner.personId;
    case 'collection-item':
      if (word === owner.item.id && curatesCollection(model, viewer, owner.collection)) {
        if (isMourned(model, viewer, owner.item)) return true;
      }
      return seesCollection(model, viewer, owner.collection) && itemShown(model, viewer, owner.item) !== undefined;
    case 'collection-proposal':
      return seesProposal(model, viewer, owner.collection, owner.proposal);
    case 'shelf-item':
      return viewer.person?.id === owner.item.personId && shownOf(model, viewer, owner.item.artefact) !== undefined;
    case 'feedback':
      return seesFeedback(model, viewer, owner.feedback);
    case 'decline':
      return model.looksAfter(viewer, owner.decline.origin);
  }
}

/** An organisation that used a version is told when the agreement ends by which it had it, whatever is left of that. */
function isTold(model: Model, viewer: ViewerFacts, version: VersionFacts): boolean {
  const { of } = model.standings.of(viewer);
  const told = model.world.agreements.flatMap((agreement) => agreement.told);
  return (
    version.state !== 'recalled' &&
    told.some(({ organisationId, versionId }) => versionId === version.id && of.has(organisationId))
  );
}

/** Whether they read something that was made from it: then its title, authors and address are shown to them as credit. */
function isCredited(model: Model, viewer: ViewerFacts, version: VersionFacts): boolean {
  const all = model.world.artefacts.flatMap((artefact) => artefact.versions);
  return all.some((made) => made.credits.includes(version) && model.page(viewer, made).read);
}

function isCredit(model: Model, viewer: ViewerFacts, version: VersionFacts, word: string): boolean {
  const { title, author, 'second author': second } = version.markers;
  return [version.id, title, author, second].includes(word) && isCredited(model, viewer, version);
}

/** Decided: who asks for access shows their name to those who decide about it. */
function isAskingFor(model: Model, viewer: ViewerFacts, personId: string): boolean {
  return model.world.accessRequests.some((one) => one.personId === personId && model.decidesRequest(viewer, one));
}

/** Decided: who asks to be accepted shows name and e-mail address to those who run the organisation. */
function isAskedBy(model: Model, viewer: ViewerFacts, personId: string): boolean {
  return model.world.postRequests.some(
    (request) => request.personId === personId && model.runs(viewer, request.organisationId),
  );
}

/** Who asks others to share tells their name to those who decide about it. */
const isAskingToShare = (model: Model, viewer: ViewerFacts, personId: string): boolean =>
  model.world.shareRequests.some((one) => one.personId === personId && model.seesShareRequest(viewer, one));

/** Who asks to join a community tells their name to those who look after it, and so decide. */
const isAskingToJoin = (model: Model, viewer: ViewerFacts, personId: string): boolean =>
  model.world.communities.some((community) =>
    community.requests.some(
      (request) => request.personId === personId && model.communities.seesRequest(viewer, community, request.id),
    ),
  );

/** Decided: who runs a place of somebody is told who may be that somebody, and the name of both. */
function hasLinkOf(model: Model, viewer: ViewerFacts, personId: string): boolean {
  if (!model.world.identityLinks.some((link) => link.personId === personId)) return false;
  const { operator, runs } = model.standings.of(viewer);
  return operator || model.placesOf(personId).some((id) => runs.has(id));
}
