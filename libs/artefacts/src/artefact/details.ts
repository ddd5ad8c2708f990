import { z } from 'zod';
import {
  deliveries,
  evidenceRelations,
  evidenceStrengths,
  examBoards,
  frameworks,
  intendedRoles,
  mechanisms,
  results,
  tiers,
} from '../vocabulary/details.ts';
import { code, codes, line, lines, paragraph } from './fields.ts';

/** The most weeks of teaching there are from nursery to Year 13. */
const allWeeks = 570;

export const curriculumDetails = z.object({
  examBoard: code(examBoards).nullish(),
  tier: code(tiers).nullish(),
  weeks: z
    .int('Give the weeks as a whole number.')
    .min(1, 'A week is the least.')
    .max(allWeeks, `At most ${allWeeks} weeks.`)
    .nullish(),
  priorKnowledge: lines(30).nullish(),
  misconceptions: z
    .array(z.object({ misconception: line(500), response: paragraph(2_000) }))
    .max(30, 'Name at most 30 misconceptions.')
    .nullish(),
  framework: code(frameworks).nullish(),
});

export const cpdDetails = z.object({
  intendedRoles: codes(intendedRoles, 11).nullish(),
  durationMinutes: z
    .int('Give the duration in whole minutes.')
    .min(1, 'A minute is the least.')
    .max(60_000, 'At most 60,000 minutes (1,000 hours).')
    .nullish(),
  delivery: code(deliveries).nullish(),
  mechanisms: codes(mechanisms, 14).nullish(),
  practiceTasks: lines(30).nullish(),
});

export const researchDetails = z.object({
  question: paragraph(1_000).nullish(),
  method: paragraph(2_000).nullish(),
  setting: paragraph(1_000).nullish(),
  sample: paragraph(1_000).nullish(),
  evidenceStrength: code(evidenceStrengths).nullish(),
  result: code(results).nullish(),
  evidenceLinks: z
    .array(
      z.object({
        title: line(300),
        url: z
          .url({ protocol: /^https?$/, error: 'Give a full address that starts with https://.' })
          .max(2_000, 'The address is too long.'),
        relation: code(evidenceRelations),
      }),
    )
    .max(30, 'Link at most 30 pieces of evidence.')
    .nullish(),
});

/** The fields of a version's kind, as they are stored: what was not given is absent. */
export type CurriculumDetails = z.infer<typeof curriculumDetails>;
export type CpdDetails = z.infer<typeof cpdDetails>;
export type ResearchDetails = z.infer<typeof researchDetails>;
export type VersionDetails = CurriculumDetails | CpdDetails | ResearchDetails;
