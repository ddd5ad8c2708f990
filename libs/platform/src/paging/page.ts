import { Refusal } from '../errors/index.ts';

/** How many items a page may hold at most. */
export const longestPage = 100;

/** One page of a keyset list, as readers return it. */
export interface Page<Node> {
  readonly items: readonly { readonly node: Node; readonly cursor: string }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** How many there are in all, where the list can say so cheaply. */
  readonly total?: number;
}

/** What a keyset reader needs of its arguments: how many rows to fetch and where to go on. */
export interface PageRequest {
  /** Items wanted. Fetch one more to know whether a page follows. */
  readonly size: number;
  /** The sort values of the last item of the page before, as the reader put them into its cursors. */
  readonly after: readonly (string | number | null)[] | undefined;
}

/** Builds a page out of one row more than was asked for. */
export function pageOf<Row>(
  rows: readonly Row[],
  request: PageRequest,
  sortValues: (row: Row) => readonly (string | number | null)[],
): Page<Row> {
  return {
    items: rows.slice(0, request.size).map((node) => ({ node, cursor: encodeCursor(sortValues(node)) })),
    hasNextPage: rows.length > request.size,
    hasPreviousPage: request.after !== undefined,
  };
}

export function encodeCursor(values: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

export function decodeCursor(cursor: string): readonly (string | number | null)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (
      Array.isArray(values) &&
      values.every((value) => value === null || ['string', 'number'].includes(typeof value))
    ) {
      return values as (string | number | null)[];
    }
  } catch {
    // Answered below, like any other text that is not a cursor of ours.
  }
  throw new Refusal({
    code: 'cursor',
    message: 'This cursor is not one of ours: start from the first page.',
    field: 'after',
  });
}
