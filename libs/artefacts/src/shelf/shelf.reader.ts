import { SqlParameters, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import type { BatchSource } from '@constellation/platform/graphql';
import { pageOf, type Page, type PageRequest } from '@constellation/platform/paging';
import { Injectable } from '@nestjs/common';
import { isShown, shownVersion } from '../access/shown-version.ts';
import { instantAndId, sortInstant } from '../artefact/keyset.ts';
import { cardColumns, forFinders, versionTables, type VersionCard } from '../artefact/version.row.ts';

/** What its owner wrote beside something they keep. */
export interface KeptRow {
  readonly artefact_id: string;
  readonly note: string;
  readonly saved_at: Date;
}

/** Something on the viewer's shelf, with the version that stands for it. */
export interface ShelfItemRow extends KeptRow {
  readonly sort_at: string;
  readonly version: VersionCard;
}

type Flat = VersionCard & Omit<ShelfItemRow, 'version'> & { readonly total: number };

/** What is on a shelf, as `item`: an artefact by the newest version that may be found. */
const onShelf = (person: string): string =>
  `(select artefact_id, null::uuid as version_id, note, saved_at from shelf_item where person_id = ${person}) item`;

/** Reads the viewer's own shelf: of it what they may find at this moment. What is hidden meanwhile is neither shown nor counted. */
@Injectable()
export class ShelfReader implements BatchSource<KeptRow> {
  constructor(private readonly database: Database) {}

  /** Which of these artefacts are on the viewer's shelf; nothing for who is signed out, without asking. */
  async readBatch(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, KeptRow>> {
    if (!viewer.person) return new Map();
    const parameters = new SqlParameters([viewer.person.id, ids.filter(isId)]);
    const rows = await this.database.query<KeptRow>(
      `select item.artefact_id, item.note, item.saved_at from ${onShelf('$1')}
        where item.artefact_id = any($2::uuid[]) and ${isShown(viewer, parameters)}`,
      parameters.values,
    );
    return new Map(rows.map((row) => [row.artefact_id, row]));
  }

  /**
   * What was saved last comes first. The total is exact. One statement.
   * @param words each has to stand in the title or the note, whatever its accents and capitals
   */
  async list(viewer: Viewer, words: string, page: PageRequest): Promise<Page<ShelfItemRow>> {
    const after = instantAndId(page);
    const parameters = new SqlParameters([viewer.personId]);
    const shown = shownVersion(viewer, parameters);
    const asked = [
      ...new Set(
        words
          .normalize('NFC')
          .split(/[\s\p{Cc}]+/u)
          .filter(Boolean),
      ),
    ].slice(0, mostWords);
    const having = asked.map(
      (word) =>
        `and strpos(lower(unaccent(version.title || ' ' || item.note)), lower(unaccent(${parameters.typed(word, 'text')}))) > 0`,
    );
    const behind = after
      ? `where (saved_at, artefact_id) < (${parameters.typed(after.at, 'timestamptz')}, ${parameters.typed(after.id, 'uuid')})`
      : '';
    const rows = await this.database.query<Flat>(
      `with found as materialized (
         select item.artefact_id, item.note, item.saved_at, shown.version_id
           from ${onShelf('$1')} cross join ${shown} join artefact_version version on version.version_id = shown.version_id
          where true ${having.join(' ')}
       ), listed as (
         select * from found ${behind} order by saved_at desc, artefact_id desc limit ${parameters.add(page.size + 1)}
       )
       select listed.note, listed.saved_at, ${sortInstant('listed.saved_at')} as sort_at, counted.total, ${cardColumns(viewer, parameters)}
         from (select count(*)::int as total from found) counted
         left join (listed join ${versionTables.replace('artefact_version version', 'artefact_version version on version.version_id = listed.version_id')}) on true
        order by listed.saved_at desc, listed.artefact_id desc`,
      parameters.values,
    );
    const items = rows.flatMap(({ total: _total, note, saved_at, sort_at, ...version }) =>
      version.artefact_id === null
        ? []
        : [{ artefact_id: version.artefact_id, note, saved_at, sort_at, version: forFinders(version) }],
    );
    return { ...pageOf(items, page, (row) => [row.sort_at, row.artefact_id]), total: rows[0]?.total ?? 0 };
  }
}

/** Words beyond these narrow nothing. */
const mostWords = 12;
