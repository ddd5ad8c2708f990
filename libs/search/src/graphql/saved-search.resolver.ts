import type { Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer, Public } from '@constellation/platform/auth';
import { asResult, type ProblemsType } from '@constellation/platform/graphql';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { artefactFacets } from '../indexes/artefact.index.ts';
import { SavedSearchReader } from '../saved-search/saved-search.reader.ts';
import { SavedSearchService } from '../saved-search/saved-search.service.ts';
import {
  ChangeSavedSearchInput,
  SavedSearchesResult,
  SavedSearchesType,
  SavedSearchInput,
  SaveSearchInput,
  StopAlertsInput,
  type SearchAlertType,
} from './saved-search.type.ts';
import { toFilters } from './search.input.ts';

type Result = Promise<SavedSearchesType | ProblemsType>;

@Resolver()
export class SavedSearchResolver {
  constructor(
    private readonly service: SavedSearchService,
    private readonly reader: SavedSearchReader,
  ) {}

  @Query(() => SavedSearchesType, { description: 'The searches that the viewer keeps, with what is new for them.' })
  @Can('person')
  async savedSearches(@CurrentViewer() viewer: Viewer): Promise<SavedSearchesType> {
    const [rows, items] = await Promise.all([this.reader.list(viewer), this.reader.alertItems(viewer)]);
    const alerts = new Map<string, SearchAlertType[]>();
    for (const { savedSearchId, alertId, madeAt, isRead, artefactId, title } of items) {
      const ofSearch = alerts.get(savedSearchId) ?? [];
      alerts.set(savedSearchId, ofSearch);
      const last = ofSearch.at(-1);
      if (last?.id === alertId) last.items.push({ artefactId, title });
      else ofSearch.push({ id: alertId, madeAt, isRead, items: [{ artefactId, title }] });
    }
    const searches = rows.map((row) => ({
      ...row,
      filters: artefactFacets.flatMap(({ filter }) => {
        const codes = row.filters[filter];
        return codes && codes.length > 0 ? [{ filter, codes }] : [];
      }),
      alerts: alerts.get(row.id) ?? [],
    }));
    return Object.assign(new SavedSearchesType(), { searches });
  }

  @Mutation(() => SavedSearchesResult, { description: 'Keeps a search. What it finds now is not new later.' })
  @Can('person')
  async saveSearch(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The search.' }) input: SaveSearchInput,
  ): Result {
    return asResult(async () => {
      await this.service.save(viewer, { ...input, filters: toFilters(input.filters) });
      return this.savedSearches(viewer);
    });
  }

  @Mutation(() => SavedSearchesResult, { description: 'Renames a saved search, or changes how often one is told.' })
  @Can('person')
  async changeSavedSearch(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'What to change.' }) input: ChangeSavedSearchInput,
  ): Result {
    return asResult(async () => {
      const { name, frequency } = input;
      await this.service.change(viewer, input.id, { name: name ?? undefined, frequency: frequency ?? undefined });
      return this.savedSearches(viewer);
    });
  }

  @Mutation(() => SavedSearchesResult, { description: 'Deletes a saved search and its alerts.' })
  @Can('person')
  async deleteSavedSearch(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The saved search.' }) input: SavedSearchInput,
  ): Result {
    return asResult(async () => {
      await this.service.delete(viewer, input.id);
      return this.savedSearches(viewer);
    });
  }

  @Mutation(() => SavedSearchesResult, { description: 'Marks the alerts of a saved search as seen.' })
  @Can('person')
  async markSearchAlertsRead(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The saved search.' }) input: SavedSearchInput,
  ): Result {
    return asResult(async () => {
      await this.service.markAlertsRead(viewer, input.id);
      return this.savedSearches(viewer);
    });
  }

  @Mutation(() => Boolean, {
    description:
      'Ends the alerts of one search by the link of its e-mail, signed in or not. False: the link is none of ours.',
  })
  @Public()
  async stopSearchAlerts(@Args('input', { description: 'The link.' }) { token }: StopAlertsInput): Promise<boolean> {
    return this.service.unsubscribe(token);
  }
}
