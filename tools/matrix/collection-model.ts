import type { Model } from './model.ts';
import type { CollectionFacts, CollectionItemFacts, CollectionProposalFacts } from './facts/collections.ts';
import type { CommunityFacts } from './facts/communities.ts';
import type { ViewerFacts } from './facts/people.ts';
import type { ArtefactFacts, TermsFacts, VersionFacts } from './facts/works.ts';

/** The part of the reference that is about collections. */

const communityOf = (model: Model, { ownerKind, ownerId }: CollectionFacts): CommunityFacts | undefined =>
  ownerKind === 'community' ? model.world.communities.find(({ id }) => id === ownerId) : undefined;

/** Whoever owns it; of an organisation (decided) those who run it or release for it; of a community who looks after that. */
export function managesCollection(model: Model, viewer: ViewerFacts, collection: CollectionFacts): boolean {
  const { ownerKind, ownerId } = collection;
  const community = communityOf(model, collection);
  if (community) return model.communities.looksAfter(viewer, community);
  return ownerKind === 'person' ? viewer.person?.id === ownerId : model.signsFor(viewer, ownerId);
}

export function curatesCollection(model: Model, viewer: ViewerFacts, collection: CollectionFacts): boolean {
  const isNamed = viewer.person !== null && collection.curatorIds.includes(viewer.person.id);
  return isNamed || managesCollection(model, viewer, collection);
}

/** Its audience is one of those of versions, of the organisation whose it is or in which it was begun; and its curators. */
export function seesCollection(model: Model, viewer: ViewerFacts, collection: CollectionFacts): boolean {
  if (curatesCollection(model, viewer, collection)) return true;
  const { ownerKind, ownerId, actingOrganisationId } = collection;
  const { scope, ...named } = collection.audience;
  if (scope === 'community') {
    const community = communityOf(model, collection);
    return community !== undefined && model.communities.own(viewer, community) !== undefined;
  }
  const audience = { scope, ...named };
  const holder = ownerKind === 'organisation' ? ownerId : actingOrganisationId;
  return isOfAudience(model, viewer, { holder, actingOrganisationId, audience });
}

/** Whether something of an organisation is shown to somebody by an audience that versions have as well. */
export function isOfAudience(
  model: Model,
  viewer: ViewerFacts,
  about: {
    holder: string;
    actingOrganisationId: string;
    audience: Pick<TermsFacts, 'scope' | 'partnerIds' | 'partnershipIds'>;
  },
): boolean {
  const { holder, actingOrganisationId, audience } = about;
  const who = model.standings.of(viewer);
  const trusts = model.standings.parents(holder).filter((id) => model.standings.isTrust(id));
  const withinTrust = [...trusts, holder].some((id) => who.of.has(id));
  switch (audience.scope) {
    case 'private':
      return false;
    case 'school':
      return who.of.has(model.standings.isTrust(holder) ? actingOrganisationId : holder);
    case 'trust':
      return withinTrust;
    case 'partners':
      return (
        withinTrust ||
        audience.partnerIds.some((id) => who.of.has(id)) ||
        audience.partnershipIds.some((id) => who.partnerships.has(id))
      );
    case 'network':
      return who.network || withinTrust;
    case 'public':
      return true;
  }
}

/** The version by which an artefact stands where it is named and not a version of it: none, and it is not there. */
export const shownOf = (model: Model, viewer: ViewerFacts, artefact: ArtefactFacts): VersionFacts | undefined =>
  itemShown(model, viewer, { artefact, version: null });

/** The version by which an item is there for them: none, and it is not there, in no list and no count. */
export function itemShown(
  model: Model,
  viewer: ViewerFacts,
  { artefact, version }: Pick<CollectionItemFacts, 'artefact' | 'version'>,
): VersionFacts | undefined {
  const asked = (version ? [version] : artefact.versions).filter((one) => one.number !== null);
  const shown = asked.filter((one) => model.byTerms(viewer, one));
  return shown.sort((a, b) => (b.number ?? 0) - (a.number ?? 0))[0];
}

/** The version by which an item of a published version is there for them: nothing that came later stands for it. */
export const itemShownThen = (
  model: Model,
  viewer: ViewerFacts,
  { item, newest }: CollectionFacts['versions'][number][number],
): VersionFacts | undefined => {
  const { artefact } = item;
  const then = { ...artefact, versions: artefact.versions.filter(({ number }) => (number ?? 0) <= newest) };
  return itemShown(model, viewer, { ...item, artefact: then });
};

/** What they see of what stands in it, in its order. */
export const itemsShown = (
  model: Model,
  viewer: ViewerFacts,
  { items }: CollectionFacts,
): readonly CollectionItemFacts[] => items.filter((item) => itemShown(model, viewer, item) !== undefined);

/**
 * Whether a curator is told that something stood there which is not there for them any more: they could read it before it was
 * ended, or find it on its page all the same.
 */
export function isMourned(model: Model, viewer: ViewerFacts, item: CollectionItemFacts): boolean {
  if (itemShown(model, viewer, item) !== undefined) return false;
  const asked = (item.version ? [item.version] : item.artefact.versions).filter((one) => one.number !== null);
  return asked.some((one) => model.couldRead(viewer, one) || model.page(viewer, one).find);
}

/** One's own, while one sees the collection; its curators see all of them. */
export function seesProposal(
  model: Model,
  viewer: ViewerFacts,
  collection: CollectionFacts,
  { personId }: CollectionProposalFacts,
): boolean {
  const isOwn = viewer.person?.id === personId && seesCollection(model, viewer, collection);
  return isOwn || curatesCollection(model, viewer, collection);
}

/** Who may be told that a collection changed: who sees it and one at least of the items that did, if it was not its own words. */
export const isToldOfChange = (
  model: Model,
  viewer: ViewerFacts,
  collection: CollectionFacts,
  changed: readonly CollectionItemFacts[],
): boolean =>
  seesCollection(model, viewer, collection) &&
  (changed.length === 0 || changed.some((item) => itemShown(model, viewer, item) !== undefined));

/** When it changed, as they may know: when something did that they see. */
export const changedFor = (model: Model, viewer: ViewerFacts, { changes }: CollectionFacts): string | undefined =>
  changes.findLast(({ item }) => item === null || itemShown(model, viewer, item) !== undefined)?.at;
