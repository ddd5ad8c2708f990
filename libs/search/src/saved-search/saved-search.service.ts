import type { Viewer } from '@constellation/platform/access';
import { isId, newId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { NotFound, parseInput, Refusal } from '@constellation/platform/errors';
import { cleanLine } from '@constellation/platform/text';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { SearchFilters } from '../indexes/artefact.index.ts';
import { checkRequest } from '../query/search-request.ts';
import { alertFrequencies, nextDueSql, type AlertFrequency } from './alert-times.ts';
import { FoundNow } from './found-now.ts';

/** A search worth keeping. */
export interface SearchToSave {
  readonly name: string;
  readonly query: string;
  readonly filters: SearchFilters;
  readonly frequency: AlertFrequency;
}

const mostSaved = 50;

const name = z
  .string()
  .overwrite(cleanLine)
  .min(1, 'Give the search a name.')
  .max(120, 'Keep the name within 120 characters.')
  .regex(/^\P{Cc}*$/u, 'Keep the name on one line.');
const changes = z.object({ name: name.optional(), frequency: z.enum(alertFrequencies).optional() });

/** The searches that a person keeps: theirs alone, seen and changed by nobody else. */
@Injectable()
export class SavedSearchService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly found: FoundNow,
  ) {}

  /** Keeps a search. What it finds now is known; alerts are about what comes later. @returns its id */
  async save(viewer: Viewer, search: SearchToSave): Promise<string> {
    const about = parseInput(changes.required(), { name: search.name, frequency: search.frequency });
    const { query, filters } = checkRequest({ query: search.query, filters: search.filters, first: 1 });
    const known = await this.found.find(viewer, { query, filters });
    const id = newId();
    return this.unitOfWork.run(async (tx) => {
      await tx.query('select from person where person_id = $1 for update', [viewer.personId]);
      const [kept] = await tx.query<{ count: number }>(
        'select count(*)::int as count from saved_search where person_id = $1',
        [viewer.personId],
      );
      if ((kept?.count ?? 0) >= mostSaved) {
        throw new Refusal({ code: 'too-many', message: `You keep ${mostSaved} searches: delete one first.` });
      }
      await tx.query(
        `insert into saved_search (saved_search_id, person_id, name, query, filters, frequency, next_due_at, looked_at, created_at)
         values ($1, $2, $3, $4, $5, $6, ${nextDueSql('$6', '$7')}, $7, $7)`,
        [id, viewer.personId, about.name, query.trim(), JSON.stringify(filters), about.frequency, viewer.now],
      );
      await markKnown(
        tx,
        id,
        known.map(({ artefactId }) => artefactId),
      );
      return id;
    });
  }

  /** Names it anew, or changes how often one is told. */
  async change(
    viewer: Viewer,
    id: string,
    wanted: { readonly name?: string | undefined; readonly frequency?: AlertFrequency | undefined },
  ): Promise<void> {
    const about = parseInput(changes, wanted);
    await this.#own(
      id,
      `update saved_search
          set name = coalesce($3, name), frequency = coalesce($4, frequency),
              next_due_at = case when $4::text is null or $4 = frequency then next_due_at else ${nextDueSql('$4', '$5')} end
        where saved_search_id = $1 and person_id = $2 returning saved_search_id`,
      [viewer.personId, about.name ?? null, about.frequency ?? null, viewer.now],
    );
  }

  async delete(viewer: Viewer, id: string): Promise<void> {
    await this.#own(
      id,
      'delete from saved_search where saved_search_id = $1 and person_id = $2 returning saved_search_id',
      [viewer.personId],
    );
  }

  /** Notes that its alerts were seen. */
  async markAlertsRead(viewer: Viewer, id: string): Promise<void> {
    await this.#own(
      id,
      `with own as (select saved_search_id from saved_search where saved_search_id = $1 and person_id = $2),
            marked as (update search_alert set read_at = $3 from own
                        where search_alert.saved_search_id = own.saved_search_id and read_at is null)
       select saved_search_id from own`,
      [viewer.personId, viewer.now],
    );
  }

  /**
   * Ends the alerts of one search for whoever has the link of its e-mail.
   * @returns whether the link is one of ours; a second time changes nothing
   */
  async unsubscribe(token: string): Promise<boolean> {
    const hash = createHash('sha256').update(token).digest();
    return this.unitOfWork.run(async (tx) => {
      const rows = await tx.query(
        `update saved_search set frequency = 'off', next_due_at = null
           from search_alert_link link
          where link.saved_search_id = saved_search.saved_search_id and link.token_hash = $1
          returning saved_search.saved_search_id`,
        [hash],
      );
      return rows.length > 0;
    });
  }

  /** Runs a statement on a search of the viewer's own; of others' there is none. */
  async #own(id: string, sql: string, parameters: readonly unknown[]): Promise<void> {
    if (!isId(id)) throw new NotFound('saved search', 'id');
    const rows = await this.unitOfWork.run((tx) => tx.query(sql, [id, ...parameters]));
    if (rows.length === 0) throw new NotFound('saved search', 'id');
  }
}

/** What a search has found is never new again. */
export async function markKnown(tx: Tx, savedSearchId: string, artefactIds: readonly string[]): Promise<void> {
  await tx.query(
    `insert into saved_search_known (saved_search_id, artefact_id)
     select $1, artefact_id from unnest($2::uuid[]) as artefact_id on conflict do nothing`,
    [savedSearchId, artefactIds],
  );
}
