import { verbs, type Verb } from '@constellation/platform/access';
import { Refusal, type Problem } from '@constellation/platform/errors';
import { endOfLondonDay, londonDayOf, startOfLondonDay } from '@constellation/platform/time';
import { z } from 'zod';
import { id, line, paragraph } from '../artefact/fields.ts';
import { licenceAllowsScope } from '../licences/licence-scope.ts';
import { findLicence } from '../licences/licence.ts';
import { artefactKinds } from '../vocabulary/artefact-types.ts';
import type { AgreementTerms } from './agreement.entity.ts';
import { survivals } from './survival.ts';

const day = z.iso.date('Write the day as YYYY-MM-DD, such as 2027-08-31.');

export const agreementTermsInput = z.object({
  verbs: z.array(z.enum(verbs)).transform((given) => verbs.filter((verb) => given.includes(verb))),
  kinds: z
    .array(z.enum(artefactKinds))
    .nullish()
    .transform((given) => artefactKinds.filter((kind) => given?.includes(kind))),
  licenceCode: z.string(),
  startsOn: day.nullish(),
  lastDay: day.nullish(),
  survival: z.enum(survivals),
  shareBack: z.boolean(),
  noticeDays: z
    .number()
    .int('Whole days, please.')
    .min(0, 'Notice cannot be less than no day.')
    .max(730, 'At most 730 days of notice.'),
  note: paragraph(5_000).nullish(),
});
export type AgreementTermsInput = z.input<typeof agreementTermsInput>;

export const newAgreementInput = z.object({
  title: line(200).refine((text) => text.length >= 3, 'Give it a title of at least 3 characters.'),
  offeringId: id('an organisation'),
  receivingIds: z
    .array(id('an organisation'))
    .transform((given) => [...new Set(given)])
    .refine((given) => given.length > 0, 'Name at least one organisation that receives.')
    .refine((given) => given.length <= 100, 'Name at most 100 organisations.'),
  terms: agreementTermsInput,
});
export type NewAgreementInput = z.input<typeof newAgreementInput> & { readonly postId: string };

export const itemsInput = z.object({
  artefactIds: z
    .array(id('an artefact'))
    .transform((given) => [...new Set(given)])
    .refine((given) => given.length > 0, 'Name at least one artefact.')
    .refine((given) => given.length <= 100, 'Name at most 100 artefacts at a time.'),
});

/** Terms that were checked, with days turned into instants. */
export type DecidedAgreementTerms = Pick<
  AgreementTerms,
  'verbs' | 'kinds' | 'licenceCode' | 'startsAt' | 'endsAt' | 'survival' | 'shareBack' | 'noticeDays' | 'note'
>;

/** What a verb needs beside it: nobody downloads what they may not read. */
const needs: Readonly<Record<Verb, readonly Verb[]>> = {
  find: [],
  read: ['find'],
  download: ['read'],
  adopt: ['read'],
  adapt: ['read'],
};

/** Checks the terms of an agreement. @throws {Refusal} with every fault, fields under `terms.` */
export function decideAgreementTerms(terms: z.output<typeof agreementTermsInput>, now: Date): DecidedAgreementTerms {
  const startsAt = startOfLondonDay(terms.startsOn ?? londonDayOf(now));
  const endsAt = terms.lastDay ? endOfLondonDay(terms.lastDay) : null;
  const problems = [...faultsOfVerbs(terms.verbs), ...faultsOfLicence(terms.licenceCode, terms.verbs)];
  if (endsAt && endsAt <= startsAt) {
    problems.push({ code: 'dates', message: 'The last day must not lie before the first.', field: 'terms.lastDay' });
  } else if (endsAt && endsAt <= now) {
    problems.push({ code: 'dates', message: 'The last day is over already.', field: 'terms.lastDay' });
  }
  if (problems.length > 0) throw new Refusal(problems);
  const { verbs: given, kinds, licenceCode, survival, shareBack, noticeDays, note } = terms;
  return {
    ...{ verbs: given, kinds: [...kinds], licenceCode, startsAt, endsAt, survival, shareBack, noticeDays },
    note: note || null,
  };
}

function faultsOfVerbs(given: readonly Verb[]): Problem[] {
  if (!given.includes('find')) {
    return [{ code: 'verbs', message: 'Say at least that it may be found.', field: 'terms.verbs' }];
  }
  const lacking = given.flatMap((verb) => needs[verb].filter((other) => !given.includes(other)));
  return lacking.length === 0
    ? []
    : [
        {
          code: 'verbs',
          message: 'Whoever may download, adopt or adapt it must be able to find and read it.',
          field: 'terms.verbs',
        },
      ];
}

function faultsOfLicence(code: string, given: readonly Verb[]): Problem[] {
  const licence = findLicence(code);
  const fault = (name: string, message: string): Problem[] => [{ code: name, message, field: 'terms.licenceCode' }];
  if (!licence) return fault('unknown-code', 'Choose one of the licences.');
  if (!licenceAllowsScope(licence, 'partners')) {
    return fault('licence-audience', `The licence “${licence.title}” is not for other organisations: choose another.`);
  }
  if (given.includes('adapt') && !licence.permits.adapt) {
    return fault(
      'licence-adapt',
      `The licence “${licence.title}” does not permit changing it: choose another, or leave adapting out.`,
    );
  }
  return [];
}
