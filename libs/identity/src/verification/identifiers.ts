import { z } from 'zod';
import type { OrganisationKind } from '../organisation/organisation.entity.ts';

/** The registers' identifiers of an organisation, each null where it has or knows none. */
export interface Identifiers {
  readonly urn: string | null;
  readonly groupUid: string | null;
  readonly ukprn: string | null;
  readonly companiesHouseNumber: string | null;
}

/** The names of the identifiers, most telling first. */
export const identifierNames = ['urn', 'groupUid', 'ukprn', 'companiesHouseNumber'] as const;
export type IdentifierName = (typeof identifierNames)[number];

/** What people call them. */
export const identifierLabels: Readonly<Record<IdentifierName, string>> = {
  urn: 'URN',
  groupUid: 'group UID',
  ukprn: 'UKPRN',
  companiesHouseNumber: 'Companies House number',
};

const identifier = (pattern: RegExp, message: string) =>
  z
    .string()
    .nullish()
    .transform((text) => text?.replaceAll(/\s/g, '').toUpperCase() || null)
    .refine((text) => text === null || pattern.test(text), message);

/** The identifiers of an application, spaces taken out. */
export const identifierFields = {
  urn: identifier(/^\d{5,6}$/, 'A URN has 5 or 6 digits.'),
  groupUid: identifier(/^\d{1,6}$/, 'A group UID has up to 6 digits.'),
  ukprn: identifier(/^1\d{7}$/, 'A UKPRN has 8 digits and begins with 1.'),
  companiesHouseNumber: identifier(
    /^(\d{6,8}|[A-Z]{2}\d{6})$/,
    'A Companies House number has 8 characters, such as 07740516.',
    // Registers drop leading zeros; the full form has eight digits.
  ).transform((text) => (text && /^\d+$/.test(text) ? text.padStart(8, '0') : text)),
};

/** Kinds that stand in a national register, so that an application for one can show where. */
const registeredKinds: readonly OrganisationKind[] = [
  'multi-academy-trust',
  'single-academy-trust',
  'school',
  'college',
];

/** Whether an application for this kind must name at least one identifier. */
export function needsIdentifier(kind: OrganisationKind): boolean {
  return registeredKinds.includes(kind);
}
