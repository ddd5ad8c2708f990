import type { Queryable } from '@constellation/platform/db';
import { readWholes, type VersionWhole } from '../adaptation/content.ts';
import { upstreamParts, type PartOrigin, type UpstreamPart } from './upstream-parts.ts';

/** An adaptation as it is in one of its versions, against a version of its origin. */
export interface ComparedSides {
  readonly artefactId: string;
  readonly originArtefactId: string;
  /** The version of the adaptation. */
  readonly oursId: string;
  /** The version of the origin. */
  readonly theirsId: string;
}

/** What is open between the two, with both as they are. */
export interface OpenChanges extends ComparedSides {
  readonly ours: VersionWhole;
  readonly theirs: VersionWhole;
  readonly parts: readonly UpstreamPart[];
}

interface OriginRow {
  readonly version_id: string;
  readonly origin_version_id: string;
  readonly origin_artefact_id: string;
  readonly position: number;
  readonly number: number;
}

interface DecisionRow {
  readonly artefact_id: string;
  readonly origin_artefact_id: string;
  readonly origin_part: string;
  readonly version_id: string;
  readonly number: number;
}

/**
 * What is open between adaptations and their origins, in four statements however many there are. The caller decides who may
 * know. Whoever does not stem from the origin (any more) is left out.
 */
export async function readOpenChanges(db: Queryable, asked: readonly ComparedSides[]): Promise<readonly OpenChanges[]> {
  if (asked.length === 0) return [];
  const oursIds = asked.map((one) => one.oursId);
  const origins = await db.query<OriginRow>(
    `select origin.version_id, origin.origin_version_id, version.artefact_id as origin_artefact_id, origin.position, version.number
       from version_origin origin join artefact_version version on version.version_id = origin.origin_version_id
      where origin.version_id = any($1::uuid[]) order by origin.position`,
    [oursIds],
  );
  const parts = await db.query<PartOrigin & { readonly versionId: string; readonly number: number }>(
    `select origin.version_id as "versionId", origin.part, origin.origin_version_id as "originVersionId",
            version.artefact_id as "originArtefactId", origin.origin_part as "originPart", version.number
       from version_part_origin origin join artefact_version version on version.version_id = origin.origin_version_id
      where origin.version_id = any($1::uuid[])`,
    [oursIds],
  );
  const decisions = await db.query<DecisionRow>(
    `select distinct on (decision.artefact_id, decision.origin_artefact_id, decision.origin_part)
            decision.artefact_id, decision.origin_artefact_id, decision.origin_part, decision.version_id, version.number
       from upstream_decision decision join artefact_version version on version.version_id = decision.version_id
      where decision.artefact_id = any($1::uuid[])
      order by decision.artefact_id, decision.origin_artefact_id, decision.origin_part, version.number desc`,
    [asked.map((one) => one.artefactId)],
  );
  const numbers = new Map([
    ...origins.map((row) => [row.origin_version_id, row.number] as const),
    ...parts.map((row) => [row.originVersionId, row.number] as const),
    ...decisions.map((row) => [row.version_id, row.number] as const),
  ]);
  const wholes = await readWholes(db, [...numbers.keys(), ...asked.flatMap((one) => [one.oursId, one.theirsId])]);
  return asked.flatMap((one) => {
    const [ours, theirs] = [wholes.get(one.oursId), wholes.get(one.theirsId)];
    const own = origins.filter((row) => row.version_id === one.oursId);
    const from = own.find((row) => row.origin_artefact_id === one.originArtefactId);
    if (!ours || !theirs || !from) return [];
    const decided = decisions.filter(
      (row) => row.artefact_id === one.artefactId && row.origin_artefact_id === one.originArtefactId,
    );
    const named = parts.filter((row) => row.versionId === one.oursId);
    const involved = new Set([
      ...own.filter((row) => row.origin_artefact_id === one.originArtefactId).map((row) => row.origin_version_id),
      ...named.filter((row) => row.originArtefactId === one.originArtefactId).map((row) => row.originVersionId),
      ...decided.map((row) => row.version_id),
    ]);
    return [
      {
        ...one,
        ours,
        theirs,
        parts: upstreamParts(
          {
            originArtefactId: one.originArtefactId,
            isMain: from.position === 0,
            versionId: from.origin_version_id,
            parts: named,
            decided: new Map(decided.map((row) => [row.origin_part, row.version_id])),
          },
          {
            theirs,
            ours,
            wholes: new Map([...involved].flatMap((id) => (wholes.has(id) ? [[id, wholes.get(id) ?? ours]] : []))),
            numbers,
          },
        ),
      },
    ];
  });
}
