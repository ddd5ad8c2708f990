import type { Viewer } from '@constellation/platform/access';
import { Database, newId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { createHmac, randomBytes } from 'node:crypto';
import { askedForm } from './asked-query.ts';

/** Below these nothing that people asked is shown to anybody: docs, "Access". The index of `search_asked` names them too. */
export const fewestPeople = 5;
export const fewestOrganisations = 3;

/** How long what was noted waits until it is written, and how much waits at most: a lost note is a smaller count. */
const flushMs = 2_000;
const mostWaiting = 500;
/** How long counts are kept, in months. */
const keptMonths = 13;

interface Note {
  readonly query: string;
  readonly found: boolean;
  readonly personId: string;
  readonly organisationId: string;
  readonly month: string;
}

/**
 * Counts what people ask, for suggestions and for the list of searches without result, and knows nobody: people and
 * organisations are hashes with a key of the month and of the query, so that no two queries can be put together as one
 * person's, and when the month is over hashes and key are gone. Notes are written beside the searches, not in them.
 */
@Injectable()
export class AskedQueries implements OnApplicationShutdown {
  readonly #logger = new Logger('search');
  #waiting: Note[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  /** Notes a search of somebody with a post; of others nobody could say from how many organisations they come. */
  note(viewer: Viewer, text: string, found: boolean): void {
    // One organisation for each person, always the same: who has many posts does not count as many organisations.
    const [organisationId] = viewer.posts.map((post) => post.organisationId).toSorted();
    const query = askedForm(text);
    if (!viewer.person || organisationId === undefined || query === null || this.#waiting.length >= mostWaiting) return;
    this.#waiting.push({ query, found, personId: viewer.person.id, organisationId, month: monthOf(viewer.now) });
    this.#timer ??= setTimeout(() => void this.#flushQuietly(), flushMs).unref();
  }

  /** Writes what waits. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const notes = this.#waiting;
    this.#waiting = [];
    for (const [month, ofMonth] of Map.groupBy(notes, (note) => note.month)) {
      await this.unitOfWork.run((tx) => write(tx, month, ofMonth));
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#flushQuietly();
  }

  /** Ends the months before this one: who asked can no longer be told apart, and what few asked is forgotten. */
  async closeMonths(now: Date): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const month = monthOf(now);
      await tx.query('delete from search_asked_salt where month < $1', [month]);
      await tx.query(
        'delete from search_asked_by using search_asked asked where asked.search_asked_id = search_asked_by.search_asked_id and asked.month < $1',
        [month],
      );
      await tx.query(
        `delete from search_asked where month < $1
            and (people < ${fewestPeople} or organisations < ${fewestOrganisations} or month < $1::date - interval '${keptMonths} months')`,
        [month],
      );
    });
  }

  /** What many asked of late without finding anything, most asked first. */
  async withoutResult(first: number): Promise<readonly { query: string; people: number; organisations: number }[]> {
    return this.database.query(
      `select query, max(people)::int as people, max(organisations)::int as organisations
         from search_asked
        where not found and people >= ${fewestPeople} and organisations >= ${fewestOrganisations}
          and month > now() - interval '3 months'
        group by query order by 2 desc, 3 desc, 1 limit $1`,
      [first],
    );
  }

  async #flushQuietly(): Promise<void> {
    try {
      await this.flush();
    } catch (error) {
      this.#logger.warn(`What people asked could not be counted: ${String(error)}`);
    }
  }
}

const monthOf = (now: Date): string => `${now.toISOString().slice(0, 7)}-01`;

async function write(tx: Tx, month: string, notes: readonly Note[]): Promise<void> {
  await tx.query('insert into search_asked_salt (month, salt) values ($1, $2) on conflict do nothing', [
    month,
    randomBytes(32),
  ]);
  const [kept] = await tx.query<{ salt: Buffer }>('select salt from search_asked_salt where month = $1', [month]);
  const salt = kept?.salt ?? randomBytes(32);
  // In one order everywhere, so that two processes that write the same queries wait for each other and do not block.
  const queries = [...new Map(notes.map((note) => [`${note.found} ${note.query}`, note])).values()].toSorted((a, b) =>
    a.query === b.query ? Number(a.found) - Number(b.found) : a.query < b.query ? -1 : 1,
  );
  const rows = await tx.query<{ id: string; query: string; found: boolean }>(
    `insert into search_asked (search_asked_id, month, query, found)
     select id, $4, query, found from unnest($1::uuid[], $2::text[], $3::boolean[]) as given (id, query, found)
     on conflict (query, found, month) do update set month = excluded.month
     returning search_asked_id as id, query, found`,
    [queries.map(() => newId()), queries.map(({ query }) => query), queries.map(({ found }) => found), month],
  );
  const ids = new Map(rows.map((row) => [`${row.found} ${row.query}`, row.id]));
  const hashed = notes.map((note) => {
    const id = ids.get(`${note.found} ${note.query}`) ?? '';
    const hash = (of: string): Buffer => createHmac('sha256', salt).update(`${id} ${of}`).digest();
    return { id, person: hash(note.personId), organisation: hash(note.organisationId) };
  });
  await tx.query(
    `insert into search_asked_by (search_asked_id, person_hash, organisation_hash)
     select * from unnest($1::uuid[], $2::bytea[], $3::bytea[]) on conflict do nothing`,
    [hashed.map(({ id }) => id), hashed.map(({ person }) => person), hashed.map(({ organisation }) => organisation)],
  );
  await tx.query(
    `update search_asked asked set people = counted.people, organisations = counted.organisations
       from (select search_asked_id, count(*) as people, count(distinct organisation_hash) as organisations
               from search_asked_by where search_asked_id = any($1::uuid[]) group by search_asked_id) as counted
      where asked.search_asked_id = counted.search_asked_id`,
    [[...ids.values()]],
  );
}
