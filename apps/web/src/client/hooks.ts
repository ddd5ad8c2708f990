import {
  type QueryKey,
  QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { TypedDocumentString } from '../gql/graphql.ts';
import { type Problem, ProblemsError } from './problems.ts';
import { RequestError, request, signInNeeded } from './request.ts';

/** Codes after which asking again cannot help. */
const final = new Set([signInNeeded, 'NOT_ALLOWED', 'BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED']);

export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (count, error) => count < 2 && !(error instanceof RequestError && final.has(error.code)),
        refetchOnWindowFocus: false,
      },
    },
  });
}

/** The operation's name in the document: the first part of every query key, so that a mutation can name what it changes. */
export function operationName(document: TypedDocumentString<unknown, never>): string {
  return /(?:query|mutation|subscription)\s+(\w+)/.exec(document.toString())?.[1] ?? 'anonymous';
}

interface OperationOptions {
  enabled?: boolean;
  /** Shows the previous answer while the next one loads. */
  keepPrevious?: boolean;
  staleTime?: number;
}

const operationOf = <R, V>(document: TypedDocumentString<R, V>, variables: V) => ({
  queryKey: [operationName(document), variables],
  queryFn: ({ signal }: { signal: AbortSignal }) => request(document, variables, signal),
});

export function useOperation<R, V>(
  document: TypedDocumentString<R, V>,
  variables: V,
  options: OperationOptions = {},
): UseQueryResult<R> {
  return useQuery<R>({
    ...operationOf(document, variables),
    ...(options.enabled === undefined ? {} : { enabled: options.enabled }),
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
    ...(options.staleTime === undefined ? {} : { staleTime: options.staleTime }),
  });
}

/** Asks before anything is there that shows the answer: what a page needs comes while the page itself still loads. */
export function startOperation<R, V>(client: QueryClient, document: TypedDocumentString<R, V>, variables: V): void {
  void client.prefetchQuery(operationOf(document, variables));
}

interface Page {
  hasNextPage: boolean;
  endCursor?: string | null;
}

/** How {@link usePages} reads its list. */
interface PagesOptions<R, V> {
  /** What the list depends on, beside the operation. */
  key: QueryKey;
  /** Puts the cursor where the operation takes it. */
  withCursor: (after: string | null) => V;
  /** Reads the page's end. */
  pageOf: (answer: R) => Page | undefined;
  keepPrevious?: boolean;
  /** In milliseconds. */
  staleTime?: number;
}

function pagesOf<R, V>(document: TypedDocumentString<R, V>, { key, withCursor, pageOf }: PagesOptions<R, V>) {
  return {
    queryKey: [operationName(document), ...key],
    queryFn: ({ pageParam, signal }: { pageParam: string | null; signal: AbortSignal }) =>
      request(document, withCursor(pageParam), signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last: R) => {
      const page = pageOf(last);
      return page?.hasNextPage ? (page.endCursor ?? null) : null;
    },
  };
}

/** As {@link startOperation}, for a list that {@link usePages} shows. */
export function startPages<R, V>(
  client: QueryClient,
  document: TypedDocumentString<R, V>,
  options: PagesOptions<R, V>,
): void {
  void client.prefetchInfiniteQuery(pagesOf(document, options));
}

/** A list that grows by "load more". */
export function usePages<R, V>(document: TypedDocumentString<R, V>, options: PagesOptions<R, V>) {
  const { keepPrevious = false, staleTime } = options;
  return useInfiniteQuery({
    ...pagesOf(document, options),
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
    ...(staleTime === undefined ? {} : { staleTime }),
  });
}

/** What every mutation of ours selects: its one field under the name `result`. */
interface CommandAnswer {
  result: object | boolean | null;
}

type Success<R extends CommandAnswer> = Exclude<R['result'], { __typename: 'Problems' }>;

interface CommandOptions<R extends CommandAnswer> {
  /** Names of the operations whose answers the mutation changes. */
  invalidates?: readonly string[];
  onDone?: (value: Success<R>) => void | Promise<void>;
}

/** Sends a mutation and gives its success value, or throws what went wrong; a `Problems` result becomes a `ProblemsError`. */
export async function command<R extends CommandAnswer, V>(
  document: TypedDocumentString<R, V>,
  variables: V,
): Promise<Success<R>> {
  const { result } = await request(document, variables);
  if (result && typeof result === 'object' && 'problems' in result) {
    throw new ProblemsError(result.problems as Problem[]);
  }
  return result as Success<R>;
}

export function useCommand<R extends CommandAnswer, V>(
  document: TypedDocumentString<R, V>,
  options: CommandOptions<R> = {},
): UseMutationResult<Success<R>, Error, V> {
  const client = useQueryClient();
  return useMutation<Success<R>, Error, V>({
    mutationFn: (variables) => command(document, variables),
    onSuccess: async (value) => {
      const names = options.invalidates ?? [];
      await Promise.all(names.map((name) => client.invalidateQueries({ queryKey: [name] })));
      await options.onDone?.(value);
    },
  });
}
