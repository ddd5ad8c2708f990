import type { Viewer } from '@constellation/platform/access';
import { Injectable } from '@nestjs/common';
import { ReleaseOpenings } from '../release/release-openings.ts';
import { UsageCounter } from './usage-counter.ts';

/** What follows when the content of versions is handed out: a fresh release cannot be taken back any more, and it is counted. */
@Injectable()
export class ContentOpenings {
  constructor(
    private readonly releases: ReleaseOpenings,
    private readonly usage: UsageCounter,
  ) {}

  /** Called before content of these versions is handed to the viewer. */
  async open(viewer: Viewer, versionIds: readonly string[]): Promise<void> {
    await this.releases.readBatch(viewer, versionIds);
    for (const versionId of versionIds) this.usage.note(viewer, versionId);
  }
}
