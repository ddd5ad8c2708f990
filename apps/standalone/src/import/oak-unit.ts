import type { BulkItem } from '@constellation/artefacts/bulk-release';
import { z } from 'zod';
import { firstSentences, listUnder, oneLine, sections, toMarkdown, toPlain } from './markdown.ts';
import { lessonKey, placeOf, type OakLesson } from './oak-lesson.ts';

const longestSummary = 300;
const text = z.string().transform(oneLine);
/** Where their editors had nothing yet, the catalogue says "[TO BE ADDED]". */
const written = text.transform((given) => (/^\[?\s*to be added\b/i.test(given) ? '' : given));

/** A line of `units.jsonl`. */
export const oakUnit = z.object({
  id: z.string().min(1),
  slug: text.refine((given) => given !== '', 'is empty'),
  title: text.refine((given) => given !== '', 'is empty'),
  whyThisWhyNow: written.nullish().transform((given) => given ?? ''),
  threads: z.array(text).default([]),
  prior: z.array(text).default([]),
});
export type OakUnit = z.output<typeof oakUnit>;

/** What the lessons of a unit say about it: the unit's own line names neither its lessons nor its subject's code. */
interface Membership {
  readonly slug: string;
  readonly title: string;
  readonly order: number;
  readonly modified: Date;
  readonly place: ReturnType<typeof placeOf>;
}

/** Remembers which lessons belong to which unit, while they are read. */
export class UnitLessons {
  readonly #byUnit = new Map<string, Membership[]>();

  add(lesson: OakLesson): void {
    const { slug, title, oakId: order, modified } = lesson;
    const membership = { slug, title, order, modified, place: placeOf(lesson) };
    for (const unit of lesson.units) {
      const lessons = this.#byUnit.get(unit);
      if (lessons) lessons.push(membership);
      else this.#byUnit.set(unit, [membership]);
    }
  }

  /** In the order in which they are taught. */
  of(unitId: string): readonly Membership[] {
    return (this.#byUnit.get(unitId) ?? []).toSorted((a, b) => a.order - b.order);
  }
}

/**
 * A unit as it stands here, with its lessons as ordered parts.
 * @returns null for a unit of which no lesson is there, and which therefore belongs to no subject
 */
export function toUnitItem(unit: OakUnit, unitLessons: UnitLessons, now: Date): BulkItem | null {
  const lessons = unitLessons.of(unit.id);
  if (lessons.length === 0) return null;
  const all = (field: 'subjects' | 'keyStages' | 'yearGroups') => [
    ...new Set(lessons.flatMap(({ place }) => place[field])),
  ];
  const phases = new Set(lessons.map(({ place }) => place.phase));
  const [phase] = phases;
  const modified = new Date(Math.max(...lessons.map((lesson) => lesson.modified.getTime())));
  return {
    sourceKey: `oak/unit/${unit.slug}`,
    kind: 'curriculum',
    type: 'unit-plan',
    title: toPlain(unit.title),
    summary: firstSentences(toPlain(unit.whyThisWhyNow), longestSummary) || contentsOf(lessons),
    bodyMarkdown: sections(
      unit.whyThisWhyNow === '' ? '' : `## Why this, why now\n\n${toMarkdown(unit.whyThisWhyNow)}`,
      listUnder('Threads', unit.threads.map(toMarkdown)),
    ),
    subjects: all('subjects'),
    phase: phases.size === 1 ? phase : 'cross-phase',
    keyStages: all('keyStages').toSorted(),
    yearGroups: all('yearGroups').toSorted((a, b) => yearOf(a) - yearOf(b)),
    keywords: unit.threads.map(toPlain).filter((thread) => thread.length <= 60),
    curriculum: unit.prior.length > 0 ? { priorKnowledge: unit.prior.map(toPlain) } : {},
    partKeys: [...new Set(lessons.map(({ slug }) => lessonKey(slug)))],
    licenceCode: 'OGL-UK-3.0',
    // Its words alone come in, and those are its publisher's: what is somebody else's stays where it is linked to.
    thirdParty: 'none',
    scope: 'public',
    releasedAt: modified < now ? modified : now,
  };
}

const yearOf = (code: string): number => Number(code.replace(/\D/g, ''));

/** A summary for a unit that has none. */
function contentsOf(lessons: readonly Membership[]): string {
  const count = lessons.length === 1 ? 'One lesson' : `${lessons.length} lessons`;
  return firstSentences(`${count}: ${lessons.map(({ title }) => toPlain(title)).join('; ')}.`, longestSummary);
}
