import type { Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer, Public } from '@constellation/platform/auth';
import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { AskedQueries } from '../asked/asked-queries.ts';
import { SuggestService, type Suggestions } from '../suggest/suggest.service.ts';
import { SuggestionsType, UnansweredQueryType } from './suggest.type.ts';

const mostArtefacts = 10;
const mostUnanswered = 200;

@Resolver()
export class SuggestResolver {
  constructor(
    private readonly suggestions: SuggestService,
    private readonly asked: AskedQueries,
  ) {}

  @Query(() => SuggestionsType, {
    description: 'Type-ahead for the search box. Answers only with what its caller may find.',
  })
  @Public()
  async suggest(
    @CurrentViewer() viewer: Viewer,
    @Args('text', { description: 'What is typed so far; the first 400 characters count.' }) text: string,
    @Args('first', { type: () => Int, defaultValue: 5, description: 'How many artefacts, 1 to 10.' }) first: number,
  ): Promise<Suggestions> {
    return this.suggestions.suggest(viewer, text, Math.max(1, Math.min(first, mostArtefacts)));
  }

  @Query(() => [UnansweredQueryType], {
    description:
      'What many people asked in the last three months without finding anything, most asked first: what is missing.',
  })
  @Can('platform-operator')
  async unansweredQueries(
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many, 1 to 200.' }) first: number,
  ): Promise<readonly UnansweredQueryType[]> {
    return this.asked.withoutResult(Math.max(1, Math.min(first, mostUnanswered)));
  }
}
