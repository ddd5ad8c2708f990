import type { Queryable } from '@constellation/platform/db';
import {
  accessAnswer,
  accessRequest,
  agreement,
  collectionChanged,
  postRequest,
  proposal,
  proposalAnswer,
  shareAnswer,
  shareMet,
  shareRequest,
} from './recipients-of-dealings.ts';
import { event, joinAnswer, joinRequest, message, succession } from './recipients-of-communities.ts';
import { feedback, feedbackAnswer, feedbackShown } from './recipients-of-feedback.ts';
import { slotFilled } from './recipients-of-places.ts';
import { newWork, review, reviewAnswer, upstreamChange } from './recipients-of-versions.ts';
import type { Topic } from '../notice/topics.ts';
import type { Told } from '../notice/tell.ts';

/** Who is told of what, by the name of what happened. */
const recipients = {
  message,
  event,
  'join-request': joinRequest,
  'join-answer': joinAnswer,
  succession,
  'collection-changed': collectionChanged,
  proposal,
  'proposal-answer': proposalAnswer,
  'access-request': accessRequest,
  'access-answer': accessAnswer,
  'share-request': shareRequest,
  'share-answer': shareAnswer,
  'share-met': shareMet,
  agreement,
  'new-work': newWork,
  'slot-filled': slotFilled,
  review,
  'review-answer': reviewAnswer,
  'upstream-change': upstreamChange,
  feedback,
  'feedback-answer': feedbackAnswer,
  'feedback-shown': feedbackShown,
  'post-request': postRequest,
} satisfies Readonly<Record<Topic, (db: Queryable, subjectId: string, now: Date) => Promise<readonly Told[]>>>;

/**
 * Whom to tell of what, as far as it is known who is concerned. More people than may see it may be named: what each of them sees
 * is asked when it is shown.
 */
export async function recipientsOf(
  db: Queryable,
  { topic, subjectId, now }: { readonly topic: Topic; readonly subjectId: string; readonly now: Date },
): Promise<readonly Told[]> {
  return recipients[topic](db, subjectId, now);
}
