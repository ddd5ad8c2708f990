import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { AlignmentExtent } from '../curriculum-map/coverage.ts';
import { AlignmentExtentEnum } from './coverage.type.ts';

@InputType({ isAbstract: true })
abstract class UnitEditInput {
  @Field(() => ID, { description: 'The map.' })
  mapId!: string;

  @Field(() => ID, { description: 'The post through which it is done.' })
  postId!: string;

  @Field(() => ID, { description: 'The unit.' })
  slotId!: string;

  @Field(() => Int, { description: 'The `revision` of the unit that was looked at.' })
  expectedRevision!: number;
}

@InputType({ description: 'A statement that a unit teaches.' })
export class AlignmentInput {
  @Field(() => ID, { description: 'The statement, of the subject of the map.' })
  statementId!: string;

  @Field(() => AlignmentExtentEnum, { description: 'Fully, or a part of it.' })
  extent!: AlignmentExtent;
}

@InputType({ description: 'All statements that a unit teaches.' })
export class AlignCurriculumMapSlotInput extends UnitEditInput {
  @Field(() => [AlignmentInput], { description: 'At most 100; those that are absent are taken away.' })
  alignments!: AlignmentInput[];
}

@InputType({ description: 'What has to be taught before a unit.' })
export class SetCurriculumMapPrerequisitesInput extends UnitEditInput {
  @Field(() => [ID], {
    description: 'Other units of the map, at most 20; those that the viewer sees and that are absent are taken away.',
  })
  prerequisiteIds!: string[];
}

@InputType({ description: 'Who edits a map beside those who answer for its organisation.' })
export class SetCurriculumMapEditorsInput {
  @Field(() => ID, { description: 'The map.' })
  mapId!: string;

  @Field(() => ID, { description: 'The post through which it is done.' })
  postId!: string;

  @Field(() => [ID], { description: 'People to add, with a post in the organisation or its trust.' })
  addIds!: string[];

  @Field(() => [ID], { description: 'People to take away.' })
  removeIds!: string[];
}
