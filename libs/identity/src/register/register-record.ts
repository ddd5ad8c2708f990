import { createHash } from 'node:crypto';
import { cleanLine } from '@constellation/platform/text';
import { z } from 'zod';
import type { OrganisationKind } from '../organisation/organisation.entity.ts';
import { readableName } from './register-name.ts';

/** An organisation as Get Information About Schools has it, in our words. */
export interface RegisterRecord {
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly urn: string | null;
  readonly group_uid: string | null;
  readonly ukprn: string | null;
  readonly companies_house_number: string | null;
  readonly status: 'open' | 'closed';
  readonly opened_on: string | null;
  readonly closed_on: string | null;
  readonly phase: string | null;
  readonly region: string | null;
  readonly local_authority: string | null;
  readonly town: string | null;
  readonly postcode: string | null;
  readonly age_low: number | null;
  readonly age_high: number | null;
  readonly pupil_count: number | null;
  readonly website: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** Changes when anything above does. */
  readonly source_fingerprint: string;
  /** The trust a school belongs to, by group UID, and since when; the day is null when the register does not say. */
  readonly trust: { readonly groupUid: string; readonly joinedOn: string | null } | null;
}

const text = z
  .string()
  .overwrite(cleanLine)
  .transform((value) => (value === '' ? null : value))
  .nullish()
  .transform((value) => value ?? null);
const day = z.iso
  .date()
  .nullish()
  .transform((value) => value ?? null);
const number = z
  .number()
  .nullish()
  .transform((value) => value ?? null);
const name = z.string().overwrite(cleanLine).min(1, 'has no name').transform(readableName);

/** A line of the trusts' file. */
export const trustLine = z
  .object({
    uid: z.string().regex(/^\d{1,8}$/, 'uid is not a number'),
    name,
    type: z.enum(['Single-academy trust', 'Multi-academy trust'], 'type is not a kind of trust we know'),
    status: text,
    companies_house: text,
    ukprn: text,
    opened: day,
    closed: day,
    town: text,
    postcode: text,
  })
  .transform((line): RegisterRecord =>
    fingerprinted({
      ...empty,
      kind: line.type === 'Multi-academy trust' ? 'multi-academy-trust' : 'single-academy-trust',
      name: line.name,
      group_uid: line.uid,
      ukprn: line.ukprn,
      companies_house_number: line.companies_house,
      status: line.status === 'Closed' ? 'closed' : 'open',
      opened_on: line.opened,
      closed_on: line.closed,
      town: line.town,
      postcode: line.postcode,
    }),
  );

/** A line of the schools' file. */
export const schoolLine = z
  .object({
    urn: z.string().regex(/^\d{5,7}$/, 'urn is not a number of 5 to 7 digits'),
    name,
    ukprn: text,
    la: text,
    region: text,
    phase: text,
    phase_code: z.union([z.string(), z.number()]).nullish(),
    type: text,
    type_group: text,
    status: text,
    postcode: text,
    town: text,
    pupils: number,
    age_low: number,
    age_high: number,
    website: text,
    lat: number,
    lng: number,
    trust_uid: text,
    joined: day,
  })
  .transform((line): RegisterRecord =>
    fingerprinted({
      ...empty,
      kind: line.type_group === 'Colleges' ? 'college' : 'school',
      name: line.name,
      urn: line.urn,
      ukprn: line.ukprn,
      status: line.status === 'Closed' ? 'closed' : 'open',
      phase: phaseOf(line.phase, line.phase_code),
      region: line.region,
      local_authority: line.la,
      town: line.town,
      postcode: line.postcode,
      age_low: line.age_low,
      age_high: line.age_high,
      pupil_count: line.pupils,
      website: line.website,
      latitude: line.lat,
      longitude: line.lng,
      trust: line.trust_uid === null ? null : { groupUid: line.trust_uid, joinedOn: line.joined },
    }),
  );

/** GIAS writes phases as words; the map extract of it as letters. */
const phaseByRegister: Readonly<Record<string, string>> = {
  nursery: 'early-years',
  n: 'early-years',
  primary: 'primary',
  p: 'primary',
  'middle deemed primary': 'primary',
  mp: 'primary',
  secondary: 'secondary',
  s: 'secondary',
  'middle deemed secondary': 'secondary',
  ms: 'secondary',
  '16 plus': 'post-16',
  '6': 'post-16',
  'all-through': 'cross-phase',
  'all through': 'cross-phase',
  a: 'cross-phase',
};

function phaseOf(word: string | null, code: string | number | null | undefined): string | null {
  const given = word ?? (code === null || code === undefined ? '' : String(code));
  return phaseByRegister[given.toLowerCase()] ?? null;
}

const empty = {
  urn: null,
  group_uid: null,
  ukprn: null,
  companies_house_number: null,
  opened_on: null,
  closed_on: null,
  phase: null,
  region: null,
  local_authority: null,
  town: null,
  postcode: null,
  age_low: null,
  age_high: null,
  pupil_count: null,
  website: null,
  latitude: null,
  longitude: null,
  trust: null,
} as const;

function fingerprinted(record: Omit<RegisterRecord, 'source_fingerprint'>): RegisterRecord {
  const { trust: _trust, ...own } = record;
  const source_fingerprint = createHash('sha256').update(JSON.stringify(own)).digest('base64url').slice(0, 22);
  return { ...record, source_fingerprint };
}
