import type { Viewer } from '@constellation/platform/access';
import { metrics } from '@constellation/platform/metrics';
import { Injectable, Logger } from '@nestjs/common';
import { FoundVersionsReader, type FoundVersion } from '../retrieve/found-versions.reader.ts';
import type { WindowEntry } from './search-window.ts';

/** Hits with what the database says about them in this request. */
export interface Judged<Entry = WindowEntry> {
  readonly entries: readonly Entry[];
  readonly versions: ReadonlyMap<string, FoundVersion>;
}

/** Judges hits against the artefact tables, which alone decide: nothing that an engine offers is shown, counted or ranked before. */
@Injectable()
export class HitJudge {
  readonly #logger = new Logger('search');

  constructor(private readonly found: FoundVersionsReader) {}

  /** Keeps the hits the viewer may find now, and of each artefact only the newest version they may find. */
  async judge<Entry extends Pick<WindowEntry, 'versionId' | 'matchesShort'>>(
    viewer: Viewer,
    entries: readonly Entry[],
  ): Promise<Judged<Entry>> {
    const versions = await this.found.judge(
      viewer,
      entries.map((entry) => entry.versionId),
    );
    let dropped = 0;
    const remaining = entries.filter((entry) => {
      const version = versions.get(entry.versionId);
      // Who may find but not read must not learn from a hit what the body says.
      const allowed = version?.mayFind === true && (version.mayRead || entry.matchesShort);
      if (!allowed) dropped += 1;
      return allowed && version.newest;
    });
    if (dropped > 0) {
      metrics.hitsDropped.inc(dropped);
      this.#logger.warn(`search.hits-dropped: the index offered ${dropped} hits that the database refused`);
    }
    return { entries: remaining, versions };
  }
}
