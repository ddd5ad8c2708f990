import { verbs, type Verb } from '@constellation/platform/access';
import { Refusal } from '@constellation/platform/errors';
import { endOfLondonDay } from '@constellation/platform/time';
import { z } from 'zod';
import { id, paragraph } from '../artefact/fields.ts';

export const askInput = z.object({
  artefactId: id('an artefact'),
  versionId: id('a version').nullish(),
  postId: z.string(),
  purpose: paragraph(2_000).refine((text) => text.length >= 10, 'Write what you want it for, in a sentence.'),
  setting: paragraph(1_000).refine((text) => text.length >= 3, 'Write where it would be used.'),
});
export type AskInput = z.input<typeof askInput>;

/** What a request may be answered with: reading, and more than that. */
export const grantableVerbs = ['download', 'adopt', 'adapt'] as const satisfies readonly Verb[];

export const grantInput = z.object({
  requestId: z.string(),
  postId: z.string(),
  versionId: id('a version').nullish(),
  organisationId: id('an organisation'),
  verbs: z.array(z.enum(verbs)),
  lastDay: z.iso.date('Write the day as YYYY-MM-DD, such as 2027-08-31.'),
  note: paragraph(2_000).nullish(),
});
export type GrantInput = z.input<typeof grantInput>;

export const declineInput = z.object({
  reason: paragraph(2_000).refine((text) => text !== '', 'Write to them why.'),
});

/** What is given with these verbs: whoever may do anything with it finds and reads it. */
export const withReading = (given: readonly Verb[]): readonly Verb[] =>
  verbs.filter((verb) => verb === 'find' || verb === 'read' || given.includes(verb));

/** The first instant after the last day. @throws {Refusal} when it is over, or further off than people can overlook */
export function endOfGrant(lastDay: string, now: Date): Date {
  const end = endOfLondonDay(lastDay);
  const fault = (message: string): Refusal => new Refusal({ code: 'dates', message, field: 'lastDay' });
  if (end <= now) throw fault('The last day is over already: choose today or a later day.');
  if (end.getTime() - now.getTime() > mostDays * 86_400_000) {
    throw fault('Choose a day within the next five years; it can be granted again then.');
  }
  return end;
}

const mostDays = 5 * 366;
