import { organisationsReached } from '@constellation/identity/access';

/** SQL expressions for an agreement, under the terms that are asked about. */
export interface AskedAgreement {
  readonly id: string;
  readonly offeringId: string;
  /** Everything of these kinds, a `text[]`. */
  readonly kinds: string;
}

/** Of an agreement with the terms that all parties accepted last, beside `agreedTerms`. */
export const agreedAgreement: AskedAgreement = {
  id: 'agreement.licence_agreement_id',
  offeringId: 'agreement.offering_id',
  kinds: 'terms.kinds',
};

/**
 * SQL condition: the agreement is about a version: it names the artefact, or is over everything of its kind. What was
 * released to its authors alone, or rests on what goes no further than some, is not part of "everything".
 * @param alias of `artefact` and of `artefact_version` in the statement
 */
export const agreementIsAbout = (
  { id, offeringId, kinds }: AskedAgreement,
  alias: { readonly artefact: string; readonly version: string } = { artefact: 'artefact', version: 'version' },
): string => `(${alias.artefact}.rights_holder_id = ${offeringId} and ${alias.artefact}.kind = any(${kinds})
          and exists (select from release_terms release
                       where release.version_id = ${alias.version}.version_id and release.in_force_until is null and release.scope <> 'private' and release.offered)
        or exists (select from agreement_item item
                    where item.licence_agreement_id = ${id} and item.artefact_id = ${alias.artefact}.artefact_id and item.removed_at is null))`;

/** SQL condition: people of the organisation are people of a party at `$1` (timestamptz), by what it belongs to. */
export const isOfParty = (agreementId: string, organisationId: string): string =>
  `exists (select from (${organisationsReached(`select ${organisationId} as organisation_id`)}) as reached
             join agreement_party party on party.organisation_id = reached.organisation_id
            where party.licence_agreement_id = ${agreementId})`;
