import type { SqlParameters } from '@constellation/platform/access';
import { isId } from '@constellation/platform/db';
import { Refusal } from '@constellation/platform/errors';
import type { PageRequest } from '@constellation/platform/paging';

/** An instant as keyset cursors carry it: PostgreSQL counts microseconds, which a JavaScript date drops. */
export const sortInstant = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/;

const notOurs = (): Refusal =>
  new Refusal({
    code: 'cursor',
    message: 'This cursor is not one of this list: start from the first page.',
    field: 'after',
  });

/** Whether it is written by {@link sortInstant} and is a time that exists: the database refuses the 30th of February. */
function isInstant(text: string): boolean {
  if (!instantPattern.test(text) || text.startsWith('0000')) return false;
  const time = new Date(text).getTime();
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text.slice(0, 'YYYY-MM-DDTHH:MM:SS'.length));
}

/** The cursor of a list sorted by an instant and an id. @throws {Refusal} when it comes from elsewhere */
export function instantAndId(page: PageRequest): { readonly at: string; readonly id: string } | undefined {
  if (!page.after) return undefined;
  const [at, id] = page.after;
  if (typeof at !== 'string' || !isInstant(at) || typeof id !== 'string' || !isId(id)) throw notOurs();
  return { at, id };
}

const largestInteger = 2_147_483_647;

/** The cursor of a list sorted by a number from 0 to what a column of integers holds. @throws {Refusal} when it comes from elsewhere */
export function numberOf(page: PageRequest): number | null {
  if (!page.after) return null;
  const [number] = page.after;
  if (typeof number !== 'number' || !Number.isInteger(number) || number < 0 || number > largestInteger) throw notOurs();
  return number;
}

/** The page that a key written by {@link listKey} asks for. */
export interface ListKey extends PageRequest {
  readonly id: string;
}

/** One loader key for "this page of that thing's list", so that the lists of many things are read together. */
export function listKey(id: string, page: PageRequest): string {
  return JSON.stringify([id, page.size, page.after ?? null]);
}

export function parseListKey(key: string): ListKey {
  const [id, size, after] = JSON.parse(key) as [string, number, ListKey['after'] | null];
  return { id, size, after: after ?? undefined };
}

/**
 * SQL relation of what keys written by {@link listKey} ask for: the key, the id, how many rows (one more than the page has, to
 * know whether there is a next one), and a column for each part of the cursor.
 */
export function askedLists(
  keys: readonly string[],
  parameters: SqlParameters,
  cursor: readonly { readonly type: string; readonly of: (page: ListKey) => unknown }[],
): string {
  const asked = keys.map(parseListKey);
  const columns = [
    { type: 'text', values: keys },
    { type: 'uuid', values: asked.map((one) => one.id) },
    { type: 'integer', values: asked.map((one) => one.size + 1) },
    ...cursor.map(({ type, of }) => ({ type, values: asked.map(of) })),
  ];
  return `unnest(${columns.map(({ type, values }) => parameters.typed(values, `${type}[]`)).join(', ')})`;
}
