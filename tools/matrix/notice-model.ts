import { isToldOfChange, seesProposal } from './collection-model.ts';
import { seesMap, slotIsShown } from './curriculum-map-model.ts';
import { seesFeedback } from './feedback-model.ts';
import type { Model } from './model.ts';
import type { ViewerFacts } from './facts/people.ts';
import type { NoticeFacts } from './world.ts';

/** What of their inbox somebody is shown: each notice by the rule of what it is about, whatever they saw when they were told. */
export function showsNotice(model: Model, viewer: ViewerFacts, { subject }: NoticeFacts): boolean {
  switch (subject.kind) {
    case 'Community':
    case 'CommunitySuccession':
      return model.communities.sees(viewer, subject.community);
    case 'CommunityMessage': {
      const { community, thread, message } = subject;
      // A thread is called as its first message says, which may be hidden.
      const first = thread.messages.find(({ isFirst }) => isFirst) ?? message;
      return [message, first].every((one) => model.communities.readsMessage(viewer, community, one));
    }
    case 'CommunityEvent':
      return model.communities.readsThreads(viewer, subject.community);
    case 'CommunityRequest':
      return model.communities.seesRequest(viewer, subject.community, subject.request.id);
    case 'Collection':
      return isToldOfChange(model, viewer, subject.collection, subject.changed);
    case 'CollectionProposal':
      return seesProposal(model, viewer, subject.collection, subject.proposal);
    case 'ArtefactVersion':
      return model.page(viewer, subject.version).find;
    case 'CurriculumMapSlot':
      return seesMap(model, viewer, subject.map) && slotIsShown(model, viewer, subject.slot);
    case 'UpstreamChange':
      return model.knowsChange(viewer, subject.change);
    case 'LicenceAgreement':
      return model.seesAgreement(viewer, subject.agreement);
    case 'AccessRequest':
      return subject.request.personId === viewer.person?.id || model.decidesRequest(viewer, subject.request);
    case 'PostRequest': {
      const { personId, organisationId } = subject.request;
      return viewer.person?.id === personId || model.runs(viewer, organisationId);
    }
    case 'ShareRequest':
      return model.seesShareRequest(viewer, subject.request);
    case 'Feedback':
      return seesFeedback(model, viewer, subject.feedback) && model.page(viewer, subject.feedback.version).find;
  }
}

/** Whether it waits for their decision, where that is told. */
export function waitsFor(model: Model, viewer: ViewerFacts, { subject }: NoticeFacts): boolean | null {
  const isOwn = (request: { personId: string }): boolean => request.personId === viewer.person?.id;
  switch (subject.kind) {
    case 'ShareRequest':
      return !isOwn(subject.request) && subject.request.state === 'waiting';
    case 'PostRequest':
      return !isOwn(subject.request);
    case 'LicenceAgreement': {
      // Who offers has accepted what they proposed; of those who receive somebody has not, unless it is agreed.
      const { isAgreed, until, receivingIds } = subject.agreement;
      const isOpen = !isAgreed && (until === null || until >= model.world.today);
      return isOpen && receivingIds.some((id) => model.signsFor(viewer, id));
    }
    case 'CommunitySuccession':
      return subject.isOpen && !subject.community.ended && model.communities.looksAfter(viewer, subject.community);
    case 'CommunityRequest': {
      const waits = model.communities.requestsSeen(viewer, subject.community).includes(subject.request.id);
      return waits && !isOwn(subject.request);
    }
    case 'Community':
    case 'CommunityMessage':
    case 'CommunityEvent':
    case 'Collection':
    case 'CollectionProposal':
    case 'ArtefactVersion':
    case 'CurriculumMapSlot':
    case 'UpstreamChange':
    case 'AccessRequest':
    case 'Feedback':
      // Told as if one had been mentioned there: news.
      return null;
  }
}
