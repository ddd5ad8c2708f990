import { mayBeTold } from '@constellation/artefacts';
import { SqlParameters, type Viewer } from '@constellation/platform/access';
import { Database } from '@constellation/platform/db';
import { Injectable } from '@nestjs/common';
import type { SearchFilters } from '../indexes/artefact.index.ts';
import { SearchService } from '../query/search.service.ts';

/** One hit of a saved search. */
export interface FoundItem {
  readonly versionId: string;
  readonly artefactId: string;
  readonly releasedAt: Date;
  /** Whether its release can be taken back no more, so that people may be told of it. */
  readonly mayBeTold: boolean;
}

const pageSize = 100;
/** The ranked window holds no more. */
const mostPages = 10;
/** Of a search that had to take what holds only some of the words, the first page alone is about it. */
const widenedFirst = 20;

/** All that a search finds for its viewer now, by the way every search goes; of very many the newest, among which is what is new. */
@Injectable()
export class FoundNow {
  constructor(
    private readonly searches: SearchService,
    private readonly database: Database,
  ) {}

  async find(
    viewer: Viewer,
    { query, filters }: { readonly query: string; readonly filters: SearchFilters },
  ): Promise<readonly FoundItem[]> {
    const search = { query, filters, first: pageSize } as const;
    const versionIds: string[] = [];
    let after: string | undefined;
    for (let page = 0; page < mostPages; page++) {
      const answer = await this.searches.search(viewer, { ...search, sort: 'newest', ...(after ? { after } : {}) });
      if (answer.widened) {
        // Nothing holds all of its words: the closest are what it is about.
        const closest = await this.searches.search(viewer, { ...search, first: widenedFirst });
        versionIds.push(...closest.hits.map((hit) => hit.versionId));
        break;
      }
      versionIds.push(...answer.hits.map((hit) => hit.versionId));
      if (!answer.hasNextPage || answer.endCursor === null) break;
      after = answer.endCursor;
    }
    const parameters = new SqlParameters();
    const rows = await this.database.query<{
      version_id: string;
      artefact_id: string;
      released_at: Date;
      may_be_told: boolean;
    }>(
      `select version_id, artefact_id, released_at, ${mayBeTold(viewer.now, parameters)} as may_be_told
         from artefact_version version
        where version_id = any(${parameters.add(versionIds)}::uuid[]) and released_at is not null`,
      parameters.values,
    );
    const known = new Map(rows.map((row) => [row.version_id, row]));
    return versionIds.flatMap((versionId) => {
      const row = known.get(versionId);
      if (!row) return [];
      const { artefact_id: artefactId, released_at: releasedAt } = row;
      return [{ versionId, artefactId, releasedAt, mayBeTold: row.may_be_told }];
    });
  }
}
