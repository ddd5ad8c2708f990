import { ruleToSql, SqlParameters, type AccessRule, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import type { BatchSource } from '@constellation/platform/graphql';
import { pageOf, type Page, type PageRequest } from '@constellation/platform/paging';
import { findByWords, type FoundByWords } from '@constellation/platform/text';
import { Injectable } from '@nestjs/common';
import { askedId } from '../agreement/agreement-keyset.ts';
import type { CollectionOwnerKind, CollectionScope } from './collection.entity.ts';
import { collectionColumns, collectionRule, curateCollectionRule, manageCollectionRule } from './collection.policy.ts';
import { isShown } from '../access/shown-version.ts';

/** A section as everyone sees it who sees the collection. */
export interface CollectionSectionRow {
  readonly id: string;
  readonly title: string;
  readonly note: string;
}

/** A collection as this viewer sees it. */
export interface CollectionRow {
  readonly id: string;
  readonly owner_kind: CollectionOwnerKind;
  readonly owner_id: string;
  readonly acting_organisation_id: string;
  readonly title: string;
  readonly description: string;
  readonly scope: CollectionScope;
  readonly partner_ids: readonly string[];
  readonly partnership_ids: readonly string[];
  readonly revision: number;
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly sections: readonly CollectionSectionRow[];
  readonly curator_ids: readonly string[];
  readonly can_curate: boolean;
  readonly can_manage: boolean;
  readonly is_followed: boolean;
  /** Whether a licence agreement names it that is not over: told to its curators. */
  readonly is_agreed: boolean;
}

/** Which collections a list holds. */
export interface CollectionFilter {
  /** Those the viewer curates alone. */
  readonly isCurated?: boolean | null | undefined;
  /** Those the viewer follows alone. */
  readonly isFollowed?: boolean | null | undefined;
  /** Those of an organisation alone. */
  readonly organisationId?: string | null | undefined;
  /** Those of a community alone; their number is counted as well. */
  readonly communityId?: string | null | undefined;
  /** Those alone in which the viewer sees this artefact. */
  readonly artefactId?: string | null | undefined;
}

const may = (rule: AccessRule, parameters: SqlParameters): string => ruleToSql(rule, collectionColumns, parameters);

/** SQL condition on `collection`: the viewer follows it. */
const isFollowed = (viewer: Viewer, parameters: SqlParameters): string =>
  `exists (select from collection_follow follow where follow.collection_id = collection.collection_id
      and follow.person_id = ${parameters.typed(viewer.person?.id ?? null, 'uuid')})`;

/** SQL: when something of `collection` changed last that is there for the viewer. A change of a hidden item has no date for them. */
const changedAt = (viewer: Viewer, parameters: SqlParameters): string =>
  `coalesce((select change.changed_at from collection_change change left join collection_item item using (collection_item_id)
      where change.collection_id = collection.collection_id and (change.collection_item_id is null or ${isShown(viewer, parameters)})
      order by change.revision desc limit 1), collection.created_at)`;

function selected(viewer: Viewer, parameters: SqlParameters, total = 'null::int'): string {
  return `select collection.collection_id as id, collection.owner_kind, collection.owner_id, collection.acting_organisation_id,
      collection.title, collection.description, collection.scope, collection.partner_ids, collection.partnership_ids,
      collection.revision, collection.created_at, ${changedAt(viewer, parameters)} as updated_at,
      coalesce((select jsonb_agg(jsonb_build_object('id', collection_section_id, 'title', section.title, 'note', section.note) order by section.position)
         from collection_section section
        where section.collection_id = collection.collection_id and section.removed_at is null), '[]') as sections,
      array(select person_id from collection_curator curator
             where curator.collection_id = collection.collection_id order by added_at, person_id) as curator_ids,
      ${may(curateCollectionRule(viewer), parameters)} as can_curate, ${may(manageCollectionRule(viewer), parameters)} as can_manage,
      ${isFollowed(viewer, parameters)} as is_followed,
      exists (select from agreement_collection named
                join licence_agreement agreement using (licence_agreement_id)
               where named.collection_id = collection.collection_id and named.removed_at is null and agreement.settled_at is null) as is_agreed,
      ${total} as total
    from collection`;
}

/** SQL condition on `collection`: it is there for this viewer. */
export const isSeen = (viewer: Viewer, parameters: SqlParameters): string =>
  `collection.deleted_at is null and ${may(collectionRule(viewer), parameters)}`;

/** Reads collections: those whose audience the viewer is of, and those they curate. */
@Injectable()
export class CollectionReader implements BatchSource<CollectionRow> {
  constructor(private readonly database: Database) {}

  async find(viewer: Viewer, id: string): Promise<CollectionRow | null> {
    return (await this.readBatch(viewer, [id])).get(id) ?? null;
  }

  async readBatch(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, CollectionRow>> {
    const parameters = new SqlParameters([ids.filter(isId)]);
    const rows = await this.database.query<CollectionRow>(
      `${selected(viewer, parameters)} where collection.collection_id = any($1::uuid[]) and ${isSeen(viewer, parameters)}`,
      parameters.values,
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /**
   * Collections by words of title and description, and by what the viewer may find in them: the more of `artefactIds` a collection
   * shows them, the earlier it comes.
   * @param artefactIds what the words find among works, for this viewer
   */
  async search(
    viewer: Viewer,
    asked: { readonly query: string; readonly page: PageRequest; readonly artefactIds: readonly string[] },
  ): Promise<FoundByWords> {
    const parameters = new SqlParameters();
    const contained = `(select item.collection_id, count(*)::int as many from collection_item item
        where item.artefact_id = any(${parameters.typed(asked.artefactIds, 'uuid[]')}) and item.removed_at is null
          and ${isShown(viewer, parameters)} group by 1)`;
    const table = {
      from: `collection left join ${contained} contained on contained.collection_id = collection.collection_id`,
      ...{ id: 'collection.collection_id', name: 'collection.title' },
      text: `collection.title || ' ' || collection.description`,
      isThere: isSeen(viewer, parameters),
      orElse: 'contained.many > 0',
      lift: 'least(coalesce(contained.many, 0), 9)',
    };
    return findByWords(this.database, parameters, table, asked);
  }

  /** Newest first. */
  async list(viewer: Viewer, filter: CollectionFilter, page: PageRequest): Promise<Page<CollectionRow>> {
    const { organisationId, communityId, artefactId } = filter;
    if ([organisationId, communityId, artefactId].some((id) => id && !isId(id))) {
      return pageOf<CollectionRow>([], page, () => []);
    }
    const parameters = new SqlParameters();
    const conditions = [isSeen(viewer, parameters)];
    if (filter.isCurated) conditions.push(may(curateCollectionRule(viewer), parameters));
    if (filter.isFollowed) conditions.push(isFollowed(viewer, parameters));
    if (organisationId) {
      conditions.push(
        `collection.owner_kind = 'organisation' and collection.owner_id = ${parameters.add(organisationId)}::uuid`,
      );
    }
    if (communityId) conditions.push(`collection.owner_community_id = ${parameters.add(communityId)}::uuid`);
    if (artefactId) {
      conditions.push(`exists (select from collection_item item
        where item.collection_id = collection.collection_id and item.artefact_id = ${parameters.add(artefactId)}::uuid
          and item.removed_at is null and ${isShown(viewer, parameters)})`);
    }
    const all = conditions.join(' and ');
    const total = communityId ? `(select count(*)::int from collection where ${all})` : 'null::int';
    const after = parameters.typed(askedId(page), 'uuid');
    const rows = await this.database.query<CollectionRow & { total: number | null }>(
      `${selected(viewer, parameters, total)} where ${all} and (${after} is null or collection.collection_id < ${after})
        order by collection.collection_id desc limit ${parameters.add(page.size + 1)}`,
      parameters.values,
    );
    const found = pageOf(rows, page, (row) => [row.id]);
    return communityId ? { ...found, total: rows[0]?.total ?? 0 } : found;
  }
}
