import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Refusal } from '../errors/index.ts';

@ObjectType('PageInfo', { description: 'Where a page stands in its list.' })
export class PageInfoType {
  @Field({ description: 'Whether more items follow.' })
  hasNextPage!: boolean;

  @Field({ description: 'Whether items come before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first item of the page.' })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last item: pass it as `after` for the next page.',
  })
  endCursor!: string | null;
}

/** How many items a page may hold at most. */
export const longestPage = 100;

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: `How many items, 1 to ${longestPage}.` })
  first: number = 20;

  @Field(() => String, { nullable: true, description: 'The `endCursor` of the page before.' })
  after?: string | null;
}

/** One page of a keyset list, as readers return it. */
export interface Page<Node> {
  readonly items: readonly { readonly node: Node; readonly cursor: string }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** How many there are in all, where the list can say so cheaply. */
  readonly total?: number;
}

/** The shape of every connection type. */
export interface ConnectionShape<Node> {
  edges: { cursor: string; node: Node }[];
  nodes: Node[];
  pageInfo: PageInfoType;
  totalCount: number | null;
}

/**
 * Makes the Relay-style connection class of a node type; declare a subclass-free constant per type:
 * `export const ArtefactConnection = connectionOf(ArtefactType, 'Artefact')`.
 */
export function connectionOf<Node extends object>(node: Type<Node>, name: string): Type<ConnectionShape<Node>> {
  @ObjectType(`${name}Edge`, { description: `One ${name} of a list, with its place in it.` })
  class Edge {
    @Field({ description: 'The place of the item in the list.' })
    cursor!: string;

    @Field(() => node, { description: 'The item.' })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class Connection implements ConnectionShape<Node> {
    @Field(() => [Edge], { description: 'The items with their cursors.' })
    edges!: Edge[];

    @Field(() => [node], { description: 'The items alone.' })
    nodes!: Node[];

    @Field(() => PageInfoType, { description: 'Where the page stands.' })
    pageInfo!: PageInfoType;

    @Field(() => Int, {
      nullable: true,
      description: 'How many there are in all for this viewer; null where it is not counted.',
    })
    totalCount!: number | null;
  }
  return Connection;
}

/** Maps a reader's page to the GraphQL shape. */
export function toConnection<Row, Node>(page: Page<Row>, toNode: (row: Row) => Node): ConnectionShape<Node> {
  const edges = page.items.map(({ cursor, node }) => ({ cursor, node: toNode(node) }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: page.total ?? null,
  };
}

/** What a keyset reader needs of its arguments: how many rows to fetch and where to go on. */
export interface PageRequest {
  /** Items wanted. Fetch one more to know whether a page follows. */
  readonly size: number;
  /** The sort values of the last item of the page before, as the reader put them into its cursors. */
  readonly after: readonly (string | number | null)[] | undefined;
}

/** @throws {Refusal} when `first` is out of range or the cursor is not one of ours. */
export function pageRequest(args: PageArgs): PageRequest {
  if (!Number.isInteger(args.first) || args.first < 1 || args.first > longestPage) {
    throw new Refusal({ code: 'page-size', message: `Ask for 1 to ${longestPage} items at a time.`, field: 'first' });
  }
  return { size: args.first, after: args.after ? decodeCursor(args.after) : undefined };
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
