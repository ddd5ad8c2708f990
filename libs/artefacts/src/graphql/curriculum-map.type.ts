import { connectionOf, graphqlEnum, ProblemsType, resultUnion } from '@constellation/platform/graphql';
import { ArgsType, createUnionType, Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type { CurriculumMapRow } from '../curriculum-map/curriculum-map.reader.ts';
import { cycles, type Cycle } from '../curriculum-map/map-check.ts';
import type { MapSlotRow } from '../curriculum-map/map-slot.reader.ts';
import type { PrerequisiteFault } from '../curriculum-map/prerequisites.ts';
import { axisYears } from '../curriculum-map/weeks.ts';
import type { ReleaseScope } from '../release/release-scope.ts';
import { DoneType } from './artefact.type.ts';
import { AudienceScopeEnum } from './vocabulary.type.ts';

export const CycleEnum = graphqlEnum(
  'MapCycle',
  cycles,
  'In which of two years a class of two year groups is taught something.',
);

const yearText = 'A code of the scheme `year-group`, from `nursery-n2` to `year-13`.';
const yearCode = (year: number): string => axisYears[year] ?? '';

@ObjectType('CurriculumMap', {
  description:
    'When a subject is taught what in an organisation: units over the weeks of its years. Of the artefacts on it everyone sees what they may find, and nothing of the rest.',
})
export class CurriculumMapType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  row!: CurriculumMapRow;

  @Field({ description: 'What it is called, 3 to 200 characters.' })
  title!: string;

  @Field({ description: 'A code of the scheme `subject`.' })
  subject!: string;

  @Field({ description: 'A code of the scheme `framework`: a framework in one version.' })
  framework!: string;

  @Field({ description: `The year it begins with. ${yearText}` })
  firstYear!: string;

  @Field({ description: `The year it ends with. ${yearText}` })
  lastYear!: string;

  @Field(() => Int, { description: 'Teaching weeks in a year, 30 to 52.' })
  weeksPerYear!: number;

  @Field({ description: 'Whether the viewer may change what is on it.' })
  canEdit!: boolean;

  @Field({ description: 'Whether the viewer decides who sees it and ends it.' })
  canManage!: boolean;

  @Field(() => AudienceScopeEnum, { nullable: true, description: 'To whom it is shown; null but to its editors.' })
  scope!: ReleaseScope | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was last changed, of what the viewer sees of it.' })
  updatedAt!: Date;
}

@ObjectType('CurriculumMapSlot', { description: 'A unit in its weeks.' })
export class CurriculumMapSlotType {
  row!: MapSlotRow;

  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What is planned, where there is no artefact yet; null where there is one.',
  })
  title!: string | null;

  @Field({ description: 'Its strand, such as “Number”; empty for none.' })
  strand!: string;

  @Field({ description: `Its year. ${yearText}` })
  firstYear!: string;

  @Field({ description: `The same, or the next one where both share a class. ${yearText}` })
  lastYear!: string;

  @Field(() => CycleEnum, { nullable: true, description: 'Null where it is taught every year.' })
  cycle!: Cycle | null;

  @Field(() => Int, { description: 'The week of the year it begins in, from 1.' })
  firstWeek!: number;

  @Field(() => Int, { description: 'How many weeks it takes.' })
  weeks!: number;

  @Field(() => Int, { description: 'The same on the axis of all years: nursery (3–4) week 1 is 1.' })
  weekOnAxis!: number;

  @Field(() => Int, { description: 'Counts its changes: give it back as `expectedRevision`.' })
  revision!: number;
}

@ObjectType('CurriculumMapGap', {
  description: 'Weeks of a year in which nothing is taught, as far as the viewer sees.',
})
export class CurriculumMapGapType {
  @Field({ description: yearText })
  year!: string;

  @Field(() => CycleEnum, { nullable: true, description: 'The cycle that lacks something; null where both do.' })
  cycle!: Cycle | null;

  @Field(() => Int, { description: 'From 1.' })
  firstWeek!: number;

  @Field(() => Int, { description: 'How many weeks.' })
  weeks!: number;
}

@ObjectType('CurriculumMapOverlap', { description: 'Weeks in which two units of one strand are to be taught at once.' })
export class CurriculumMapOverlapType extends CurriculumMapGapType {
  @Field(() => [ID], { description: 'The two units.' })
  slotIds!: readonly string[];
}

const PrerequisiteFaultEnum = graphqlEnum(
  'PrerequisiteFaultKind',
  ['taught-later', 'circle'] as const,
  'Something that should come before is taught later; or units wait for one another.',
);

@ObjectType('CurriculumMapPrerequisiteFault', {
  description: 'Something about what should come before what that cannot be taught as it stands.',
})
export class CurriculumMapPrerequisiteFaultType {
  @Field(() => PrerequisiteFaultEnum, { description: 'What is wrong.' })
  kind!: PrerequisiteFault['kind'];

  @Field(() => [ID], {
    description:
      'The unit, and what should come before it and does not; or the units that wait for one another, each for the next.',
  })
  slotIds!: readonly string[];
}

@ObjectType('LostUnit', { description: 'A unit whose artefact its editor does not find any more.' })
export class LostUnitType {
  @Field(() => ID, { description: 'The unit.' })
  slotId!: string;

  @Field({ description: 'What the artefact was called.' })
  title!: string;

  @Field(() => Int, { description: 'Give it back as `expectedRevision` to take the unit off the map.' })
  revision!: number;
}

@ObjectType('CurriculumMapEdited', { description: 'That a map was changed.' })
export class CurriculumMapEditedType {
  @Field(() => CurriculumMapType, { description: 'The map as it is now.' })
  map!: CurriculumMapType;

  @Field(() => [ID], { description: 'The unit that was placed or changed; none where nothing or many were.' })
  slotIds!: readonly string[];

  @Field(() => Int, { description: 'How many units were placed, changed or taken off.' })
  count!: number;

  @Field(() => Int, {
    description: 'Of a table: how many of its units stood there already, and were left as they are.',
  })
  alreadyThere!: number;
}

export const CurriculumMapConnection = connectionOf(CurriculumMapType, 'CurriculumMap');

const edited = (name: string) => resultUnion(name, CurriculumMapEditedType);
export const CreateCurriculumMapResult = edited('CreateCurriculumMapResult');
export const UpdateCurriculumMapResult = edited('UpdateCurriculumMapResult');
export const SetCurriculumMapAudienceResult = edited('SetCurriculumMapAudienceResult');
export const PlaceOnCurriculumMapResult = edited('PlaceOnCurriculumMapResult');
export const ChangeCurriculumMapSlotResult = edited('ChangeCurriculumMapSlotResult');
export const RemoveCurriculumMapSlotResult = edited('RemoveCurriculumMapSlotResult');
export const ImportCurriculumMapResult = edited('ImportCurriculumMapResult');
export const AlignCurriculumMapSlotResult = edited('AlignCurriculumMapSlotResult');
export const SetCurriculumMapPrerequisitesResult = edited('SetCurriculumMapPrerequisitesResult');
export const SetCurriculumMapEditorsResult = edited('SetCurriculumMapEditorsResult');
export const RemoveCurriculumMapResult = createUnionType({
  name: 'RemoveCurriculumMapResult',
  description: 'That it was done, or the problems that stood in the way.',
  types: () => [DoneType, ProblemsType] as const,
  resolveType: (value: object) => (value instanceof ProblemsType ? ProblemsType : DoneType),
});

/** A map for its viewer: to whom it is shown is told to its editors. */
export function toCurriculumMapType(row: CurriculumMapRow): CurriculumMapType {
  return Object.assign(new CurriculumMapType(), {
    ...{ row, id: row.id, title: row.title, subject: row.subject, framework: row.framework },
    ...{ firstYear: yearCode(row.first_year), lastYear: yearCode(row.last_year), weeksPerYear: row.weeks_per_year },
    ...{ canEdit: row.can_edit, canManage: row.can_manage, scope: row.can_edit ? row.scope : null },
    updatedAt: row.updated_at,
  });
}

/** @param weekOnAxis where it begins, by the weeks of its map */
export function toSlotType(row: MapSlotRow, weekOnAxis: number): CurriculumMapSlotType {
  return Object.assign(new CurriculumMapSlotType(), {
    ...{ row, id: row.id, title: row.title, strand: row.strand, cycle: row.cycle },
    ...{ firstYear: yearCode(row.firstYear), lastYear: yearCode(row.lastYear) },
    ...{ firstWeek: row.firstWeek, weeks: row.weeks, weekOnAxis, revision: row.revision },
  });
}

export const toStretch = <T extends { readonly year: number }>({ year, ...rest }: T) => ({
  ...rest,
  year: yearCode(year),
});

/** Weeks of a year of a map. */
@ArgsType()
export class MapPlaceArgs {
  @Field({ description: 'A code of the scheme `year-group`.' })
  year!: string;

  @Field(() => Int, { description: 'From 1.' })
  firstWeek!: number;

  @Field(() => Int, { description: 'How many weeks.' })
  weeks!: number;
}
