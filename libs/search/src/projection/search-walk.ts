import { Database } from '@constellation/platform/db';
import { Injectable, Logger } from '@nestjs/common';
import { EngineUpkeep } from './engine-upkeep.ts';
import { SearchProjection } from './search-projection.ts';
import { SearchVerifier } from './search-verifier.ts';

/** Artefacts compared at one time. */
const chunkSize = 500;
/** How long one stretch of the walk takes, in milliseconds. */
const stretchMs = 1_000;

/**
 * Walks through the artefacts for ever, a stretch at a time, and refreshes those whose documents differ: whatever was lost on
 * the way (a queue that lost its data) is put right without anybody having to know of it.
 */
@Injectable()
export class SearchWalk {
  readonly #logger = new Logger('search');

  constructor(
    private readonly database: Database,
    private readonly verifier: SearchVerifier,
    private readonly projection: SearchProjection,
    private readonly upkeep: EngineUpkeep,
  ) {}

  /** Does the next stretch; after the last artefact comes the first. Returns how many artefacts were put right. */
  async goOn(signal: AbortSignal): Promise<number> {
    // A rebuild goes over everything by itself, and until it has ended much differs.
    if (await this.projection.needsRebuild()) return 0;
    const [index] = await this.database.query<{ walked_to: string | null }>('select walked_to from search_index');
    let after = index?.walked_to ?? null;
    let mended = 0;
    const until = performance.now() + stretchMs;
    do {
      const ids = await this.#next(after);
      after = ids.length < chunkSize ? null : (ids.at(-1) ?? null);
      const differing = new Set<string>();
      for await (const { artefactId } of this.verifier.differencesOf(ids)) differing.add(artefactId);
      if (differing.size > 0) await this.projection.refreshMany([...differing]);
      mended += differing.size + (await this.upkeep.mend(ids));
    } while (after !== null && performance.now() < until && !signal.aborted);
    await this.database.query('update search_index set walked_to = $1', [after]);
    if (mended > 0) this.#logger.log(`The search index was behind for ${mended} artefacts, which are put right.`);
    return mended;
  }

  async #next(after: string | null): Promise<readonly string[]> {
    const rows = await this.database.query<{ artefact_id: string }>(
      'select artefact_id from artefact where $1::uuid is null or artefact_id > $1 order by artefact_id limit $2',
      [after, chunkSize],
    );
    return rows.map((row) => row.artefact_id);
  }
}
