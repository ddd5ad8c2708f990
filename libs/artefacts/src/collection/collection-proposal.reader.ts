import { ruleToSql, SqlParameters, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import { pageOf, type Page, type PageRequest } from '@constellation/platform/paging';
import { Injectable } from '@nestjs/common';
import { askedId } from '../agreement/agreement-keyset.ts';
import { cardColumns, forFinders, versionTables, type VersionCard } from '../artefact/version.row.ts';
import type { ProposalState } from './collection-proposal.entity.ts';
import { collectionColumns, curateCollectionRule } from './collection.policy.ts';
import { isSeen } from './collection.reader.ts';
import { shownVersion } from '../access/shown-version.ts';

/** A proposal as its proposer and the curators see it. */
export interface CollectionProposalRow {
  readonly id: string;
  readonly collection_id: string;
  readonly note: string;
  readonly state: ProposalState;
  readonly proposed_by: string;
  readonly proposed_for: string;
  readonly proposed_at: Date;
  readonly decided_at: Date | null;
  readonly reason: string | null;
  /** The newest version that this viewer may find; null where they find none. */
  readonly version: VersionCard | null;
}

/** The version's own columns are null where there is none. */
type Flat = Omit<CollectionProposalRow, 'id' | 'version' | 'state'> &
  VersionCard & { readonly proposal_id: string; readonly proposal_state: ProposalState };

/** Reads proposals: one's own, and those for collections one curates. */
@Injectable()
export class CollectionProposalReader {
  constructor(private readonly database: Database) {}

  async find(viewer: Viewer, id: string): Promise<CollectionProposalRow | null> {
    const page = { size: 1, after: undefined };
    const listed = await this.#list(
      viewer,
      page,
      (parameters) => `proposal.collection_proposal_id = ${parameters.add(isId(id) ? id : null)}::uuid`,
    );
    return listed.items[0]?.node ?? null;
  }

  async readBatch(viewer: Viewer, ids: readonly string[]): Promise<readonly CollectionProposalRow[]> {
    const page = { size: ids.length, after: undefined };
    const asked = (parameters: SqlParameters): string =>
      `proposal.collection_proposal_id = any(${parameters.add(ids.filter(isId))}::uuid[])`;
    return (await this.#list(viewer, page, asked)).items.map(({ node }) => node);
  }

  /** Of a collection, newest first. */
  async listOfCollection(
    viewer: Viewer,
    collectionId: string,
    page: PageRequest,
  ): Promise<Page<CollectionProposalRow>> {
    const asked = isId(collectionId) ? collectionId : null;
    return this.#list(viewer, page, (parameters) => `proposal.collection_id = ${parameters.add(asked)}::uuid`);
  }

  /** Those that wait for the viewer's decision, newest first. */
  async listWaiting(viewer: Viewer, page: PageRequest): Promise<Page<CollectionProposalRow>> {
    return this.#list(
      viewer,
      page,
      (parameters) =>
        `proposal.state = 'pending' and ${ruleToSql(curateCollectionRule(viewer), collectionColumns, parameters)}`,
    );
  }

  async #list(
    viewer: Viewer,
    page: PageRequest,
    asked: (parameters: SqlParameters) => string,
  ): Promise<Page<CollectionProposalRow>> {
    const parameters = new SqlParameters([viewer.person?.id ?? null]);
    const after = askedId(page);
    const rows = await this.database.query<Flat>(
      `with listed as (
         select proposal.*, shown.version_id as shown_id
           from collection_proposal proposal
           join collection using (collection_id)
          cross join lateral (select proposal.artefact_id, null::uuid as version_id) item
           left join ${shownVersion(viewer, parameters)} on true
          where ${asked(parameters)} and ${isSeen(viewer, parameters)}
            and (proposal.proposed_by = $1::uuid or ${ruleToSql(curateCollectionRule(viewer), collectionColumns, parameters)})
            ${after ? `and proposal.collection_proposal_id < ${parameters.add(after)}::uuid` : ''}
          order by proposal.collection_proposal_id desc limit ${parameters.add(page.size + 1)}
       )
       select listed.collection_proposal_id as proposal_id, listed.collection_id, listed.note, listed.state as proposal_state,
              listed.proposed_by, listed.proposed_for, listed.proposed_at, listed.decided_at, listed.reason, card.*
         from listed left join lateral (
           select ${cardColumns(viewer, parameters)}
             from ${versionTables} where version.version_id = listed.shown_id) card on true
        order by listed.collection_proposal_id desc`,
      parameters.values,
    );
    return pageOf(rows.map(toRow), page, (row) => [row.id]);
  }
}

function toRow(row: Flat): CollectionProposalRow {
  const { proposal_id: id, collection_id, note, proposal_state, proposed_by, proposed_for } = row;
  const { proposed_at, decided_at, reason, ...version } = row;
  return {
    ...{
      id,
      collection_id,
      note,
      state: proposal_state,
      proposed_by,
      proposed_for,
      proposed_at,
      decided_at,
    },
    reason,
    version: (version.id as string | null) === null ? null : forFinders(version),
  };
}
