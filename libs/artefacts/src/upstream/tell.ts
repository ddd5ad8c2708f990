import { newId, type Queryable, type Tx } from '@constellation/platform/db';
import { readOpenChanges, type ComparedSides } from './provenance.ts';
import type { UpstreamChangeKind } from './upstream-change.entity.ts';

/** A version of an origin. */
export interface OriginVersion {
  readonly artefactId: string;
  readonly versionId: string;
}

/**
 * Puts a newly released version into the inboxes of the adaptations that follow its artefact, where it changed something that
 * they have not decided about. There is one open entry for each: a newer version takes its place.
 */
export async function offerUpstreamChanges(tx: Tx, origin: OriginVersion, now: Date): Promise<void> {
  const followers = await tx.query<{ artefact_id: string; organisation_id: string; version_id: string }>(
    `select distinct on (adaptation.artefact_id) adaptation.artefact_id, artefact.acting_organisation_id as organisation_id,
            version.version_id
       from adaptation
       join artefact on artefact.artefact_id = adaptation.artefact_id
       join artefact_version version on version.artefact_id = adaptation.artefact_id
        and version.state in ('draft', 'in-review', 'released', 'superseded')
      where adaptation.origin_artefact_id = $1 and adaptation.following
      order by adaptation.artefact_id, version.number desc nulls first`,
    [origin.artefactId],
  );
  if (followers.length === 0) return;
  const open = await readOpenChanges(
    tx,
    followers.map((row): ComparedSides => ({
      artefactId: row.artefact_id,
      originArtefactId: origin.artefactId,
      oursId: row.version_id,
      theirsId: origin.versionId,
    })),
  );
  const offered = new Set(open.filter(({ parts }) => parts.length > 0).map(({ artefactId }) => artefactId));
  const told = followers.filter((row) => offered.has(row.artefact_id));
  await tx.query(
    `insert into upstream_change (upstream_change_id, organisation_id, artefact_id, origin_artefact_id, version_id, kind, made_at)
     select given.id, given.organisation_id, given.artefact_id, $4, $5, 'released', $6
       from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as given (id, organisation_id, artefact_id)
     on conflict (artefact_id, origin_artefact_id) where kind = 'released' and settled_at is null do update
        set version_id = excluded.version_id, made_at = excluded.made_at`,
    [
      told.map(() => newId()),
      told.map((row) => row.organisation_id),
      told.map((row) => row.artefact_id),
      origin.artefactId,
      origin.versionId,
      now,
    ],
  );
}

/**
 * Tells everyone who adopted a version, or made something from it, that what they may do with it changed: those too who do
 * not follow it.
 * @param adopters organisations that use the version
 */
export async function tellRightsChange(
  db: Queryable,
  origin: OriginVersion,
  about: {
    readonly kind: Exclude<UpstreamChangeKind, 'released' | 'held-back'>;
    readonly adopters: readonly string[];
    readonly now: Date;
  },
): Promise<void> {
  const told = await db.query<{ organisation_id: string; artefact_id: string | null }>(
    `select adopter as organisation_id, null::uuid as artefact_id from unnest($2::uuid[]) as adopter
     union all
     select distinct artefact.acting_organisation_id, artefact.artefact_id
       from version_origin origin
       join artefact_version version on version.version_id = origin.version_id
       join artefact on artefact.artefact_id = version.artefact_id
      where origin.origin_version_id = $1`,
    [origin.versionId, [...new Set(about.adopters)]],
  );
  if (told.length === 0) return;
  await db.query(
    `insert into upstream_change (upstream_change_id, organisation_id, artefact_id, origin_artefact_id, version_id, kind, made_at)
     select given.id, given.organisation_id, given.artefact_id, $4, $5, $6, $7
       from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as given (id, organisation_id, artefact_id)`,
    [
      told.map(() => newId()),
      told.map((row) => row.organisation_id),
      told.map((row) => row.artefact_id),
      origin.artefactId,
      origin.versionId,
      about.kind,
      about.now,
    ],
  );
}

/** Tells the makers of a version that its terms are held back, until they choose others. */
export async function tellHeldBack(
  db: Queryable,
  made: OriginVersion,
  { originArtefactId, now }: { readonly originArtefactId: string; readonly now: Date },
): Promise<void> {
  await db.query(
    `insert into upstream_change (upstream_change_id, organisation_id, artefact_id, origin_artefact_id, version_id, kind, made_at)
     select $1, acting_organisation_id, artefact_id, $3, $4, 'held-back', $5 from artefact where artefact_id = $2`,
    [newId(), made.artefactId, originArtefactId, made.versionId, now],
  );
}
