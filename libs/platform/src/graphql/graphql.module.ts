import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module, type DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { RequestViewers } from '../auth/request-viewers.ts';
import type { RequestWithViewer } from '../auth/request-viewer.ts';
import type { Settings } from '../config/index.ts';
import type { Logger } from '../logging/index.ts';
import { createContext } from './context.ts';
import { formatErrorWith } from './format-error.ts';
import { answeredAtOnceRule, limitRules, operationLimits } from './limits.ts';
import { noStorePlugin } from './no-store.ts';
import { operationCostPlugin } from './operation-cost.ts';
import { operationMetricsPlugin } from './operation-metrics.ts';
import { storableTextPlugin } from './storable-text.ts';
import { ErrorFormat, SubscriptionStreamController } from './subscription-stream.controller.ts';
import type { FastifyReply } from 'fastify';

/** The GraphQL endpoint of the process: code-first, with the limits on from the start. */
export function graphqlModule(settings: Settings, logger: Logger): DynamicModule {
  return {
    module: GraphqlEntrance,
    imports: [apollo(settings, logger)],
    controllers: [SubscriptionStreamController],
    providers: [{ provide: ErrorFormat, useValue: new ErrorFormat(formatErrorWith(logger)) }],
  };
}

@Module({})
class GraphqlEntrance {}

function apollo(settings: Settings, logger: Logger): DynamicModule {
  return GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    inject: [RequestViewers],
    useFactory: (viewers: RequestViewers): ApolloDriverConfig => ({
      path: '/graphql',
      autoSchemaFile: true,
      sortSchema: true,
      buildSchemaOptions: { dateScalarMode: 'isoDate', numberScalarMode: 'float' },
      // GraphiQL comes from the web app's own build, so that nothing is fetched from elsewhere.
      graphiql: false,
      introspection: !settings.isProduction,
      hideSchemaDetailsFromClientErrors: settings.isProduction,
      includeStacktraceInErrorResponses: false,
      csrfPrevention: true,
      allowBatchedHttpRequests: false,
      validationRules: [answeredAtOnceRule, ...limitRules],
      // Nobody states cache hints here. Apollo's plugin for them wraps every field of every answer, a tenth of the time of a list.
      plugins: [
        ApolloServerPluginCacheControlDisabled(),
        noStorePlugin,
        operationCostPlugin,
        storableTextPlugin,
        operationMetricsPlugin,
      ],
      // Queries are sent whole: nobody registers them, and a store that anybody may fill has no use here.
      persistedQueries: false,
      parseOptions: { maxTokens: operationLimits.tokens },
      formatError: formatErrorWith(logger),
      autoTransformHttpErrors: false,
      context: async (request: RequestWithViewer, reply: FastifyReply) => {
        await viewers.of(request);
        return createContext(request, reply);
      },
    }),
  });
}
