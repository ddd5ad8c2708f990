import { metrics } from '@constellation/platform/metrics';
import { Logger } from '@nestjs/common';
import {
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  handleAll,
  timeout,
  TimeoutStrategy,
  wrap,
  type IPolicy,
} from 'cockatiel';
import { SearchEngine, type EngineHits, type EngineQuery } from './search-engine.ts';

/** When the reserve steps in. */
export interface FallbackBounds {
  /** A search that takes longer is answered by the reserve. */
  readonly patienceMs: number;
  /** After so many failures in a row the engine is left alone. */
  readonly failures: number;
  /** For so long; then one search tries it again. */
  readonly restMs: number;
}

const usualBounds: FallbackBounds = { patienceMs: 1_000, failures: 3, restMs: 5_000 };

/**
 * Searches with one engine, and with another while the first is away or slow. Both are given the same rules, so what may be
 * found does not depend on which one answered. Changes go to the first: the reserve is the database, which has them.
 */
export class FallbackSearchEngine extends SearchEngine {
  readonly #logger = new Logger('search');
  readonly #guard: IPolicy;

  constructor(
    private readonly engine: SearchEngine,
    private readonly reserve: SearchEngine,
    bounds: FallbackBounds = usualBounds,
  ) {
    super();
    const breaker = circuitBreaker(handleAll, {
      breaker: new ConsecutiveBreaker(bounds.failures),
      halfOpenAfter: bounds.restMs,
    });
    breaker.onStateChange((state) => {
      metrics.searchEngineAway.set(state === CircuitState.Closed ? 0 : 1);
      if (state === CircuitState.Open) this.#logger.error('search.engine-away: searches are answered by the database.');
      if (state === CircuitState.Closed) this.#logger.log('The search engine answers again.');
    });
    this.#guard = wrap(breaker, timeout(bounds.patienceMs, TimeoutStrategy.Aggressive));
    metrics.searchEngineAway.set(0);
  }

  async search(query: EngineQuery): Promise<EngineHits> {
    try {
      return await this.#guard.execute(() => this.engine.search(query));
    } catch (error) {
      this.#logger.debug?.(`The search engine did not answer: ${String(error)}`);
      metrics.searchesDegraded.inc();
      return { ...(await this.reserve.search(query)), degraded: true };
    }
  }

  refresh(artefactIds: readonly string[]): Promise<void> {
    return this.engine.refresh(artefactIds);
  }
}
