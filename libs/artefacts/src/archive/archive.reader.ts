import { ruleToSql, SqlParameters, type Viewer } from '@constellation/platform/access';
import { Database } from '@constellation/platform/db';
import { Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { pageRule } from '../access/version.policy.ts';
import { VersionContentReader, readableVersion, type VersionContent } from '../artefact/version-content.reader.ts';
import { NewestVersionReader, VersionReader } from '../artefact/version.reader.ts';
import { ruleColumns, versionTables, type VersionRow } from '../artefact/version.row.ts';
import { PartsReader } from '../parts/part.reader.ts';

/** A file that goes into an archive. */
export interface ArchivedFile {
  readonly versionId: string;
  readonly fileId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Whether it went with a version that was recalled: it is named and not handed out. */
  readonly isRecalled: boolean;
}

/** One version of an archive with what it consists of. */
export interface ArchivedItem {
  readonly version: VersionRow;
  readonly content: VersionContent;
  readonly files: readonly ArchivedFile[];
  /** In their order: versions that go into the archive, and parts of which the viewer may only know that they exist. */
  readonly parts: readonly ArchivedPart[];
}

export type ArchivedPart = { readonly versionId: string } | { readonly leftOut: VersionRow };

/** All that goes into an archive, decided for one viewer at one instant. */
export interface ArchivePlan {
  /** What it is an archive of, in order. */
  readonly rootIds: readonly string[];
  /** By version; each once, however many of the others it is a part of. */
  readonly items: ReadonlyMap<string, ArchivedItem>;
}

/** A programme of six years has some two thousand lessons. */
const mostItems = 5_000;

interface FileRow {
  readonly version_id: string;
  readonly file_id: string;
  readonly file_name: string;
  readonly media_type: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly is_recalled: boolean;
}

/** Finds out what an archive of a version and all its parts may hold for a viewer. */
@Injectable()
export class ArchiveReader {
  constructor(
    private readonly database: Database,
    private readonly versions: VersionReader,
    private readonly newest: NewestVersionReader,
    private readonly parts: PartsReader,
    private readonly contents: VersionContentReader,
  ) {}

  /**
   * Null when the version is missing or the viewer may not download it: these look alike.
   * @throws {Refusal} `archive-too-large`
   */
  async plan(viewer: Viewer, versionId: string): Promise<ArchivePlan | null> {
    const root = (await this.versions.readBatch(viewer, [versionId])).get(versionId);
    return root && isOpen(root) ? this.planAll(viewer, [root]) : null;
  }

  /**
   * @param roots versions that the viewer may download, each once
   * @throws {Refusal} `archive-too-large`
   */
  async planAll(viewer: Viewer, roots: readonly VersionRow[]): Promise<ArchivePlan> {
    const { rows, partsOf } = await this.#walk(viewer, roots);
    const ids = [...rows.keys()];
    const [contents, files] = await Promise.all([this.contents.readBatch(viewer, ids), this.#files(viewer, ids)]);
    const items = ids.flatMap((id) => {
      const [version, content] = [rows.get(id), contents.get(id)];
      if (!version || !content) return [];
      return [[id, { version, content, files: files.get(id) ?? [], parts: partsOf.get(id) ?? [] }] as const];
    });
    return { rootIds: roots.map(({ id }) => id), items: new Map(items) };
  }

  /** The versions and their parts, level by level, three statements each. */
  async #walk(viewer: Viewer, roots: readonly VersionRow[]) {
    const rows = new Map(roots.map((root) => [root.id, root]));
    const partsOf = new Map<string, readonly ArchivedPart[]>();
    for (let level: readonly VersionRow[] = roots; level.length > 0;) {
      const found = await this.parts.readBatch(
        viewer,
        level.map(({ id }) => id),
      );
      const artefactIds = new Set([...found.values()].flatMap((parts) => parts.map(({ id }) => id)));
      const standing = await this.newest.readBatch(viewer, [...artefactIds]);
      const next: VersionRow[] = [];
      for (const { id } of level) {
        const parts = (found.get(id) ?? []).flatMap((part): ArchivedPart[] => {
          const version = standing.get(part.id);
          if (!version) return [];
          if (!isOpen(version)) return [{ leftOut: version }];
          if (!rows.has(version.id)) next.push(version);
          rows.set(version.id, version);
          return [{ versionId: version.id }];
        });
        partsOf.set(id, parts);
      }
      if (rows.size > mostItems) {
        throw new Refusal({
          code: 'archive-too-large',
          message: `This consists of more than ${mostItems.toLocaleString('en-GB')} parts: download its parts one by one.`,
        });
      }
      level = next;
    }
    return { rows, partsOf };
  }

  async #files(viewer: Viewer, versionIds: readonly string[]): Promise<ReadonlyMap<string, readonly ArchivedFile[]>> {
    const parameters = new SqlParameters([versionIds]);
    const rows = await this.database.query<FileRow>(
      `select version.version_id, stored_file.file_id, version_file.file_name, stored_file.media_type,
              stored_file.byte_count::float8 as bytes, stored_file.sha256, stored_file.recalled_at is not null as is_recalled
         from ${versionTables}
         join version_file on version_file.version_id = version.version_id
         join stored_file on stored_file.file_id = version_file.file_id
        where ${readableVersion(viewer, '$1::uuid[]', parameters)}
          and ${ruleToSql(pageRule(viewer, 'download'), ruleColumns, parameters)}
        order by version.version_id, version_file.position`,
      parameters.values,
    );
    return Map.groupBy(
      rows.map((row) => ({
        versionId: row.version_id,
        fileId: row.file_id,
        name: row.file_name,
        mediaType: row.media_type,
        bytes: row.bytes,
        sha256: row.sha256,
        isRecalled: row.is_recalled,
      })),
      (file) => file.versionId,
    );
  }
}

/** Whether a version may go into an archive for the viewer it was read for. */
export const isOpen = (version: VersionRow): boolean => version.can_read && version.can_download;
