import { newId, type Tx } from '@constellation/platform/db';
import { Refusal } from '@constellation/platform/errors';
import { recomputeVersionAccess } from '../access/version-access.ts';
import { ArtefactVersion, VersionAuthor } from '../artefact/artefact-version.entity.ts';
import { Artefact } from '../artefact/artefact.entity.ts';
import { blankVersion, changesOf } from '../artefact/draft.service.ts';
import { VersionThirdParty } from '../checklist/version-third-party.entity.ts';
import { VersionPart } from '../parts/version-part.entity.ts';
import { settleFollowers } from '../adoption/followed-version.ts';
import { ReleaseTerms } from '../release/release-terms.entity.ts';
import { contentOf } from './bulk-item.ts';
import type { BulkReleaser, PlannedVersion } from './bulk-plan.ts';

/** A statement takes at most 65,535 values, and no table here has more than 30 columns. */
const rowsAtOnce = 2_000;
const changeNote = 'Brought up to date with its source.';

/**
 * Writes planned versions and releases them, in a number of statements that does not depend on how many there are. As
 * with a single release, a version is a draft until it has its authors and parts: afterwards the database lets nobody
 * change them.
 */
export async function writeVersions(tx: Tx, by: BulkReleaser, planned: readonly PlannedVersion[]): Promise<void> {
  const written = planned.map((plan) => ({ plan, version: draftOf(plan, by) }));
  await insert(
    tx,
    Artefact,
    planned.filter((plan) => plan.isNew).map((plan) => artefactOf(plan, by)),
  );
  await insert(
    tx,
    ArtefactVersion,
    written.map(({ version }) => version),
  );
  await insert(
    tx,
    VersionAuthor,
    written.flatMap(({ plan, version }) =>
      (plan.item.authors ?? []).map(({ name, personId }, position) => ({
        versionId: version.id,
        position,
        name,
        personId: personId ?? null,
      })),
    ),
  );
  await insert(
    tx,
    VersionThirdParty,
    written.flatMap(({ plan, version }) =>
      (plan.item.thirdPartyItems ?? []).map((item, position) => ({ versionId: version.id, position, ...item })),
    ),
  );
  await insert(
    tx,
    VersionPart,
    written.flatMap(({ plan, version }) =>
      plan.partIds.map((partId, position) => ({ versionId: version.id, position, partId })),
    ),
  );
  await requireNoCycles(
    tx,
    written.map(({ version }) => version.id),
  );
  await insert(
    tx,
    ReleaseTerms,
    written.map(({ plan, version }) => termsOf(plan, version.id, by)),
  );
  await release(
    tx,
    by,
    written.map(({ plan, version }) => ({
      artefactId: plan.artefactId,
      versionId: version.id,
      releasedAt: plan.item.releasedAt ?? by.now,
    })),
  );
  for (const { plan, version } of written) {
    tx.record({
      action: 'release.imported',
      organisationIds: [by.organisationId],
      actor: { personId: by.personId },
      ids: { artefact: plan.artefactId, version: version.id },
      codes: [plan.item.scope, plan.item.licenceCode],
    });
  }
}

function draftOf({ item, artefactId, isNew, fingerprint }: PlannedVersion, by: BulkReleaser): ArtefactVersion {
  const blank = blankVersion({ artefactId, title: item.title, type: item.type, createdBy: by.personId }, by.now);
  return {
    ...blank,
    ...changesOf(item.kind, contentOf(item)),
    contentFingerprint: fingerprint,
    changeNote: isNew ? null : changeNote,
  };
}

function artefactOf({ item, artefactId }: PlannedVersion, by: BulkReleaser): Artefact {
  return {
    id: artefactId,
    kind: item.kind,
    rightsHolderId: by.organisationId,
    actingOrganisationId: by.organisationId,
    createdBy: by.personId,
    sourceKey: item.sourceKey,
    createdAt: by.now,
  };
}

function termsOf({ item }: PlannedVersion, versionId: string, by: BulkReleaser): ReleaseTerms {
  return {
    id: newId(),
    versionId,
    scope: item.scope,
    partnerIds: [],
    partnershipIds: [],
    licenceCode: item.licenceCode,
    availableFrom: null,
    availableUntil: null,
    offered: true,
    heldTo: null,
    heldSince: null,
    inForceFrom: by.now,
    inForceUntil: null,
    decidedBy: by.personId,
    standingDelegationId: null,
    decidedFor: by.organisationId,
  };
}

async function release(
  tx: Tx,
  by: BulkReleaser,
  versions: readonly { readonly artefactId: string; readonly versionId: string; readonly releasedAt: Date }[],
): Promise<void> {
  const artefactIds = versions.map((version) => version.artefactId);
  const versionIds = versions.map((version) => version.versionId);
  await tx.query(
    `update artefact_version set state = 'superseded' where artefact_id = any($1::uuid[]) and state = 'released'`,
    [artefactIds],
  );
  await tx.query(
    `update artefact_version version
        set state = 'released', released_at = given.released_at, released_by = $3, updated_at = $4,
            number = (select coalesce(max(number), 0) + 1 from artefact_version other where other.artefact_id = version.artefact_id)
       from unnest($1::uuid[], $2::timestamptz[]) as given (version_id, released_at)
      where version.version_id = given.version_id`,
    [versionIds, versions.map((version) => version.releasedAt), by.personId, by.now],
  );
  await recomputeVersionAccess(tx, versionIds, by.now);
  await settleFollowers(tx, artefactIds, by.now);
}

/** @throws {Refusal} when one of these would contain itself */
async function requireNoCycles(tx: Tx, versionIds: readonly string[]): Promise<void> {
  const rows = await tx.query<{ source_key: string }>(
    `with recursive inside as (
       select version.artefact_id as whole_id, part.part_id
         from artefact_version version join version_part part using (version_id)
        where version.version_id = any($1::uuid[])
       union
       select inside.whole_id, part.part_id
         from inside
         join artefact_version version on version.artefact_id = inside.part_id
         join version_part part using (version_id)
     )
     select artefact.source_key from inside join artefact on artefact.artefact_id = inside.part_id
      where inside.part_id = inside.whole_id`,
    [versionIds],
  );
  if (rows.length === 0) return;
  const keys = rows.map((row) => row.source_key).join(', ');
  throw new Refusal({
    code: 'part-cycle',
    message: `An artefact cannot contain what contains it: look at the parts of ${keys}.`,
  });
}

async function insert<Row extends object>(tx: Tx, entity: new () => Row, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    // Not through `manager.insert`: it would read every row back.
    await tx.manager
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(rows.slice(start, start + rowsAtOnce))
      .updateEntity(false)
      .execute();
  }
}
