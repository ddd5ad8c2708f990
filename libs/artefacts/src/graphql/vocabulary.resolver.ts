import { Public } from '@constellation/platform/auth';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { adaptationWords } from '../licences/compatibility.ts';
import { licences, type Licence } from '../licences/licence.ts';
import { vocabularies } from '../vocabulary/vocabularies.ts';
import { LicenceType, VocabularyType } from './vocabulary.type.ts';

export function toLicenceType(licence: Licence): LicenceType {
  const { permits, plainWords, ...rest } = licence;
  return {
    ...rest,
    plainWords: [...plainWords],
    adaptationWords: [...adaptationWords(licence)],
    permitsAdapt: permits.adapt,
    permitsRedistribute: permits.redistribute,
    permitsCommercial: permits.commercial,
    permitsPublic: permits.public,
  };
}

@Resolver()
export class VocabularyResolver {
  @Query(() => [VocabularyType], { description: 'The vocabularies artefacts are described with.' })
  @Public()
  vocabularies(
    @Args('schemes', { type: () => [String], nullable: true, description: 'Only these; all when absent.' })
    schemes?: string[] | null,
  ): VocabularyType[] {
    return vocabularies
      .filter(({ about }) => !schemes || schemes.includes(about.scheme))
      .map(({ about }) => ({
        scheme: about.scheme,
        version: about.version,
        source: about.source,
        terms: about.terms.map(({ code, label, group }) => ({ code, label, group: group ?? null })),
      }));
  }

  @Query(() => [LicenceType], { description: 'The licences one can choose, open ones first.' })
  @Public()
  licences(): LicenceType[] {
    return licences.map(toLicenceType);
  }
}
