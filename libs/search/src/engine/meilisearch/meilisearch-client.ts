import { setTimeout as sleep } from 'node:timers/promises';
import {
  Meilisearch,
  MeilisearchRequestError,
  MeilisearchTaskTimeOutError,
  type EnqueuedTask,
  type Task,
} from 'meilisearch';
import type { EngineDocument } from './meilisearch-documents.ts';
import type { EngineSearch } from './meilisearch-query.ts';
import { indexSettings } from './meilisearch-settings.ts';

/** How the server is reached. */
export interface MeilisearchAddress {
  readonly url: string;
  /** A key that may do what this client is for; undefined where the server asks for none. */
  readonly apiKey: string | undefined;
  /** How long one request may take, in milliseconds. */
  readonly timeoutMs: number;
  /** The `fetch` to use; the platform's own unless a test records. */
  readonly fetch?: (address: string, init: RequestInit) => Promise<Response>;
}

/** The engine does not answer, or not in time, or says that it has too much to do. It may later. */
export class EngineAway extends Error {
  override readonly name = 'EngineAway';
}

/** The engine answered that it will not do this. Asking again does not help. */
export class EngineRefused extends Error {
  override readonly name = 'EngineRefused';

  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message);
  }
}

/** One hit of one search. */
export interface ScoredId {
  readonly id: string;
  readonly score: number;
}

/** Statuses with which a server says "later". */
const busy: ReadonlySet<number> = new Set([429, 502, 503, 504]);
/** Longest pause a server's `Retry-After` is given, and how often a write is tried. */
const longestPauseMs = 10_000;
const writeAttempts = 4;
/** How long a batch of writes may take in the engine. */
const taskTimeoutMs = 120_000;

/** The one place that speaks with Meilisearch (server 1.50 or newer). */
export class MeilisearchClient {
  readonly #client: Meilisearch;

  constructor(private readonly address: MeilisearchAddress) {
    this.#client = new Meilisearch({
      host: address.url,
      ...(address.apiKey === undefined ? {} : { apiKey: address.apiKey }),
      httpClient: (input, init) => this.#request(requestUrl(input), init ?? {}),
    });
  }

  /** Runs searches of one index in one request. @throws {EngineAway} at once: whoever searches does not wait */
  async search(index: string, searches: readonly EngineSearch[]): Promise<readonly (readonly ScoredId[])[]> {
    const queries = searches.map((search) => ({ indexUid: index, ...search }));
    const { results } = await ours(this.#client.multiSearch<{ queries: typeof queries }, { id: string }>({ queries }));
    return results.map(({ hits }) => hits.map((hit) => ({ id: hit.id, score: hit._rankingScore ?? 0 })));
  }

  /** @throws {EngineAway} */
  async health(): Promise<void> {
    await ours(this.#client.health());
  }

  /** Makes an empty index with our settings and waits until it is there. */
  async createIndex(index: string): Promise<void> {
    await this.#write(() => this.#client.createIndex(index, { primaryKey: 'id' })).then((task) => this.wait([task]));
    const settings = this.#write(() => this.#client.index(index).updateSettings(indexSettings));
    await this.wait([await settings]);
  }

  async deleteIndex(index: string): Promise<void> {
    await this.wait([await this.#write(() => this.#client.deleteIndex(index))]).catch((error: unknown) => {
      if (!(error instanceof EngineRefused && error.code === 'index_not_found')) throw error;
    });
  }

  async listIndexes(): Promise<readonly string[]> {
    const { results } = await ours(this.#client.getRawIndexes({ limit: 1_000 }));
    return results.map(({ uid }) => uid);
  }

  /** Hands documents over to replace those of the same id. They are there once the task has been waited for. */
  enqueueDocuments(index: string, documents: readonly EngineDocument[]): Promise<number> {
    return this.#write(() => this.#client.index(index).addDocuments([...documents], { primaryKey: 'id' }));
  }

  enqueueDeletion(index: string, filter: string): Promise<number> {
    return this.#write(() => this.#client.index(index).deleteDocuments({ filter }));
  }

  /** One page of documents that meet a filter, or of all. */
  async documents(
    index: string,
    about: {
      readonly fields: readonly string[];
      readonly filter?: string;
      readonly offset: number;
      readonly limit: number;
    },
  ): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const { fields, ...rest } = about;
    const { results } = await ours(this.#client.index(index).getDocuments({ fields: [...fields], ...rest }));
    return results;
  }

  /**
   * Waits until the engine has done all of these; one wait for a batch, whatever the number of its tasks.
   * @throws {EngineRefused} when one of them failed
   */
  async wait(tasks: readonly number[]): Promise<void> {
    for (const uid of tasks) {
      const task = await this.#task(uid);
      if (task.status !== 'succeeded') {
        throw new EngineRefused(
          `The search engine did not do task ${uid} (${task.type}): ${task.error?.message ?? task.status}`,
          task.error?.code ?? task.status,
        );
      }
    }
  }

  async #task(uid: number): Promise<Task> {
    try {
      return await ours(this.#client.tasks.waitForTask(uid, { timeout: taskTimeoutMs, interval: 25 }));
    } catch (error) {
      if (error instanceof MeilisearchTaskTimeOutError) {
        throw new EngineAway(`Task ${uid} of the search engine did not end in time.`, { cause: error });
      }
      throw error;
    }
  }

  /** A write that meets a server with too much to do waits as long as it is told to, and tries again. */
  async #write(send: () => Promise<EnqueuedTask>): Promise<number> {
    for (let attempt = 1; ; attempt++) {
      try {
        return (await ours(send())).taskUid;
      } catch (error) {
        const pause = error instanceof EngineAway && error.cause instanceof Busy ? error.cause.pauseMs : undefined;
        if (pause === undefined || attempt === writeAttempts) throw error;
        await sleep(pause);
      }
    }
  }

  /** In place of the client's own fetching, so that faults are sorted into "later" and "never". */
  async #request(url: string, init: RequestInit): Promise<unknown> {
    const timeout = AbortSignal.timeout(this.address.timeoutMs);
    const signal = init.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
    let response: Response;
    let text: string;
    try {
      response = await (this.address.fetch ?? fetch)(url, { ...init, signal });
      text = await response.text();
    } catch (error) {
      throw new EngineAway('The search engine does not answer.', { cause: error });
    }
    if (response.ok) return text === '' ? undefined : JSON.parse(text);
    if (busy.has(response.status)) {
      throw new EngineAway(`The search engine answers ${response.status}.`, {
        cause: new Busy(pauseOf(response.headers.get('retry-after'), Date.now())),
      });
    }
    const { message, code } = faultOf(text);
    throw new EngineRefused(`The search engine answers ${response.status}: ${message}`, code);
  }
}

/** How long a busy server asks to be left alone. */
class Busy extends Error {
  constructor(readonly pauseMs: number) {
    super(`busy for ${pauseMs} ms`);
  }
}

/** Milliseconds that `Retry-After` asks for: seconds or a date (RFC 9110, 10.2.3); one second where it says nothing. */
export function pauseOf(retryAfter: string | null, now: number): number {
  const seconds = /^\d+$/.test(retryAfter ?? '') ? Number(retryAfter) * 1_000 : Date.parse(retryAfter ?? '') - now;
  return Number.isNaN(seconds) ? 1_000 : Math.min(Math.max(seconds, 0), longestPauseMs);
}

/** The client wraps what its fetching throws; the fault inside says more. */
async function ours<Answer>(asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked;
  } catch (error) {
    const isWrapped = error instanceof MeilisearchRequestError;
    if (isWrapped && (error.cause instanceof EngineAway || error.cause instanceof EngineRefused)) throw error.cause;
    throw error;
  }
}

function faultOf(text: string): { readonly message: string; readonly code: string } {
  try {
    const { message = 'no reason given', code = 'unknown' } = JSON.parse(text) as { message?: string; code?: string };
    return { message, code };
  } catch {
    return { message: 'no reason given', code: 'unknown' };
  }
}

function requestUrl(input: string | URL | Request): string {
  return typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
}
