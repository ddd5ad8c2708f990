import type { Viewer, ViewerPost } from '@constellation/platform/access';
import { isId, newId, type Tx } from '@constellation/platform/db';
import { NotAllowed, NotFound, Refusal } from '@constellation/platform/errors';
import { recomputeVersionAccess } from '../access/version-access.ts';
import { organisationsBehind } from './locked-version.ts';

/** @throws {NotAllowed} unless the post may write for this rights holder */
export async function requireBehind(tx: Tx, viewer: Viewer, post: ViewerPost, rightsHolderId: string): Promise<void> {
  const behind = await organisationsBehind(tx, post, viewer.now);
  if (!behind.includes(rightsHolderId)) {
    throw new NotAllowed(
      'Through this post you write for its own organisation or the trust above it.',
      'not-rights-holder',
    );
  }
}

/** What the next version of an artefact is begun from. */
export interface NextVersion {
  readonly artefactId: string;
  readonly post: ViewerPost;
  /** The newest released one when absent. */
  readonly from?: string;
}

/**
 * Begins the next version as a copy, files and parts included, and answers with its id. For those named on the newest
 * released version, and for the release authorities of its rights holder.
 */
export async function beginNextVersion(
  tx: Tx,
  viewer: Viewer,
  { artefactId, post, from }: NextVersion,
): Promise<string> {
  if (!isId(artefactId)) throw new NotFound('artefact', 'artefactId');
  const newest = await newestReleased(tx, artefactId);
  const ours =
    newest &&
    (newest.person_ids.includes(viewer.personId) || viewer.hasRole('release-authority', newest.rights_holder_id));
  if (!newest || !ours) throw new NotFound('artefact', 'artefactId');
  await requireBehind(tx, viewer, post, newest.rights_holder_id);
  if (newest.has_open_draft) {
    throw new Refusal({
      code: 'draft-open',
      message: 'A new version has been begun already: finish or discard that draft first.',
    });
  }
  const versionId = newId();
  await copyVersion(tx, { from: from ?? newest.version_id, to: versionId, by: viewer.personId, now: viewer.now });
  await recomputeVersionAccess(tx, [versionId], viewer.now);
  return versionId;
}

interface NewestReleased {
  version_id: string;
  rights_holder_id: string;
  person_ids: string[];
  has_open_draft: boolean;
}

async function newestReleased(tx: Tx, artefactId: string): Promise<NewestReleased | undefined> {
  // The artefact is held first, so that two people cannot begin the next version at once: a single statement that had to
  // wait would not see the draft it waited for.
  await tx.query(`select from artefact where artefact_id = $1 for update`, [artefactId]);
  const [row] = await tx.query<NewestReleased>(
    `select version.version_id, artefact.rights_holder_id,
            array(select version.created_by union select person_id from version_author
                   where version_author.version_id = version.version_id and person_id is not null) as person_ids,
            exists (select from artefact_version open
                     where open.artefact_id = artefact.artefact_id and open.state in ('draft', 'in-review')) as has_open_draft
       from artefact
       join artefact_version version on version.artefact_id = artefact.artefact_id and version.state in ('released', 'superseded')
      where artefact.artefact_id = $1
      order by version.number desc limit 1`,
    [artefactId],
  );
  return row;
}

async function copyVersion(tx: Tx, copy: { from: string; to: string; by: string; now: Date }): Promise<void> {
  await tx.query(
    `insert into artefact_version (version_id, artefact_id, title, summary, body, type, subjects, phase, key_stages, year_groups,
       keywords, inclusion, inclusion_note, send_needs, third_party, picture_text, captions, details, licence_code, created_by, created_at, updated_at)
     select $2, artefact_id, title, summary, body, type, subjects, phase, key_stages, year_groups, keywords, inclusion,
       inclusion_note, send_needs, third_party, picture_text, captions, details, licence_code, $3, $4, $4
       from artefact_version where version_id = $1`,
    [copy.from, copy.to, copy.by, copy.now],
  );
  for (const [table, columns] of [
    ['version_author', 'position, name, person_id'],
    ['version_part', 'position, part_id'],
    ['version_file', 'position, file_id, file_name'],
    ['version_third_party', 'position, what, source, permission, note'],
    ['version_origin', 'position, origin_version_id, licence_code, licence_agreement_id'],
    ['version_part_origin', 'part, origin_version_id, origin_part'],
    [
      'version_attribution',
      'position, depth, origin_version_id, title, authors, organisation, licence_code, number, released_at, changes',
    ],
  ]) {
    await tx.query(
      `insert into ${table} (version_id, ${columns}) select $2, ${columns} from ${table} where version_id = $1`,
      [copy.from, copy.to],
    );
  }
}
