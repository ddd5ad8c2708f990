import type { Model } from './model.ts';
import type { FeedbackFacts, ViewerFacts } from './world.ts';

/** The part of the reference that is about feedback. */

/** Its authors and those who decide about releases, as far as they see the version; what was taken back is nobody's. */
export const isAmongAuthors = (model: Model, viewer: ViewerFacts, { version }: FeedbackFacts): boolean =>
  model.manages(viewer, version);

/** Its writer, the authors, and where both show it who reads the version. */
export function seesFeedback(model: Model, viewer: ViewerFacts, feedback: FeedbackFacts): boolean {
  if (feedback.writerId === null) return false;
  if (viewer.person?.id === feedback.writerId || isAmongAuthors(model, viewer, feedback)) return true;
  return feedback.isShown && model.page(viewer, feedback.version).read;
}
