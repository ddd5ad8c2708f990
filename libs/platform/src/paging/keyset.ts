import { isId } from '../db/index.ts';
import { Refusal } from '../errors/index.ts';
import type { PageRequest } from './page.ts';

/** The cursor of a list sorted by an id; null on the first page. @throws {Refusal} `cursor` when it comes from elsewhere */
export function idOf(page: PageRequest): string | null {
  if (!page.after) return null;
  const [id, ...rest] = page.after;
  if (typeof id !== 'string' || !isId(id) || rest.length > 0) throw notOurs();
  return id;
}

/** The cursor of a list sorted by a text and an id. @throws {Refusal} as {@link idOf} */
export function textAndIdOf(page: PageRequest): { readonly text: string; readonly id: string } | null {
  if (!page.after) return null;
  const [text, id] = page.after;
  // PostgreSQL takes every character but this one.
  if (typeof text !== 'string' || text.includes('\u0000') || typeof id !== 'string' || !isId(id)) throw notOurs();
  return { text, id };
}

const notOurs = (): Refusal =>
  new Refusal({
    code: 'cursor',
    message: 'This cursor is not one of this list: start from the first page.',
    field: 'after',
  });
