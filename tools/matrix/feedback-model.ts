import type { Model } from './model.ts';
import type { ViewerFacts } from './facts/people.ts';
import type { FeedbackFacts, VersionFacts } from './facts/works.ts';

/** The part of the reference that is about feedback. */

/** Whether somebody who made it works in the organisation that holds its rights, or in the one where it was begun. */
function makersAreThere(model: Model, { createdBy, authorIds, artefact }: VersionFacts): boolean {
  const there = [artefact.rightsHolderId, artefact.actingOrganisationId];
  return [createdBy, ...authorIds].some((id) => model.placesOf(id).some((place) => there.includes(place)));
}

/** Its authors, and those who decide about releases once no author is there any more; as far as they see the version. */
export function isAmongAuthors(
  model: Model,
  viewer: ViewerFacts,
  { version }: Pick<FeedbackFacts, 'version'>,
): boolean {
  if (!model.page(viewer, version).find) return false;
  return (
    model.inCircle(viewer, version) || (model.decides(viewer, version.artefact) && !makersAreThere(model, version))
  );
}

/** Its writer, the authors, and where both show it who reads the version. */
export function seesFeedback(model: Model, viewer: ViewerFacts, feedback: FeedbackFacts): boolean {
  if (feedback.writerId === null) return false;
  if (viewer.person?.id === feedback.writerId || isAmongAuthors(model, viewer, feedback)) return true;
  return feedback.isShown && model.page(viewer, feedback.version).read;
}
