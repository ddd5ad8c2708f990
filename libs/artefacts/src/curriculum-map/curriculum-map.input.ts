import { subjects } from '@constellation/identity/vocabulary';
import { cleanLine } from '@constellation/platform/text';
import { z } from 'zod';
import { audienceInput } from '../access/chosen-audience.ts';
import { code, id, line } from '../artefact/fields.ts';
import { cycles } from './map-check.ts';
import { axisYears, fewestWeeksPerYear, mostWeeksPerYear, usualWeeksPerYear } from './weeks.ts';

const title = line(200).refine((text) => text.length >= 3, 'Give the map a title of at least 3 characters.');
/** A version of a framework; whether it is here is for the database to say. */
const framework = line(60);
const year = z
  .string()
  .refine((given) => axisYears.includes(given), 'Choose a year from nursery (3–4) to Year 13.')
  .transform((given) => axisYears.indexOf(given));

const weeksPerYear = z
  .int('Give a whole number of weeks.')
  .min(fewestWeeksPerYear, `A year has at least ${fewestWeeksPerYear} weeks.`)
  .max(mostWeeksPerYear, `A year has at most ${mostWeeksPerYear} weeks.`);

const notBackwards = {
  check: ({ firstYear, lastYear }: { firstYear: number; lastYear: number }) => firstYear <= lastYear,
  says: { error: 'The last year comes before the first one.', path: ['lastYear'] },
};

export const newMapInput = z
  .object({
    organisationId: id('an organisation'),
    title,
    subject: code(subjects),
    framework,
    firstYear: year,
    lastYear: year,
    weeksPerYear: weeksPerYear.nullish().transform((given) => given ?? usualWeeksPerYear),
    audience: audienceInput
      .nullish()
      .transform((given) => given ?? { scope: 'trust' as const, partnerIds: [], partnershipIds: [] }),
  })
  .refine(notBackwards.check, notBackwards.says);
export type NewMapInput = z.input<typeof newMapInput> & { readonly postId: string };

export const mapDetailsInput = z.object({
  title: title.optional(),
  framework: framework.optional(),
  weeksPerYear: weeksPerYear.optional(),
});

/** Shapes alone; whether it fits the map is said by `slotFaults`. */
export const slotInput = z
  .object({
    firstYear: year,
    lastYear: year.nullish(),
    cycle: z.enum(cycles, 'Choose cycle A or B.').nullish(),
    strand: z
      .string()
      .overwrite(cleanLine)
      .nullish()
      .transform((text) => text ?? ''),
    firstWeek: z.int('Give a whole number of weeks.'),
    weeks: z.int('Give a whole number of weeks.'),
    title: z.string().overwrite(cleanLine).nullish(),
    artefactId: id('an artefact').nullish(),
  })
  .transform(({ lastYear, cycle, artefactId, title, ...rest }) => ({
    ...rest,
    lastYear: lastYear ?? rest.firstYear,
    cycle: cycle ?? null,
    artefactId: artefactId ?? null,
    // What stands there is called as the artefact is, for those who may find it.
    title: artefactId ? null : (title ?? null),
  }));
export type SlotInput = z.input<typeof slotInput>;
