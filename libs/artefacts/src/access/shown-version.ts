import { ruleToSql, type SqlParameters, type Viewer } from '@constellation/platform/access';
import { versionColumns, versionRule } from './version.policy.ts';

/**
 * SQL relation beside `item`, a row of `collection_item` (or of anything with an artefact and perhaps a version): the version that
 * stands for the item. Without one the item is not there for this viewer, in no list and no count: it is the newest released one
 * they may find by its terms, or the one it is pinned to.
 * @param about `alias`: the relation's name; its one column is `version_id`. `further`: SQL condition on `seen`, a version of the artefact
 */
export function shownVersion(
  viewer: Viewer,
  parameters: SqlParameters,
  { alias = 'shown', further = 'true' }: { readonly alias?: string; readonly further?: string } = {},
): string {
  return `lateral (
    select seen.version_id
      from artefact_version seen join version_access seen_access on seen_access.version_id = seen.version_id
     where seen.artefact_id = item.artefact_id and seen.number is not null
       and (item.version_id is null or seen.version_id = item.version_id) and ${further}
       and ${ruleToSql(versionRule(viewer, 'find'), versionColumns('seen_access'), parameters)}
     order by seen.number desc limit 1) ${alias}`;
}

/** SQL condition on `item`: it is there for this viewer. */
export const isShown = (viewer: Viewer, parameters: SqlParameters): string =>
  `exists (select from ${shownVersion(viewer, parameters)})`;
