import type { Queryable } from '@constellation/platform/db';
import { fingerprintOf } from './fingerprint.ts';

/** Most characters of the texts of a version's files that are looked at. */
const longestFileText = 400_000;

/**
 * SQL: the words of a version that make it what it is: its text and what stands in its files, those that were recalled
 * excepted; of what has neither, its summary.
 */
export const wordsOfVersion = `concat_ws(E'\\n', nullif(version.body, ''),
  left((select string_agg(file_text.content, E'\\n' order by file.position)
          from version_file file
          join stored_file on stored_file.file_id = file.file_id and stored_file.recalled_at is null
          join file_text on file_text.file_id = file.file_id
         where file.version_id = version.version_id), ${longestFileText}),
  case when version.body = '' then version.summary end)`;

/** Writes down the fingerprints of these versions, in one statement for all. */
export async function writeFingerprints(db: Queryable, versionIds: readonly string[]): Promise<void> {
  if (versionIds.length === 0) return;
  const texts = await db.query<{ id: string; words: string }>(
    `select version.version_id as id, ${wordsOfVersion} as words from artefact_version version
      where version.version_id = any($1::uuid[]) and version.number is not null`,
    [versionIds],
  );
  // In one order, so that two who write at once never wait for each other in a circle.
  const rows = texts
    .map(({ id, words }) => ({ version_id: id, ...fingerprintOf(words) }))
    .sort((a, b) => (a.version_id < b.version_id ? -1 : 1));
  await db.query(
    `insert into version_fingerprint (version_id, signature, bands)
     select version_id, signature, bands
       from jsonb_to_recordset($1::jsonb) as given (version_id uuid, signature integer[], bands integer[])
     on conflict (version_id) do update set signature = excluded.signature, bands = excluded.bands`,
    [JSON.stringify(rows)],
  );
}
