import { networkKey, SqlParameters, type JoinableSource, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import type { BatchSource } from '@constellation/platform/graphql';
import { pageOf, type Page } from '@constellation/platform/paging';
import { Injectable } from '@nestjs/common';
import { hasVisibleVersion } from '../artefact/artefact.reader.ts';
import { askedLists, instantAndId, parseListKey, sortInstant } from '../artefact/keyset.ts';
import type { AdoptionMode } from './adoption.entity.ts';
import { followedVersion } from './followed-version.ts';

/** That an organisation uses an artefact. */
export interface AdoptionRow {
  readonly id: string;
  readonly artefact_id: string;
  /** The version in use now: of a follower, the newest it may have. */
  readonly version_id: string;
  readonly organisation_id: string;
  readonly mode: AdoptionMode;
  readonly following: boolean;
  readonly hours_saved: number | null;
  readonly note: string | null;
  readonly adopted_at: Date;
  readonly adopted_by: string;
  /** Whether the adopter is one of the viewer's own organisations. */
  readonly is_own: boolean;
}

/** A row without an adoption says how many there are. */
export type ListedAdoption = AdoptionRow & {
  readonly list_key: string;
  readonly total: number;
  readonly sort_at: string | null;
};

/** How many adoptions an artefact has. */
export interface AdoptionCount {
  readonly artefact_id: string;
  readonly total: number;
}

const adoptionInstants = ['adopted_at'] as const;

const ownOrganisations = (viewer: Viewer): readonly string[] => viewer.posts.map((post) => post.organisationId);

/** Beside {@link followedVersion}. */
const columns = (own: string): string => `adoption.adoption_id as id, adoption.artefact_id,
  coalesce(followed.version_id, adoption.version_id) as version_id,
  adoption.organisation_id, adoption.mode, adoption.following, adoption.hours_saved::float8 as hours_saved, adoption.note,
  adoption.adopted_at, adoption.adopted_by, ${own} as is_own`;

/**
 * SQL condition on `adoption` and `artefact`: who uses a thing is shown to people of the network and to its rights
 * holder; what one's own organisation uses, always.
 */
export function mayKnow(viewer: Viewer, parameters: SqlParameters): { readonly known: string; readonly own: string } {
  const own = `adoption.organisation_id = any(${parameters.typed(ownOrganisations(viewer), 'uuid[]')})`;
  const keys = parameters.typed(viewer.keys, 'text[]');
  return { own, known: `(${own} or ${keys} && array['${networkKey}', 'org:' || artefact.rights_holder_id])` };
}

/** Current adoptions of an artefact, newest first, with how many there are; by `listKey`. */
@Injectable()
export class ArtefactAdoptionsReader implements BatchSource<Page<AdoptionRow>> {
  readonly instants = adoptionInstants;

  constructor(private readonly database: Database) {}

  async readBatch(viewer: Viewer, keys: readonly string[]): Promise<ReadonlyMap<string, Page<AdoptionRow>>> {
    const parameters = new SqlParameters([viewer.now]);
    const rows = await this.database.queryPrepared<ListedAdoption>(
      this.select(viewer, keys, parameters),
      parameters.values,
    );
    return this.collect(rows, keys);
  }

  /** `$1` is the instant of the request. */
  select(viewer: Viewer, keys: readonly string[], parameters: SqlParameters): string {
    const { known, own } = mayKnow(viewer, parameters);
    return `select asked.list_key, counted.total, listed.*
         from ${askedLists(keys, parameters, [
           { type: 'timestamptz', of: (page) => instantAndId(page)?.at ?? null },
           { type: 'uuid', of: (page) => instantAndId(page)?.id ?? null },
         ])} as asked (list_key, artefact_id, size, after_at, after_id)
         join artefact on artefact.artefact_id = asked.artefact_id and ${hasVisibleVersion(viewer, parameters)}
        cross join lateral (
          select count(*)::int as total from adoption
           where adoption.artefact_id = asked.artefact_id and adoption.ended_at is null and ${known}
        ) as counted
         left join lateral (
          select ${columns(own)}, ${sortInstant('adoption.adopted_at')} as sort_at
            from adoption ${followedVersion(viewer.now, parameters)}
           where adoption.artefact_id = asked.artefact_id and adoption.ended_at is null and ${known}
             and (asked.after_at is null or (adoption.adopted_at, adoption.adoption_id) < (asked.after_at, asked.after_id))
           order by adoption.adopted_at desc, adoption.adoption_id desc limit asked.size
        ) as listed on true
        order by listed.sort_at desc, listed.id desc`;
  }

  collect(rows: readonly ListedAdoption[], keys: readonly string[]): ReadonlyMap<string, Page<AdoptionRow>> {
    const byKey = Map.groupBy(rows, (row) => row.list_key);
    return new Map(
      keys.map((key) => {
        const found = byKey.get(key) ?? [];
        const listed = found.filter((row) => row.sort_at !== null);
        return [
          key,
          { ...pageOf(listed, parseListKey(key), (row) => [row.sort_at, row.id]), total: found[0]?.total ?? 0 },
        ];
      }),
    );
  }
}

/** How many current adoptions of an artefact the viewer may know of, by artefact. */
@Injectable()
export class AdoptionCountReader implements BatchSource<number>, JoinableSource<AdoptionCount, number> {
  constructor(private readonly database: Database) {}

  async readBatch(viewer: Viewer, artefactIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const parameters = new SqlParameters([artefactIds.filter(isId)]);
    const sql = this.select(viewer, '$1::uuid[]', parameters);
    return this.collect(await this.database.queryPrepared<AdoptionCount>(sql, parameters.values));
  }

  select(viewer: Viewer, keys: string, parameters: SqlParameters): string {
    const { known } = mayKnow(viewer, parameters);
    return `select artefact.artefact_id,
           (select count(*)::int from adoption
             where adoption.artefact_id = artefact.artefact_id and adoption.ended_at is null and ${known}) as total
      from artefact where artefact.artefact_id = any(${keys}) and ${hasVisibleVersion(viewer, parameters)}`;
  }

  collect(rows: readonly AdoptionCount[]): ReadonlyMap<string, number> {
    return new Map(rows.map((row) => [row.artefact_id, row.total]));
  }
}

/** Current adoptions of an artefact by the viewer's own organisations, by artefact. */
@Injectable()
export class OwnAdoptionsReader
  implements BatchSource<readonly AdoptionRow[]>, JoinableSource<AdoptionRow, readonly AdoptionRow[]>
{
  readonly instants = adoptionInstants;

  constructor(private readonly database: Database) {}

  async readBatch(
    viewer: Viewer,
    artefactIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly AdoptionRow[]>> {
    if (viewer.posts.length === 0) return new Map();
    const parameters = new SqlParameters([viewer.now, artefactIds.filter(isId)]);
    const sql = this.select(viewer, '$2::uuid[]', parameters);
    return this.collect(await this.database.query<AdoptionRow>(sql, parameters.values));
  }

  /** `$1` is the instant of the request. */
  select(viewer: Viewer, keys: string, parameters: SqlParameters): string {
    const own = parameters.typed(ownOrganisations(viewer), 'uuid[]');
    return `select ${columns('true')} from adoption ${followedVersion(viewer.now, parameters)}
        where adoption.artefact_id = any(${keys}) and adoption.organisation_id = any(${own}) and adoption.ended_at is null
        order by adoption.adopted_at desc, adoption.adoption_id desc`;
  }

  collect(rows: readonly AdoptionRow[]): ReadonlyMap<string, readonly AdoptionRow[]> {
    return Map.groupBy(rows, (row) => row.artefact_id);
  }
}

/** Adoptions by id, those that ended included. */
@Injectable()
export class AdoptionReader implements BatchSource<AdoptionRow> {
  constructor(private readonly database: Database) {}

  async readBatch(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, AdoptionRow>> {
    const parameters = new SqlParameters([viewer.now, ids.filter(isId)]);
    const { known, own } = mayKnow(viewer, parameters);
    const rows = await this.database.query<AdoptionRow>(
      `select ${columns(own)} from adoption join artefact on artefact.artefact_id = adoption.artefact_id
         ${followedVersion(viewer.now, parameters)}
        where adoption.adoption_id = any($2::uuid[])
          and (${own} or (adoption.ended_at is null and ${known} and ${hasVisibleVersion(viewer, parameters)}))`,
      parameters.values,
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
