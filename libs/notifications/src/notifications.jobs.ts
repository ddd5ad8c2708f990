import { artefactEvents, dealingEvents, feedbackEvents } from '@constellation/artefacts';
import { communityEvents } from '@constellation/communities';
import { identityEvents } from '@constellation/identity';
import {
  defineJob,
  defineSchedule,
  subscribe,
  type EventDefinition,
  type JobDefinition,
  type Schedule,
  type Subscription,
} from '@constellation/platform/outbox';
import { z } from 'zod';
import { topics, type Topic } from './notice/topics.ts';

/** Tells people of something that happened. Several things may be told of one event. */
export const tellJob = defineJob({
  name: 'notifications.tell',
  queue: 'worker',
  payload: z.object({
    topics: z.array(z.enum(topics)).min(1),
    subjectId: z.uuid(),
    /** Of a collection: the items that changed; none where its own words did. */
    itemIds: z.array(z.uuid()).default([]),
  }),
});

/** Tells browsers of what is due, and asks for the e-mails that are wanted now. */
export const announceJob = defineJob({ name: 'notifications.announce', queue: 'worker', payload: z.object({}) });

const mailing = { attempts: 8, backoffMs: 30_000 };

/** Sends one notice by e-mail, to who wants to hear of its kind now. */
export const mailNoticeJob = defineJob({
  name: 'notifications.mail-notice',
  queue: 'worker',
  payload: z.object({ noticeId: z.uuid() }),
  retry: mailing,
});

/** Asks for the digests of a day in London. */
export const findDigestsJob = defineJob({ name: 'notifications.find-digests', queue: 'worker', payload: z.object({}) });

/** Sends one person what is new since their last digest. */
export const mailDigestJob = defineJob({
  name: 'notifications.mail-digest',
  queue: 'worker',
  payload: z.object({ personId: z.uuid(), day: z.iso.date() }),
  retry: mailing,
});

/** Forgets what nobody looks back to any more. */
export const forgetJob = defineJob({ name: 'notifications.forget', queue: 'worker', payload: z.object({}) });

/** Has people told of an event. @param idOf what of its payload it is about */
function tells<Payload extends object>(
  event: EventDefinition<Payload>,
  about: readonly Topic[],
  idOf: (payload: Payload) => string,
): Subscription {
  return subscribe(event, tellJob, (payload) => ({ topics: [...about], subjectId: idOf(payload), itemIds: [] }));
}

const ofAgreement = ({ agreementId }: { agreementId: string }): string => agreementId;
const ofVersion = ({ versionId }: { versionId: string }): string => versionId;

/** The background work of this lib, for the process that runs it. */
export const notificationWork: {
  readonly jobs: readonly JobDefinition[];
  /** Events of others that start work here. */
  readonly subscriptions: readonly Subscription[];
  /** Work that the clock starts. */
  readonly schedules: readonly Schedule[];
} = {
  jobs: [tellJob, announceJob, mailNoticeJob, findDigestsJob, mailDigestJob, forgetJob],
  subscriptions: [
    tells(communityEvents.messageWritten, ['message'], ({ messageId }) => messageId),
    tells(communityEvents.eventChanged, ['event'], ({ eventId }) => eventId),
    tells(communityEvents.joinRequested, ['join-request'], ({ requestId }) => requestId),
    tells(communityEvents.joinRequestAnswered, ['join-answer'], ({ requestId }) => requestId),
    tells(communityEvents.successionOpened, ['succession'], ({ communityId }) => communityId),
    subscribe(dealingEvents.collectionChanged, tellJob, ({ collectionId, itemIds }) => ({
      ...{ topics: ['collection-changed'], subjectId: collectionId, itemIds },
    })),
    tells(dealingEvents.collectionProposed, ['proposal'], ({ proposalId }) => proposalId),
    tells(dealingEvents.collectionProposalDecided, ['proposal-answer'], ({ proposalId }) => proposalId),
    tells(dealingEvents.accessRequested, ['access-request'], ({ accessRequestId }) => accessRequestId),
    tells(dealingEvents.accessRequestDecided, ['access-answer'], ({ accessRequestId }) => accessRequestId),
    tells(dealingEvents.shareRequested, ['share-request'], ({ shareRequestId }) => shareRequestId),
    tells(dealingEvents.shareRequestDeclined, ['share-answer'], ({ shareRequestId }) => shareRequestId),
    tells(dealingEvents.agreementProposed, ['agreement'], ofAgreement),
    tells(dealingEvents.agreementAgreed, ['agreement'], ofAgreement),
    tells(dealingEvents.agreementDeclined, ['agreement'], ofAgreement),
    tells(dealingEvents.agreementNoticeGiven, ['agreement'], ofAgreement),
    tells(dealingEvents.agreementEnded, ['agreement'], ofAgreement),
    tells(dealingEvents.versionSubmitted, ['review'], ofVersion),
    tells(dealingEvents.versionReturned, ['review-answer'], ofVersion),
    tells(dealingEvents.feedbackWritten, ['feedback'], ({ feedbackId }) => feedbackId),
    tells(dealingEvents.feedbackAnswered, ['feedback-answer'], ({ feedbackId }) => feedbackId),
    tells(feedbackEvents.feedbackShown, ['feedback-shown'], ({ feedbackId }) => feedbackId),
    tells(dealingEvents.mapUnitPlaced, ['slot-filled'], ({ slotId }) => slotId),
    tells(identityEvents.postRequested, ['post-request'], ({ postRequestId }) => postRequestId),
    tells(artefactEvents.versionReleased, ['review-answer', 'new-work', 'upstream-change', 'share-met'], ofVersion),
    tells(artefactEvents.termsChanged, ['upstream-change', 'share-met'], ofVersion),
    tells(artefactEvents.versionWithdrawn, ['upstream-change'], ofVersion),
    tells(artefactEvents.versionRecalled, ['upstream-change'], ofVersion),
  ],
  schedules: [
    defineSchedule({
      name: 'notifications.announce',
      timetable: { everyMs: 60_000 },
      job: announceJob,
      payload: {},
    }),
    defineSchedule({
      name: 'notifications.find-digests',
      timetable: { cron: '0 7 * * *' },
      job: findDigestsJob,
      payload: {},
    }),
    defineSchedule({ name: 'notifications.forget', timetable: { cron: '30 3 * * *' }, job: forgetJob, payload: {} }),
  ],
};
