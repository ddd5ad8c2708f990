import { ruleToSql, SqlParameters, type Viewer } from '@constellation/platform/access';
import type { Queryable } from '@constellation/platform/db';
import { isForDecider, isOwnRequest } from '../access-request/access-request.policy.ts';
import { isShown } from '../access/shown-version.ts';
import { audienceParts, audiencesAsked, isLacking, type AudiencePart } from '../collection/audience-part.ts';
import { collectionColumns, curateCollectionRule } from '../collection/collection.policy.ts';

/** Where a request to share stands at an instant. */
export const shareRequestStates = ['waiting', 'met', 'declined', 'taken-back', 'not-needed', 'lapsed'] as const;
export type ShareRequestState = (typeof shareRequestStates)[number];

/** The tables over which the conditions below stand. */
export const shareRequestTables = `share_request request
  join collection_item item on item.collection_item_id = request.collection_item_id
  join collection on collection.collection_id = item.collection_id`;

/** SQL condition over {@link shareRequestTables}: the viewer asked, or decides about the releases of what is asked for. */
export const isRequestSeen = (viewer: Viewer, parameters: SqlParameters): string =>
  `(${isOwnRequest(viewer, parameters)} or (request.state <> 'taken-back' and ${isForDecider(viewer, parameters)}))`;

/**
 * SQL condition over {@link shareRequestTables}: the viewer may be told how it stands now. Who asked is told as long as they curate the
 * collection and find the item, since that is how they know who lacks it; else it waits for them, and lapses.
 */
const isTold = (viewer: Viewer, parameters: SqlParameters): string =>
  `(not ${isOwnRequest(viewer, parameters)}
    or (collection.deleted_at is null and ${ruleToSql(curateCollectionRule(viewer), collectionColumns, parameters)} and ${isShown(viewer, parameters)}))`;

/** SQL condition over {@link shareRequestTables}: everybody asked for who is still shown the collection finds the item. */
function isMet(parts: readonly AudiencePart[], now: Date, parameters: SqlParameters): string {
  const lacks = parts.map((part) => `when ${parameters.add(part.key)} then ${isLacking(part, now, parameters)}`);
  const lacking = lacks.length === 0 ? 'true' : `case asked.audience ${lacks.join(' ')} else true end`;
  return `not exists (select from unnest(request.audiences) as asked (audience)
     where asked.audience = any(${audiencesAsked}) and ${lacking})`;
}

const isNotNeeded = `(item.removed_at is not null or collection.deleted_at is not null or not request.audiences && ${audiencesAsked})`;

/**
 * SQL: where each request stands for this viewer, over {@link shareRequestTables} and `$1`, the instant.
 * @param parts of the audiences asked for, from {@link partsAskedFor}: one that is not among them counts as lacking the item
 */
export const stateFor = (viewer: Viewer, parts: readonly AudiencePart[], parameters: SqlParameters): string => `(case
  when request.state <> 'waiting' then request.state
  when ${isTold(viewer, parameters)} and ${isNotNeeded} then 'not-needed'
  when ${isTold(viewer, parameters)} and ${isMet(parts, viewer.now, parameters)} then 'met'
  when request.lapses_at <= $1 then 'lapsed' else 'waiting' end)`;

/** The audiences of requests that may wait, with the keys that everybody in each holds. @param condition SQL on `request`, over `parameters` */
export async function partsAskedFor(
  db: Queryable,
  about: { readonly condition: string; readonly parameters: readonly unknown[]; readonly now: Date },
): Promise<readonly AudiencePart[]> {
  const rows = await db.query<{ key: string }>(
    `select distinct unnest(request.audiences) as key from ${shareRequestTables} where request.state = 'waiting' and ${about.condition}`,
    about.parameters,
  );
  return audienceParts(
    db,
    rows.map(({ key }) => key),
    about.now,
  );
}

/** The requests about the artefact of a version that are met and had not lapsed, whoever asks. */
export async function shareRequestsMet(db: Queryable, versionId: string, now: Date): Promise<readonly string[]> {
  const condition = `request.artefact_id = (select released.artefact_id from artefact_version released where released.version_id = $1::uuid)
    and request.lapses_at > $2::timestamptz`;
  const parameters = new SqlParameters([versionId, now]);
  const parts = await partsAskedFor(db, { condition, parameters: [versionId, now], now });
  if (parts.length === 0) return [];
  const rows = await db.query<{ id: string }>(
    `select request.share_request_id as id from ${shareRequestTables}
      where request.state = 'waiting' and ${condition} and not ${isNotNeeded} and ${isMet(parts, now, parameters)}`,
    parameters.values,
  );
  return rows.map(({ id }) => id);
}
