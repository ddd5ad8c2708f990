import { ruleToSql, SqlParameters, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import { Injectable } from '@nestjs/common';
import { pageRule, tombstoneRule, versionColumns, versionRule } from '../access/version.policy.ts';
import { ruleColumns } from '../artefact/version.row.ts';
import { leastResemblance } from '../duplicates/near-duplicate.reader.ts';
import { itemOrder, itemTables } from './collection-item.reader.ts';
import { collectionColumns, curateCollectionRule } from './collection.policy.ts';
import { isShown } from '../access/shown-version.ts';

/** What is wrong with an item. */
export const itemFaults = ['superseded', 'ended', 'expired', 'ends-soon', 'not-shared', 'near-duplicate'] as const;
export type ItemFault = (typeof itemFaults)[number];

/** Something for the curators of a collection to do. */
export interface CollectionWorkRow {
  readonly item_id: string;
  readonly fault: ItemFault;
  /** Of the item. */
  readonly title: string;
  /** Of what it is nearly the same as. */
  readonly other: string | null;
  /** When its terms end, or ended. */
  readonly at: Date | null;
}

const tombstoneColumns = { reader_keys: 'tombstone.reader_keys', rights_holder_id: 'artefact.rights_holder_id::text' };

/** Days before the end of its terms at which an item is named. */
const soonDays = 30;

/**
 * SQL relation beside `item`: what it showed, where it is not there for the viewer any more and they know what it was: they meet
 * its tombstone, or look after it and see it past its time. Nobody else is told that there was something.
 */
export function goneVersion(viewer: Viewer, parameters: SqlParameters): string {
  return `lateral (
    select version.title, version.state, access.available_until
      from artefact_version version
      join artefact on artefact.artefact_id = version.artefact_id
      join version_access access on access.version_id = version.version_id
      left join tombstone on tombstone.version_id = version.version_id
     where version.artefact_id = item.artefact_id and version.number is not null
       and (item.version_id is null or version.version_id = item.version_id)
       and (${ruleToSql(tombstoneRule(viewer), tombstoneColumns, parameters)}
         or ${ruleToSql(pageRule(viewer, 'find'), ruleColumns, parameters)})
     order by version.number desc limit 1) gone`;
}

/** SQL condition on `item`: it is there for the viewer, or they know what it was. */
export const isKnown = (viewer: Viewer, parameters: SqlParameters): string =>
  `(${isShown(viewer, parameters)} or exists (select from ${goneVersion(viewer, parameters)}))`;

/** Tells the curators of a collection what is to be looked at, of what they see or may know. */
@Injectable()
export class CollectionWorkReader {
  constructor(private readonly database: Database) {}

  /** Item by item in the collection's order; empty but to its curators. */
  async list(viewer: Viewer, collectionId: string): Promise<readonly CollectionWorkRow[]> {
    if (!isId(collectionId)) return [];
    const parameters = new SqlParameters([collectionId, viewer.now]);
    const mine = `collection.collection_id = $1::uuid and collection.deleted_at is null
      and ${ruleToSql(curateCollectionRule(viewer), collectionColumns, parameters)}`;
    const find = ruleToSql(versionRule(viewer, 'find'), versionColumns('newer_access'), parameters);
    const read = ruleToSql(versionRule(viewer, 'read'), versionColumns('shown_access'), parameters);
    return this.database.query<CollectionWorkRow>(
      `with there as materialized (
         select item.collection_item_id as item_id, item.version_id as pinned_id, version.version_id, version.artefact_id,
                version.title, version.number, version.state, row_number() over (order by ${itemOrder}) as place,
                ${read} as can_read, shown_access.available_until
           from ${itemTables(viewer, parameters)}
           join artefact_version version on version.version_id = shown.version_id
           join version_access shown_access on shown_access.version_id = shown.version_id
          where ${mine}
       ), bands as (
         select there.item_id, there.version_id, there.title, there.place, fingerprint.signature, unnest(fingerprint.bands) as band
           from there join version_fingerprint fingerprint using (version_id) where there.can_read
       ), alike as (
         select distinct on (later.item_id) later.item_id, later.title, earlier.title as other, later.place
           from bands later join bands earlier on earlier.band = later.band and earlier.place < later.place
          cross join lateral (
            select count(*) filter (where ours = theirs)::numeric / cardinality(later.signature) as share
              from unnest(later.signature, earlier.signature) as spot (ours, theirs)) as alike
          where alike.share >= ${leastResemblance}
          order by later.item_id, alike.share desc
       )
       select item_id, fault, title, other, at from (
         select item_id, 'superseded' as fault, title, null as other, null::timestamptz as at, place from there
          where pinned_id is not null and exists (
            select from artefact_version newer join version_access newer_access on newer_access.version_id = newer.version_id
             where newer.artefact_id = there.artefact_id and newer.number > there.number and ${find})
         union all
         select item_id, 'ended', title, null, null, place from there where state = 'withdrawn'
         union all
         select item_id, 'ends-soon', title, null, available_until, place from there
          where can_read and available_until < $2::timestamptz + interval '${soonDays} days'
         union all
         select item_id, 'near-duplicate', title, other, null, place from alike
         union all
         select item.collection_item_id, case when gone.state in ('withdrawn', 'recalled') then 'ended'
                     when gone.available_until <= $2::timestamptz then 'expired' else 'not-shared' end,
                gone.title, null, gone.available_until, 0
           from collection join collection_item item on item.collection_id = collection.collection_id and item.removed_at is null
          cross join ${goneVersion(viewer, parameters)}
          where ${mine} and not exists (select from there where there.item_id = item.collection_item_id)
       ) as faults
       order by place, item_id, fault`,
      parameters.values,
    );
  }
}
