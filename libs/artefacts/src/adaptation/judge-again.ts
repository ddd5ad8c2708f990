import { newId, type Tx } from '@constellation/platform/db';
import type { HeldTo } from '../access/audience.ts';
import { keysOfOrganisations } from '../access/organisation-keys.ts';
import { recomputeVersionAccess } from '../access/version-access.ts';
import { settleFollowers } from '../adoption/followed-version.ts';
import { survivingVerbs, type Survival } from '../agreement/survival.ts';
import { termsChanged } from '../artefact/artefact.events.ts';
import { adoptersOf, audienceNow } from '../release/adopters.ts';
import { recordGrant } from '../release/decision-record.ts';
import { orAddedToGrant, reader } from '../release/keeping.ts';
import type { DecidedTerms } from '../release/terms.ts';
import { settleHeldBack } from '../upstream/settle.ts';
import { tellHeldBack, tellRightsChange } from '../upstream/tell.ts';
import { faultsOfNaming, type GivenOn } from './given-on.ts';
import { faultsOfAdaptedTerms } from './origins.ts';

/** An agreement that gives less, or more, than it did. */
export interface ChangedAgreement {
  readonly agreementId: string;
  readonly offeringId: string;
  /** Everything of these kinds, before and after. */
  readonly kinds: readonly string[];
  /** What it leaves to adopters. */
  readonly survival: Survival;
}

interface JudgedVersion extends GivenOn, DecidedTerms {
  readonly heldTo: HeldTo | null;
  readonly originArtefactId: string;
}

/**
 * Judges what was made from the works of an agreement once more, after it ended or its terms changed. Where the terms of an
 * adaptation go further than what remains lawful they are held back: the record of what was decided stays, its makers keep it,
 * adopters keep what the clause leaves, nobody else finds or adopts it any more, and its makers are told to choose others. What has become
 * lawful again acts as its terms say.
 */
export async function judgeAgain(tx: Tx, changed: ChangedAgreement, now: Date): Promise<void> {
  const found = await findMade(tx, changed);
  const ids = found.map(({ id }) => id);
  await tx.query(`select from artefact_version where version_id = any($1::uuid[]) order by version_id for update`, [
    ids,
  ]);
  for (const version of found) {
    const faults = await faultsOfAdaptedTerms(tx, version, version, { now, isMore: true });
    const naming = await faultsOfNaming(tx, version, now);
    const codes = [...faults, ...naming].map(({ code }) => code);
    const heldTo = codes.includes('given-no-more') ? 'authors' : codes.length > 0 ? 'own-organisation' : null;
    if (heldTo === version.heldTo) continue;
    await hold(tx, version, { heldTo, changed, now });
  }
}

/** What was released and made from works of the agreement, also through works of the makers' own. */
async function findMade(tx: Tx, changed: ChangedAgreement): Promise<readonly JudgedVersion[]> {
  return tx.query<JudgedVersion>(
    `with recursive made as (
       select link.version_id, origin.artefact_id as origin_artefact_id
         from version_origin link
         join artefact_version origin on origin.version_id = link.origin_version_id
         join artefact on artefact.artefact_id = origin.artefact_id
        where link.licence_agreement_id = $1
           or (artefact.rights_holder_id = $2
               and (artefact.kind = any($3::text[])
                 or exists (select from agreement_item item where item.licence_agreement_id = $1 and item.artefact_id = artefact.artefact_id)
                 or exists (select from agreement_collection named join collection_item collected using (collection_id)
                             where named.licence_agreement_id = $1 and collected.artefact_id = artefact.artefact_id)))
       union
       select link.version_id, made.origin_artefact_id
         from made
         join artefact_version own on own.version_id = made.version_id
         join artefact on artefact.artefact_id = own.artefact_id
         join version_origin link on link.origin_version_id = own.version_id
         join artefact_version further on further.version_id = link.version_id
         join artefact same on same.artefact_id = further.artefact_id and same.rights_holder_id = artefact.rights_holder_id
     )
     select distinct on (version.version_id) version.version_id as id, version.artefact_id, artefact.rights_holder_id, artefact.acting_organisation_id,
            made.origin_artefact_id as "originArtefactId", terms.scope, terms.partner_ids as "partnerIds",
            terms.partnership_ids as "partnershipIds", terms.licence_code as "licenceCode",
            terms.available_from as "availableFrom", terms.available_until as "availableUntil", terms.held_to as "heldTo"
       from made
       join artefact_version version on version.version_id = made.version_id and version.state in ('released', 'superseded')
       join artefact on artefact.artefact_id = version.artefact_id and artefact.rights_holder_id <> $2
       join release_terms terms on terms.version_id = version.version_id and terms.in_force_until is null
      order by version.version_id, made.origin_artefact_id`,
    [changed.agreementId, changed.offeringId, changed.kinds],
  );
}

async function hold(
  tx: Tx,
  version: JudgedVersion,
  about: { readonly heldTo: HeldTo | null; readonly changed: ChangedAgreement; readonly now: Date },
): Promise<void> {
  const { heldTo, changed, now } = about;
  const { id: versionId, artefact_id: artefactId } = version;
  await settleFollowers(tx, [artefactId], now);
  const before = await audienceNow(tx, versionId, now);
  await tx.query(
    `update release_terms set held_to = $2, held_since = case when $2::text is null then null else coalesce(held_since, $3) end
      where version_id = $1 and in_force_until is null`,
    [versionId, heldTo, now],
  );
  const after = await audienceNow(tx, versionId, now);
  const adopters = await adoptersOf(tx, versionId);
  const keys = await keysOfOrganisations(tx, adopters, now);
  const reads = (adopter: string, audience: typeof before): boolean =>
    reader(keys.get(adopter) ?? [], ['grant:'], now)(audience);
  const losers = adopters.filter((adopter) => reads(adopter, before) && !reads(adopter, after));
  const kept = survivingVerbs(changed.survival);
  await tx.query(
    `insert into access_grant (access_grant_id, version_id, organisation_id, verbs, reason, granted_at, ends_at)
     select given.id, $1, given.organisation_id, $4::text[], 'adopted-before-agreement-end', $5, $6
       from unnest($2::uuid[], $3::uuid[]) as given (id, organisation_id)
     ${orAddedToGrant}`,
    [versionId, losers.map(() => newId()), losers, kept, now, before.availableUntil],
  );
  for (const organisationId of kept.length > 0 ? losers : []) {
    recordGrant(tx, { action: 'access.kept', version, organisationId, codes: kept });
  }
  tx.record({
    action: heldTo ? 'adaptation.held-back' : 'adaptation.let-go',
    ...{ organisationIds: [version.rights_holder_id], actor: null },
    ids: { artefact: artefactId, version: versionId, agreement: changed.agreementId },
  });
  await recomputeVersionAccess(tx, [versionId], now);
  await settleFollowers(tx, [artefactId], now);
  const told = { artefactId, versionId };
  await settleHeldBack(tx, versionId, { personId: null, now });
  if (heldTo) await tellHeldBack(tx, told, { originArtefactId: version.originArtefactId, now });
  await tellRightsChange(tx, told, { kind: 'terms-changed', adopters: losers, now });
  tx.emit(termsChanged, told);
}
