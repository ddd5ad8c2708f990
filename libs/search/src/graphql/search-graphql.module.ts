import { ArtefactsModule } from '@constellation/artefacts';
import { CommunitiesModule } from '@constellation/communities';
import { IdentityModule } from '@constellation/identity';
import { Module } from '@nestjs/common';
import { SearchModule } from '../search.module.ts';
import { KindSearch } from '../kinds/kind-search.ts';
import { KindSearchResolver } from './kind-search.resolver.ts';
import { SavedSearchResolver } from './saved-search.resolver.ts';
import { SearchResolver } from './search.resolver.ts';
import { SimilarResolver } from './similar.resolver.ts';
import { SuggestResolver } from './suggest.resolver.ts';

/** Search's part of the API. */
@Module({
  imports: [IdentityModule, SearchModule, ArtefactsModule, CommunitiesModule],
  providers: [SearchResolver, SimilarResolver, SuggestResolver, SavedSearchResolver, KindSearch, KindSearchResolver],
})
export class SearchGraphqlModule {}
