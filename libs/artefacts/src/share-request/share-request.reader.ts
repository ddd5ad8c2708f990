import { ruleToSql, SqlParameters, type Viewer } from '@constellation/platform/access';
import { Database, isId, type Queryable } from '@constellation/platform/db';
import type { BatchSource } from '@constellation/platform/graphql';
import { pageOf, type Page, type PageRequest } from '@constellation/platform/paging';
import { Injectable } from '@nestjs/common';
import { decidedThrough, isForDecider, isOwnRequest } from '../access-request/access-request.policy.ts';
import { askedId } from '../agreement/agreement-keyset.ts';
import { collectionColumns, collectionRule } from '../collection/collection.policy.ts';
import {
  isRequestSeen,
  partsAskedFor,
  shareRequestTables,
  stateFor,
  type ShareRequestState,
} from './share-request.policy.ts';

/** A request to share as who asked, or who decides about it, sees it. */
export interface ShareRequestRow {
  readonly id: string;
  readonly item_id: string;
  readonly artefact_id: string;
  /** The rights holder of the artefact. */
  readonly rights_holder_id: string;
  readonly organisation_id: string;
  readonly person_name: string;
  readonly purpose: string;
  /** Keys of the collection's audience. */
  readonly audiences: readonly string[];
  readonly asked_at: Date;
  readonly lapses_at: Date;
  readonly state: ShareRequestState;
  readonly decided_at: Date | null;
  readonly reason: string | null;
  readonly is_own: boolean;
  /** The version the item stays with, if it does with one: told to those who decide. */
  readonly pinned_version_id: string | null;
  /** Null to who does not see the collection. */
  readonly collection_id: string | null;
  readonly collection_title: string | null;
}

/** Which requests are read: SQL over their tables, `$1` the instant and the parameters given. */
interface Which {
  readonly condition: (parameters: SqlParameters) => string;
  /** SQL over `asked.state`, where it stands now. */
  readonly standing?: string;
  readonly order?: string;
  readonly most?: number;
}

/** Reads requests with where they stand for this viewer. At most four statements. */
export async function readShareRequests(
  db: Queryable,
  viewer: Viewer,
  which: Which,
): Promise<readonly ShareRequestRow[]> {
  const { condition, standing = 'true', order = 'desc', most } = which;
  const among = new SqlParameters([viewer.now]);
  // The instant is named here too, as a parameter that stands nowhere has no type.
  const asked = `$1::timestamptz is not null and ${condition(among)}`;
  const parts = await partsAskedFor(db, { condition: asked, parameters: among.values, now: viewer.now });
  const parameters = new SqlParameters([viewer.now]);
  const seesCollection = `collection.deleted_at is null and ${ruleToSql(collectionRule(viewer), collectionColumns, parameters)}`;
  return db.query<ShareRequestRow>(
    `select * from (
       select request.share_request_id as id, request.collection_item_id as item_id, request.artefact_id, artefact.rights_holder_id,
              request.organisation_id, person.name as person_name, request.purpose, request.audiences, request.asked_at,
              request.lapses_at, request.decided_at, request.reason, ${isOwnRequest(viewer, parameters)} as is_own,
              case when not ${isOwnRequest(viewer, parameters)} then item.version_id end as pinned_version_id,
              case when ${seesCollection} then collection.collection_id end as collection_id,
              case when ${seesCollection} then collection.title end as collection_title,
              ${stateFor(viewer, parts, parameters)} as state
         from ${shareRequestTables}
         join artefact on artefact.artefact_id = request.artefact_id
         join person on person.person_id = request.person_id
        where ${condition(parameters)}) asked
      where ${standing}
      order by asked.id ${order}${most === undefined ? '' : ` limit ${parameters.add(most)}`}`,
    parameters.values,
  );
}

/** Reads requests to share: one's own, and those one decides about. */
@Injectable()
export class ShareRequestReader {
  constructor(private readonly database: Database) {}

  async find(viewer: Viewer, requestId: string): Promise<ShareRequestRow | null> {
    const [row] = await this.readBatch(viewer, [requestId]);
    return row ?? null;
  }

  async readBatch(viewer: Viewer, requestIds: readonly string[]): Promise<readonly ShareRequestRow[]> {
    return readShareRequests(this.database, viewer, {
      condition: (parameters) =>
        `request.share_request_id = any(${parameters.typed(requestIds.filter(isId), 'uuid[]')}) and ${isRequestSeen(viewer, parameters)}`,
    });
  }

  /** One's own, newest first. */
  async listOwn(viewer: Viewer, page: PageRequest): Promise<Page<ShareRequestRow>> {
    const rows = await readShareRequests(this.database, viewer, {
      condition: (parameters) => `${isOwnRequest(viewer, parameters)} and ${isBehind(page, '<', parameters)}`,
      most: page.size + 1,
    });
    return pageOf(rows, page, (row) => [row.id]);
  }

  /**
   * Those for works of an organisation, and of its schools, that the viewer decides about: that wait, longest first, or that were
   * declined or are met, newest first.
   */
  async listOfOrganisation(
    viewer: Viewer,
    about: { readonly organisationId: string; readonly answered: boolean },
    page: PageRequest,
  ): Promise<Page<ShareRequestRow>> {
    const { organisationId, answered } = about;
    const asked = decidedThrough(viewer, organisationId);
    if (asked.length === 0) return pageOf<ShareRequestRow>([], page, () => []);
    const rows = await readShareRequests(this.database, viewer, {
      condition: (parameters) =>
        `request.artefact_id in (select held.artefact_id from artefact held where held.rights_holder_id = any(${parameters.typed(asked, 'uuid[]')}))
          and ${isForDecider(viewer, parameters)} and request.state <> 'taken-back'
          and ${answered ? 'true' : `request.state = 'waiting' and request.lapses_at > $1`}
          and ${isBehind(page, answered ? '<' : '>', parameters)}`,
      standing: answered ? `asked.state in ('declined', 'met')` : `asked.state = 'waiting'`,
      order: answered ? 'desc' : 'asc',
      most: page.size + 1,
    });
    return pageOf(rows, page, (row) => [row.id]);
  }
}

function isBehind(page: PageRequest, way: '<' | '>', parameters: SqlParameters): string {
  const after = parameters.typed(askedId(page), 'uuid');
  return `(${after} is null or request.share_request_id ${way} ${after})`;
}

/** What the viewer asked last about items of collections, as far as they did not take it back. */
@Injectable()
export class ItemShareRequestReader implements BatchSource<ShareRequestRow> {
  constructor(private readonly database: Database) {}

  async readBatch(viewer: Viewer, itemIds: readonly string[]): Promise<ReadonlyMap<string, ShareRequestRow>> {
    const rows = await readShareRequests(this.database, viewer, {
      condition: (parameters) =>
        `request.collection_item_id = any(${parameters.typed(itemIds.filter(isId), 'uuid[]')})
          and ${isOwnRequest(viewer, parameters)} and request.state <> 'taken-back'`,
      order: 'asc',
    });
    // Of several about one item the last stands.
    return new Map(rows.map((row) => [row.item_id, row]));
  }
}
