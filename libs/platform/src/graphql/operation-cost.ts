import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, isListType, isNonNullType, type DocumentNode, type GraphQLOutputType } from 'graphql';
import { fieldExtensionsEstimator, getComplexity, type ComplexityEstimatorArgs } from 'graphql-query-complexity';
import { operationLimits } from './limits.ts';

/** How many items a bounded list without paging is taken to hold: authors, files, parents. */
const boundedListLength = 5;

/**
 * What a field costs that does not say so itself by the option `complexity`: itself, and its children as often as they may come. A page counts as many times as it was asked
 * to be long, so that lists inside lists multiply, as they do in the database. The `edges` and `nodes` of a page were counted
 * with it.
 */
export function fieldCost({ field, type, args, childComplexity }: ComplexityEstimatorArgs): number {
  const first: unknown = args['first'];
  if (typeof first === 'number') return 1 + Math.max(1, first) * childComplexity;
  const isPlainList = isList(field.type) && !type.name.endsWith('Connection');
  return 1 + (isPlainList ? boundedListLength : 1) * childComplexity;
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

/** Longest variables, as text, whose cost is remembered, and for how many of them per document. */
const longestKey = 300;
const mostKeys = 50;

/**
 * Costs that were worked out before. Apollo keeps parsed documents and hands out the same one for the same text, so that
 * a document is gone from here when Apollo has dropped it. What cannot be costed is not remembered.
 */
class KnownCosts {
  readonly #known = new WeakMap<DocumentNode, Map<string, number>>();

  of(document: DocumentNode, key: string, work: () => number): number {
    if (key.length > longestKey) return work();
    const costs = this.#known.get(document) ?? new Map<string, number>();
    this.#known.set(document, costs);
    const known = costs.get(key);
    if (known !== undefined) return known;
    const cost = work();
    if (costs.size < mostKeys) costs.set(key, cost);
    return cost;
  }
}

const costs = new KnownCosts();

/** Refuses an operation that may become too much, with its variables known, before its first resolver runs. */
export const operationCostPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, request, operationName }) {
        const work = (): number =>
          costOf(() =>
            getComplexity({
              schema,
              query: document,
              estimators: [fieldExtensionsEstimator(), fieldCost],
              ...(request.variables ? { variables: request.variables } : {}),
              ...(operationName ? { operationName } : {}),
            }),
          );
        const cost = costs.of(document, JSON.stringify([operationName, request.variables]), work);
        if (cost <= operationLimits.cost) return;
        throw new GraphQLError(
          `This operation may cost ${cost.toLocaleString('en-GB')}, and the limit is ${operationLimits.cost.toLocaleString('en-GB')}: ask for fewer items at a time, or for fewer fields of each.`,
          { extensions: { code: 'OPERATION_TOO_COSTLY', http: { status: 400 } } },
        );
      },
    };
  },
};

/** What cannot be costed is refused too: its variables are not of their types, or it is too large to be looked at. */
function costOf(work: () => number): number {
  try {
    return work();
  } catch (error) {
    const message = error instanceof Error ? error.message : 'This operation cannot be understood.';
    throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
  }
}
