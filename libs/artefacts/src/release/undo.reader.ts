import { Database, isId } from '@constellation/platform/db';
import type { Viewer } from '@constellation/platform/access';
import type { BatchSource } from '@constellation/platform/graphql';
import { Injectable } from '@nestjs/common';
import { releasesFor } from '../access/version.policy.ts';
import { whyNotUndone } from './undo-release.ts';
import { undoEndsAt, undoMinutes } from './undo-window.ts';

/** Until when a release can be taken back, by version; for those who decide about it, and only while it can. */
@Injectable()
export class UndoReader implements BatchSource<Date> {
  constructor(private readonly database: Database) {}

  async readBatch(viewer: Viewer, versionIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
    const decides = releasesFor(viewer);
    if (decides.length === 0) return new Map();
    const fresh = await this.database.query<{ id: string; released_at: Date }>(
      `select version.version_id as id, version.released_at
         from artefact_version version join artefact using (artefact_id)
        where version.version_id = any($1::uuid[]) and version.state = 'released' and artefact.rights_holder_id = any($2::uuid[])
          and version.released_at > $3::timestamptz - interval '${undoMinutes} minutes'`,
      [versionIds.filter(isId), decides, viewer.now],
    );
    const found = new Map<string, Date>();
    for (const { id, released_at: releasedAt } of fresh) {
      if ((await whyNotUndone(this.database, id)) === null) found.set(id, undoEndsAt(releasedAt));
    }
    return found;
  }
}
