import { Controller, Post, Req, Res } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { FastifyReply } from 'fastify';
import {
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFormattedError,
} from 'graphql';
import type { RequestParams, Response } from 'graphql-sse';
import { createHandler } from 'graphql-sse/lib/use/fastify';
import { Public } from '../auth/declarations.ts';
import type { RequestWithViewer } from '../auth/request-viewer.ts';
import { RequestViewers } from '../auth/request-viewers.ts';
import { createContext, type GraphqlContext } from './context.ts';
import { limitRules, operationLimits } from './limits.ts';

/** How errors are shown outside. */
export class ErrorFormat {
  constructor(readonly format: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError) {}
}

/**
 * GraphQL over server-sent events (the protocol of graphql-sse, one connection for each operation), for subscriptions alone. Each
 * subscription says by itself who may ask for it, and the limits are those of every other operation.
 */
@Controller('graphql/stream')
export class SubscriptionStreamController {
  #handle: ReturnType<typeof createHandler> | undefined;

  constructor(
    private readonly schemaHost: GraphQLSchemaHost,
    private readonly viewers: RequestViewers,
    private readonly errors: ErrorFormat,
  ) {}

  @Post()
  @Public()
  async stream(@Req() request: RequestWithViewer, @Res() reply: FastifyReply): Promise<void> {
    await this.viewers.of(request);
    // The schema is there once the application has started.
    this.#handle ??= this.#makeHandler();
    // The handler writes to the connection itself.
    reply.hijack();
    await this.#handle(request, reply);
  }

  #makeHandler(): ReturnType<typeof createHandler> {
    const { schema } = this.schemaHost;
    return createHandler<GraphqlContext & Record<PropertyKey, unknown>>({
      onSubscribe: ({ raw, context }, params) => {
        const document = read(params);
        const faults =
          document instanceof GraphQLError
            ? [document]
            : validate(schema, document, [...specifiedRules, ...limitRules]);
        if (document instanceof GraphQLError || faults.length > 0) return refused(faults);
        return {
          ...{ schema, document, operationName: params.operationName, variableValues: params.variables },
          contextValue: { ...createContext(raw, context.reply) },
        };
      },
      onNext: (_context, _request, result) => this.#shown(result),
    });
  }

  #shown<Result extends Pick<ExecutionResult, 'errors'>>(result: Result): Result {
    if (!result.errors) return result;
    const errors = result.errors.map((error) => {
      const { message, ...rest } = this.errors.format(error.toJSON(), error);
      return new GraphQLError(message, { extensions: rest.extensions });
    });
    return { ...result, errors };
  }
}

/** An answer to what cannot be begun. */
const refused = (errors: readonly GraphQLError[]): Response => [
  JSON.stringify({ errors }),
  { status: 400, statusText: 'Bad Request', headers: { 'content-type': 'application/json; charset=utf-8' } },
];

/** The document, or why it is none that is answered here. */
function read({ query, operationName }: RequestParams): DocumentNode | GraphQLError {
  try {
    const document = parse(query, { maxTokens: operationLimits.tokens });
    if (getOperationAST(document, operationName)?.operation === OperationTypeNode.SUBSCRIPTION) return document;
    return requestFault('Here are subscriptions alone: send queries and mutations to /graphql.');
  } catch (error) {
    return requestFault(error instanceof Error ? error.message : 'This operation cannot be read.');
  }
}

const requestFault = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
