import type { Verb } from '@constellation/platform/access';
import type { Queryable } from '@constellation/platform/db';
import { agreedAgreement, agreementIsAbout, isOfParty } from './agreement-about.ts';
import { agreedTerms, agreementHolds } from './agreement.principal-source.ts';
import { survivingVerbs, type Survival } from './survival.ts';

/**
 * What the clauses of agreements in force at an instant leave of a version to organisations that read it by them, by
 * organisation. Whoever read it by none is not in the answer.
 */
export async function leftByAgreements(
  db: Queryable,
  versionId: string,
  { organisationIds, at }: { readonly organisationIds: readonly string[]; readonly at: Date },
): Promise<ReadonlyMap<string, readonly Verb[]>> {
  if (organisationIds.length === 0) return new Map();
  const rows = await db.query<{ id: string; survival: Survival; verbs: readonly Verb[] }>(
    `select asked.organisation_id as id, terms.survival, terms.verbs
       from unnest($2::uuid[]) as asked (organisation_id)
       join artefact_version version on version.version_id = $3
       join artefact on artefact.artefact_id = version.artefact_id
       join licence_agreement agreement on true
       ${agreedTerms}
      where ${agreementHolds('agreement', 'terms', '$1::timestamptz')} and 'read' = any(terms.verbs)
        and ${agreementIsAbout(agreedAgreement)}
        and ${isOfParty(agreedAgreement.id, 'asked.organisation_id')}`,
    [at, organisationIds, versionId],
  );
  const left = new Map<string, readonly Verb[]>();
  for (const { id, survival, verbs } of rows) {
    const surviving = survivingVerbs(survival).filter((verb) => verbs.includes(verb));
    left.set(id, [...new Set([...(left.get(id) ?? []), ...surviving])]);
  }
  return left;
}
