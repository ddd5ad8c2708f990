import { ruleToSql, SqlParameters, type AccessRule, type Viewer } from '@constellation/platform/access';
import { isId, type Tx } from '@constellation/platform/db';
import { NotAllowed, NotFound } from '@constellation/platform/errors';
import { editMapRule, manageMapRule, mapColumns, mapRule } from './curriculum-map.policy.ts';
import type { MapExtent } from './map-check.ts';

/** A map held for a change: nobody else changes it until the transaction ends. */
export interface HeldMap extends MapExtent {
  readonly id: string;
  readonly organisationId: string;
  readonly organisationKind: string;
  readonly partnershipIds: readonly string[];
  readonly subject: string;
}

interface Row {
  readonly organisation_id: string;
  readonly kind: string;
  readonly subject: string;
  readonly partnership_ids: readonly string[];
  readonly first_year: number;
  readonly last_year: number;
  readonly weeks_per_year: number;
  readonly can_edit: boolean;
  readonly can_manage: boolean;
}

/** What every edit names: the map, and the post it acts through. */
export interface MapEdit {
  readonly mapId: string;
  readonly postId: string;
}

/**
 * Holds a map for those who edit it, or who manage it.
 * @throws {NotFound} to who does not see it, {NotAllowed} to who does and may not
 */
export async function holdMap(
  tx: Tx,
  viewer: Viewer,
  { mapId, postId }: MapEdit,
  right: 'edit' | 'manage' = 'edit',
): Promise<HeldMap> {
  const post = viewer.post(postId);
  const parameters = new SqlParameters([isId(mapId) ? mapId : null]);
  const may = (rule: AccessRule): string => ruleToSql(rule, mapColumns, parameters);
  const [row] = await tx.query<Row>(
    `select map.organisation_id, organisation.kind, map.subject, map.partnership_ids, map.first_year, map.last_year,
            map.weeks_per_year,
            ${may(editMapRule(viewer))} as can_edit, ${may(manageMapRule(viewer))} as can_manage
       from curriculum_map map join organisation on organisation.organisation_id = map.organisation_id
      where map.curriculum_map_id = $1::uuid and map.deleted_at is null and ${may(mapRule(viewer))}
        for update of map`,
    parameters.values,
  );
  if (!row) throw new NotFound('curriculum map', 'mapId');
  if (!(right === 'manage' ? row.can_manage : row.can_edit)) {
    throw new NotAllowed(
      right === 'manage'
        ? 'Those who run the organisation or decide about its releases decide about this.'
        : 'Its editors change a map, and those who run its organisation.',
    );
  }
  if (!post.actsFor.includes(row.organisation_id)) {
    throw new NotAllowed('Act through a post in the organisation whose map it is.', 'not-your-post');
  }
  return {
    id: mapId,
    organisationId: row.organisation_id,
    organisationKind: row.kind,
    partnershipIds: row.partnership_ids,
    subject: row.subject,
    firstYear: row.first_year,
    lastYear: row.last_year,
    weeksPerYear: row.weeks_per_year,
  };
}
