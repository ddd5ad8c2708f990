import type { Queryable } from '@constellation/platform/db';
import { Refusal } from '@constellation/platform/errors';
import { licencesForAdaptation } from '../licences/compatibility.ts';
import { readBindingWorks } from '../adaptation/origins.ts';
import { readinessOf, type ReadinessFacts } from './readiness.ts';

/** What the check before release looks at, for many versions in one statement. The caller decides who may know. */
export async function readReadinessFacts(
  db: Queryable,
  versionIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, ReadinessFacts>> {
  const rows = await db.query<
    Omit<ReadinessFacts, 'possibleLicences'> & { id: string; rightsHolderId: string; isAdaptation: boolean }
  >(
    `select version.version_id as id, artefact.kind, artefact.rights_holder_id as "rightsHolderId",
            exists (select from version_origin where version_origin.version_id = version.version_id) as "isAdaptation", version.type, version.title, version.summary, version.body, version.subjects,
            version.inclusion, version.third_party as "thirdParty", version.picture_text as "pictureText", version.captions,
            coalesce((select jsonb_agg(jsonb_build_object('what', item.what, 'source', item.source,
                                                          'permission', item.permission, 'note', item.note)
                                       order by item.position)
                        from version_third_party item where item.version_id = version.version_id), '[]') as "thirdPartyItems",
            version.licence_code as "licenceCode",
            (select count(*)::int from version_author where version_author.version_id = version.version_id) as "authorCount",
            (select count(*)::int from version_part where version_part.version_id = version.version_id) as "partCount",
            coalesce((select jsonb_agg(jsonb_build_object('fileName', version_file.file_name, 'textState', stored_file.text_state,
                                                          'mediaType', stored_file.media_type, 'pages', stored_file.page_count,
                                                          'structure', stored_file.structure,
                                                          'isRecalled', stored_file.recalled_at is not null,
                                                          'pupilFindings', stored_file.pupil_findings)
                                       order by version_file.position)
                        from version_file join stored_file using (file_id)
                       where version_file.version_id = version.version_id), '[]') as files
       from artefact_version version join artefact using (artefact_id)
      where version.version_id = any($1::uuid[])`,
    [versionIds],
  );
  const possible = new Map<string, readonly string[]>();
  for (const { id, rightsHolderId } of rows.filter((row) => row.isAdaptation)) {
    const works = await readBindingWorks(db, { id, rightsHolderId }, now);
    possible.set(
      id,
      licencesForAdaptation(works, rightsHolderId).map(({ code }) => code),
    );
  }
  return new Map(rows.map((row) => [row.id, { ...row, possibleLicences: possible.get(row.id) ?? null }]));
}

/**
 * @param about `licenceCode`: the licence it is to have, when another than the proposed one; `held`: whether what a person
 *   has to look at and confirm stands in the way as well
 * @throws {Refusal} `not-ready` for every check that stands in the way
 * @returns what it looked at
 */
export async function requireReady(
  db: Queryable,
  versionId: string,
  { now, licenceCode, held = false }: { readonly now: Date; readonly licenceCode?: string; readonly held?: boolean },
): Promise<ReadinessFacts> {
  const facts = (await readReadinessFacts(db, [versionId], now)).get(versionId);
  if (!facts) throw new Error(`There is no version ${versionId}.`);
  const open = readinessOf({ ...facts, licenceCode: licenceCode ?? facts.licenceCode }).filter(
    (check) => check.blocking && !check.passed && (held || !check.confirmable),
  );
  if (open.length === 0) return facts;
  throw new Refusal(
    open.map(({ field, message }) => ({ code: 'not-ready', message: message ?? '', ...(field ? { field } : {}) })),
  );
}
