import { CollectionReader } from '@constellation/artefacts';
import { CommunityReader } from '@constellation/communities';
import { OrganisationReader, PersonReader } from '@constellation/identity';
import { SqlParameters, type Viewer } from '@constellation/platform/access';
import { Database } from '@constellation/platform/db';
import type { PageRequest } from '@constellation/platform/paging';
import type { FoundByWords } from '@constellation/platform/text';
import { Injectable } from '@nestjs/common';
import { SearchService } from '../query/search.service.ts';

/** What is searched beside artefacts, each by the rule of its own lib. */
export const searchedKinds = ['collection', 'community', 'person', 'organisation'] as const;
export type SearchedKind = (typeof searchedKinds)[number];

/** Of the works that the words find, so many of the closest make collections that hold them come up. */
const closestWorks = 100;

/**
 * Finds collections, communities, people and organisations by the words that artefacts are searched with. There are few of these
 * beside artefacts, so PostgreSQL answers from indexes over their own rows: no projection, nothing to bring up to date (ADR 20).
 */
@Injectable()
export class KindSearch {
  constructor(
    private readonly database: Database,
    private readonly artefacts: SearchService,
    private readonly collections: CollectionReader,
    private readonly communities: CommunityReader,
    private readonly people: PersonReader,
    private readonly organisations: OrganisationReader,
  ) {}

  /** @throws {Refusal} `query-length`, `cursor` */
  async find(
    viewer: Viewer,
    kind: SearchedKind,
    asked: { readonly query: string; readonly page: PageRequest },
  ): Promise<FoundByWords> {
    switch (kind) {
      case 'collection': {
        const artefactIds = await this.#closest(viewer, asked.query);
        return this.collections.search(viewer, { ...asked, artefactIds });
      }
      case 'community':
        return this.communities.search(viewer, asked);
      case 'person':
        return this.people.search(viewer, asked);
      case 'organisation':
        return this.organisations.search(viewer, asked);
    }
  }

  /** The works that the words find for the viewer, by the search of artefacts with all it knows of spelling and synonyms. */
  async #closest(viewer: Viewer, query: string): Promise<readonly string[]> {
    if (query.trim() === '') return [];
    const { hits, browsed, widened } = await this.artefacts.search(viewer, { query, filters: {}, first: closestWorks });
    // What has only some of the words says nothing of a collection that holds it.
    if (browsed || widened) return [];
    const parameters = new SqlParameters();
    const rows = await this.database.query<{ artefact_id: string }>(
      `select artefact_id from artefact_version where version_id = any(${parameters.typed(
        hits.map(({ versionId }) => versionId),
        'uuid[]',
      )})`,
      parameters.values,
    );
    return rows.map((row) => row.artefact_id);
  }
}
