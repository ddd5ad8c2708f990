import { ruleToSql, SqlParameters, type JoinableSource, type Verb, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import type { BatchSource } from '@constellation/platform/graphql';
import { Injectable } from '@nestjs/common';
import { pageRule } from '../access/version.policy.ts';
import { readableVersion } from '../artefact/version-content.reader.ts';
import { ruleColumns, versionTables } from '../artefact/version.row.ts';
import type { TextState } from './stored-file.entity.ts';

/** Most characters of a file's text that its preview shows. */
export const previewLength = 2_000;

/** A file of a version, as its readers see it. */
export interface FileRow {
  readonly id: string;
  readonly version_id: string;
  readonly file_name: string;
  readonly media_type: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly text_state: TextState;
  readonly text_problem: string | null;
  readonly preview: string | null;
  /** Whether it went with a version that was recalled: its name stays, and nobody opens it. */
  readonly is_recalled: boolean;
}

/** Files in their order, by version; for readers. */
@Injectable()
export class FilesReader implements BatchSource<readonly FileRow[]>, JoinableSource<FileRow, readonly FileRow[]> {
  constructor(private readonly database: Database) {}

  async readBatch(viewer: Viewer, versionIds: readonly string[]): Promise<ReadonlyMap<string, readonly FileRow[]>> {
    const parameters = new SqlParameters([versionIds.filter(isId)]);
    const rows = await this.database.query<FileRow>(this.select(viewer, '$1::uuid[]', parameters), parameters.values);
    return this.collect(rows);
  }

  select(viewer: Viewer, keys: string, parameters: SqlParameters): string {
    return `select stored_file.file_id as id, version.version_id, version_file.file_name, stored_file.media_type,
              stored_file.byte_count::float8 as bytes, stored_file.sha256, stored_file.text_state, stored_file.text_problem,
              stored_file.recalled_at is not null as is_recalled, left(file_text.content, ${previewLength}) as preview
         from ${versionTables}
         join version_file on version_file.version_id = version.version_id
         join stored_file on stored_file.file_id = version_file.file_id
         left join file_text on file_text.file_id = stored_file.file_id and stored_file.recalled_at is null
        where ${readableVersion(viewer, keys, parameters)} order by version_file.position`;
  }

  collect(rows: readonly FileRow[]): ReadonlyMap<string, readonly FileRow[]> {
    return Map.groupBy(rows, (row) => row.version_id);
  }
}

/** What a download needs to know. */
export interface DownloadRow {
  readonly blob_key: string;
  readonly file_name: string;
  readonly media_type: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * One file of one version for a viewer who may do all of this with the version; null when missing, not shared, or recalled
 * with this version or another one.
 */
@Injectable()
export class DownloadReader {
  constructor(private readonly database: Database) {}

  async find(
    viewer: Viewer,
    file: { readonly versionId: string; readonly fileId: string },
    verbs: readonly Verb[],
  ): Promise<DownloadRow | null> {
    const { parameters, condition } = this.#decision(viewer, file, verbs);
    if (!condition) return null;
    const [row] = await this.database.query<DownloadRow>(
      `select stored_file.blob_key, version_file.file_name, stored_file.media_type, stored_file.byte_count::float8 as bytes, stored_file.sha256
         from ${versionTables}
         join version_file on version_file.version_id = version.version_id
         join stored_file on stored_file.file_id = version_file.file_id
        where ${condition} and stored_file.recalled_at is null`,
      parameters.values,
    );
    return row ?? null;
  }

  /** The extracted text of a file; null when there is none, or as {@link find}. */
  async findText(
    viewer: Viewer,
    file: { readonly versionId: string; readonly fileId: string },
    verbs: readonly Verb[],
  ): Promise<string | null> {
    const { parameters, condition } = this.#decision(viewer, file, verbs);
    if (!condition) return null;
    const [row] = await this.database.query<{ content: string }>(
      `select file_text.content from ${versionTables}
         join version_file on version_file.version_id = version.version_id
         join stored_file on stored_file.file_id = version_file.file_id
         join file_text on file_text.file_id = version_file.file_id
        where ${condition} and stored_file.recalled_at is null`,
      parameters.values,
    );
    return row?.content ?? null;
  }

  #decision(viewer: Viewer, file: { versionId: string; fileId: string }, verbs: readonly Verb[]) {
    const parameters = new SqlParameters([file.versionId, file.fileId]);
    if (!isId(file.versionId) || !isId(file.fileId)) return { parameters, condition: null };
    const rules = verbs.map((verb) => ruleToSql(pageRule(viewer, verb), ruleColumns, parameters));
    return { parameters, condition: ['version.version_id = $1 and version_file.file_id = $2', ...rules].join(' and ') };
  }
}
