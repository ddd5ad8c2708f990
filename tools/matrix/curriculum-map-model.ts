import { isOfAudience } from './collection-model.ts';
import type { Model } from './model.ts';
import type { CurriculumMapFacts, MapSlotFacts } from './facts/collections.ts';
import type { ViewerFacts } from './facts/people.ts';
import type { VersionFacts } from './facts/works.ts';

/** The part of the reference that is about curriculum maps. */

/** Those who run its organisation or release for it; and who began it, while a post of theirs acts for the organisation. */
export function editsMap(model: Model, viewer: ViewerFacts, { organisationId, editorId }: CurriculumMapFacts): boolean {
  if (model.signsFor(viewer, organisationId)) return true;
  if (viewer.person?.id !== editorId) return false;
  const { standings } = model;
  const near = [organisationId, ...standings.parents(organisationId).filter((id) => standings.isTrust(id))];
  return viewer.person.posts.some(
    (post) => standings.holds(post.startedOn, post.endedOn) && near.includes(post.organisationId),
  );
}

export function seesMap(model: Model, viewer: ViewerFacts, map: CurriculumMapFacts): boolean {
  if (editsMap(model, viewer, map)) return true;
  const { organisationId: holder, audience } = map;
  return (
    audience.scope !== 'private' && isOfAudience(model, viewer, { holder, actingOrganisationId: holder, audience })
  );
}

/** The version by which a unit with an artefact is there for them. */
export function versionOnMap(model: Model, viewer: ViewerFacts, { artefact }: MapSlotFacts): VersionFacts | undefined {
  const released = (artefact?.versions ?? []).filter((one) => one.number !== null && model.byTerms(viewer, one));
  return released.sort((a, b) => (b.number ?? 0) - (a.number ?? 0))[0];
}

/** Without a version that they may find, a unit is not there for them. */
export const slotIsShown = (model: Model, viewer: ViewerFacts, slot: MapSlotFacts): boolean =>
  slot.artefact === null || versionOnMap(model, viewer, slot) !== undefined;

/** An editor is told of a unit whose artefact is gone, where they know what it was. */
export function isLostTo(model: Model, viewer: ViewerFacts, map: CurriculumMapFacts, slot: MapSlotFacts): boolean {
  if (slot.artefact === null || slotIsShown(model, viewer, slot) || !editsMap(model, viewer, map)) return false;
  return slot.artefact.versions.some(
    (one) => one.number !== null && (model.couldRead(viewer, one) || model.page(viewer, one).find),
  );
}
