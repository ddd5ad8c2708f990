import { SqlParameters, type Verb, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import { pageOf, type Page, type PageRequest } from '@constellation/platform/paging';
import { Injectable } from '@nestjs/common';
import { askedId } from '../agreement/agreement-keyset.ts';
import type { StoredRequestState } from './access-request.entity.ts';
import { decidedThrough, isForDecider, isOwnRequest } from './access-request.policy.ts';
import { trustIdsSql } from '../access/holders.ts';

/** A request as who asked, or who decides about it, sees it. */
export interface AccessRequestRow {
  readonly id: string;
  readonly artefact_id: string;
  readonly version_id: string | null;
  readonly organisation_id: string;
  readonly person_name: string;
  readonly purpose: string;
  readonly setting: string;
  readonly asked_at: Date;
  readonly lapses_at: Date;
  readonly state: StoredRequestState;
  /** Null also to who asked, of what was set aside. */
  readonly decided_at: Date | null;
  readonly reason: string | null;
  readonly granted_to: string | null;
  readonly verbs: readonly Verb[] | null;
  readonly ends_at: Date | null;
  readonly ended_at: Date | null;
  /** Numbers of the versions that were granted. */
  readonly numbers: readonly number[];
  /** The trusts that the asking organisation belongs to. */
  readonly trust_ids: readonly string[];
  readonly is_own: boolean;
}

/** Over `$1`, the instant. */
const selected = (viewer: Viewer, parameters: SqlParameters): string => `
  select request.access_request_id as id, request.artefact_id, request.version_id, request.organisation_id, person.name as person_name,
         request.purpose, request.setting, request.asked_at, request.lapses_at, request.state, request.decided_at, request.reason,
         request.granted_to, request.verbs, request.ends_at, request.ended_at,
         array(select version.number from access_grant join artefact_version version using (version_id)
                where access_grant.access_request_id = request.access_request_id order by version.number) as numbers,
         ${trustIdsSql('request.organisation_id')} as trust_ids,
         ${isOwnRequest(viewer, parameters)} as is_own
    from access_request request join person using (person_id)`;

/** Reads requests for access: one's own, and those one decides about. */
@Injectable()
export class AccessRequestReader {
  constructor(private readonly database: Database) {}

  async find(viewer: Viewer, requestId: string): Promise<AccessRequestRow | null> {
    const [row] = await this.readBatch(viewer, [requestId]);
    return row ?? null;
  }

  async readBatch(viewer: Viewer, requestIds: readonly string[]): Promise<readonly AccessRequestRow[]> {
    const parameters = new SqlParameters([viewer.now, requestIds.filter(isId)]);
    const rows = await this.database.query<AccessRequestRow>(
      `${selected(viewer, parameters)}
        where request.access_request_id = any($2::uuid[])
          and (${isOwnRequest(viewer, parameters)} or (request.state <> 'taken-back' and ${isForDecider(viewer, parameters)}))`,
      parameters.values,
    );
    return rows.map(forAsker);
  }

  /** One's own, newest first. */
  async listOwn(viewer: Viewer, page: PageRequest): Promise<Page<AccessRequestRow>> {
    const parameters = new SqlParameters([viewer.now]);
    const after = parameters.typed(askedId(page), 'uuid');
    const rows = await this.database.query<AccessRequestRow>(
      `${selected(viewer, parameters)}
        where ${isOwnRequest(viewer, parameters)} and (${after} is null or request.access_request_id < ${after})
        order by request.access_request_id desc limit ${parameters.add(page.size + 1)}`,
      parameters.values,
    );
    return pageOf(rows.map(forAsker), page, (row) => [row.id]);
  }

  /**
   * Those for works of an organisation, and of its schools, that the viewer decides about: that wait, longest first, or that were
   * answered, newest first.
   */
  async listOfOrganisation(
    viewer: Viewer,
    about: { readonly organisationId: string; readonly answered: boolean },
    page: PageRequest,
  ): Promise<Page<AccessRequestRow>> {
    const { organisationId, answered } = about;
    const asked = decidedThrough(viewer, organisationId);
    if (asked.length === 0) return pageOf<AccessRequestRow>([], page, () => []);
    const parameters = new SqlParameters([viewer.now, asked]);
    const after = parameters.typed(askedId(page), 'uuid');
    const rows = await this.database.query<AccessRequestRow>(
      `${selected(viewer, parameters)}
        where exists (select from artefact where artefact.artefact_id = request.artefact_id
                       and artefact.rights_holder_id = any($2::uuid[]))
          and ${isForDecider(viewer, parameters)}
          and ${answered ? `request.state in ('granted', 'declined', 'set-aside')` : `request.state = 'waiting' and request.lapses_at > $1`}
          and (${after} is null or request.access_request_id ${answered ? '<' : '>'} ${after})
        order by request.access_request_id ${answered ? 'desc' : 'asc'} limit ${parameters.add(page.size + 1)}`,
      parameters.values,
    );
    return pageOf(rows.map(forAsker), page, (row) => [row.id]);
  }
}

/** Who asked does not learn that somebody set it aside. */
function forAsker(row: AccessRequestRow): AccessRequestRow {
  return row.is_own && row.state === 'set-aside' ? { ...row, decided_at: null } : row;
}
