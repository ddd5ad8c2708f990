import { ruleToSql, SqlParameters, type Viewer } from '@constellation/platform/access';
import { isId, type Queryable } from '@constellation/platform/db';
import { isDelegate, mayDecideFor, pageRule } from '../access/version.policy.ts';
import { readReadinessFacts } from '../artefact/readiness.reader.ts';
import { readinessOf, type ReadinessCheck } from '../artefact/readiness.ts';
import { readableVersion } from '../artefact/version-content.reader.ts';
import { ruleColumns, versionTables } from '../artefact/version.row.ts';
import type { ArtefactKind } from '../vocabulary/artefact-types.ts';
import { keptFromDeciding } from './who-decides.ts';

/** Something in a whole, or the whole itself, that waits for a decision. */
export interface BundleItem {
  readonly versionId: string;
  /** What the check before release and the rules of who decides have against it; terms are judged when they are chosen. */
  readonly findings: readonly ReadinessCheck[];
}

/** What of a whole waits for release, as far as one viewer may read it: parts before what contains them. */
export interface ReleaseBundle {
  readonly items: readonly BundleItem[];
  /** How many more there are, which can be decided about once these are. */
  readonly more: number;
}

/** More of them would be a page that nobody checks. */
export const mostBundled = 200;
/** Programme, unit, lesson and file are four. */
const deepest = 10;

/** A version that waits, as far as it says who may decide about it. */
export interface WaitingVersion {
  readonly id: string;
  readonly kind: ArtefactKind;
  readonly rights_holder_id: string;
  readonly submitted_by: string | null;
}

/**
 * What waits for release in these submitted versions, themselves included, by version: deepest first. Of each part the
 * version in review is gone into, else the one released; nothing is found, nor found through, what the viewer may not read.
 * Versions whose release the viewer does not decide are left out.
 */
export async function findWaiting(
  db: Queryable,
  viewer: Viewer,
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly WaitingVersion[]>> {
  const parameters = new SqlParameters([versionIds.filter(isId)]);
  const rows = await db.query<WaitingVersion & { readonly root_id: string }>(
    `with recursive inside (root_id, version_id, depth) as (
       select version.version_id, version.version_id, 0
         from ${versionTables}
        where version.state = 'in-review' and ${readableVersion(viewer, '$1::uuid[]', parameters)}
       union
       select inside.root_id, part.version_id, inside.depth + 1
         from inside
         join version_part on version_part.version_id = inside.version_id
        cross join lateral (
          select version.version_id from ${versionTables}
           where version.artefact_id = version_part.part_id and version.state in ('in-review', 'released')
             and ${ruleToSql(pageRule(viewer, 'read'), ruleColumns, parameters)}
           order by version.state = 'in-review' desc limit 1) as part
        where inside.depth < ${deepest})
     select inside.root_id, version.version_id as id, artefact.kind, artefact.rights_holder_id, version.submitted_by
       from inside
       join artefact_version version using (version_id)
       join artefact using (artefact_id)
      where version.state = 'in-review'
      group by inside.root_id, version.version_id, artefact.artefact_id
      order by max(inside.depth) desc, version.title, version.version_id`,
    parameters.values,
  );
  const found = Map.groupBy(rows, (row) => row.root_id);
  return new Map(
    [...found].filter(([rootId, waiting]) => {
      const root = waiting.find((version) => version.id === rootId);
      return root !== undefined && decides(viewer, root);
    }),
  );
}

/** What waits in these versions with what is against each item, by version. */
export async function readBundles(
  db: Queryable,
  viewer: Viewer,
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, ReleaseBundle>> {
  const waiting = await findWaiting(db, viewer, versionIds);
  const shown = new Map([...waiting].map(([id, versions]) => [id, versions.slice(0, mostBundled)]));
  const versions = new Map([...shown.values()].flat().map((version) => [version.id, version]));
  const facts = await readReadinessFacts(db, [...versions.keys()], viewer.now);
  const items = new Map<string, BundleItem>();
  for (const [versionId, version] of versions) {
    const one = facts.get(versionId);
    const checks = one ? readinessOf(one).filter((check) => !check.passed) : [];
    items.set(versionId, { versionId, findings: [...(await deciding(db, viewer, version)), ...checks] });
  }
  return new Map(
    [...shown].map(([id, all]) => [
      id,
      {
        items: all.flatMap((version) => items.get(version.id) ?? []),
        more: (waiting.get(id)?.length ?? 0) - all.length,
      },
    ]),
  );
}

const decides = (viewer: Viewer, { rights_holder_id: rightsHolderId, kind }: WaitingVersion): boolean =>
  mayDecideFor(viewer, rightsHolderId) || isDelegate(viewer, { rightsHolderId, kind });

/** Who may not decide about an item is told so as of anything else that stands in the way. */
async function deciding(db: Queryable, viewer: Viewer, version: WaitingVersion): Promise<readonly ReadinessCheck[]> {
  const kept = await keptFromDeciding(db, viewer, version);
  return (kept?.problems ?? []).map(({ code, message }) => ({
    ...{ code, message, label: 'Yours to decide', passed: false, blocking: true, confirmable: false, field: null },
  }));
}
