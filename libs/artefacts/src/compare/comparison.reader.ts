import { ruleToSql, SqlParameters, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import { Injectable } from '@nestjs/common';
import { standsForArtefactRule } from '../access/version.policy.ts';
import { readWholes, type ContentFile, type VersionWhole } from '../adaptation/content.ts';
import { isCompared, piecesOf } from '../adaptation/pieces.ts';
import { readableVersion } from '../artefact/version-content.reader.ts';
import { ruleColumns, versionTables } from '../artefact/version.row.ts';
import { textChanges, type TextChange } from './text-diff.ts';

export const changeKinds = ['same', 'added', 'removed', 'changed'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A field that differs. */
export interface FieldChange {
  readonly field: string;
  readonly label: string;
  readonly kind: ChangeKind;
  readonly before: string | null;
  readonly after: string | null;
  readonly changes: readonly TextChange[];
}

/** A file of either version; the same when its bytes are, whatever its name. */
export interface FileChange {
  readonly kind: ChangeKind;
  readonly fileName: string;
  /** The name it had, where that changed. */
  readonly fileNameBefore: string | null;
}

/** A part of either version, by its artefact. */
export interface PartChange {
  readonly kind: ChangeKind;
  readonly artefactId: string;
  readonly title: string;
}

/** What is different between two versions. */
export interface VersionComparison {
  readonly fromId: string;
  readonly toId: string;
  /** Only those that differ. */
  readonly fields: readonly FieldChange[];
  readonly body: readonly TextChange[];
  readonly files: readonly FileChange[];
  /** As far as the viewer may find them. */
  readonly parts: readonly PartChange[];
}

/** Compares any two versions, of the same artefact or of two, that the viewer may read. */
@Injectable()
export class ComparisonReader {
  constructor(private readonly database: Database) {}

  /** Null when either is missing or not shared. */
  async compare(viewer: Viewer, fromId: string, toId: string): Promise<VersionComparison | null> {
    if (!isId(fromId) || !isId(toId)) return null;
    const parameters = new SqlParameters([[fromId, toId]]);
    const readable = await this.database.query<{ id: string }>(
      `select version.version_id as id from ${versionTables} where ${readableVersion(viewer, '$1::uuid[]', parameters)}`,
      parameters.values,
    );
    const wholes = await readWholes(
      this.database,
      readable.map((row) => row.id),
    );
    const [from, to] = [wholes.get(fromId), wholes.get(toId)];
    if (!from || !to) return null;
    const titles = await this.#titles(viewer, [...new Set([...from.parts, ...to.parts])]);
    return {
      fromId,
      toId,
      fields: fieldChanges(from, to),
      body: textChanges(from.body, to.body),
      files: fileChanges(from.files, to.files),
      parts: [...new Set([...to.parts, ...from.parts])].flatMap((artefactId) => {
        const title = titles.get(artefactId);
        return title === undefined
          ? []
          : [{ artefactId, title, kind: kindOf(from.parts.includes(artefactId), to.parts.includes(artefactId)) }];
      }),
    };
  }

  async #titles(viewer: Viewer, artefactIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (artefactIds.length === 0) return new Map();
    return findTitles(this.database, viewer, artefactIds);
  }
}

/** The titles of artefacts by the version that stands for them; of those the viewer may find. */
export async function findTitles(
  database: Database,
  viewer: Viewer,
  artefactIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const parameters = new SqlParameters([artefactIds]);
  const rows = await database.query<{ id: string; title: string }>(
    `select distinct on (version.artefact_id) version.artefact_id as id, version.title from ${versionTables}
      where version.artefact_id = any($1::uuid[]) and ${ruleToSql(standsForArtefactRule(viewer), ruleColumns, parameters)}
      order by version.artefact_id, version.number desc nulls last`,
    parameters.values,
  );
  return new Map(rows.map((row) => [row.id, row.title]));
}

const kindOf = (isBefore: boolean, isAfter: boolean): ChangeKind =>
  isBefore && isAfter ? 'same' : isAfter ? 'added' : 'removed';

function fieldChanges(from: VersionWhole, to: VersionWhole): readonly FieldChange[] {
  const [before, after] = [piecesOf(from), piecesOf(to)];
  const fields = [...new Set([...after.keys(), ...before.keys()])].filter(isCompared);
  return fields.flatMap((field) => {
    const [old, fresh] = [before.get(field), after.get(field)];
    if (old?.value === fresh?.value) return [];
    return [
      {
        field,
        label: (fresh ?? old)?.label ?? field,
        kind: old && fresh ? ('changed' as const) : kindOf(old !== undefined, fresh !== undefined),
        before: old?.value ?? null,
        after: fresh?.value ?? null,
        changes: textChanges(old?.value ?? '', fresh?.value ?? ''),
      },
    ];
  });
}

function fileChanges(from: readonly ContentFile[], to: readonly ContentFile[]): readonly FileChange[] {
  const left = new Set(from);
  const take = (matches: (file: ContentFile) => boolean): ContentFile | undefined => {
    const found = from.find((file) => left.has(file) && matches(file));
    if (found) left.delete(found);
    return found;
  };
  // Bytes first: a file that was renamed is not taken for another one that has its name now.
  const same = new Map(
    to.map((file) => [
      file,
      take((one) => one.sha256 === file.sha256 && one.fileName === file.fileName) ??
        take((one) => one.sha256 === file.sha256),
    ]),
  );
  const present = to.map((file): FileChange => {
    const old = same.get(file);
    if (old) {
      const isRenamed = old.fileName !== file.fileName;
      return { kind: 'same', fileName: file.fileName, fileNameBefore: isRenamed ? old.fileName : null };
    }
    const replaced = take((one) => one.fileName === file.fileName);
    return { kind: replaced ? 'changed' : 'added', fileName: file.fileName, fileNameBefore: null };
  });
  return [
    ...present,
    ...[...left].map(({ fileName }): FileChange => ({ kind: 'removed', fileName, fileNameBefore: null })),
  ];
}
