import type { BulkItem } from '@constellation/artefacts/bulk-release';
import { z } from 'zod';
import { listUnder, oneLine, sections, toMarkdown, toPlain } from './markdown.ts';

/** Their subject → ours, the nearest first and what it belongs to after it, so that "science" finds biology. */
const subjectsOf: Readonly<Record<string, readonly string[]>> = {
  english: ['english'],
  mathematics: ['mathematics'],
  science: ['science'],
  biology: ['biology', 'science'],
  chemistry: ['chemistry', 'science'],
  physics: ['physics', 'science'],
  'combined-science': ['combined-science', 'science'],
  'art-and-design': ['art-and-design'],
  citizenship: ['citizenship'],
  computing: ['computing'],
  'design-and-technology': ['design-and-technology'],
  'cooking-nutrition': ['cooking-and-nutrition', 'design-and-technology'],
  french: ['french', 'languages'],
  german: ['german', 'languages'],
  spanish: ['spanish', 'languages'],
  latin: ['latin', 'languages'],
  geography: ['geography'],
  history: ['history'],
  music: ['music'],
  drama: ['drama'],
  'physical-education': ['physical-education'],
  'religious-education': ['religious-education'],
  'rshe-pshe': ['rshe'],
};

export const phaseOfKeyStage: Readonly<Record<string, string>> = {
  ks1: 'primary',
  ks2: 'primary',
  ks3: 'secondary',
  ks4: 'secondary',
};

const examBoardOf: Readonly<Record<string, string>> = {
  AQA: 'aqa',
  Edexcel: 'edexcel',
  'Edexcel B': 'edexcel',
  Eduqas: 'eduqas',
  OCR: 'ocr',
  WJEC: 'wjec',
};

const tierOf: Readonly<Record<string, string>> = { Core: 'core', Foundation: 'foundation', Higher: 'higher' };

const text = z.string().transform(oneLine);
const filled = text.refine((given) => given !== '', 'is empty');
const knownKey = (known: Readonly<Record<string, unknown>>, what: string) =>
  z
    .string()
    .refine((given) => given in known, { error: ({ input }) => `“${String(input)}” is not a ${what} known here` });

/** A line of `lessons.jsonl`. */
export const oakLesson = z.object({
  slug: filled,
  /** Lessons were numbered in the order in which they are taught. */
  oakId: z.coerce.number().catch(Number.MAX_SAFE_INTEGER),
  title: filled,
  subjectKey: knownKey(subjectsOf, 'subject'),
  keyStage: z
    .string()
    .regex(/^Key Stage [1-4]$/, 'is not Key Stage 1 to 4')
    .transform((given) => `ks${given.at(-1)}`),
  years: z
    .array(z.string().regex(/^Year Group \d{1,2}$/, 'is not a year group'))
    .transform((given) => given.map((year) => Number(year.replace(/\D/g, '')))),
  units: z.array(z.string()).default([]),
  unitTitle: text.default(''),
  examBoards: z.array(z.string()).default([]),
  tiers: z.array(z.string()).default([]),
  outcome: filled,
  keyLearningPoints: z.array(text).default([]),
  keywords: z.array(z.object({ k: text, d: text.default('') })).default([]),
  misconceptions: z.array(z.object({ m: text, c: text.default('') })).default([]),
  modified: z.iso.datetime({ offset: true }).transform((given) => new Date(given)),
});
export type OakLesson = z.output<typeof oakLesson>;

/** Names a lesson for ever; search evaluation finds the artefact of a slug by it. */
export const lessonKey = (slug: string): string => `oak/lesson/${slug}`;

/** Where a lesson stands in the curriculum. */
export function placeOf(lesson: OakLesson): {
  readonly subjects: readonly string[];
  readonly phase: string;
  readonly keyStages: readonly string[];
  readonly yearGroups: readonly string[];
} {
  return {
    subjects: subjectsOf[lesson.subjectKey] ?? [],
    phase: phaseOfKeyStage[lesson.keyStage] ?? 'cross-phase',
    keyStages: [lesson.keyStage],
    yearGroups: lesson.years.toSorted((a, b) => a - b).map((year) => `year-${year}`),
  };
}

/** A lesson as it stands here. Misconceptions are a field of their own, so the text does not repeat them. */
export function toLessonItem(lesson: OakLesson, now: Date): BulkItem {
  const { subjects, keyStages, yearGroups, phase } = placeOf(lesson);
  const boards = [...new Set(lesson.examBoards.flatMap((board) => examBoardOf[board] ?? []))];
  const tiers = [...new Set(lesson.tiers.flatMap((tier) => tierOf[tier] ?? []))];
  const unit = toPlain(lesson.unitTitle);
  return {
    sourceKey: lessonKey(lesson.slug),
    kind: 'curriculum',
    type: 'lesson-plan',
    title: toPlain(lesson.title),
    summary: unit === '' ? toPlain(lesson.outcome) : `${toPlain(lesson.outcome)} From the unit “${unit}”.`,
    bodyMarkdown: sections(
      listUnder('Key learning points', lesson.keyLearningPoints.map(toMarkdown)),
      listUnder(
        'Keywords',
        lesson.keywords.map(({ k, d }) =>
          d === '' ? `**${toMarkdown(k)}**` : `**${toMarkdown(k)}**: ${toMarkdown(d)}`,
        ),
      ),
      listUnder('Examinations', examinations(lesson)),
    ),
    subjects: [...subjects],
    phase,
    keyStages: [...keyStages],
    yearGroups: [...yearGroups],
    keywords: lesson.keywords.map(({ k }) => toPlain(k)),
    curriculum: {
      // These fields hold one code: a lesson for several boards, or for both tiers, says so in its text.
      ...(boards.length === 1 ? { examBoard: boards[0] } : {}),
      ...(tiers.length === 1 ? { tier: tiers[0] } : {}),
      ...(lesson.misconceptions.length > 0
        ? {
            misconceptions: lesson.misconceptions.map(({ m, c }) => ({
              misconception: toPlain(m),
              response: toPlain(c),
            })),
          }
        : {}),
    },
    licenceCode: 'OGL-UK-3.0',
    // Its words alone come in, and those are its publisher's: what is somebody else's stays where it is linked to.
    thirdParty: 'none',
    scope: 'public',
    releasedAt: lesson.modified < now ? lesson.modified : now,
  };
}

function examinations({ examBoards, tiers }: OakLesson): string[] {
  const named = (label: string, names: readonly string[]) =>
    names.length === 0 ? [] : [`${label}: ${names.toSorted().map(toMarkdown).join(', ')}`];
  return [...named('Exam boards', examBoards), ...named('Tiers', tiers)];
}
