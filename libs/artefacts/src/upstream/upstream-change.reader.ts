import { ruleToSql, SqlParameters, type Viewer } from '@constellation/platform/access';
import { Database, isId, type Queryable } from '@constellation/platform/db';
import { pageOf, type Page, type PageRequest } from '@constellation/platform/paging';
import { Injectable } from '@nestjs/common';
import { mayDecideFor, pageColumns, pageRule, standsForArtefactRule, tombstoneRule } from '../access/version.policy.ts';
import { instantAndId, sortInstant } from '../artefact/keyset.ts';
import type { TombstoneReason } from '../artefact/version-state.ts';
import { partIdOf } from '../adaptation/pieces.ts';
import { ruleColumns, versionTables } from '../artefact/version.row.ts';
import { mayBeTold } from '../release/undo-window.ts';
import { findTitles } from '../compare/comparison.reader.ts';
import { readOpenChanges } from './provenance.ts';
import type { UpstreamChangeKind } from './upstream-change.entity.ts';
import type { UpstreamPart } from './upstream-parts.ts';

/** An entry of the inbox of upstream changes, as one viewer may see it. */
export interface UpstreamChangeRow {
  readonly id: string;
  readonly kind: UpstreamChangeKind;
  readonly made_at: Date;
  readonly settled_at: Date | null;
  readonly organisation_id: string;
  /** The adaptation; null for an organisation that only adopted. */
  readonly artefact_id: string | null;
  readonly origin_artefact_id: string;
  readonly version_id: string;
  /** The title of the version it is about. */
  readonly title: string;
  /** Why it was withdrawn or recalled, to those who may know. */
  readonly reason: TombstoneReason | null;
  readonly note: string | null;
}

/** What one viewer is shown of one part that changed. */
export interface ShownUpstreamPart extends UpstreamPart {
  /** Null also where the viewer may not read the version it stands in. */
  readonly base: string | null;
}

/** A change that somebody who made something of a work declined, as those who look after the work read it. */
export interface DeclinedChange {
  readonly part: string;
  /** Whether the viewer may read the version it is from: a recalled one is gone for its makers too, with what names its files. */
  readonly isNamed: boolean;
  readonly versionId: string;
  readonly organisationId: string;
  readonly reason: string;
  readonly declinedAt: Date;
}

/** The organisations whose inboxes are the viewer's. */
const ownInboxes = (viewer: Viewer): readonly string[] => [
  ...new Set(viewer.posts.flatMap((post) => [post.organisationId, ...post.actsFor])),
];

/**
 * SQL condition on an entry: it is in an inbox of the viewer, they may find the adaptation it is about, and may read the
 * version, or know of its end as one of those who had it; what is held back may be their own to find only. A release that can still be taken back is told to nobody.
 */
function mayKnow(viewer: Viewer, parameters: SqlParameters): string {
  const own = parameters.typed(ownInboxes(viewer), 'uuid[]');
  const adapted = pageColumns({ access: 'adapted_access', version: 'adapted', artefact: 'adaptation' });
  const tombstone = { reader_keys: 'tombstone.reader_keys', rights_holder_id: 'artefact.rights_holder_id::text' };
  return `(change.organisation_id = any(${own}) or adaptation.rights_holder_id = any(${own}))
    and (change.kind <> 'released' or ${mayBeTold(viewer.now, parameters)})
    and (change.artefact_id is null or exists (
      select from artefact_version adapted join version_access adapted_access on adapted_access.version_id = adapted.version_id
       where adapted.artefact_id = change.artefact_id and ${ruleToSql(standsForArtefactRule(viewer), adapted, parameters)}))
    and (${ruleToSql(pageRule(viewer, 'read'), ruleColumns, parameters)}
      or change.kind = 'held-back'
      or (change.kind in ('withdrawn', 'recalled') and tombstone.version_id is not null
          and ${ruleToSql(tombstoneRule(viewer), tombstone, parameters)}))`;
}

const changeTables = `upstream_change change
  join ${versionTables.replace('artefact_version version', 'artefact_version version on version.version_id = change.version_id')}
  left join artefact adaptation on adaptation.artefact_id = change.artefact_id
  left join tombstone on tombstone.version_id = change.version_id`;

const changeColumns = `change.upstream_change_id as id, change.kind, change.made_at, change.settled_at, change.organisation_id,
  change.artefact_id, change.origin_artefact_id, change.version_id, version.title, tombstone.reason, tombstone.note`;

/** One entry for a viewer; null when there is none or it is not theirs. */
export async function findUpstreamChange(
  db: Queryable,
  viewer: Viewer,
  changeId: string,
): Promise<UpstreamChangeRow | null> {
  if (!isId(changeId) || !viewer.person) return null;
  const parameters = new SqlParameters([changeId]);
  const [row] = await db.query<UpstreamChangeRow>(
    `select ${changeColumns} from ${changeTables} where change.upstream_change_id = $1 and ${mayKnow(viewer, parameters)}`,
    parameters.values,
  );
  return row ?? null;
}

/** Reads the inbox of what happened to works that an organisation adapted or adopted. */
@Injectable()
export class UpstreamChangeReader {
  constructor(private readonly database: Database) {}

  async find(viewer: Viewer, changeId: string): Promise<UpstreamChangeRow | null> {
    return findUpstreamChange(this.database, viewer, changeId);
  }

  async readBatch(viewer: Viewer, ids: readonly string[]): Promise<readonly UpstreamChangeRow[]> {
    if (!viewer.person) return [];
    const parameters = new SqlParameters([ids.filter(isId)]);
    return this.database.query<UpstreamChangeRow>(
      `select ${changeColumns} from ${changeTables}
        where change.upstream_change_id = any($1::uuid[]) and ${mayKnow(viewer, parameters)}`,
      parameters.values,
    );
  }

  /** Newest first. @param isSettled those that were decided about, in place of those that wait */
  async list(viewer: Viewer, isSettled: boolean, page: PageRequest): Promise<Page<UpstreamChangeRow>> {
    const after = instantAndId(page);
    const parameters = new SqlParameters([isSettled]);
    const rows = await this.database.query<UpstreamChangeRow & { readonly sort_at: string }>(
      `select ${changeColumns}, ${sortInstant('change.made_at')} as sort_at from ${changeTables}
        where (change.settled_at is not null) = $1 and ${mayKnow(viewer, parameters)}
          ${after ? `and (change.made_at, change.upstream_change_id) < (${parameters.add(after.at)}::timestamptz, ${parameters.add(after.id)}::uuid)` : ''}
        order by change.made_at desc, change.upstream_change_id desc limit ${parameters.add(page.size + 1)}`,
      parameters.values,
    );
    return pageOf(rows, page, (row) => [row.sort_at, row.id]);
  }

  /** What is open of an entry, against the version of the adaptation that the viewer may read; of notices, nothing. */
  async readParts(viewer: Viewer, change: UpstreamChangeRow): Promise<readonly ShownUpstreamPart[]> {
    if (change.kind !== 'released' || change.artefact_id === null || change.settled_at) return [];
    const parameters = new SqlParameters([change.artefact_id]);
    const [ours] = await this.database.query<{ id: string }>(
      `select version.version_id as id from ${versionTables}
        where version.artefact_id = $1 and version.state in ('draft', 'in-review', 'released', 'superseded')
          and ${ruleToSql(pageRule(viewer, 'read'), ruleColumns, parameters)}
        order by version.number desc nulls first limit 1`,
      parameters.values,
    );
    if (!ours) return [];
    const [open] = await readOpenChanges(this.database, [
      {
        artefactId: change.artefact_id,
        originArtefactId: change.origin_artefact_id,
        oursId: ours.id,
        theirsId: change.version_id,
      },
    ]);
    const parts = await this.#findable(viewer, open?.parts ?? []);
    const readable = await this.#readable(
      viewer,
      parts.map((part) => part.baseVersionId),
    );
    return parts.map((part) => (readable.has(part.baseVersionId) ? part : { ...part, base: null }));
  }

  /** What those who made something of a work declined, newest first; to its authors and release authorities. */
  async listDeclined(viewer: Viewer, artefactId: string): Promise<readonly DeclinedChange[]> {
    if (!isId(artefactId) || !viewer.person) return [];
    const [artefact] = await this.database.query<{ rights_holder_id: string; is_author: boolean }>(
      `select rights_holder_id, exists (
                select from artefact_version version left join version_author author using (version_id)
                 where version.artefact_id = artefact.artefact_id and version.number is not null
                   and $2 in (version.created_by, author.person_id)) as is_author
         from artefact where artefact_id = $1`,
      [artefactId, viewer.person.id],
    );
    if (!artefact || !(artefact.is_author || mayDecideFor(viewer, artefact.rights_holder_id))) return [];
    const declined = await this.database.query<Omit<DeclinedChange, 'isNamed'>>(
      `select decision.origin_part as part, decision.version_id as "versionId", decision.decided_for as "organisationId",
              decision.reason, decision.decided_at as "declinedAt"
         from upstream_decision decision
        where decision.origin_artefact_id = $1 and decision.decision = 'declined'
        order by decision.decided_at desc, decision.origin_part limit 200`,
      [artefactId],
    );
    const readable = await this.#readable(viewer, [...new Set(declined.map((one) => one.versionId))]);
    return declined.map((one) => ({ ...one, isNamed: readable.has(one.versionId) }));
  }

  /** A part that is an artefact is shown by its title, to those who may find it. */
  async #findable(viewer: Viewer, parts: readonly UpstreamPart[]): Promise<readonly UpstreamPart[]> {
    const named = parts.flatMap((part) => partIdOf(part.originPart) ?? []);
    if (named.length === 0) return parts;
    const titles = await findTitles(this.database, viewer, named);
    const shown = (id: string | null): string | null => (id === null ? null : (titles.get(id) ?? ''));
    return parts.flatMap((part) => {
      const id = partIdOf(part.originPart);
      if (id === null) return [part];
      const title = titles.get(id);
      if (title === undefined) return [];
      const { base, theirs, ours } = part;
      return [{ ...part, label: `Part “${title}”`, base: shown(base), theirs: shown(theirs), ours: shown(ours) }];
    });
  }

  async #readable(viewer: Viewer, versionIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (versionIds.length === 0) return new Set();
    const parameters = new SqlParameters([versionIds]);
    const rows = await this.database.query<{ id: string }>(
      `select version.version_id as id from ${versionTables}
        where version.version_id = any($1::uuid[]) and ${ruleToSql(pageRule(viewer, 'read'), ruleColumns, parameters)}`,
      parameters.values,
    );
    return new Set(rows.map((row) => row.id));
  }
}
