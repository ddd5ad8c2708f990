import type { Queryable } from '@constellation/platform/db';
import type { VersionDetails } from '../artefact/details.ts';
import type { InclusionStatement } from '../vocabulary/inclusion.ts';

/** A file of a version: whose bytes are equal, is equal. */
export interface ContentFile {
  readonly id: string;
  readonly fileName: string;
  readonly sha256: string;
  /** Nobody opens it, and nobody takes it over. */
  readonly isRecalled: boolean;
}

/** All that adapting takes over, comparing compares and upstream changes are made of. */
export interface VersionWhole {
  readonly title: string;
  readonly summary: string;
  /** Markdown. */
  readonly body: string;
  readonly type: string;
  readonly subjects: readonly string[];
  readonly phase: string | null;
  readonly keyStages: readonly string[];
  readonly yearGroups: readonly string[];
  readonly keywords: readonly string[];
  readonly inclusion: InclusionStatement | null;
  readonly inclusionNote: string | null;
  readonly sendNeeds: readonly string[];
  readonly details: VersionDetails;
  readonly files: readonly ContentFile[];
  /** Ids of artefacts. */
  readonly parts: readonly string[];
}

/** What stands in these versions, in one statement. The caller decides who may know. */
export async function readWholes(
  db: Queryable,
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, VersionWhole>> {
  if (versionIds.length === 0) return new Map();
  const rows = await db.query<VersionWhole & { readonly id: string }>(
    `select version.version_id as id, version.title, version.summary, version.body, version.type, version.subjects, version.phase,
            version.key_stages as "keyStages", version.year_groups as "yearGroups", version.keywords, version.inclusion,
            version.inclusion_note as "inclusionNote", version.send_needs as "sendNeeds", version.details,
            coalesce((select jsonb_agg(jsonb_build_object('id', stored_file.file_id, 'fileName', version_file.file_name,
                                                          'sha256', stored_file.sha256,
                                                          'isRecalled', stored_file.recalled_at is not null)
                                       order by version_file.position)
                        from version_file join stored_file using (file_id)
                       where version_file.version_id = version.version_id), '[]') as files,
            array(select part_id from version_part where version_part.version_id = version.version_id order by position) as parts
       from artefact_version version where version.version_id = any($1::uuid[])`,
    [[...new Set(versionIds)]],
  );
  return new Map(rows.map(({ id, ...whole }) => [id, whole]));
}
