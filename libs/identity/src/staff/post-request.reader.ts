import type { Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import { idOf, pageOf, type Page, type PageRequest } from '@constellation/platform/paging';
import { Injectable } from '@nestjs/common';
import type { PostRequestState } from './post-request.entity.ts';
import { mayRun } from './staff.policy.ts';

/** A request to be accepted, with who asks. */
export interface PostRequestRow {
  readonly id: string;
  readonly organisationId: string;
  readonly personId: string;
  readonly personName: string;
  readonly personEmail: string;
  readonly title: string;
  readonly message: string | null;
  readonly state: PostRequestState;
  readonly requestedAt: Date;
  readonly reason: string | null;
}

const selected = `select post_request_id as id, request.organisation_id as "organisationId", request.person_id as "personId",
    person.name as "personName", person.email as "personEmail", request.title, request.message, request.state,
    request.requested_at as "requestedAt", request.reason
  from post_request request join person using (person_id)`;

/** Reads requests to be accepted: those who run an organisation its waiting ones, everybody their own. */
@Injectable()
export class PostRequestReader {
  constructor(private readonly database: Database) {}

  /** Requests to an organisation that wait, longest first; empty for those who do not run it. */
  async listOfOrganisation(viewer: Viewer, organisationId: string, page: PageRequest): Promise<Page<PostRequestRow>> {
    if (!isId(organisationId) || !mayRun(viewer, organisationId)) return pageOf<PostRequestRow>([], page, () => []);
    const rows = await this.database.query<PostRequestRow>(
      `${selected}
        where request.organisation_id = $1 and request.state = 'waiting' and ($2::uuid is null or post_request_id > $2)
        order by post_request_id limit $3`,
      [organisationId, idOf(page), page.size + 1],
    );
    return pageOf(rows, page, (row) => [row.id]);
  }

  /** The viewer's own requests, decided ones too, newest first; at most 20. */
  async listOwn(viewer: Viewer): Promise<readonly PostRequestRow[]> {
    return this.database.query<PostRequestRow>(
      `${selected} where request.person_id = $1 order by post_request_id desc limit 20`,
      [viewer.personId],
    );
  }

  /** One request, to who asks and to those who run the organisation. */
  async find(viewer: Viewer, id: string): Promise<PostRequestRow | null> {
    const [row] = await this.database.query<PostRequestRow>(`${selected} where post_request_id = $1`, [id]);
    return row && isSeen(viewer, row) ? row : null;
  }

  /** Several, as {@link find}; to those who run the organisation not what was taken back. */
  async readBatch(viewer: Viewer, ids: readonly string[]): Promise<readonly PostRequestRow[]> {
    const rows = await this.database.query<PostRequestRow>(`${selected} where post_request_id = any($1::uuid[])`, [
      ids.filter(isId),
    ]);
    return rows.filter(
      (row) => isSeen(viewer, row) && (row.state !== 'withdrawn' || row.personId === viewer.person?.id),
    );
  }
}

const isSeen = (viewer: Viewer, { personId, organisationId }: PostRequestRow): boolean =>
  personId === viewer.person?.id || mayRun(viewer, organisationId);
