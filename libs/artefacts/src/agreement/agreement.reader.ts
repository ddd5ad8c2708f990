import { organisationKey, SqlParameters, type Verb, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import type { BatchSource } from '@constellation/platform/graphql';
import { pageOf, type Page, type PageRequest } from '@constellation/platform/paging';
import { Injectable } from '@nestjs/common';
import { askedId } from './agreement-keyset.ts';
import type { AgreementSide } from './agreement.entity.ts';
import { agreementsOf } from './agreement.policy.ts';
import type { ArtefactKind } from '../vocabulary/artefact-types.ts';
import type { Survival } from './survival.ts';

/** Terms as the parties see them. */
export interface AgreementTermsRow {
  readonly number: number;
  readonly verbs: readonly Verb[];
  readonly kinds: readonly ArtefactKind[];
  readonly licence_code: string;
  readonly starts_at: Date;
  readonly ends_at: Date | null;
  readonly survival: Survival;
  readonly share_back: boolean;
  readonly notice_days: number;
  readonly note: string | null;
  readonly proposed_for: string;
  readonly proposed_at: Date;
  readonly agreed_at: Date | null;
  readonly declined_for: string | null;
  readonly declined_reason: string | null;
}

/** Who accepted which terms, and when. */
export interface AgreementAcceptanceRow {
  readonly organisation_id: string;
  readonly number: number;
  readonly accepted_by: string;
  readonly accepted_at: Date;
}

/** An agreement as those see it who sign for one of its parties. */
export interface AgreementRow {
  readonly id: string;
  readonly title: string;
  readonly offering_id: string;
  readonly agreed_terms: number | null;
  readonly ends_at: Date | null;
  readonly notice_given_at: Date | null;
  readonly notice_given_for: string | null;
  readonly settled_at: Date | null;
  readonly created_at: Date;
  readonly parties: readonly { readonly organisation_id: string; readonly side: AgreementSide }[];
  /** Newest first. */
  readonly terms: readonly AgreementTermsRow[];
  readonly acceptances: readonly AgreementAcceptanceRow[];
  /** The collections it names, in the order in which they were added. */
  readonly collections: readonly AgreementCollectionRow[];
}

/** That an agreement names a collection. */
export interface AgreementCollectionRow {
  readonly id: string;
  readonly collection_id: string;
  readonly added_at: Date;
}

const selected = `select agreement.licence_agreement_id as id, agreement.title, agreement.offering_id, agreement.agreed_terms,
    agreement.ends_at, agreement.notice_given_at, agreement.notice_given_for, agreement.settled_at, agreement.created_at,
    (select jsonb_agg(jsonb_build_object('organisation_id', organisation_id, 'side', side) order by side, organisation_id)
       from agreement_party party where party.licence_agreement_id = agreement.licence_agreement_id) as parties,
    (select jsonb_agg(to_jsonb(terms) order by number desc)
       from agreement_terms terms where terms.licence_agreement_id = agreement.licence_agreement_id) as terms,
    (select jsonb_agg(to_jsonb(acceptance) order by accepted_at, organisation_id)
       from agreement_acceptance acceptance where acceptance.licence_agreement_id = agreement.licence_agreement_id) as acceptances,
    (select coalesce(jsonb_agg(jsonb_build_object('id', agreement_collection_id, 'collection_id', collection_id, 'added_at', added_at)
                               order by agreement_collection_id), '[]')
       from agreement_collection named
      where named.licence_agreement_id = agreement.licence_agreement_id and named.removed_at is null) as collections
  from licence_agreement agreement`;

/** SQL condition on `agreement`: the viewer signs for one of its parties. */
const isSeen = (viewer: Viewer, parameters: SqlParameters): string =>
  `exists (select from agreement_party mine where mine.licence_agreement_id = agreement.licence_agreement_id
            and mine.organisation_id = any(${parameters.typed(agreementsOf(viewer), 'uuid[]')}))`;

/** Reads agreements, for those who sign for one of the parties. */
@Injectable()
export class AgreementReader implements BatchSource<AgreementRow> {
  constructor(private readonly database: Database) {}

  async find(viewer: Viewer, id: string): Promise<AgreementRow | null> {
    return (await this.readBatch(viewer, [id])).get(id) ?? null;
  }

  async readBatch(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, AgreementRow>> {
    const parameters = new SqlParameters([ids.filter(isId)]);
    const rows = await this.database.query<AgreementRow>(
      `${selected} where agreement.licence_agreement_id = any($1::uuid[]) and ${isSeen(viewer, parameters)}`,
      parameters.values,
    );
    return new Map(rows.map((row) => [row.id, withInstants(row)]));
  }

  /** Agreements that an organisation is a party of, newest first; empty for those who do not sign for it. */
  async listOfOrganisation(viewer: Viewer, organisationId: string, page: PageRequest): Promise<Page<AgreementRow>> {
    const parameters = new SqlParameters([agreementsOf(viewer).includes(organisationId) ? organisationId : null]);
    const after = parameters.typed(askedId(page), 'uuid');
    const rows = await this.database.query<AgreementRow>(
      `${selected}
        where exists (select from agreement_party asked where asked.licence_agreement_id = agreement.licence_agreement_id
                       and asked.organisation_id = $1::uuid)
          and ${isSeen(viewer, parameters)} and (${after} is null or agreement.licence_agreement_id < ${after})
        order by agreement.licence_agreement_id desc limit ${parameters.add(page.size + 1)}`,
      parameters.values,
    );
    return pageOf(rows.map(withInstants), page, (row) => [row.id]);
  }

  /** The artefacts that an agreement names, in the order in which they were added; to those who see the agreement. */
  async listItems(viewer: Viewer, agreementId: string, page: PageRequest): Promise<Page<AgreementItemRow>> {
    if (!isId(agreementId)) return pageOf<AgreementItemRow>([], page, () => []);
    const parameters = new SqlParameters([agreementId]);
    const after = parameters.typed(askedId(page), 'uuid');
    const rows = await this.database.query<AgreementItemRow>(
      `select item.agreement_item_id as id, item.artefact_id, item.added_at
         from agreement_item item
         join licence_agreement agreement using (licence_agreement_id)
        where item.licence_agreement_id = $1 and item.removed_at is null and ${isSeen(viewer, parameters)}
          and (${after} is null or item.agreement_item_id > ${after})
        order by item.agreement_item_id limit ${parameters.add(page.size + 1)}`,
      parameters.values,
    );
    return pageOf(rows, page, (row) => [row.id]);
  }
}

/** That an agreement names an artefact. */
export interface AgreementItemRow {
  readonly id: string;
  readonly artefact_id: string;
  readonly added_at: Date;
}

/** What an organisation was told of an agreement's end. */
export interface AgreementEndingRow {
  readonly id: string;
  readonly agreement_title: string;
  readonly offering_id: string;
  readonly organisation_id: string;
  readonly version_id: string;
  readonly artefact_id: string;
  readonly title: string;
  readonly number: number;
  readonly verbs: readonly Verb[];
  readonly ended_at: Date;
}

/** Reads what adopters keep after agreements ended. */
@Injectable()
export class AgreementEndingReader {
  constructor(private readonly database: Database) {}

  /**
   * What an organisation lost by the end of agreements and what it keeps, newest first; empty for those who are not its
   * people. Of what was recalled since, the tombstone speaks.
   */
  async listOfOrganisation(
    viewer: Viewer,
    organisationId: string,
    page: PageRequest,
  ): Promise<Page<AgreementEndingRow>> {
    if (!isId(organisationId) || !viewer.keys.includes(organisationKey(organisationId))) {
      return pageOf<AgreementEndingRow>([], page, () => []);
    }
    const rows = await this.database.query<AgreementEndingRow>(
      `select ending.agreement_ending_id as id, agreement.title as agreement_title, agreement.offering_id,
              ending.organisation_id, ending.version_id, version.artefact_id, version.title, version.number,
              ending.verbs, ending.ended_at
         from agreement_ending ending
         join licence_agreement agreement using (licence_agreement_id)
         join artefact_version version using (version_id)
        where ending.organisation_id = $1 and version.state <> 'recalled'
          and ($2::uuid is null or ending.agreement_ending_id < $2)
        order by ending.agreement_ending_id desc limit $3`,
      [organisationId, askedId(page), page.size + 1],
    );
    return pageOf(rows, page, (row) => [row.id]);
  }
}

/** JSON carries instants as texts. */
function withInstants(row: AgreementRow): AgreementRow {
  const instant = (text: unknown): Date => new Date(text as string);
  const instantOrNone = (text: unknown): Date | null => (text === null ? null : instant(text));
  return {
    ...row,
    terms: row.terms.map((terms) => ({
      ...terms,
      starts_at: instant(terms.starts_at),
      ends_at: instantOrNone(terms.ends_at),
      proposed_at: instant(terms.proposed_at),
      agreed_at: instantOrNone(terms.agreed_at),
    })),
    acceptances: row.acceptances.map((one) => ({ ...one, accepted_at: instant(one.accepted_at) })),
    collections: row.collections.map((one) => ({ ...one, added_at: instant(one.added_at) })),
  };
}
