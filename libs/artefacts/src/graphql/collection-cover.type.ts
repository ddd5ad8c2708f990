import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { CoverPart } from '../collection/collection-cover.reader.ts';
import type { ArtefactKind } from '../vocabulary/artefact-types.ts';
import { ArtefactKindEnum } from './vocabulary.type.ts';

@ObjectType('CollectionCoverPart', { description: 'How many items of a collection are of a subject and a kind.' })
export class CollectionCoverPartType implements CoverPart {
  @Field(() => String, {
    nullable: true,
    description: 'A code of the scheme `subject`: the first of each item; null for items without one.',
  })
  subject!: string | null;

  @Field(() => ArtefactKindEnum, { description: 'The kind of the items.' })
  kind!: ArtefactKind;

  @Field(() => Int, { description: 'How many items.' })
  count!: number;
}
