import { holdsToday } from '@constellation/identity';
import type { Queryable } from '@constellation/platform/db';
import { newId } from '@constellation/platform/db';
import { parseInput, present, Refusal, type Problem } from '@constellation/platform/errors';
import { partnershipKey, type Viewer, type ViewerPost } from '@constellation/platform/access';
import { z } from 'zod';
import { schoolOf } from '../access/audience.ts';
import { keysOfOrganisations } from '../access/organisation-keys.ts';
import type { LockedVersion } from '../artefact/locked-version.ts';
import { id } from '../artefact/fields.ts';
import { licenceAllowsScope } from '../licences/licence-scope.ts';
import { findLicence } from '../licences/licence.ts';
import { endOfLondonDay, startOfLondonDay } from '@constellation/platform/time';
import { releaseScopes } from './release-scope.ts';
import type { ReleaseTerms } from './release-terms.entity.ts';

const day = z.iso.date('Write the day as YYYY-MM-DD, such as 2027-01-04.');

export const termsInput = z.object({
  scope: z.enum(releaseScopes),
  partnerIds: z
    .array(id('an organisation'))
    .transform((given) => [...new Set(given)])
    .refine((given) => given.length <= 100, 'Name at most 100 partner organisations.')
    .nullish(),
  partnershipIds: z
    .array(id('a partnership'))
    .transform((given) => [...new Set(given)])
    .refine((given) => given.length <= 20, 'Name at most 20 partnerships.')
    .nullish(),
  licenceCode: z.string(),
  availableFrom: day.nullish(),
  availableUntil: day.nullish(),
});
export type TermsInput = z.input<typeof termsInput>;

/** Terms that were checked, with days turned into instants. */
export type DecidedTerms = Pick<
  ReleaseTerms,
  'scope' | 'partnerIds' | 'partnershipIds' | 'licenceCode' | 'availableFrom' | 'availableUntil'
>;

/**
 * Checks terms for a version.
 * @throws {Refusal} with every fault, fields under `terms.`
 */
export async function decideTerms(
  db: Queryable,
  version: LockedVersion,
  input: TermsInput,
  now: Date,
): Promise<DecidedTerms> {
  const { terms } = parseInput(z.object({ terms: termsInput }), { terms: input });
  const partnerIds = terms.scope === 'partners' ? (terms.partnerIds ?? []) : [];
  const partnershipIds = terms.scope === 'partners' ? (terms.partnershipIds ?? []) : [];
  const decided: DecidedTerms = {
    scope: terms.scope,
    partnerIds,
    partnershipIds,
    licenceCode: terms.licenceCode,
    availableFrom: terms.availableFrom ? startOfLondonDay(terms.availableFrom) : null,
    availableUntil: terms.availableUntil ? endOfLondonDay(terms.availableUntil) : null,
  };
  const problems = [
    ...faultsOf(decided),
    ...(await faultsOfPartners(db, partnerIds)),
    ...(await faultsOfPartnerships(db, version, partnershipIds, now)),
    ...(await faultsOfSchool(db, version, decided, now)),
  ];
  if (problems.length > 0) throw new Refusal(problems);
  return decided;
}

function faultsOf(terms: DecidedTerms): Problem[] {
  const problems: Problem[] = [];
  const licence = findLicence(terms.licenceCode);
  if (!licence) {
    problems.push({ code: 'unknown-code', message: 'Choose one of the licences.', field: 'terms.licenceCode' });
  } else if (!licenceAllowsScope(licence, terms.scope)) {
    problems.push({
      code: 'licence-audience',
      message: `The licence “${licence.title}” does not go with this audience: choose a nearer audience or a more open licence.`,
      field: 'terms.licenceCode',
    });
  }
  if (terms.scope === 'partners' && terms.partnerIds.length + terms.partnershipIds.length === 0) {
    problems.push({
      code: 'no-partners',
      message: 'Name at least one partner organisation or partnership.',
      field: 'terms.partnerIds',
    });
  }
  if (terms.availableFrom && terms.availableUntil && terms.availableFrom >= terms.availableUntil) {
    problems.push({
      code: 'availability',
      message: 'The last day must not lie before the first.',
      field: 'terms.availableUntil',
    });
  }
  return problems;
}

async function faultsOfPartners(db: Queryable, partnerIds: readonly string[]): Promise<Problem[]> {
  if (partnerIds.length === 0) return [];
  const rows = await db.query<{ id: string }>(
    `select organisation_id as id from organisation where organisation_id = any($1::uuid[])`,
    [partnerIds],
  );
  return rows.length === partnerIds.length
    ? []
    : [{ code: 'not-found', message: 'One of the partner organisations does not exist.', field: 'terms.partnerIds' }];
}

/** A rights holder shares with the partnerships it belongs to itself; those that its terms name already may stay. */
async function faultsOfPartnerships(
  db: Queryable,
  version: LockedVersion,
  partnershipIds: readonly string[],
  now: Date,
): Promise<Problem[]> {
  if (partnershipIds.length === 0) return [];
  const keys = (await keysOfOrganisations(db, [version.rights_holder_id], now)).get(version.rights_holder_id) ?? [];
  const [current] = await db.query<{ ids: string[] }>(
    `select partnership_ids as ids from release_terms where version_id = $1 and in_force_until is null`,
    [version.id],
  );
  const known = (id: string): boolean => keys.includes(partnershipKey(id)) || (current?.ids.includes(id) ?? false);
  return partnershipIds.every(known)
    ? []
    : [
        {
          code: 'not-found',
          message: 'Name partnerships that its rights holder belongs to.',
          field: 'terms.partnershipIds',
        },
      ];
}

async function faultsOfSchool(
  db: Queryable,
  version: LockedVersion,
  terms: DecidedTerms,
  now: Date,
): Promise<Problem[]> {
  if (terms.scope !== 'school') return [];
  const school = schoolOf({
    rightsHolderId: version.rights_holder_id,
    rightsHolderKind: version.rights_holder_kind,
    actingOrganisationId: version.acting_organisation_id,
  });
  if (school === version.rights_holder_id) return [];
  const rows =
    school === null
      ? []
      : await db.query(
          `select from organisation_membership membership
            where membership.member_id = $2 and membership.parent_id = $3 and ${holdsToday('membership', 'joined_on', 'left_on')}`,
          [now, school, version.rights_holder_id],
        );
  if (rows.length > 0) return [];
  return [
    {
      code: 'no-school',
      message: 'This was not begun in a school of the trust, so there is no school to share it with: choose the trust.',
      field: 'terms.scope',
    },
  ];
}

/** The terms that hold for a released version. */
export async function termsInForce(db: Queryable, versionId: string): Promise<DecidedTerms> {
  const [terms] = await db.query<DecidedTerms & object>(
    `select scope, partner_ids as "partnerIds", partnership_ids as "partnershipIds", licence_code as "licenceCode",
            available_from as "availableFrom", available_until as "availableUntil"
       from release_terms where version_id = $1 and in_force_until is null`,
    [versionId],
  );
  return present(terms, 'Terms in force of a released version');
}

/** Puts terms in force from now on; those before them are kept with their end. */
export async function putInForce(
  db: Queryable,
  versionId: string,
  terms: DecidedTerms,
  by: {
    readonly viewer: Viewer;
    readonly post: ViewerPost;
    readonly isOffered: boolean;
    /** On which standing delegation, where it was not a release authority's own decision. */
    readonly delegation?: { readonly id: string } | null;
  },
): Promise<void> {
  await db.query(`update release_terms set in_force_until = $2 where version_id = $1 and in_force_until is null`, [
    versionId,
    by.viewer.now,
  ]);
  await db.query(
    `insert into release_terms (release_terms_id, version_id, scope, partner_ids, licence_code, available_from, available_until,
       in_force_from, decided_by, decided_for, partnership_ids, offered, standing_delegation_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      newId(),
      versionId,
      terms.scope,
      terms.partnerIds,
      terms.licenceCode,
      terms.availableFrom,
      terms.availableUntil,
      by.viewer.now,
      by.viewer.personId,
      by.post.organisationId,
      terms.partnershipIds,
      by.isOffered,
      by.delegation?.id ?? null,
    ],
  );
}
