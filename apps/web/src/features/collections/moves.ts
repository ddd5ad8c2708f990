/** What stands in one section, or before the first. */
export interface Group<Item extends { id: string }> {
  /** Null before the first section. */
  readonly sectionId: string | null;
  readonly items: readonly Item[];
}

/** Where something is put: into a section, behind something there or first. */
export interface Place {
  readonly sectionId: string | null;
  readonly afterId: string | null;
}

/** Items in the order of the collection as groups: one before the first section, then one for each section, empty ones too. */
export function grouped<Item extends { id: string; sectionId?: string | null }>(
  sections: readonly { id: string }[],
  items: readonly Item[],
): Group<Item>[] {
  const ids = [null, ...sections.map(({ id }) => id)];
  return ids.map((sectionId) => ({ sectionId, items: items.filter((item) => (item.sectionId ?? null) === sectionId) }));
}

/**
 * Where an item goes by one step up or down: past its neighbour, and from the edge of a section into the next one. Null at the
 * very beginning and end.
 */
export function stepped<Item extends { id: string }>(
  groups: readonly Group<Item>[],
  itemId: string,
  step: -1 | 1,
): Place | null {
  const at = groups.findIndex(({ items }) => items.some(({ id }) => id === itemId));
  const group = groups[at];
  if (!group) return null;
  const place = group.items.findIndex(({ id }) => id === itemId);
  if (place + step >= 0 && place + step < group.items.length) {
    const behind = step === 1 ? place + 1 : place - 2;
    return { sectionId: group.sectionId, afterId: group.items[behind]?.id ?? null };
  }
  const next = groups[at + step];
  if (!next) return null;
  return { sectionId: next.sectionId, afterId: step === 1 ? null : (next.items.at(-1)?.id ?? null) };
}

/** The groups with an item at its new place. */
export function placed<Item extends { id: string }>(
  groups: readonly Group<Item>[],
  itemId: string,
  { sectionId, afterId }: Place,
): Group<Item>[] {
  const item = groups.flatMap(({ items }) => items).find(({ id }) => id === itemId);
  if (!item) return [...groups];
  return groups.map((group) => {
    const rest = group.items.filter(({ id }) => id !== itemId);
    if (group.sectionId !== sectionId) return { ...group, items: rest };
    const behind = afterId === null ? -1 : rest.findIndex(({ id }) => id === afterId);
    const start = afterId !== null && behind === -1 ? rest.length : behind + 1;
    return { ...group, items: [...rest.slice(0, start), item, ...rest.slice(start)] };
  });
}

/** Where an item is, from 1, and among how many. */
export function placeOf<Item extends { id: string }>(
  groups: readonly Group<Item>[],
  itemId: string,
): { readonly number: number; readonly many: number; readonly sectionId: string | null } | null {
  for (const { sectionId, items } of groups) {
    const place = items.findIndex(({ id }) => id === itemId);
    if (place !== -1) return { number: place + 1, many: items.length, sectionId };
  }
  return null;
}
