import { Field, Float, ObjectType } from '@nestjs/graphql';
import { ArtefactVersionType } from './artefact.type.ts';

@ObjectType('NearDuplicate', { description: 'A released work whose words are nearly those of a draft.' })
export class NearDuplicateType {
  @Field(() => Float, { description: 'The share of word sequences they have in common, estimated: 0.5 to 1.' })
  resemblance!: number;

  @Field(() => ArtefactVersionType, { description: 'The work.' })
  version!: ArtefactVersionType;
}
