import type { SlotPlace } from './map-check.ts';

/** Whether a unit teaches a statement wholly or a part of it. */
export const alignmentExtents = ['full', 'part'] as const;
export type AlignmentExtent = (typeof alignmentExtents)[number];

/** How far a statement is taught: by one unit wholly; in parts; by none. */
export const coverageStates = ['covered', 'partly', 'not-covered'] as const;
export type CoverageState = (typeof coverageStates)[number];

/** Something a version of a framework asks to be taught. */
export interface Statement {
  readonly id: string;
  /** The version of the framework it stands in. */
  readonly framework: string;
  /** The same in every version that holds it. */
  readonly key: string;
  readonly strand: string;
  /** Empty for none. */
  readonly substrand: string;
  readonly text: string;
  /** On the axis, from 0; null where it is asked of no year in particular. */
  readonly firstYear: number | null;
  readonly lastYear: number | null;
}

/** That a unit teaches a statement. */
export interface Alignment {
  readonly slotId: string;
  readonly statement: Statement;
  readonly extent: AlignmentExtent;
}

/** A statement, how far it is taught, and by which units. */
export interface CoveredStatement {
  readonly statement: Statement;
  readonly state: CoverageState;
  readonly slotIds: readonly string[];
}

/** How many statements are taught how far. */
export interface CoverageCounts {
  readonly covered: number;
  readonly partly: number;
  readonly notCovered: number;
}

/** A strand over the years of a map. */
export interface StrandCoverage extends CoverageCounts {
  readonly strand: string;
  readonly years: readonly (CoverageCounts & { readonly year: number })[];
}

type Years = Pick<SlotPlace, 'firstYear' | 'lastYear'>;

/** One statement as two versions hold it: the same key and the same words. What was aligned to one is aligned to the other. */
const isSame = (one: Statement, other: Statement): boolean =>
  one.id === other.id || (one.key === other.key && one.text === other.text);

const isAskedOf = (statement: Statement, { firstYear, lastYear }: Years): boolean =>
  statement.firstYear === null ||
  statement.lastYear === null ||
  (statement.firstYear <= lastYear && firstYear <= statement.lastYear);

function stateOf(alignments: readonly Alignment[]): CoverageState {
  if (alignments.some(({ extent }) => extent === 'full')) return 'covered';
  return alignments.length > 0 ? 'partly' : 'not-covered';
}

/** How far the statements that are asked of these years are taught by what stands on a map, in their order. */
export function coverageOf(
  statements: readonly Statement[],
  alignments: readonly Alignment[],
  years: Years,
): readonly CoveredStatement[] {
  const byKey = Map.groupBy(alignments, ({ statement }) => statement.key);
  return statements
    .filter((statement) => isAskedOf(statement, years))
    .map((statement) => {
      const here = (byKey.get(statement.key) ?? []).filter((alignment) => isSame(alignment.statement, statement));
      return { statement, state: stateOf(here), slotIds: [...new Set(here.map(({ slotId }) => slotId))] };
    });
}

export const countsOf = (covered: readonly Pick<CoveredStatement, 'state'>[]): CoverageCounts => {
  const many = (state: CoverageState): number => covered.filter((one) => one.state === state).length;
  return { covered: many('covered'), partly: many('partly'), notCovered: many('not-covered') };
};

/** The same, strand by strand and year by year: in a year counts what is taught in that year. */
export function strandsOf(
  statements: readonly Statement[],
  alignments: readonly Alignment[],
  slots: readonly SlotPlace[],
  years: Years,
): readonly StrandCoverage[] {
  const taughtIn = (year: number): readonly Alignment[] => {
    const here = new Set(slots.filter((slot) => slot.firstYear <= year && year <= slot.lastYear).map(({ id }) => id));
    return alignments.filter(({ slotId }) => here.has(slotId));
  };
  const all = Array.from({ length: years.lastYear - years.firstYear + 1 }, (_, at) => years.firstYear + at);
  const byYear = new Map(all.map((year) => [year, taughtIn(year)]));
  return [...Map.groupBy(statements, ({ strand }) => strand)].map(([strand, asked]) => ({
    strand,
    ...countsOf(coverageOf(asked, alignments, years)),
    years: all.map((year) => ({
      year,
      ...countsOf(coverageOf(asked, byYear.get(year) ?? [], { firstYear: year, lastYear: year })),
    })),
  }));
}

/** What a newer version did to a statement that a unit was aligned to. */
export const statementChanges = ['reworded', 'moved', 'dropped'] as const;
export type StatementChange = (typeof statementChanges)[number];

/** A unit to be aligned again. */
export interface Realignment {
  readonly slotId: string;
  readonly extent: AlignmentExtent;
  /** As it was when the unit was aligned to it. */
  readonly statement: Statement;
  readonly change: StatementChange;
  /** As the newest version holds it; null where it does not. */
  readonly replacement: Statement | null;
}

/**
 * What is to be aligned again, as the newest version words it otherwise, asks it of other years than the unit's, or has dropped it.
 * Where a unit was aligned to the newer words as well, that is done.
 */
export function realignmentsOf(
  newest: readonly Statement[],
  alignments: readonly Alignment[],
  slots: readonly SlotPlace[],
): readonly Realignment[] {
  const byKey = new Map(newest.map((statement) => [statement.key, statement]));
  const places = new Map(slots.map((slot) => [slot.id, slot]));
  return alignments.flatMap(({ slotId, statement, extent }) => {
    const replacement = byKey.get(statement.key) ?? null;
    const slot = places.get(slotId);
    const change = slot && changeOf(statement, replacement, slot);
    if (!change) return [];
    const isDone = alignments.some((one) => one.slotId === slotId && one.statement.id === replacement?.id);
    return isDone && change === 'reworded' ? [] : [{ slotId, extent, statement, change, replacement }];
  });
}

function changeOf(statement: Statement, replacement: Statement | null, slot: SlotPlace): StatementChange | null {
  if (replacement === null) return 'dropped';
  if (replacement.text !== statement.text) return 'reworded';
  const hasMoved = replacement.firstYear !== statement.firstYear || replacement.lastYear !== statement.lastYear;
  return hasMoved && !isAskedOf(replacement, slot) ? 'moved' : null;
}
