import { ArtefactKindEnum } from '@constellation/artefacts/graphql';
import type { ArtefactKind } from '@constellation/artefacts/vocabulary';
import type { OrganisationKind } from '@constellation/identity';
import { OrganisationKindEnum } from '@constellation/identity/graphql';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('SuggestedArtefact', { description: 'An artefact by its title.' })
export class SuggestedArtefactType {
  @Field(() => ID, { description: 'The artefact.' })
  artefactId!: string;

  @Field({ description: 'Title of the newest version the viewer may find.' })
  title!: string;

  @Field(() => ArtefactKindEnum, { description: 'What it is for.' })
  kind!: ArtefactKind;
}

@ObjectType('SuggestedOrganisation', { description: 'An organisation by its name.' })
export class SuggestedOrganisationType {
  @Field(() => ID, { description: 'The organisation.' })
  id!: string;

  @Field({ description: 'Its name.' })
  name!: string;

  @Field(() => OrganisationKindEnum, { description: 'What it is.' })
  kind!: OrganisationKind;
}

@ObjectType('Suggestions', { description: 'What may be meant by what is typed so far.' })
export class SuggestionsType {
  @Field(() => [String], {
    description:
      'Queries that begin so, of at least five people in at least three organisations; for people of the network.',
  })
  queries!: readonly string[];

  @Field(() => [SuggestedArtefactType], {
    description: 'Artefacts whose titles have words that begin so, or nearly so.',
  })
  artefacts!: readonly SuggestedArtefactType[];

  @Field(() => [SuggestedOrganisationType], { description: 'Open organisations; from two letters on.' })
  organisations!: readonly SuggestedOrganisationType[];
}

@ObjectType('UnansweredQuery', {
  description: 'A query that many people made of late and that found nothing. Nobody is named.',
})
export class UnansweredQueryType {
  @Field({ description: 'What was asked, in lower case.' })
  query!: string;

  @Field(() => Int, { description: 'People who asked it in the month when most did, 5 or more.' })
  people!: number;

  @Field(() => Int, { description: 'Organisations they came from, 3 or more.' })
  organisations!: number;
}
