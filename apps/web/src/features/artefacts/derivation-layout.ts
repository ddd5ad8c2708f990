/** One work in the picture of what was made from what. */
export interface DerivedWork {
  readonly id: string;
  readonly title: string;
  readonly holder: string;
}

/** That a work was made from another. */
export interface DerivedLink {
  readonly from: DerivedWork;
  readonly to: DerivedWork;
}

/** A work with its place: columns from the oldest, rows from the top. */
export interface PlacedWork extends DerivedWork {
  readonly column: number;
  readonly row: number;
}

/** A work and what was made from it, for those who listen. */
export interface WorkBranch extends DerivedWork {
  readonly made: readonly WorkBranch[];
}

/**
 * Lays works out in columns: each stands one to the right of the last of those it was made from, so that time runs with
 * the reading. Rows follow the order in which the works are named.
 */
export function placeWorks(links: readonly DerivedLink[]): readonly PlacedWork[] {
  const works = new Map(links.flatMap(({ from, to }) => [from, to]).map((work) => [work.id, work]));
  const columns = new Map([...works.keys()].map((id) => [id, 0]));
  // As many rounds as there are works settle every chain; links cannot go round in a circle, and would stop here.
  for (let round = 0; round < works.size; round++) {
    for (const { from, to } of links) {
      columns.set(to.id, Math.max(columns.get(to.id) ?? 0, (columns.get(from.id) ?? 0) + 1));
    }
  }
  const next = new Map<number, number>();
  return [...works.values()].map((work) => {
    const column = columns.get(work.id) ?? 0;
    const row = next.get(column) ?? 0;
    next.set(column, row + 1);
    return { ...work, column, row };
  });
}

/** The same as a nested list, from those that were made from nothing here; what comes from two stands under both. */
export function branchesOf(links: readonly DerivedLink[]): readonly WorkBranch[] {
  const made = new Set(links.map(({ to }) => to.id));
  const roots = new Map(links.flatMap(({ from }) => (made.has(from.id) ? [] : [[from.id, from] as const])));
  const branch = (work: DerivedWork, above: readonly string[]): WorkBranch => ({
    ...work,
    made: links.flatMap(({ from, to }) =>
      from.id === work.id && !above.includes(to.id) ? [branch(to, [...above, to.id])] : [],
    ),
  });
  return [...roots.values()].map((root) => branch(root, [root.id]));
}

/** Cuts a title to what a box holds, at a word where one ends near by. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
