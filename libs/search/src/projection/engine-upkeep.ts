import { UnitOfWork } from '@constellation/platform/db';
import { metrics } from '@constellation/platform/metrics';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { MeilisearchIndex } from '../engine/meilisearch/meilisearch-index.ts';
import { MeilisearchVerifier } from '../engine/meilisearch/meilisearch-verifier.ts';
import { rebuildEngine } from './search.jobs.ts';

/** One job works this long and then hands on to the next. */
const sliceMs = 2_000;
/** A rebuild that has said nothing for so long is taken up again. */
const silenceMs = 120_000;

/** Keeps an engine with an index of its own level with the table; does nothing where the table is the index. */
@Injectable()
export class EngineUpkeep {
  readonly #logger = new Logger('search');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(MeilisearchIndex) private readonly index: MeilisearchIndex | null,
    @Inject(MeilisearchVerifier) private readonly verifier: MeilisearchVerifier | null,
  ) {}

  /** Asks for a rebuild where the index was made by other code, or by none, and nobody is at it. */
  async beginIfDue(): Promise<boolean> {
    if (!this.index || !(await this.index.isRebuildDue(silenceMs))) return false;
    await this.#handOn();
    return true;
  }

  /** Does the next stretch of a rebuild and hands on; ends when the fresh index is the one that is searched. */
  async goOn(signal: AbortSignal): Promise<void> {
    if (!this.index || !(await this.index.isRebuildDue())) return;
    await this.index.beginRebuild();
    const until = performance.now() + sliceMs;
    let stretch;
    do stretch = await this.index.rebuildStretch();
    while (stretch && performance.now() < until && !signal.aborted);
    if (stretch) await this.#handOn();
  }

  /** Writes what waits for the engine; where that is away it goes on waiting. */
  async drain(): Promise<void> {
    if (!this.index || (await this.index.waiting()) === 0) return;
    try {
      await this.index.drain();
    } catch (error) {
      this.#logger.warn(`The search engine is away; what waits for it goes on waiting. ${String(error)}`);
    }
  }

  /** Sets the gauges of what the engine lacks. */
  async measure(): Promise<void> {
    if (!this.index) return;
    const { waiting, refused, oldest } = await this.index.pending();
    metrics.searchEnginePending.set(waiting);
    metrics.searchEnginePendingOldest.set(oldest);
    metrics.searchEngineRefused.set(refused);
  }

  /** Writes those of these artefacts again whose documents in the engine differ from the table. Returns how many. */
  async mend(artefactIds: readonly string[]): Promise<number> {
    if (!this.index || !this.verifier || !(await this.index.state())?.live) return 0;
    const differing = new Set<string>();
    try {
      for await (const { artefactId } of this.verifier.differencesOf(artefactIds)) differing.add(artefactId);
    } catch (error) {
      this.#logger.warn(`The search engine was not compared with the database. ${String(error)}`);
      return 0;
    }
    if (differing.size > 0) await this.index.refresh([...differing]);
    return differing.size;
  }

  #handOn(): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      tx.enqueue(rebuildEngine, {});
    });
  }
}
