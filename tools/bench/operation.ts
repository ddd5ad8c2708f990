import { sessionCookie } from '@constellation/platform/auth';
import type { BenchTools } from './bench.types.ts';

/** An operation that is asked of the product. */
export interface Operation {
  readonly query: string;
  /** Of who asks; without, nobody is signed in. */
  readonly sessionToken?: string;
}

/** Asks the product, and answers with its data. @throws when it has errors */
export async function askProduct<Data>(port: number, { query, sessionToken }: Operation): Promise<Data> {
  const response = await fetch(`http://localhost:${port}/graphql`, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', 'x-constellation-request': '1' },
      ...(sessionToken ? { cookie: `${sessionCookie}=${sessionToken}` } : {}),
    },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: readonly { message: string }[] };
  if (errors) throw new Error(errors.map(({ message }) => message).join(' '));
  return data;
}

/**
 * How many statements an operation costs once caches are warm, but for the one that says who asks.
 * @throws when it has errors
 */
export async function statementsOf(tools: BenchTools, port: number, operation: Operation): Promise<number> {
  await askProduct(port, operation);
  const sent = await tools.server.statements(async () => void (await askProduct(port, operation)));
  return sent.length - (operation.sessionToken ? 1 : 0);
}
