import { isId } from '@constellation/platform/db';
import { Refusal } from '@constellation/platform/errors';
import type { PageRequest } from '@constellation/platform/graphql';

/** An instant as keyset cursors carry it: PostgreSQL counts microseconds, which a JavaScript date drops. */
export const sortInstant = (column: string): string => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/;

const notOurs = (): Refusal =>
  new Refusal({
    code: 'cursor',
    message: 'This cursor is not one of this list: start from the first page.',
    field: 'after',
  });

/** The cursor of a list sorted by an instant and an id. @throws {Refusal} when it comes from elsewhere */
export function instantAndId(page: PageRequest): { readonly at: string; readonly id: string } | undefined {
  if (!page.after) return undefined;
  const [at, id] = page.after;
  if (typeof at !== 'string' || !instantPattern.test(at) || typeof id !== 'string' || !isId(id)) throw notOurs();
  return { at, id };
}

/** The cursor of a list sorted by a number. @throws {Refusal} when it comes from elsewhere */
export function numberOf(page: PageRequest): number | null {
  if (!page.after) return null;
  const [number] = page.after;
  if (typeof number !== 'number' || !Number.isInteger(number)) throw notOurs();
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
