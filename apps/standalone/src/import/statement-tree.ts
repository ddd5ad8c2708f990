import { axisYears, type ImportedStatement } from '@constellation/artefacts/frameworks';
import { subjects } from '@constellation/identity/vocabulary';
import { z } from 'zod';
import { oneLine } from './markdown.ts';

const text = z
  .string()
  .transform(oneLine)
  .refine((given) => given !== '', 'is empty')
  .refine((given) => given.length <= 2_000, 'is longer than 2,000 characters');
const idOf = (given: string): string => given.replace(/^@/, '');

/** The years of each key stage, as places on the axis of years. */
const yearsOfKeyStage: Readonly<Record<string, readonly [first: string, last: string]>> = {
  'key stage 1': ['year-1', 'year-2'],
  'key stage 2': ['year-3', 'year-6'],
  'key stage 3': ['year-7', 'year-9'],
  'key stage 4': ['year-10', 'year-11'],
};

/**
 * A line of a taxonomy in the shape of SKOS: a scheme, or a concept with what is broader. Its publisher gives no years; where a
 * file does, it does so as lessons of the same publisher do.
 */
export const conceptLine = z.object({
  id: text.transform(idOf),
  type: z.array(z.string()).default([]),
  label: text,
  broader: z.array(z.string().transform(idOf)).default([]),
  keyStage: z
    .string()
    .refine((given) => given.toLowerCase() in yearsOfKeyStage, 'is not Key Stage 1 to 4')
    .nullish(),
  years: z.array(z.string().regex(/^Year Group \d{1,2}$/, 'is not a year group')).nullish(),
});
export type ConceptLine = z.output<typeof conceptLine>;

/** A concept and the line it stands in. */
export interface PlacedConcept {
  readonly line: number;
  readonly concept: ConceptLine;
}

/** A concept that could not be taken in, and why. */
export interface ConceptFault {
  readonly line: number;
  readonly reason: string;
}

/** What is called otherwise here than its publisher does. */
const subjectOf: Readonly<Record<string, string>> = { 'the-sciences': 'science' };

/**
 * Reads statements out of a taxonomy of subject, strand, part of a strand and statements. A statement has nothing beneath it but
 * its own words again: the publisher repeats those for each year without naming it, and they count once.
 */
export function statementsOf(concepts: readonly PlacedConcept[]): {
  readonly statements: readonly ImportedStatement[];
  readonly faults: readonly ConceptFault[];
} {
  const faults: ConceptFault[] = [];
  const known = new Map<string, PlacedConcept>();
  for (const placed of concepts) {
    const { line, concept } = placed;
    if (isScheme(concept)) continue;
    const before = known.get(concept.id);
    if (before) faults.push({ line, reason: `${concept.id}: was in line ${before.line} already, which holds` });
    else known.set(concept.id, placed);
  }
  const below = Map.groupBy(known.values(), ({ concept }) => concept.broader[0] ?? '');
  const hasMore = ({ id, label }: ConceptLine): boolean =>
    below.get(id)?.some(({ concept }) => concept.label !== label) ?? false;
  const statements = [...known.values()].flatMap((placed) => {
    const { line, concept } = placed;
    const path = pathOf(placed, known);
    if (typeof path === 'string') {
      faults.push({ line, reason: `${concept.id}: ${path}` });
      return [];
    }
    const above = path.at(-2);
    const isRepetition = above && isStatement(above) && above.label === concept.label && !hasMore(above);
    if (!isStatement(concept) || isRepetition || hasMore(concept)) return [];
    const statement = toStatement(path);
    if (typeof statement !== 'string') return [statement];
    faults.push({ line, reason: `${concept.id}: ${statement}` });
    return [];
  });
  return { statements, faults };
}

const isScheme = ({ type }: ConceptLine): boolean => type.some((one) => /ConceptScheme$/i.test(one));
const isStatement = ({ type }: ConceptLine): boolean => type.some((one) => /ContentDescriptor$/i.test(one));
const isStrand = ({ type }: ConceptLine): boolean => type.some((one) => /(?<!Sub)Strand$/i.test(one));
const isPartOfStrand = ({ type }: ConceptLine): boolean => type.some((one) => /SubStrand$/i.test(one));

/** From the subject down to the concept; or what is wrong. */
function pathOf(
  { concept }: PlacedConcept,
  known: ReadonlyMap<string, PlacedConcept>,
): readonly ConceptLine[] | string {
  const path = [concept];
  for (let at = concept; at.broader[0] !== undefined;) {
    const broader = known.get(at.broader[0])?.concept;
    if (!broader) return `“${at.broader[0]}” is not in the file, or not right`;
    if (path.includes(broader)) return 'is broader than itself';
    path.unshift(broader);
    at = broader;
  }
  return path;
}

function toStatement(path: readonly ConceptLine[]): ImportedStatement | string {
  const [top] = path;
  const concept = path.at(-1);
  const strand = path.find(isStrand);
  if (!top || !concept || !strand) return 'stands under no subject and strand';
  // A strand may be a subject of its own, as biology is.
  const codes = [strand, top].map(({ id }) => id.replace(/^[a-z]+-/, '')).map((slug) => subjectOf[slug] ?? slug);
  const subject = codes.find((code) => subjects.has(code));
  if (subject === undefined) return `“${top.label}” is not a subject known here`;
  const part = path.find(isPartOfStrand)?.label ?? '';
  const years = path.toReversed().map(yearsOf).find(Boolean);
  if (typeof years === 'string') return years;
  const isAllOfIt = strand.label === top.label && part !== '';
  return {
    ...{ key: concept.id, subject, text: concept.label },
    strand: isAllOfIt ? part : strand.label,
    substrand: isAllOfIt || part === strand.label ? '' : part,
    ...{ firstYear: years?.[0] ?? null, lastYear: years?.[1] ?? null },
  };
}

function yearsOf({ years, keyStage }: ConceptLine): readonly [number, number] | string | undefined {
  const codes = years?.length
    ? years.map((year) => `year-${year.replace(/\D/g, '')}`)
    : keyStage && yearsOfKeyStage[keyStage.toLowerCase()];
  if (!codes) return undefined;
  const places = codes.map((code) => axisYears.indexOf(code));
  if (places.includes(-1)) return 'names a year that there is not';
  return [Math.min(...places), Math.max(...places)];
}
