import { PersonType } from '@constellation/identity/graphql';
import { graphqlEnum } from '@constellation/platform/graphql';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  alignmentExtents,
  coverageStates,
  statementChanges,
  type AlignmentExtent,
  type CoverageState,
  type Realignment,
  type Statement,
  type StatementChange,
  type StrandCoverage,
} from '../curriculum-map/coverage.ts';
import type { AlignmentRow } from '../curriculum-map/map-alignment.reader.ts';
import { axisYears } from '../curriculum-map/weeks.ts';
import type { FrameworkRow } from '../framework/framework.reader.ts';

export const AlignmentExtentEnum = graphqlEnum(
  'AlignmentExtent',
  alignmentExtents,
  'Whether a unit teaches a statement fully or a part of it.',
);
const CoverageStateEnum = graphqlEnum(
  'CoverageState',
  coverageStates,
  'How far a statement is taught: fully by one unit, in part, or by none.',
);
const StatementChangeEnum = graphqlEnum(
  'StatementChange',
  statementChanges,
  'What a newer version did to a statement: it words it otherwise, asks it of other years, or no longer holds it.',
);

const yearText = 'A code of the scheme `year-group`, from `nursery-n2` to `year-13`.';
const yearCode = (year: number | null): string | null => (year === null ? null : (axisYears[year] ?? null));

@ObjectType('Framework', {
  description: 'One version of what is asked to be taught, such as the National Curriculum of 2014.',
})
export class FrameworkType {
  @Field({ description: 'Its code, such as `nc-2014`; never used again for another.' })
  code!: string;

  @Field({ description: 'What it is called.' })
  title!: string;

  @Field({ description: 'Who publishes it.' })
  source!: string;

  @Field(() => String, { nullable: true, description: 'The code of the version it replaces.' })
  replaces!: string | null;
}

@ObjectType('FrameworkStatement', { description: 'Something that a framework asks to be taught.' })
export class FrameworkStatementType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  @Field({ description: 'What its publisher calls it: the same in every version that holds it.' })
  key!: string;

  @Field({ description: 'The code of the version of the framework it stands in.' })
  framework!: string;

  @Field({ description: 'Its strand, such as “Number”.' })
  strand!: string;

  @Field({ description: 'The part of the strand; empty for none.' })
  substrand!: string;

  @Field({ description: 'Its words.' })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: `The first year it is asked of; null where no year is named. ${yearText}`,
  })
  firstYear!: string | null;

  @Field(() => String, {
    nullable: true,
    description: `The last year it is asked of; null where no year is named. ${yearText}`,
  })
  lastYear!: string | null;
}

@ObjectType('CurriculumMapAlignment', { description: 'That a unit teaches a statement.' })
export class CurriculumMapAlignmentType {
  row!: AlignmentRow;

  @Field(() => FrameworkStatementType, { description: 'The statement.' })
  statement!: FrameworkStatementType;

  @Field(() => AlignmentExtentEnum, { description: 'Fully, or a part of it.' })
  extent!: AlignmentExtent;

  @Field(() => GraphQLISODateTime, { description: 'When this was said.' })
  alignedAt!: Date;

  @Field(() => PersonType, { nullable: true, description: 'Who said so; null but to those who edit the map.' })
  alignedBy?: PersonType | null;
}

@ObjectType({ isAbstract: true })
abstract class CoverageCountsType {
  @Field(() => Int, { description: 'Statements that one unit teaches fully.' })
  covered!: number;

  @Field(() => Int, { description: 'Statements of which units teach a part.' })
  partly!: number;

  @Field(() => Int, { description: 'Statements that no unit teaches.' })
  notCovered!: number;
}

@ObjectType('YearCoverage', { description: 'How far the statements of a strand are taught in one year.' })
export class YearCoverageType extends CoverageCountsType {
  @Field({ description: yearText })
  year!: string;
}

@ObjectType('StrandCoverage', { description: 'How far the statements of a strand are taught.' })
export class StrandCoverageType extends CoverageCountsType {
  @Field({ description: 'The strand.' })
  strand!: string;

  @Field(() => [YearCoverageType], {
    description: 'Each year of the map; what is asked of no year in particular counts in all of them.',
  })
  years!: readonly YearCoverageType[];
}

@ObjectType('CoveredStatement', { description: 'A statement and how far it is taught.' })
export class CoveredStatementType {
  @Field(() => FrameworkStatementType, { description: 'The statement.' })
  statement!: FrameworkStatementType;

  @Field(() => CoverageStateEnum, { description: 'How far.' })
  state!: CoverageState;

  @Field(() => [ID], { description: 'The units that teach it, of those that are there for the viewer.' })
  slotIds!: readonly string[];
}

@ObjectType('CurriculumMapCoverage', {
  description:
    'How far what stands on a map teaches what its framework asks of its subject in its years, by the units that are there for the viewer.',
})
export class CurriculumMapCoverageType extends CoverageCountsType {
  @Field(() => FrameworkType, { description: 'The version of the framework.' })
  framework!: FrameworkType;

  @Field(() => [StrandCoverageType], { description: 'Strand by strand.' })
  strands!: readonly StrandCoverageType[];

  @Field(() => [CoveredStatementType], { description: 'Statement by statement, in the order of the framework.' })
  statements!: readonly CoveredStatementType[];
}

@ObjectType('CurriculumMapRealignment', {
  description: 'A unit whose statement is another in the newest version of the framework.',
})
export class CurriculumMapRealignmentType {
  @Field(() => ID, { description: 'The unit.' })
  slotId!: string;

  @Field(() => AlignmentExtentEnum, { description: 'How far the unit teaches the statement as it was.' })
  extent!: AlignmentExtent;

  @Field(() => FrameworkStatementType, { description: 'As it was when the unit was aligned to it.' })
  statement!: FrameworkStatementType;

  @Field(() => StatementChangeEnum, { description: 'What changed.' })
  change!: StatementChange;

  @Field(() => FrameworkStatementType, { nullable: true, description: 'As it is now; null where it was dropped.' })
  replacement!: FrameworkStatementType | null;
}

export const toFrameworkType = ({ code, title, source, replaces }: FrameworkRow): FrameworkType =>
  Object.assign(new FrameworkType(), { code, title, source, replaces });

export const toStatementType = (statement: Statement): FrameworkStatementType =>
  Object.assign(new FrameworkStatementType(), {
    ...statement,
    firstYear: yearCode(statement.firstYear),
    lastYear: yearCode(statement.lastYear),
  });

export const toAlignmentType = (row: AlignmentRow): CurriculumMapAlignmentType =>
  Object.assign(new CurriculumMapAlignmentType(), {
    ...{ row, extent: row.extent, alignedAt: row.alignedAt },
    statement: toStatementType(row.statement),
  });

export const toStrandType = ({ years, ...strand }: StrandCoverage): StrandCoverageType =>
  Object.assign(new StrandCoverageType(), {
    ...strand,
    years: years.map(({ year, ...counts }) =>
      Object.assign(new YearCoverageType(), { ...counts, year: yearCode(year) ?? '' }),
    ),
  });

export const toRealignmentType = ({ statement, replacement, ...rest }: Realignment): CurriculumMapRealignmentType =>
  Object.assign(new CurriculumMapRealignmentType(), {
    ...rest,
    statement: toStatementType(statement),
    replacement: replacement && toStatementType(replacement),
  });
