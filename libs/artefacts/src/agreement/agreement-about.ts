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
 * SQL condition: an artefact stands in a collection that the agreement names.
 * @param agreementId an SQL expression, like `artefactId`
 */
export const isCollected = (agreementId: string, artefactId: string): string =>
  `exists (select from agreement_collection named
             join collection_item collected on collected.collection_id = named.collection_id and collected.removed_at is null
            where named.licence_agreement_id = ${agreementId} and named.removed_at is null and collected.artefact_id = ${artefactId})`;

/** SQL condition: the terms of a version let agreements reach it that do not name its artefact. */
export const isOffered = (versionId: string): string =>
  `exists (select from release_terms release
            where release.version_id = ${versionId} and release.in_force_until is null and release.scope <> 'private' and release.offered)`;

/**
 * SQL condition: the agreement is about a version: it names the artefact, is over everything of its kind, or names a collection
 * in which it stands. What was released to its authors alone, or rests on what goes no further than some, is given by
 * its name alone.
 * @param alias of `artefact` and of `artefact_version` in the statement
 */
export const agreementIsAbout = (
  { id, offeringId, kinds }: AskedAgreement,
  alias: { readonly artefact: string; readonly version: string } = { artefact: 'artefact', version: 'version' },
): string => `(${alias.artefact}.rights_holder_id = ${offeringId}
          and (${alias.artefact}.kind = any(${kinds}) or ${isCollected(id, `${alias.artefact}.artefact_id`)})
          and ${isOffered(`${alias.version}.version_id`)}
        or exists (select from agreement_item item
                    where item.licence_agreement_id = ${id} and item.artefact_id = ${alias.artefact}.artefact_id and item.removed_at is null))`;

/** SQL condition: people of the organisation are people of a party at `$1` (timestamptz), by what it belongs to. */
export const isOfParty = (agreementId: string, organisationId: string): string =>
  `exists (select from (${organisationsReached(`select ${organisationId} as organisation_id`)}) as reached
             join agreement_party party on party.organisation_id = reached.organisation_id
            where party.licence_agreement_id = ${agreementId})`;

/**
 * SQL query: the agreements that name an artefact, as `licence_agreement_id` with `is_by_name`: false where they name only a
 * collection of the offering party in which it stands.
 * @param artefact alias of `artefact` in the statement
 */
export const agreementsOver = (artefact: string): string => `
  select licence_agreement_id, bool_or(is_by_name) as is_by_name
    from (select item.licence_agreement_id, true as is_by_name
            from agreement_item item where item.artefact_id = ${artefact}.artefact_id and item.removed_at is null
          union all
          select named.licence_agreement_id, false
            from collection_item collected
            join agreement_collection named on named.collection_id = collected.collection_id and named.removed_at is null
            join licence_agreement offered on offered.licence_agreement_id = named.licence_agreement_id
             and offered.offering_id = ${artefact}.rights_holder_id
           where collected.artefact_id = ${artefact}.artefact_id and collected.removed_at is null) as either
   group by licence_agreement_id`;
