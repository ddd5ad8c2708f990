import type { Verb } from '@constellation/platform/access';
import type { Queryable } from '@constellation/platform/db';
import { agreementsOver } from '../agreement/agreement-about.ts';
import { agreementEnd } from '../agreement/agreement.principal-source.ts';
import type { VersionState } from '../artefact/version-state.ts';
import type { ReleaseScope } from '../release/release-scope.ts';
import type { ArtefactKind } from '../vocabulary/artefact-types.ts';
import { audienceOf, type AudienceFacts, type HeldTo, type VersionAudience } from './audience.ts';
import { trustIdsSql } from './holders.ts';

interface FactsRow {
  version_id: string;
  state: VersionState;
  person_ids: string[];
  rights_holder_id: string;
  rights_holder_kind: string;
  trust_ids: string[];
  acting_organisation_id: string;
  scope: ReleaseScope | null;
  partner_ids: string[];
  partnership_ids: string[];
  licence_code: string;
  available_from: Date | null;
  available_until: Date | null;
  offered: boolean;
  held_to: HeldTo | null;
  kind: ArtefactKind;
  agreements: { id: string; verbs: Verb[]; isByName: boolean }[];
  grants: { id: string; verbs: Verb[]; isLent: boolean }[];
}

/** What the audience of each version is worked out from, as it stands in the database now. */
export async function readAudienceFacts(
  db: Queryable,
  versionIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, AudienceFacts>> {
  const rows = await db.query<FactsRow>(
    `select version.version_id, version.state, artefact.kind, artefact.rights_holder_id, holder.kind as rights_holder_kind,
            artefact.acting_organisation_id,
            array(select version.created_by
                  union
                  select person_id from version_author
                   where version_author.version_id = version.version_id and person_id is not null) as person_ids,
            ${trustIdsSql('artefact.rights_holder_id')} as trust_ids,
            terms.scope, terms.partner_ids, terms.partnership_ids, terms.licence_code, terms.available_from, terms.available_until,
            terms.offered, terms.held_to,
            (select coalesce(jsonb_agg(jsonb_build_object('id', agreement.licence_agreement_id, 'verbs', agreed.verbs, 'isByName', named.is_by_name)
                                       order by agreement.licence_agreement_id), '[]')
               from (${agreementsOver('artefact')}) as named
               join licence_agreement agreement using (licence_agreement_id)
               join agreement_terms agreed on agreed.licence_agreement_id = agreement.licence_agreement_id
                and agreed.number = agreement.agreed_terms
              where (${agreementEnd('agreement', 'agreed')} is null or ${agreementEnd('agreement', 'agreed')} > $1)) as agreements,
            (select coalesce(jsonb_agg(jsonb_build_object('id', access_grant_id, 'verbs', access_grant.verbs,
                                                                 'isLent', access_grant.access_request_id is not null)
                                       order by access_grant_id), '[]')
               from access_grant
              where access_grant.version_id = version.version_id and access_grant.ended_at is null) as grants
       from artefact_version version
       join artefact on artefact.artefact_id = version.artefact_id
       join organisation holder on holder.organisation_id = artefact.rights_holder_id
       left join release_terms terms on terms.version_id = version.version_id and terms.in_force_until is null
      where version.version_id = any($2::uuid[])`,
    [now, versionIds],
  );
  return new Map(rows.map((row) => [row.version_id, toFacts(row)]));
}

function toFacts(row: FactsRow): AudienceFacts {
  return {
    state: row.state,
    kind: row.kind,
    personIds: row.person_ids,
    rightsHolderId: row.rights_holder_id,
    rightsHolderKind: row.rights_holder_kind,
    trustIds: row.trust_ids,
    actingOrganisationId: row.acting_organisation_id,
    terms: row.scope && {
      scope: row.scope,
      partnerIds: row.partner_ids,
      partnershipIds: row.partnership_ids,
      licenceCode: row.licence_code,
      availableFrom: row.available_from,
      availableUntil: row.available_until,
      offered: row.offered,
    },
    heldTo: row.held_to,
    agreements: row.agreements,
    grants: row.grants,
  };
}

/** Works out anew what is in force for these versions, after their state, terms, grants or authors changed. */
export async function recomputeVersionAccess(db: Queryable, versionIds: readonly string[], now: Date): Promise<void> {
  if (versionIds.length === 0) return;
  const facts = await readAudienceFacts(db, versionIds, now);
  await storeVersionAccess(db, new Map([...facts].map(([versionId, one]) => [versionId, audienceOf(one)])));
}

/** Writes what is in force for many versions in one statement. */
export async function storeVersionAccess(
  db: Queryable,
  audiences: ReadonlyMap<string, VersionAudience>,
): Promise<void> {
  const rows = [...audiences].map(([versionId, audience]) => ({
    version_id: versionId,
    find_keys: audience.find,
    read_keys: audience.read,
    download_keys: audience.download,
    adopt_keys: audience.adopt,
    adapt_keys: audience.adapt,
    available_from: audience.availableFrom,
    available_until: audience.availableUntil,
  }));
  await db.query(
    `insert into version_access (version_id, find_keys, read_keys, download_keys, adopt_keys, adapt_keys, available_from, available_until)
     select version_id, find_keys, read_keys, download_keys, adopt_keys, adapt_keys, available_from, available_until
       from jsonb_to_recordset($1::jsonb) as given (version_id uuid, find_keys text[], read_keys text[], download_keys text[],
              adopt_keys text[], adapt_keys text[], available_from timestamptz, available_until timestamptz)
     on conflict (version_id) do update set
       find_keys = excluded.find_keys, read_keys = excluded.read_keys, download_keys = excluded.download_keys,
       adopt_keys = excluded.adopt_keys, adapt_keys = excluded.adapt_keys,
       available_from = excluded.available_from, available_until = excluded.available_until`,
    [JSON.stringify(rows)],
  );
}
