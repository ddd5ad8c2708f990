import type { Viewer } from '@constellation/platform/access';
import { Database } from '@constellation/platform/db';
import type { BatchSource } from '@constellation/platform/graphql';
import { Injectable } from '@nestjs/common';
import { readBundles, type ReleaseBundle } from './release-bundle.ts';

/** What waits for release in a submitted version and its parts, by version; for those who decide about it. */
@Injectable()
export class ReleaseBundleReader implements BatchSource<ReleaseBundle> {
  constructor(private readonly database: Database) {}

  readBatch(viewer: Viewer, versionIds: readonly string[]): Promise<ReadonlyMap<string, ReleaseBundle>> {
    return readBundles(this.database, viewer, versionIds);
  }
}
