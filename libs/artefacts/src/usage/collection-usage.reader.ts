import { ruleToSql, SqlParameters, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import type { BatchSource } from '@constellation/platform/graphql';
import { londonDayOf } from '@constellation/platform/time';
import { Injectable } from '@nestjs/common';
import { versionColumns, versionRule } from '../access/version.policy.ts';
import { mayKnow } from '../adoption/adoption.reader.ts';
import { itemOrder, itemTables } from '../collection/collection-item.reader.ts';
import { collectionColumns, curateCollectionRule } from '../collection/collection.policy.ts';
import { settingOf } from './setting.ts';
import { tellNumber, tellSum, type BySetting, type ToldNumber } from './told-numbers.ts';

/** How something is used, as far as its viewer may know. */
export interface UsageRow {
  /** How often it was opened: today and on the 29 days before; each person once a day for each version. */
  readonly opened_month: ToldNumber;
  /** The same for twelve months. */
  readonly opened_year: ToldNumber;
  /** Organisations that use it now. */
  readonly adopted: ToldNumber;
}

/** How an item of a collection is used: every version of its artefact that the viewer finds. */
export interface ItemUsageRow extends UsageRow {
  readonly item_id: string;
  readonly artefact_id: string;
  /** Of the version that stands for it. */
  readonly title: string;
}

/** How a collection's items are used, one by one and together, where an artefact and an organisation count once. */
export interface CollectionUsageRow extends UsageRow {
  readonly items: readonly ItemUsageRow[];
}

interface Opened {
  readonly setting: string;
  readonly month: number;
  readonly year: number;
}

interface StandingRow {
  readonly collection_id: string;
  /** Null in the one row of a collection in which the viewer sees nothing. */
  readonly item_id: string | null;
  readonly artefact_id: string;
  readonly title: string;
  readonly opened: readonly Opened[];
}

interface AdoptedRow {
  readonly collection_id: string;
  /** Null for the collection as a whole. */
  readonly artefact_id: string | null;
  readonly setting: string;
  readonly many: number;
}

/** Reads how the items of collections are used; for those who curate them, of the items that they see. Two statements. */
@Injectable()
export class CollectionUsageReader implements BatchSource<CollectionUsageRow> {
  constructor(private readonly database: Database) {}

  async readBatch(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, CollectionUsageRow>> {
    const asked = ids.filter(isId);
    const standing = Map.groupBy(await this.#opened(viewer, asked), (row) => row.collection_id);
    if (standing.size === 0) return new Map();
    const adopted = Map.groupBy(await this.#adopted(viewer, [...standing.keys()]), (row) => row.collection_id);
    return new Map([...standing].map(([id, rows]) => [id, usageOf(rows, adopted.get(id) ?? [])]));
  }

  /** What stands in each, in its order, with how often it was opened. */
  async #opened(viewer: Viewer, ids: readonly string[]): Promise<readonly StandingRow[]> {
    const parameters = new SqlParameters([ids, londonDayOf(viewer.now)]);
    return this.database.query<StandingRow>(
      `with ${standing(viewer, parameters)}, opened as (
         select artefact_id, jsonb_agg(jsonb_build_object('setting', setting, 'month', month, 'year', year)) as opened
           from (select works.artefact_id, usage.setting, sum(usage.opened)::int as year,
                        coalesce(sum(usage.opened) filter (where usage.day > $2::date - 30), 0)::int as month
                   from (select distinct artefact_id from standing) as works
                   join artefact_version seen on seen.artefact_id = works.artefact_id and seen.number is not null
                   join version_access seen_access on seen_access.version_id = seen.version_id
                   join version_usage usage on usage.version_id = seen.version_id
                    and usage.day > $2::date - interval '12 months' and usage.day <= $2::date
                  where ${ruleToSql(versionRule(viewer, 'find'), versionColumns('seen_access'), parameters)}
                  group by 1, 2) as by_setting
          group by artefact_id
       )
       select curated.collection_id, standing.item_id, standing.artefact_id, version.title, coalesce(opened.opened, '[]') as opened
         from curated
         left join standing on standing.collection_id = curated.collection_id
         left join artefact_version version on version.version_id = standing.version_id
         left join opened on opened.artefact_id = standing.artefact_id
        order by curated.collection_id, standing.place`,
      parameters.values,
    );
  }

  /** How many organisations use each work, and any of them, as far as the viewer may know who they are. */
  async #adopted(viewer: Viewer, ids: readonly string[]): Promise<readonly AdoptedRow[]> {
    const parameters = new SqlParameters([ids]);
    const { known } = mayKnow(viewer, parameters);
    return this.database.query<AdoptedRow>(
      `with ${standing(viewer, parameters)}
       select standing.collection_id, adoption.artefact_id, ${settingOf('organisation')} as setting,
              count(distinct adoption.organisation_id)::int as many
         from standing
         join artefact on artefact.artefact_id = standing.artefact_id
         join adoption on adoption.artefact_id = artefact.artefact_id and adoption.ended_at is null and ${known}
         join organisation on organisation.organisation_id = adoption.organisation_id
        group by grouping sets ((1, 2, 3), (1, 3))`,
      parameters.values,
    );
  }
}

/** SQL: `curated`, those of the collections `$1` that the viewer curates, and `standing`, what they see in them. */
function standing(viewer: Viewer, parameters: SqlParameters): string {
  return `curated as (
       select collection_id from collection
        where collection_id = any($1::uuid[]) and deleted_at is null and ${ruleToSql(curateCollectionRule(viewer), collectionColumns, parameters)}
     ), standing as materialized (
       select collection.collection_id, item.collection_item_id as item_id, item.artefact_id, shown.version_id,
              row_number() over (order by ${itemOrder}) as place
         from ${itemTables(viewer, parameters)}
        where collection.collection_id in (select collection_id from curated)
     )`;
}

const byMonth = (opened: readonly Opened[]): BySetting => new Map(opened.map(({ setting, month }) => [setting, month]));
const byYear = (opened: readonly Opened[]): BySetting => new Map(opened.map(({ setting, year }) => [setting, year]));
const byOrganisation = (adopted: readonly AdoptedRow[]): BySetting =>
  new Map(adopted.map(({ setting, many }) => [setting, many]));

function usageOf(rows: readonly StandingRow[], adopted: readonly AdoptedRow[]): CollectionUsageRow {
  const adoptedBy = Map.groupBy(adopted, (row) => row.artefact_id);
  const items = rows.flatMap(({ item_id, artefact_id, title, opened }): ItemUsageRow[] =>
    item_id === null
      ? []
      : [
          {
            ...{ item_id, artefact_id, title },
            opened_month: tellNumber(byMonth(opened)),
            opened_year: tellNumber(byYear(opened)),
            adopted: tellNumber(byOrganisation(adoptedBy.get(artefact_id) ?? [])),
          },
        ],
  );
  // What stands in it twice was opened once.
  const works = [...new Map(rows.map((row) => [row.artefact_id, row.opened])).values()];
  return {
    items,
    opened_month: tellSum(works.map(byMonth)),
    opened_year: tellSum(works.map(byYear)),
    adopted: tellNumber(byOrganisation(adoptedBy.get(null) ?? [])),
  };
}
