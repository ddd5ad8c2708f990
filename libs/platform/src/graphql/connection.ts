import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Refusal } from '../errors/index.ts';
import { decodeCursor, longestPage, type Page, type PageRequest } from '../paging/index.ts';

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

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: `How many items, 1 to ${longestPage}.` })
  first: number = 20;

  @Field(() => String, { nullable: true, description: 'The `endCursor` of the page before.' })
  after?: string | null;
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

/** @throws {Refusal} when `first` is out of range or the cursor is not one of ours. */
export function pageRequest(args: PageArgs): PageRequest {
  if (!Number.isInteger(args.first) || args.first < 1 || args.first > longestPage) {
    throw new Refusal({ code: 'page-size', message: `Ask for 1 to ${longestPage} items at a time.`, field: 'first' });
  }
  return { size: args.first, after: args.after ? decodeCursor(args.after) : undefined };
}
