import { ruleToSql, SqlParameters, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import type { BatchSource } from '@constellation/platform/graphql';
import { Injectable } from '@nestjs/common';
import { pageRule, releasesFor } from '../access/version.policy.ts';
import { ruleColumns, versionTables } from '../artefact/version.row.ts';
import { openedByOthers } from '../usage/opened-by-others.ts';
import { undoMinutes } from './undo-window.ts';

/**
 * Notes that a fresh release was opened: it is then out, and cannot be taken back. Asked through the loaders of a request,
 * so that a page with several of its fields notes it once.
 */
@Injectable()
export class ReleaseOpenings implements BatchSource<true> {
  constructor(private readonly database: Database) {}

  /**
   * Called before any content of these versions is handed out; those who made one or decide about it open nothing. Later
   * than the time to take it back, and of what the viewer may not read, nothing is written.
   */
  async readBatch(viewer: Viewer, versionIds: readonly string[]): Promise<ReadonlyMap<string, true>> {
    const ids = versionIds.filter(isId);
    if (ids.length === 0) return new Map();
    const parameters = new SqlParameters([ids, viewer.now, viewer.person?.id ?? null, releasesFor(viewer)]);
    await this.database.query(
      `insert into release_opening (version_id, opened_at)
       select version.version_id, $2::timestamptz from ${versionTables}
        where version.version_id = any($1::uuid[])
          and version.released_at > $2::timestamptz - interval '${undoMinutes} minutes'
          and ${openedByOthers({ person: '$3::uuid', decidesFor: '$4::uuid[]' })}
          and ${ruleToSql(pageRule(viewer, 'read'), ruleColumns, parameters)}
       on conflict do nothing`,
      parameters.values,
    );
    return new Map();
  }
}
