import type { BulkItem } from '@constellation/artefacts/bulk-release';
import { z } from 'zod';
import { htmlToMarkdown, htmlToText, leadOf } from './html-to-markdown.ts';
import { firstSentences, oneLine, sections } from './markdown.ts';

const shortestLead = 60;
const longestSummary = 500;
const html = z
  .string()
  .nullish()
  .transform((given) => given ?? '');

/** A line of `courses-html.jsonl`. */
export const cpdCourse = z.object({
  code: z.string().trim().min(1, 'is empty'),
  title: z
    .string()
    .transform(oneLine)
    .refine((given) => given !== '', 'is empty'),
  summary_html: html,
  outcomes_html: html,
  topics_html: html,
  duration: z
    .union([z.string(), z.number()])
    .nullish()
    .transform((given) => Number(given ?? '') || null),
});
export type CpdCourse = z.output<typeof cpdCourse>;

/** A course of the National Centre for Computing Education as it stands here. */
export function toCourseItem(course: CpdCourse): BulkItem {
  const text = htmlToText(course.summary_html);
  const durationMinutes = durationOf(course, text);
  const delivery = deliveryOf(course, text);
  return {
    sourceKey: `ncce/course/${course.code}`,
    kind: 'cpd',
    type: typeOf(course, text),
    title: course.title,
    summary: firstSentences(leadOf(course.summary_html, shortestLead) || text, longestSummary),
    bodyMarkdown: sections(
      htmlToMarkdown(course.summary_html),
      under('Outcomes', htmlToMarkdown(course.outcomes_html)),
      under('Topics', htmlToMarkdown(course.topics_html)),
    ),
    subjects: ['computing'],
    ...placeOf(course.title),
    cpd: {
      intendedRoles: rolesOf(course.title),
      ...(durationMinutes === null ? {} : { durationMinutes }),
      ...(delivery === null ? {} : { delivery }),
    },
    licenceCode: 'OGL-UK-3.0',
    // Its words alone come in, and those are its publisher's: what is somebody else's stays where it is linked to.
    thirdParty: 'none',
    scope: 'public',
  };
}

/** Their own headings stand below ours; "to be added by deliverer" is no content. */
function under(heading: string, markdown: string): string {
  if (markdown === '' || /^to be added\b/i.test(markdown)) return '';
  return `## ${heading}\n\n${markdown.replace(/^##(?=#{0,3} )/gm, '###')}`;
}

const wordNumbers: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};
const amount = `(\\d+(?:\\.\\d+)?|${Object.keys(wordNumbers).join('|')})\\s*(½|1/2)?`;
/** Only what speaks of the course as a whole, not of an exercise in it. */
const statedDuration = [
  `How long is (?:this|the) course\\b\\W*(?:[^.]{0,80}?\\W)?${amount}[\\s-]*(hours?|minutes)`,
  `(?:run|last)s? (?:for )?(?:approximately )?${amount}[\\s-]*(hours?|minutes)`,
  `(?:session of|during the|totalling approximately|consists of|involving) ${amount}[\\s-]*(hours?|minutes)`,
].map((pattern) => new RegExp(pattern, 'i'));

/** Remote courses give their length in hours, short ones in minutes; others in days or weeks, which are no length. */
const fewestMinutes = 30;
const mostHours = 12;

/**
 * Minutes, where the catalogue states them: in words, or by its number where that is unmistakable.
 * A course "of two days" has none.
 */
export function durationOf({ title, duration }: CpdCourse, text: string): number | null {
  for (const pattern of statedDuration) {
    const [, number = '', half, unit = ''] = pattern.exec(text) ?? [];
    if (number === '') continue;
    const count = (wordNumbers[number.toLowerCase()] ?? Number(number)) + (half ? 0.5 : 0);
    return Math.round(count * (unit.toLowerCase().startsWith('hour') ? 60 : 1));
  }
  if (duration === null) return null;
  if (duration >= fewestMinutes) return duration;
  return /\bremote\b/i.test(title) && duration > 3 && duration <= mostHours ? duration * 60 : null;
}

/** How it is delivered, by its title, its text, or the series its code belongs to; null for blended courses and where nothing says. */
export function deliveryOf({ code, title, duration }: CpdCourse, text: string): string | null {
  if (/blended/i.test(title) || /\bblended course\b/i.test(text)) return null;
  if (/face[ -]to[ -]face|residential/i.test(title)) return 'in-person';
  if (/\bremote\b|\bwebinar\b/i.test(title)) return 'live-online';
  if (/\b(webinar|online event|live, interactive online)\b/i.test(text)) return 'live-online';
  // CO: courses to take online in one's own time; CP4..: held remotely; CP2..: held in a room, with a length in days.
  if (/^CO\d/.test(code)) return 'self-paced';
  if (/^CP4\d\d/.test(code)) return 'live-online';
  const inDays = duration !== null && duration < 5;
  return /^CP2\d\d/.test(code) && inDays ? 'in-person' : null;
}

function typeOf({ title }: CpdCourse, text: string): string {
  if (/pathway|residential|summer school|intensive/i.test(title)) return 'cpd-sequence';
  return /\bwebinar\b/i.test(`${title} ${text}`) ? 'webinar' : 'cpd-session';
}

function rolesOf(title: string): string[] {
  return [
    'teacher',
    ...(/early[ -]career/i.test(title) ? ['early-career-teacher'] : []),
    ...(/subject leader|leading|computing leads/i.test(title) ? ['subject-leader'] : []),
  ];
}

/** For whom the title says it is. */
export function placeOf(title: string): {
  readonly phase?: string;
  readonly keyStages: string[];
  readonly yearGroups: string[];
} {
  const years = [...title.matchAll(/\byear (\d{1,2})\b/gi)]
    .map((match) => Number(match[1]))
    .filter((year) => year >= 1 && year <= 13);
  const stages = new Set([...title.matchAll(/\b(?:KS|key stage )([1-5])\b/gi)].map((match) => Number(match[1])));
  if (/\bKS3\/4\b/i.test(title)) stages.add(4);
  if (/\bGCSE\b/.test(title)) stages.add(4);
  for (const year of years) stages.add(year <= 2 ? 1 : year <= 6 ? 2 : year <= 9 ? 3 : year <= 11 ? 4 : 5);
  const phases = new Set([...stages].map((stage) => (stage <= 2 ? 'primary' : stage <= 4 ? 'secondary' : 'post-16')));
  if (/\bprimary\b|\b5[ -]to[ -]11\b|\b5- to 11-year/i.test(title) || /\b5 - 11\b/.test(title)) phases.add('primary');
  if (/\bsecondary\b|\b11 to 16\b/i.test(title)) phases.add('secondary');
  const [phase] = phases;
  return {
    ...(phase === undefined ? {} : { phase: phases.size === 1 ? phase : 'cross-phase' }),
    keyStages: [...stages].sort((a, b) => a - b).map((stage) => `ks${stage}`),
    yearGroups: years.map((year) => `year-${year}`),
  };
}
