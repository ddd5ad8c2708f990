import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { GraphQLError, OperationTypeNode, type ASTVisitor, type ValidationContext, type ValidationRule } from 'graphql';

/**
 * What one operation may ask for. Generous for people who write queries, far below what hurts; every refusal is a 400
 * before any resolver runs. Batches are off in Apollo itself.
 */
export const operationLimits = {
  /** Nesting of fields; the deepest operation of the web app has 9. */
  depth: 14,
  /** Fields that may have to be resolved, pages multiplied out; see `operation-cost.ts`. */
  cost: 50_000,
  aliases: 30,
  directives: 30,
  /** Tokens of the document, refused while it is parsed. */
  tokens: 3_000,
} as const;

/** Reported like any other fault of the query. Left to itself the library throws, which Apollo answers with a 500. */
const onRejection = {
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null, error: GraphQLError) => context?.reportError(error)],
};

/** A subscription that is answered once would be a fault of ours: it needs a connection that stays open. */
export function answeredAtOnceRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (node.operation !== OperationTypeNode.SUBSCRIPTION) return;
      context.reportError(new GraphQLError('Send subscriptions to /graphql/stream.', { nodes: node }));
    },
  };
}

/** The limits as validation rules. Introspection is counted too: a deep introspection query is an attack like any other. */
export const limitRules: readonly ValidationRule[] = [
  maxDepthRule({ n: operationLimits.depth, ignoreIntrospection: false, ...onRejection }),
  maxAliasesRule({ n: operationLimits.aliases, ...onRejection }),
  maxDirectivesRule({ n: operationLimits.directives, ...onRejection }),
];
