import { itemsShown } from './collection-model.ts';
import type { Model } from './model.ts';
import type { CollectionFacts } from './facts/collections.ts';
import type { ViewerFacts } from './facts/people.ts';
import type { ArtefactFacts } from './facts/works.ts';

/** How often a version was opened by a kind of setting; whoever may know. */
export interface OpenedFacts {
  readonly versionId: string;
  readonly daysAgo: number;
  readonly setting: string;
  readonly opened: number;
}

/** Numbers by kind of setting. */
export type Numbers = Readonly<Record<string, number>>;

const added = (pairs: readonly (readonly [string, number])[]): Numbers => {
  const all: Record<string, number> = {};
  for (const [setting, count] of pairs) all[setting] = (all[setting] ?? 0) + count;
  return all;
};

export const totalOf = (numbers: Numbers): number => Object.values(numbers).reduce((all, one) => all + one, 0);

/** How often a curator may know that a work was opened: those versions of it that they find by their terms. */
export function openedOf(
  model: Model,
  viewer: ViewerFacts,
  artefact: ArtefactFacts,
  { facts, days }: { facts: readonly OpenedFacts[]; days: number },
): Numbers {
  const found = artefact.versions.filter((one) => one.number !== null && model.byTerms(viewer, one));
  const counted = facts.filter((one) => one.daysAgo < days && found.some(({ id }) => id === one.versionId));
  return added(counted.map(({ setting, opened }) => [setting, opened] as const));
}

/** Which organisations use something of these now, as far as the curator may know who they are; by their setting. */
export function adoptedOf(
  model: Model,
  viewer: ViewerFacts,
  artefacts: readonly ArtefactFacts[],
  settingOf: ReadonlyMap<string, string>,
): Numbers {
  const known = model.world.adoptions.filter(
    (one) => !one.ended && artefacts.includes(one.artefact) && model.knowsAdoption(viewer, one),
  );
  const organisations = [...new Set(known.map(({ organisationId }) => organisationId))];
  return added(organisations.map((id) => [settingOf.get(id) ?? '', 1] as const));
}

/** The works whose items they see, each once. */
export const worksShown = (
  model: Model,
  viewer: ViewerFacts,
  collection: CollectionFacts,
): readonly ArtefactFacts[] => [...new Set(itemsShown(model, viewer, collection).map(({ artefact }) => artefact))];
