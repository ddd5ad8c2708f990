import { ArtefactsModule } from '@constellation/artefacts';
import { IdentityModule } from '@constellation/identity';
import { Module } from '@nestjs/common';
import { SearchModule } from '../search.module.ts';
import { SavedSearchResolver } from './saved-search.resolver.ts';
import { SearchResolver } from './search.resolver.ts';
import { SimilarResolver } from './similar.resolver.ts';
import { SuggestResolver } from './suggest.resolver.ts';

/** Search's part of the API. */
@Module({
  imports: [IdentityModule, SearchModule, ArtefactsModule],
  providers: [SearchResolver, SimilarResolver, SuggestResolver, SavedSearchResolver],
})
export class SearchGraphqlModule {}
