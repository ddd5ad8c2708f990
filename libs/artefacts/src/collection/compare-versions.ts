import { diffArrays } from 'diff';

/** A section as two states are compared by it. */
export interface ComparedSection {
  readonly id: string;
  readonly title: string;
  readonly note: string;
}

/** An item likewise. */
export interface ComparedItem {
  readonly id: string;
  readonly sectionId: string | null;
  readonly title: string;
  /** Which version stands for it, in words. */
  readonly version: string;
  readonly note: string;
}

/** A collection at one time, in its order. */
export interface ComparedState {
  readonly title: string;
  readonly description: string;
  readonly sections: readonly ComparedSection[];
  readonly items: readonly ComparedItem[];
}

export const differenceKinds = [
  'title-changed',
  'description-changed',
  'section-added',
  'section-removed',
  'section-moved',
  'section-renamed',
  'section-note-changed',
  'item-added',
  'item-removed',
  'item-moved',
  'item-note-changed',
  'item-version-changed',
] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** One thing that is not as it was. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** Of the section or item it is about, as it is called after it; null where it is about the collection. */
  readonly title: string | null;
  /** What it was: a text, the title of a section (null for none) or a version. */
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * What is different in one state of a collection from another. Of what stands in both sections or places, as few as possible
 * count as moved: a section that goes elsewhere takes its items with it.
 */
export function compareCollections(before: ComparedState, after: ComparedState): readonly Difference[] {
  return [
    ...changed('title-changed', null, before.title, after.title),
    ...changed('description-changed', null, before.description, after.description),
    ...compareSections(before.sections, after.sections),
    ...compareItems(before, after),
  ];
}

function changed(kind: DifferenceKind, title: string | null, was: string, is: string): readonly Difference[] {
  return was === is ? [] : [{ kind, title, before: was, after: is }];
}

function compareSections(before: readonly ComparedSection[], after: readonly ComparedSection[]): readonly Difference[] {
  const [was, is] = [byId(before), byId(after)];
  const moved = movedOf(
    before.filter(({ id }) => is.has(id)).map(({ id }) => id),
    after.filter(({ id }) => was.has(id)).map(({ id }) => id),
  );
  const gone = before.filter(({ id }) => !is.has(id));
  return [
    ...after.flatMap((section): readonly Difference[] => {
      const earlier = was.get(section.id);
      const { title } = section;
      if (!earlier) return [{ kind: 'section-added', title, before: null, after: null }];
      return [
        ...(moved.has(section.id) ? [{ kind: 'section-moved', title, before: null, after: null } as const] : []),
        ...changed('section-renamed', title, earlier.title, title),
        ...changed('section-note-changed', title, earlier.note, section.note),
      ];
    }),
    ...gone.map(({ title }): Difference => ({ kind: 'section-removed', title, before: null, after: null })),
  ];
}

function compareItems(before: ComparedState, after: ComparedState): readonly Difference[] {
  const [was, is] = [byId(before.items), byId(after.items)];
  const moved = movedWithin(before.items, after.items);
  const sectionBefore = titlesOf(before.sections);
  const sectionAfter = titlesOf(after.sections);
  const gone = before.items.filter(({ id }) => !is.has(id));
  return [
    ...after.items.flatMap((item): readonly Difference[] => {
      const earlier = was.get(item.id);
      const { title } = item;
      const place = sectionAfter(item.sectionId);
      if (!earlier) return [{ kind: 'item-added', title, before: null, after: place }];
      const from = sectionBefore(earlier.sectionId);
      return [
        ...(moved.has(item.id) ? [{ kind: 'item-moved', title, before: from, after: place } as const] : []),
        ...changed('item-version-changed', title, earlier.version, item.version),
        ...changed('item-note-changed', title, earlier.note, item.note),
      ];
    }),
    ...gone.map(({ title, sectionId }): Difference => ({
      ...{ kind: 'item-removed', title, before: sectionBefore(sectionId), after: null },
    })),
  ];
}

/** The items that are in both and stand in another section, or in the same one at another place among those that stayed in it. */
function movedWithin(before: readonly ComparedItem[], after: readonly ComparedItem[]): ReadonlySet<string> {
  const [was, is] = [byId(before), byId(after)];
  const stayed = ({ id, sectionId }: ComparedItem): boolean =>
    was.get(id)?.sectionId === sectionId && is.get(id)?.sectionId === sectionId;
  const elsewhere = after.filter((item) => was.has(item.id) && !stayed(item)).map(({ id }) => id);
  const earlier = Map.groupBy(before.filter(stayed), ({ sectionId }) => sectionId);
  const later = Map.groupBy(after.filter(stayed), ({ sectionId }) => sectionId);
  const within = [...later].flatMap(([sectionId, items]) => [
    ...movedOf(
      (earlier.get(sectionId) ?? []).map(({ id }) => id),
      items.map(({ id }) => id),
    ),
  ]);
  return new Set([...elsewhere, ...within]);
}

/** Of the same ids in two orders, the fewest that have to go elsewhere to make the second of the first. */
function movedOf(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  return new Set(diffArrays([...before], [...after]).flatMap(({ added, value }) => (added ? value : [])));
}

const byId = <Thing extends { readonly id: string }>(things: readonly Thing[]): ReadonlyMap<string, Thing> =>
  new Map(things.map((thing) => [thing.id, thing]));

function titlesOf(sections: readonly ComparedSection[]): (id: string | null) => string | null {
  const titles = byId(sections);
  return (id) => (id === null ? null : (titles.get(id)?.title ?? null));
}
