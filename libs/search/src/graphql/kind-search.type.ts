import { CollectionType } from '@constellation/artefacts/graphql';
import { CommunityType } from '@constellation/communities/graphql';
import { OrganisationType, PersonType } from '@constellation/identity/graphql';
import { graphqlEnum, PageArgs, PageInfoType } from '@constellation/platform/graphql';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { searchedKinds, type SearchedKind } from '../kinds/kind-search.ts';

const SearchedKindEnum = graphqlEnum('SearchedKind', searchedKinds, 'What is searched beside artefacts.');

@ObjectType('FoundCount', { description: 'How much words find of a kind, of what the viewer may see.' })
export class FoundCountType {
  @Field(() => SearchedKindEnum, { description: 'Of what.' })
  kind!: SearchedKind;

  @Field(() => Int, { description: 'How many, at most 1,000.' })
  total!: number;

  @Field({ description: 'Whether that is all; false where there are more.' })
  totalIsExact!: boolean;
}

@ObjectType('FoundThings', { description: 'A page of what words find of a kind, best first.' })
export class FoundThingsType extends FoundCountType {
  @Field(() => [CollectionType], { description: 'What is found, where collections are searched.' })
  collections!: CollectionType[];

  @Field(() => [CommunityType], { description: 'What is found, where communities are searched.' })
  communities!: CommunityType[];

  @Field(() => [PersonType], { description: 'Who is found, where people are searched.' })
  people!: PersonType[];

  @Field(() => [OrganisationType], { description: 'What is found, where organisations are searched.' })
  organisations!: OrganisationType[];

  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  pageInfo!: PageInfoType;
}

@ArgsType()
export class SearchKindArgs extends PageArgs {
  @Field(() => SearchedKindEnum, { description: 'Of what.' })
  kind!: SearchedKind;

  @Field({ description: 'Words, up to 400 characters; everything there is, by name, when empty.' })
  query!: string;
}
