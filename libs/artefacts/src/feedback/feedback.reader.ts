import { SqlParameters, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import { idOf, pageOf, type Page, type PageRequest } from '@constellation/platform/paging';
import { Injectable } from '@nestjs/common';
import { feedbackTables, isAuthor, isFeedbackSeen, isOfOwnWork, isShown, isWriter } from './feedback.policy.ts';

/** Feedback as this viewer sees it. */
export interface FeedbackRow {
  readonly id: string;
  readonly version_id: string;
  readonly written_by: string;
  readonly written_for: string;
  readonly written_at: Date;
  readonly used_for: string;
  readonly worked: string;
  readonly to_change: string;
  readonly answer: string;
  readonly answered_by: string | null;
  readonly answered_at: Date | null;
  readonly is_writer: boolean;
  /** Whether the viewer is among those it was written to, and did not write it. */
  readonly is_author: boolean;
  readonly is_shown: boolean;
  /** Each side's agreement; null for others, to whom it is shown because both agree. */
  readonly writer_agrees: boolean | null;
  readonly authors_agree: boolean | null;
}

/** Reads feedback: to its writer and the authors, and to readers of the version what both agree to show. Nothing is counted. */
@Injectable()
export class FeedbackReader {
  constructor(private readonly database: Database) {}

  async find(viewer: Viewer, id: string): Promise<FeedbackRow | null> {
    const page = { size: 1, after: undefined };
    const { items } = await this.#list(
      viewer,
      page,
      (parameters) => `feedback.feedback_id = ${parameters.typed(isId(id) ? id : null, 'uuid')}`,
    );
    return items[0]?.node ?? null;
  }

  async readBatch(viewer: Viewer, ids: readonly string[]): Promise<readonly FeedbackRow[]> {
    const page = { size: ids.length, after: undefined };
    const asked = (parameters: SqlParameters): string =>
      `feedback.feedback_id = any(${parameters.typed(ids.filter(isId), 'uuid[]')})`;
    return (await this.#list(viewer, page, asked)).items.map(({ node }) => node);
  }

  /** About a version, newest first. */
  async listOfVersion(viewer: Viewer, versionId: string, page: PageRequest): Promise<Page<FeedbackRow>> {
    const asked = isId(versionId) ? versionId : null;
    return this.#list(viewer, page, (parameters) => `feedback.version_id = ${parameters.typed(asked, 'uuid')}`);
  }

  /** What was written to the viewer, as an author or as who decides about releases, newest first. */
  async listReceived(viewer: Viewer, page: PageRequest): Promise<Page<FeedbackRow>> {
    return this.#list(
      viewer,
      page,
      (parameters) =>
        `${isOfOwnWork(viewer, parameters)} and ${isAuthor(viewer, parameters)} and not ${isWriter(viewer, parameters)}`,
    );
  }

  /** What the viewer wrote, newest first. */
  async listWritten(viewer: Viewer, page: PageRequest): Promise<Page<FeedbackRow>> {
    return this.#list(viewer, page, (parameters) => isWriter(viewer, parameters));
  }

  async #list(
    viewer: Viewer,
    page: PageRequest,
    asked: (parameters: SqlParameters) => string,
  ): Promise<Page<FeedbackRow>> {
    const parameters = new SqlParameters();
    const after = idOf(page);
    const behind = after ? `and feedback.feedback_id < ${parameters.typed(after, 'uuid')}` : '';
    const rows = await this.database.query<FeedbackRow>(
      `select seen.*, case when is_writer or is_author then writer_agreed_at is not null end as writer_agrees,
              case when is_writer or is_author then authors_agreed_at is not null end as authors_agree
         from (select feedback.feedback_id as id, feedback.version_id, written_by, written_for, written_at, used_for, worked, to_change,
                      answer, answered_by, answered_at, writer_agreed_at, authors_agreed_at, ${isShown} as is_shown,
                      ${isWriter(viewer, parameters)} as is_writer,
                      not ${isWriter(viewer, parameters)} and ${isAuthor(viewer, parameters)} as is_author
                 from ${feedbackTables}
                where ${asked(parameters)} and ${isFeedbackSeen(viewer, parameters)} ${behind}
                order by feedback.feedback_id desc limit ${parameters.add(page.size + 1)}) seen
        order by id desc`,
      parameters.values,
    );
    return pageOf(rows, page, (row) => [row.id]);
  }
}
