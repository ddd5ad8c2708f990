import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { Cycle } from '../curriculum-map/map-check.ts';
import { AudienceInput } from './audience.input.ts';
import { CycleEnum } from './curriculum-map.type.ts';

const yearText = 'A code of the scheme `year-group`, from `nursery-n2` to `year-13`.';

@InputType({ description: 'What a list of curriculum maps is narrowed to.' })
export class CurriculumMapFilterInput {
  @Field(() => ID, { nullable: true, description: 'Only those of this organisation.' })
  organisationId?: string | null;

  @Field(() => String, { nullable: true, description: 'Only those of this subject, a code of the scheme `subject`.' })
  subject?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those the viewer edits.' })
  isEdited?: boolean | null;
}

@InputType({ description: 'A curriculum map to begin.' })
export class CreateCurriculumMapInput {
  @Field(() => ID, { description: 'The post through which it is begun, which acts for the organisation.' })
  postId!: string;

  @Field(() => ID, { description: 'The organisation whose it is.' })
  organisationId!: string;

  @Field({ description: 'What it is called, 3 to 200 characters.' })
  title!: string;

  @Field({ description: 'A code of the scheme `subject`.' })
  subject!: string;

  @Field({ description: 'The version of the framework it is made for: `nc-2014`, or one of `frameworks`.' })
  framework!: string;

  @Field({ description: `The year it begins with. ${yearText}` })
  firstYear!: string;

  @Field({ description: `The year it ends with. ${yearText}` })
  lastYear!: string;

  @Field(() => Int, { nullable: true, description: 'Teaching weeks in a year, 30 to 52; 38 when absent.' })
  weeksPerYear?: number | null;

  @Field(() => AudienceInput, { nullable: true, description: 'To whom it is shown; the trust when absent.' })
  audience?: AudienceInput | null;
}

@InputType({ isAbstract: true })
abstract class MapEditInput {
  @Field(() => ID, { description: 'The map.' })
  mapId!: string;

  @Field(() => ID, { description: 'The post through which it is done.' })
  postId!: string;
}

@InputType({ description: 'Changes of what a map is called and made for; what is absent stays.' })
export class UpdateCurriculumMapInput extends MapEditInput {
  @Field(() => String, { nullable: true, description: 'What it is called, 3 to 200 characters.' })
  title?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The version of the framework it is made for: one of `frameworks`.',
  })
  framework?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Teaching weeks in a year, 30 to 52; refused while a unit stands in a week that would go.',
  })
  weeksPerYear?: number | null;
}

@InputType({ description: 'Who is to see a map.' })
export class SetCurriculumMapAudienceInput extends MapEditInput {
  @Field(() => AudienceInput, { description: 'To whom.' })
  audience!: AudienceInput;
}

@InputType({ description: 'A map to end.' })
export class RemoveCurriculumMapInput extends MapEditInput {}

@InputType({ description: 'Where a unit stands, and what it is: an artefact, or what is planned.' })
export class CurriculumMapSlotInput {
  @Field({ description: `Its year. ${yearText}` })
  firstYear!: string;

  @Field(() => String, { nullable: true, description: 'The next year, where both share a class.' })
  lastYear?: string | null;

  @Field(() => CycleEnum, { nullable: true, description: 'With two years: in which cycle it is taught.' })
  cycle?: Cycle | null;

  @Field(() => String, { nullable: true, description: 'Its strand, up to 80 characters.' })
  strand?: string | null;

  @Field(() => Int, { description: 'The week of the year it begins in, from 1.' })
  firstWeek!: number;

  @Field(() => Int, { description: 'How many weeks it takes.' })
  weeks!: number;

  @Field(() => String, { nullable: true, description: 'What is planned, 3 to 200 characters, where no artefact is.' })
  title?: string | null;

  @Field(() => ID, { nullable: true, description: 'The artefact that is taught.' })
  artefactId?: string | null;
}

@InputType({ description: 'A unit to place on a map.' })
export class PlaceOnCurriculumMapInput extends MapEditInput {
  @Field(() => CurriculumMapSlotInput, { description: 'Where and what.' })
  slot!: CurriculumMapSlotInput;
}

@InputType({ isAbstract: true })
abstract class SlotEditInput extends MapEditInput {
  @Field(() => ID, { description: 'The unit.' })
  slotId!: string;

  @Field(() => Int, { description: 'The `revision` of the unit that was looked at.' })
  expectedRevision!: number;
}

@InputType({ description: 'Where a unit is to stand, and what it is to be, as a whole.' })
export class ChangeCurriculumMapSlotInput extends SlotEditInput {
  @Field(() => CurriculumMapSlotInput, { description: 'Where and what.' })
  slot!: CurriculumMapSlotInput;
}

@InputType({ description: 'A unit to take off a map.' })
export class RemoveCurriculumMapSlotInput extends SlotEditInput {}

@InputType({ description: 'Units to place on a map, by a table.' })
export class ImportCurriculumMapInput extends MapEditInput {
  @Field({
    description:
      'CSV with the columns year, week, weeks, strand, unit, artefact, cycle, named in its first line; at most 1,000 lines. A problem of a cell has the field `csv.<line>.<column>`.',
  })
  csv!: string;
}
