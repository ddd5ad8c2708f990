import type { Queryable } from '@constellation/platform/db';
import type { VerificationState } from '../organisation/organisation.entity.ts';
import type { Identifiers } from './identifiers.ts';
import type { Candidate } from './register-match.ts';

/** A candidate with what a decision about it needs. */
export interface RegisteredOrganisation extends Candidate {
  readonly verification: VerificationState;
}

/** Organisations of the imported register, or verified ones, that carry at least one of the identifiers. */
export async function lookUpIdentifiers(
  queryable: Queryable,
  given: Identifiers,
): Promise<readonly RegisteredOrganisation[]> {
  return queryable.query<RegisteredOrganisation>(
    `select organisation_id as id, name, status, verification, urn, group_uid as "groupUid", ukprn,
            companies_house_number as "companiesHouseNumber"
       from organisation
      where (source = 'gias' or verification = 'verified')
        and (urn = $1 or group_uid = $2 or ukprn = $3 or companies_house_number = $4)
      order by status desc, organisation_id limit 50`,
    [given.urn, given.groupUid, given.ukprn, given.companiesHouseNumber],
  );
}
