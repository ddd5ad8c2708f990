import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { Refusal } from '../errors/index.ts';
import type { Logger } from '../logging/index.ts';

/** Codes Apollo gives to requests that are wrong in themselves; their messages help the caller and hold no data. */
const requestFaults = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'OPERATION_RESOLUTION_FAILURE',
  'OPERATION_TOO_COSTLY',
]);

/** The one place where exceptions become what the outside sees: unknown messages never leave the process. */
export function formatErrorWith(logger: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(error);
    const place = {
      ...(formatted.path ? { path: formatted.path } : {}),
      ...(formatted.locations ? { locations: formatted.locations } : {}),
    };
    if (cause instanceof Refusal) {
      const [first] = cause.problems;
      const code = (first?.code ?? 'refused').toUpperCase().replaceAll('-', '_');
      return { message: cause.message, ...place, extensions: { code, problems: cause.problems } };
    }
    const code = formatted.extensions?.['code'];
    if (typeof code === 'string' && requestFaults.has(code)) {
      return { message: formatted.message, ...place, extensions: { code } };
    }
    logger.error({ err: cause, path: formatted.path }, 'an operation failed unexpectedly');
    return {
      message: 'Something went wrong on our side. Try again; if it stays, tell your administrator when it happened.',
      ...place,
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    };
  };
}
