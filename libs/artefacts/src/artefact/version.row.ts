import { ruleToSql, type SqlParameters, type Viewer } from '@constellation/platform/access';
import { editRule, pageColumns, pageRule } from '../access/version.policy.ts';
import type { ReleaseScope } from '../release/release-scope.ts';
import type { ArtefactKind } from '../vocabulary/artefact-types.ts';
import type { InclusionStatement } from '../vocabulary/inclusion.ts';
import type { ReturnReason, VersionState } from './version-state.ts';

/** What a line of a list shows of a version, as one viewer may see it. Without `can_read` only title and owner are filled. */
export interface VersionCard {
  readonly id: string;
  readonly artefact_id: string;
  readonly kind: ArtefactKind;
  readonly rights_holder_id: string;
  readonly number: number | null;
  readonly state: VersionState;
  readonly revision: number;
  readonly title: string;
  readonly summary: string;
  readonly type: string;
  readonly subjects: readonly string[];
  readonly phase: string | null;
  readonly key_stages: readonly string[];
  readonly year_groups: readonly string[];
  readonly keywords: readonly string[];
  readonly inclusion: InclusionStatement | null;
  readonly inclusion_note: string | null;
  readonly send_needs: readonly string[];
  readonly change_note: string | null;
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly submitted_at: Date | null;
  readonly returned_reason: ReturnReason | null;
  readonly returned_note: string | null;
  readonly released_at: Date | null;
  readonly released_by: string | null;
  readonly can_read: boolean;
}

/** A version as one viewer may see it. Without `can_read` only title, owner and what lets one ask for access are filled. */
export interface VersionRow extends VersionCard {
  readonly rights_holder_name: string;
  readonly submitted_by: string | null;
  /** Of the terms in force; before release, the one proposed. */
  readonly licence_code: string | null;
  readonly author_names: readonly string[];
  /** Whom it credits: what it was made from, along the chain, nearest first. */
  readonly credits: readonly CreditRow[];
  readonly scope: ReleaseScope | null;
  readonly partner_ids: readonly string[];
  readonly partnership_ids: readonly string[];
  readonly available_from: Date | null;
  readonly available_until: Date | null;
  readonly in_force_from: Date | null;
  /** Since when the terms are held back. */
  readonly held_since: Date | null;
  readonly decided_by: string | null;
  /** The viewer's keys that meet the version's: why they may find it. */
  readonly met_keys: readonly string[];
  readonly can_download: boolean;
  readonly can_adopt: boolean;
  readonly can_adapt: boolean;
  readonly can_edit: boolean;
  /** Whether the viewer created it or is named as one of its authors. */
  readonly is_author: boolean;
}

/** A line of credit, as it was when the version was released. */
export interface CreditRow {
  /** 1 for what the version was made from. */
  readonly depth: number;
  readonly versionId: string;
  readonly artefactId: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly organisation: string;
  readonly licenceCode: string;
  readonly number: number | null;
  /** What was changed of it by the next in the chain, in words. */
  readonly changes: string;
}

/** Whether more was read than a line of a list shows. */
export function isWhole(row: VersionCard): row is VersionRow {
  return 'can_adopt' in row;
}

/** The columns of {@link VersionRow} that are instants. */
export const versionInstants = [
  'created_at',
  'updated_at',
  'submitted_at',
  'released_at',
  'available_from',
  'available_until',
  'in_force_from',
  'held_since',
] as const;

/** The tables that {@link versionColumns} and the rules of the page read. */
export const versionTables = `artefact_version version
  join artefact on artefact.artefact_id = version.artefact_id
  join version_access access on access.version_id = version.version_id`;

/** What {@link versionColumns} needs beside {@link versionTables}. */
export const versionSideTables = `join organisation holder on holder.organisation_id = artefact.rights_holder_id
  left join release_terms terms on terms.version_id = version.version_id and terms.in_force_until is null`;

/** Where the fields of the access rules stand in statements over {@link versionTables}. */
export const ruleColumns = pageColumns({ access: 'access', version: 'version', artefact: 'artefact' });

const may = (viewer: Viewer, verb: 'read' | 'download' | 'adopt' | 'adapt', parameters: SqlParameters): string =>
  `coalesce(${ruleToSql(pageRule(viewer, verb), ruleColumns, parameters)}, false) as can_${verb}`;

/** The columns of {@link VersionCard}, decided for this viewer; over {@link versionTables} alone. */
export function cardColumns(viewer: Viewer, parameters: SqlParameters): string {
  return `version.version_id as id, version.artefact_id, artefact.kind, artefact.rights_holder_id,
    version.number, version.state, version.revision, version.title, version.summary, version.type, version.subjects, version.phase,
    version.key_stages, version.year_groups, version.keywords, version.inclusion, version.inclusion_note, version.send_needs,
    version.change_note, version.created_at, version.updated_at, version.submitted_at, version.returned_reason,
    version.returned_note, version.released_at, version.released_by, ${may(viewer, 'read', parameters)}`;
}

/** The columns of {@link VersionRow}, decided for this viewer. */
export function versionColumns(viewer: Viewer, parameters: SqlParameters): string {
  const author = parameters.typed(viewer.person?.id ?? null, 'uuid');
  return `${cardColumns(viewer, parameters)}, holder.name as rights_holder_name, version.submitted_by,
    coalesce(terms.licence_code, version.licence_code) as licence_code,
    array(select author.name from version_author author where author.version_id = version.version_id order by author.position) as author_names,
    coalesce((select jsonb_agg(jsonb_build_object('depth', credit.depth, 'versionId', credit.origin_version_id,
                'artefactId', (select credited.artefact_id from artefact_version credited where credited.version_id = credit.origin_version_id),
                'title', credit.title, 'authors', credit.authors, 'organisation', credit.organisation,
                'licenceCode', credit.licence_code, 'number', credit.number, 'changes', credit.changes) order by credit.position)
              from version_attribution credit where credit.version_id = version.version_id), '[]') as credits,
    terms.scope, coalesce(terms.partner_ids, '{}') as partner_ids, coalesce(terms.partnership_ids, '{}') as partnership_ids, terms.available_from, terms.available_until, terms.in_force_from, terms.held_since, terms.decided_by,
    array(select unnest(access.find_keys) intersect select unnest(${parameters.typed(viewer.keys, 'text[]')}) order by 1) as met_keys,
    ${may(viewer, 'download', parameters)}, ${may(viewer, 'adopt', parameters)}, ${may(viewer, 'adapt', parameters)},
    coalesce(${ruleToSql(editRule(viewer), ruleColumns, parameters)}, false) as can_edit,
    coalesce(${author} in (select version.created_by union all select person_id from version_author author
      where author.version_id = version.version_id and author.person_id is not null), false) as is_author`;
}

const hiddenOfCard = {
  summary: '',
  subjects: [],
  phase: null,
  key_stages: [],
  year_groups: [],
  keywords: [],
  inclusion: null,
  inclusion_note: null,
  send_needs: [],
  change_note: null,
  returned_reason: null,
  returned_note: null,
  released_by: null,
} satisfies Partial<VersionCard>;

const hiddenOfWhole = {
  submitted_by: null,
  licence_code: null,
  author_names: [],
  credits: [],
  scope: null,
  partner_ids: [],
  partnership_ids: [],
  available_from: null,
  available_until: null,
  in_force_from: null,
  held_since: null,
  decided_by: null,
} satisfies Partial<VersionRow>;

/** Empties what only readers may see: "find" shows that a thing exists, by title and owner, and nothing more. */
export function forFinders<Row extends VersionCard>(row: Row): Row {
  if (row.can_read) return row;
  return { ...row, ...hiddenOfCard, ...(isWhole(row) ? hiddenOfWhole : {}) };
}
