import type { TypedDocumentString } from '../gql/graphql.ts';

/** The code of what only somebody signed in may do, see {@link RequestError.code}. */
export const signInNeeded = 'SIGN_IN_NEEDED';

/** The API answered with an error that is not the user's to correct, or could not be reached (`code` is then `network`). */
export class RequestError extends Error {
  readonly code: string;

  constructor(message: string, code: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'RequestError';
    this.code = code;
  }
}

interface Answer<R> {
  data?: R | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/**
 * Sends one GraphQL operation. The session cookie travels by itself; the JSON content type and the header make a
 * cross-site form unable to send the same request.
 *
 * @throws {RequestError} when the API cannot be reached or answers with errors
 */
export async function request<R, V>(
  document: TypedDocumentString<R, V>,
  variables: V,
  signal?: AbortSignal,
): Promise<R> {
  let answer: Answer<R>;
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-constellation-request': '1' },
      body: JSON.stringify({ query: document.toString(), variables }),
      ...(signal ? { signal } : {}),
    });
    answer = (await response.json()) as Answer<R>;
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new RequestError('The network cannot be reached. Check your connection and try again.', 'network', { cause });
  }
  const error = answer.errors?.[0];
  if (error) throw new RequestError(error.message, error.extensions?.code ?? 'unknown');
  if (!answer.data) throw new RequestError('The server gave an empty answer. Try again.', 'empty-answer');
  return answer.data;
}
