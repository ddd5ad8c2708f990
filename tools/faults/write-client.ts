import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor } from './people.ts';

/** What became of a request. */
export type Outcome =
  /** It was answered; for GraphQL `data` is the `result` of the mutation. */
  | { readonly kind: 'done'; readonly data: Data }
  /** The product says that the writer did something wrong. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** No answer, or a fault of the server: it was done or it was not. */
  | { readonly kind: 'unknown'; readonly reason: string };

export type Data = Readonly<Record<string, unknown>>;

/** For how long a writer looks for an API that takes connections. */
const lookingMs = 180_000;
/** For how long a writer waits for an answer: longer than the API waits for a connection to the database. */
const patienceMs = 30_000;

/**
 * Writes through the APIs there are, one after the other, as a load balancer would: when one takes no connections, or
 * says that it is closing, nothing was done, and the request goes to the next. Anything else is never sent twice.
 */
export class WriteClient {
  #turn = 0;
  readonly #stopping = new Set<number>();
  /** How often a request had to look for another API. */
  turnedAway = 0;

  constructor(private readonly ports: readonly number[]) {}

  /** Asks every API whether it is about to stop; those that are get no further request. */
  async look(): Promise<void> {
    const asked = this.ports.map(async (port) => {
      const response = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(5_000) });
      const { status } = (await response.json()) as { status: string };
      if (status === 'stopping') this.#stopping.add(port);
      else this.#stopping.delete(port);
    });
    await Promise.allSettled(asked);
  }

  /** One mutation; the selection names its result `result`. */
  async mutate(actor: Actor, query: string, input: object): Promise<Outcome> {
    const response = await this.#send(actor, '/graphql', {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { input } }),
    });
    if ('kind' in response) return response;
    const { status, text } = response;
    const body = parse(text) as { data?: { result?: Data } | null; errors?: unknown } | null;
    const result = body?.data?.result;
    if (result === undefined) return { kind: 'unknown', reason: `${status} ${text.slice(0, 300)}` };
    if (result['__typename'] === 'Problems') return { kind: 'refused', reason: text.slice(0, 500) };
    return { kind: 'done', data: result };
  }

  /** Uploads a text. */
  async upload(actor: Actor, fileName: string, content: string): Promise<Outcome> {
    const form = new FormData();
    form.append('file', new Blob([content]), fileName);
    const response = await this.#send(actor, '/uploads', { headers: { 'x-constellation-request': '1' }, body: form });
    if ('kind' in response) return response;
    const { status, text } = response;
    if (status === 201) return { kind: 'done', data: parse(text) as Data };
    return { kind: status >= 500 ? 'unknown' : 'refused', reason: `${status} ${text.slice(0, 300)}` };
  }

  /** One query; its data. @throws when it is not answered */
  async ask(actor: Actor, query: string, variables: object): Promise<Data> {
    const response = await this.#send(actor, '/graphql', {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const body = 'kind' in response ? null : (parse(response.text) as { data?: Data | null } | null);
    if (!body?.data) throw new Error(`A query was not answered: ${JSON.stringify(response).slice(0, 500)}`);
    return body.data;
  }

  /** The bytes at an address of the product; null when they are not given. */
  async download(actor: Actor, path: string): Promise<Buffer | null> {
    const response = await fetch(`http://127.0.0.1:${this.ports[0]}${path}`, { headers: cookieOf(actor) });
    return response.ok ? Buffer.from(await response.arrayBuffer()) : null;
  }

  async #send(
    actor: Actor,
    path: string,
    request: { readonly headers: Readonly<Record<string, string>>; readonly body: string | FormData },
  ): Promise<{ readonly status: number; readonly text: string } | (Outcome & { readonly kind: 'unknown' })> {
    const deadline = Date.now() + lookingMs;
    for (;;) {
      const open = this.ports.filter((one) => !this.#stopping.has(one));
      const choice = open.length > 0 ? open : this.ports;
      const port = choice[this.#turn++ % choice.length];
      try {
        const response = await fetch(`http://127.0.0.1:${port}${path}`, {
          method: 'POST',
          headers: { ...cookieOf(actor), ...request.headers },
          body: request.body,
          signal: AbortSignal.timeout(patienceMs),
        });
        // A closing server says so before it looks at the request.
        const isClosing = response.status === 503 && response.headers.get('connection') === 'close';
        if (!isClosing) return { status: response.status, text: await response.text() };
      } catch (error) {
        if (!isRefused(error)) return { kind: 'unknown', reason: reasonOf(error) };
      }
      if (Date.now() > deadline) return { kind: 'unknown', reason: 'No API took the connection.' };
      this.turnedAway += 1;
      if (this.#turn % this.ports.length === 0) await sleep(50);
    }
  }
}

const cookieOf = (actor: Actor): Record<string, string> => ({ cookie: `constellation_session=${actor.session}` });

const isRefused = (error: unknown): boolean =>
  ((error as { cause?: { code?: string } }).cause?.code ?? '') === 'ECONNREFUSED';

function reasonOf(error: unknown): string {
  const { message, cause } = error as { message: string; cause?: { code?: string; message?: string } };
  return [message, cause?.code, cause?.message].filter(Boolean).join(': ');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
