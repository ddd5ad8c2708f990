import { createHash } from 'node:crypto';
import type { Queryable } from '../db/database.ts';

/** Where a chain ends. Kept elsewhere, it tells later whether the log is still the one it was. */
export interface AuditHead {
  readonly organisationId: string;
  readonly entries: number;
  /** SHA-256 in hexadecimal digits. */
  readonly hash: string;
}

/** That a chain is not as it was written. */
export interface AuditBreak {
  readonly organisationId: string;
  /** The number of the entry where it shows. */
  readonly number: number;
  readonly kind: 'changed' | 'missing' | 'not-linked' | 'end-differs' | 'head-missing' | 'differs-from-kept';
}

/** What was gone through. */
export interface AuditCount {
  readonly chains: number;
  readonly entries: number;
}

interface Row {
  readonly organisation_id: string;
  readonly number: string;
  readonly audit_entry_id: string;
  readonly recorded_at: string;
  readonly actor_id: string | null;
  readonly post_id: string | null;
  readonly action: string;
  readonly codes: string;
  readonly ids: string;
  readonly previous_hash: string;
  readonly hash: string;
}

const nothing = '00'.repeat(32);
const rowsAtOnce = 5_000;

/** What an entry's hash is taken of, put together apart from the database: the same text as in `append_audit_entries`. */
const hashOf = (row: Row, previous: string): string =>
  createHash('sha256')
    .update(
      [
        ...[previous, row.organisation_id, row.number, row.audit_entry_id, row.recorded_at, row.actor_id ?? ''],
        ...[row.post_id ?? '', row.action, row.codes, row.ids],
      ].join('\n'),
    )
    .digest('hex');

/**
 * Goes through all chains, in memory that does not grow with them, and yields every break: entries that were changed or removed,
 * that do not follow the one before, and ends that are not where the chain's head says. Who removes the last entries and rewrites the head
 * as well leaves a shorter chain that holds in itself: only a head kept elsewhere tells.
 * @param database one that shows one instant, or nobody writes meanwhile
 * @param kept heads of an earlier time, from {@link auditHeads}
 * @returns what was gone through
 */
export async function* findAuditBreaks(
  database: Queryable,
  kept: readonly AuditHead[] = [],
): AsyncGenerator<AuditBreak, AuditCount> {
  const chains = new Chains(await headsIn(database), kept);
  let entries = 0;
  for await (const row of rowsOf(database)) {
    entries += 1;
    yield* chains.take(row);
  }
  yield* chains.finish();
  return { chains: chains.count, entries };
}

/** Where each chain ends now, to be kept where who can write to the database cannot write. */
export async function auditHeads(database: Queryable): Promise<readonly AuditHead[]> {
  return [...(await headsIn(database)).values()];
}

/** Walks entries in the order of their chains. */
class Chains {
  readonly #kept: ReadonlyMap<string, AuditHead>;
  readonly #seen = new Set<string>();
  #organisationId: string | undefined;
  #number = 0;
  #hash = nothing;

  constructor(
    private readonly heads: ReadonlyMap<string, AuditHead>,
    kept: readonly AuditHead[],
  ) {
    this.#kept = new Map(kept.map((head) => [head.organisationId, head]));
  }

  get count(): number {
    return this.#seen.size;
  }

  *take(row: Row): Generator<AuditBreak> {
    const organisationId = row.organisation_id;
    if (organisationId !== this.#organisationId) {
      yield* this.#end();
      this.#begin(organisationId);
    }
    const number = Number(row.number);
    if (number !== this.#number + 1) {
      yield { organisationId, number: this.#number + 1, kind: 'missing' };
    } else if (row.previous_hash !== this.#hash) {
      yield { organisationId, number, kind: 'not-linked' };
    }
    if (hashOf(row, row.previous_hash) !== row.hash) yield { organisationId, number, kind: 'changed' };
    const kept = this.#kept.get(organisationId);
    if (kept?.entries === number && kept.hash !== row.hash) yield { organisationId, number, kind: 'differs-from-kept' };
    this.#number = number;
    this.#hash = row.hash;
  }

  *finish(): Generator<AuditBreak> {
    yield* this.#end();
    for (const organisationId of new Set([...this.heads.keys(), ...this.#kept.keys()])) {
      if (this.#seen.has(organisationId)) continue;
      this.#begin(organisationId);
      yield* this.#end();
    }
  }

  #begin(organisationId: string): void {
    this.#seen.add(organisationId);
    this.#organisationId = organisationId;
    this.#number = 0;
    this.#hash = nothing;
  }

  *#end(): Generator<AuditBreak> {
    const organisationId = this.#organisationId;
    if (organisationId === undefined) return;
    const head = this.heads.get(organisationId);
    const kept = this.#kept.get(organisationId);
    if (!head) yield { organisationId, number: this.#number, kind: 'head-missing' };
    else if (head.entries !== this.#number || head.hash !== this.#hash) {
      yield { organisationId, number: this.#number, kind: 'end-differs' };
    }
    if (kept && kept.entries > this.#number) yield { organisationId, number: this.#number, kind: 'differs-from-kept' };
  }
}

async function headsIn(database: Queryable): Promise<ReadonlyMap<string, AuditHead>> {
  const rows = await database.query<{ organisation_id: string; entries: string; hash: string }>(
    `select organisation_id, entries::text, encode(hash, 'hex') as hash from audit_chain order by organisation_id`,
  );
  return new Map(
    rows.map(({ organisation_id: organisationId, entries, hash }) => [
      organisationId,
      { organisationId, entries: Number(entries), hash },
    ]),
  );
}

async function* rowsOf(database: Queryable): AsyncGenerator<Row> {
  let after: readonly [string, string] = ['00000000-0000-0000-0000-000000000000', '0'];
  for (;;) {
    const rows = await database.query<Row>(
      `select organisation_id, number::text, audit_entry_id,
              to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as recorded_at, actor_id, post_id, action,
              array_to_string(codes, ' ') as codes, ids::text as ids,
              encode(previous_hash, 'hex') as previous_hash, encode(hash, 'hex') as hash
         from audit_entry
        where (organisation_id, number) > ($1::uuid, $2::bigint)
        order by organisation_id, audit_entry.number limit $3`,
      [...after, rowsAtOnce],
    );
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < rowsAtOnce) return;
    after = [last.organisation_id, last.number];
  }
}
