import { isId } from '@constellation/platform/db';
import { Refusal } from '@constellation/platform/errors';
import type { PageRequest } from '@constellation/platform/paging';

/** The cursor of a list sorted by an id; null on the first page. @throws {Refusal} `cursor` when it comes from elsewhere */
export function askedId(page: PageRequest): string | null {
  if (!page.after) return null;
  const [id, ...rest] = page.after;
  if (typeof id === 'string' && isId(id) && rest.length === 0) return id;
  throw new Refusal({
    code: 'cursor',
    message: 'This cursor is not one of this list: start from the first page.',
    field: 'after',
  });
}
