import {
  JoinedReads,
  ruleToSql,
  type AccessRule,
  type SqlParameters,
  type Viewer,
} from '@constellation/platform/access';
import type { Database } from '@constellation/platform/db';
import type { PageRequest } from '@constellation/platform/paging';
import { versionColumns as accessColumns, versionRule } from '../access/version.policy.ts';
import { instantAndId, sortInstant } from './keyset.ts';
import {
  cardColumns,
  ruleColumns,
  versionColumns,
  versionSideTables,
  versionTables,
  type VersionCard,
  type VersionRow,
} from './version.row.ts';

/** A row of a list that is sorted by an instant. */
export type Sorted<Row = VersionRow> = Row & { readonly sort_at: string };

/** SQL condition: the version is released, may be found, and no newer one of its artefact may be. */
export function newestFindable(rule: AccessRule, parameters: SqlParameters): string {
  const newer = Object.fromEntries(
    Object.entries(ruleColumns).map(([field, column]) => [field, column.replace('access.', 'newer_access.')]),
  );
  return `version.number is not null and ${ruleToSql(rule, ruleColumns, parameters)}
    and not exists (
      select from artefact_version newer join version_access newer_access on newer_access.version_id = newer.version_id
       where newer.artefact_id = version.artefact_id and newer.number > version.number
         and ${ruleToSql(rule, newer, parameters)})`;
}

/** SQL condition: what comes after the cursor of the page. */
export function before(column: string, page: PageRequest, parameters: SqlParameters): string {
  const after = instantAndId(page);
  return after
    ? `and (${column}, version.version_id) < (${parameters.typed(after.at, 'timestamptz')}, ${parameters.typed(after.id, 'uuid')})`
    : '';
}

/** How many of the newest versions are judged one by one before PostgreSQL is asked to plan for the viewer's keys. */
const longestWalk = 1_000;

/** What is read in the same statement as a list, for the versions on its page. */
export interface Beside {
  /** Whether more is asked of the versions than a line of a list shows: {@link VersionRow}, where it is else {@link VersionCard}. */
  readonly isWhole: boolean;
  /** @param picked SQL expressions of arrays: the artefacts of the page (one more, where there is one), and who holds their rights */
  add(reads: JoinedReads, picked: { readonly artefactIds: string; readonly rightsHolderIds: string }): void;
  /** Called once the list is read as it was asked for. */
  done(): void;
}

/**
 * One page and one row more of what is released, newest first: one plan for everybody, that walks the newest versions
 * and judges each until the page is full. Null when the page is not full after `longest` of them: then most is hidden from
 * this viewer, and another plan is the better one.
 *
 * `offset 0` keeps PostgreSQL from turning the judging into joins, which it then would begin from the wrong end.
 */
export async function walkReleased(
  database: Database,
  viewer: Viewer,
  page: PageRequest,
  { longest = longestWalk, beside }: { readonly longest?: number; readonly beside?: Beside | undefined } = {},
): Promise<readonly Sorted<VersionCard>[] | null> {
  const reads = new JoinedReads(viewer);
  const { parameters } = reads;
  const rule = versionRule(viewer, 'find');
  const judged = (alias: string): string => ruleToSql(rule, accessColumns(alias), parameters);
  const size = parameters.typed(page.size + 1, 'integer');
  const released = `from artefact_version version where version.number is not null ${before('version.released_at', page, parameters)}`;
  const isCard = beside?.isWhole === false;
  const columns = isCard ? cardColumns(viewer, parameters) : versionColumns(viewer, parameters);
  beside?.add(reads, {
    artefactIds: 'array(select artefact_id from picked)',
    rightsHolderIds: 'array(select rights_holder_id from picked join artefact using (artefact_id))',
  });
  const rows = await reads.runBeside<Sorted<VersionCard> & { readonly is_cut: boolean }>(
    database,
    'version.version_id = (select version_id from picked limit 1)',
    (others) => `with picked as materialized (
       select version.version_id, version.artefact_id
         from (select version_id, artefact_id, number, released_at ${released}
                order by released_at desc, version_id desc limit ${longest}) version
        where exists (
            select from version_access access where access.version_id = version.version_id and ${judged('access')} offset 0)
          and not exists (
            select from artefact_version newer join version_access newer_access on newer_access.version_id = newer.version_id
             where newer.artefact_id = version.artefact_id and newer.number > version.number and ${judged('newer_access')} offset 0)
        order by version.released_at desc, version.version_id desc limit ${size}
     )
     select ${columns}, ${sortInstant('version.released_at')} as sort_at,
            (select count(*) from picked) < ${size} and exists (select ${released} offset ${longest}) as is_cut, ${others}
       from picked join ${versionTables.replace('artefact_version version', 'artefact_version version on version.version_id = picked.version_id')} ${isCard ? '' : versionSideTables}
      order by version.released_at desc, version.version_id desc`,
  );
  const [first] = rows;
  if (!first || first.is_cut) return null;
  beside?.done();
  return rows;
}
