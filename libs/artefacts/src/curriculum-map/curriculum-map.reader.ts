import { ruleToSql, SqlParameters, type AccessRule, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import type { BatchSource } from '@constellation/platform/graphql';
import { pageOf, type Page, type PageRequest } from '@constellation/platform/paging';
import { Injectable } from '@nestjs/common';
import { askedId } from '../agreement/agreement-keyset.ts';
import type { ReleaseScope } from '../release/release-scope.ts';
import { editMapRule, manageMapRule, mapColumns, mapRule } from './curriculum-map.policy.ts';
import { isUnitThere, mapUnits } from './map-unit.sql.ts';

/** A map as this viewer sees it. */
export interface CurriculumMapRow {
  readonly id: string;
  readonly organisation_id: string;
  readonly title: string;
  readonly subject: string;
  readonly framework: string;
  readonly first_year: number;
  readonly last_year: number;
  readonly weeks_per_year: number;
  readonly scope: ReleaseScope;
  readonly partner_ids: readonly string[];
  readonly partnership_ids: readonly string[];
  readonly updated_at: Date;
  readonly can_edit: boolean;
  readonly can_manage: boolean;
  /** Empty but to those who edit it. */
  readonly editor_ids: readonly string[];
}

/** Which maps a list holds. */
export interface CurriculumMapFilter {
  readonly organisationId?: string | null | undefined;
  readonly subject?: string | null | undefined;
  /** Those the viewer edits alone. */
  readonly isEdited?: boolean | null | undefined;
}

const may = (rule: AccessRule, parameters: SqlParameters): string => ruleToSql(rule, mapColumns, parameters);

/** SQL condition on `map`: it is there for this viewer. */
export const isMapSeen = (viewer: Viewer, parameters: SqlParameters): string =>
  `map.deleted_at is null and ${may(mapRule(viewer), parameters)}`;

/** SQL: when `map`, or a unit on it that is there for this viewer, was changed last. A change of a hidden unit has no date for them. */
const changedAt = (viewer: Viewer, parameters: SqlParameters): string =>
  `greatest(map.updated_at, (
     select item.changed_at from ${mapUnits}
      where item.curriculum_map_id = map.curriculum_map_id and ${isUnitThere(viewer, parameters)}
      order by item.changed_at desc limit 1))`;

const selected = (viewer: Viewer, parameters: SqlParameters): string => {
  const mayEdit = may(editMapRule(viewer), parameters);
  return `select map.curriculum_map_id as id, map.organisation_id, map.title, map.subject, map.framework, map.first_year, map.last_year,
          map.weeks_per_year, map.scope, map.partner_ids, map.partnership_ids, ${changedAt(viewer, parameters)} as updated_at,
          ${mayEdit} as can_edit, ${may(manageMapRule(viewer), parameters)} as can_manage,
          case when ${mayEdit} then map.editor_ids else '{}' end as editor_ids
     from curriculum_map map`;
};

/** Reads maps: those whose audience the viewer is of, and those they edit. */
@Injectable()
export class CurriculumMapReader implements BatchSource<CurriculumMapRow> {
  constructor(private readonly database: Database) {}

  async find(viewer: Viewer, id: string): Promise<CurriculumMapRow | null> {
    return (await this.readBatch(viewer, [id])).get(id) ?? null;
  }

  async readBatch(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, CurriculumMapRow>> {
    const parameters = new SqlParameters([ids.filter(isId)]);
    const rows = await this.database.query<CurriculumMapRow>(
      `${selected(viewer, parameters)} where map.curriculum_map_id = any($1::uuid[]) and ${isMapSeen(viewer, parameters)}`,
      parameters.values,
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Newest first. */
  async list(viewer: Viewer, filter: CurriculumMapFilter, page: PageRequest): Promise<Page<CurriculumMapRow>> {
    const { organisationId, subject, isEdited } = filter;
    if (organisationId && !isId(organisationId)) return pageOf<CurriculumMapRow>([], page, () => []);
    const parameters = new SqlParameters();
    const conditions = [isMapSeen(viewer, parameters)];
    if (isEdited) conditions.push(may(editMapRule(viewer), parameters));
    if (organisationId) conditions.push(`map.organisation_id = ${parameters.add(organisationId)}::uuid`);
    if (subject) conditions.push(`map.subject = ${parameters.add(subject)}`);
    const after = askedId(page);
    if (after) conditions.push(`map.curriculum_map_id < ${parameters.add(after)}::uuid`);
    const rows = await this.database.query<CurriculumMapRow>(
      `${selected(viewer, parameters)} where ${conditions.join(' and ')}
        order by map.curriculum_map_id desc limit ${parameters.add(page.size + 1)}`,
      parameters.values,
    );
    return pageOf(rows, page, (row) => [row.id]);
  }
}
