import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { CpdDetails, CurriculumDetails, ResearchDetails } from '../artefact/details.ts';

@ObjectType('Misconception', { description: 'What pupils often get wrong, and what helps.' })
export class MisconceptionType {
  @Field({ description: 'The misconception.' })
  misconception!: string;

  @Field({ description: 'What helps.' })
  response!: string;
}

@ObjectType('EvidenceLink', { description: 'Evidence elsewhere, linked and never copied.' })
export class EvidenceLinkType {
  @Field({ description: 'Its title.' })
  title!: string;

  @Field({ description: 'Where it stands; http or https.' })
  url!: string;

  @Field({ description: 'A code of the scheme `evidence-relation`.' })
  relation!: string;
}

@ObjectType('CurriculumDetails', { description: 'Fields of the kind curriculum.' })
export class CurriculumDetailsType {
  @Field(() => String, { nullable: true, description: 'A code of the scheme `exam-board`.' })
  examBoard!: string | null;

  @Field(() => String, { nullable: true, description: 'A code of the scheme `tier`.' })
  tier!: string | null;

  @Field(() => Int, { nullable: true, description: 'Teaching time in weeks, 1 to 570.' })
  weeks!: number | null;

  @Field(() => [String], { description: 'What pupils should know before.' })
  priorKnowledge!: string[];

  @Field(() => [MisconceptionType], { description: 'Misconceptions to expect.' })
  misconceptions!: MisconceptionType[];

  @Field(() => String, { nullable: true, description: 'A code of the scheme `framework`.' })
  framework!: string | null;
}

@ObjectType('CpdDetails', { description: 'Fields of the kind professional development.' })
export class CpdDetailsType {
  @Field(() => [String], { description: 'Codes of the scheme `intended-role`.' })
  intendedRoles!: string[];

  @Field(() => Int, { nullable: true, description: 'Duration in minutes, 1 to 60,000.' })
  durationMinutes!: number | null;

  @Field(() => String, { nullable: true, description: 'A code of the scheme `delivery`.' })
  delivery!: string | null;

  @Field(() => [String], { description: 'Codes of the scheme `mechanism`: its active ingredients.' })
  mechanisms!: string[];

  @Field(() => [String], { description: 'What participants try out.' })
  practiceTasks!: string[];
}

@ObjectType('ResearchDetails', { description: 'Fields of the kind research.' })
export class ResearchDetailsType {
  @Field(() => String, { nullable: true, description: 'The question.' })
  question!: string | null;

  @Field(() => String, { nullable: true, description: 'How it was answered.' })
  method!: string | null;

  @Field(() => String, { nullable: true, description: 'Where.' })
  setting!: string | null;

  @Field(() => String, { nullable: true, description: 'With whom, in words; never data about pupils.' })
  sample!: string | null;

  @Field(() => String, { nullable: true, description: 'A code of the scheme `evidence-strength`, always a local one.' })
  evidenceStrength!: string | null;

  @Field(() => String, { nullable: true, description: 'A code of the scheme `result`.' })
  result!: string | null;

  @Field(() => [EvidenceLinkType], { description: 'Evidence it stands on or speaks to.' })
  evidenceLinks!: EvidenceLinkType[];
}

export function toCurriculumDetails(details: CurriculumDetails): CurriculumDetailsType {
  return {
    examBoard: details.examBoard ?? null,
    tier: details.tier ?? null,
    weeks: details.weeks ?? null,
    priorKnowledge: details.priorKnowledge ?? [],
    misconceptions: details.misconceptions ?? [],
    framework: details.framework ?? null,
  };
}

export function toCpdDetails(details: CpdDetails): CpdDetailsType {
  return {
    intendedRoles: details.intendedRoles ?? [],
    durationMinutes: details.durationMinutes ?? null,
    delivery: details.delivery ?? null,
    mechanisms: details.mechanisms ?? [],
    practiceTasks: details.practiceTasks ?? [],
  };
}

export function toResearchDetails(details: ResearchDetails): ResearchDetailsType {
  return {
    question: details.question ?? null,
    method: details.method ?? null,
    setting: details.setting ?? null,
    sample: details.sample ?? null,
    evidenceStrength: details.evidenceStrength ?? null,
    result: details.result ?? null,
    evidenceLinks: details.evidenceLinks ?? [],
  };
}

@InputType({ description: 'What pupils often get wrong, and what helps.' })
export class MisconceptionInput {
  @Field({ description: 'The misconception, up to 500 characters.' })
  misconception!: string;

  @Field({ description: 'What helps, up to 2,000 characters.' })
  response!: string;
}

@InputType({ description: 'Evidence elsewhere.' })
export class EvidenceLinkInput {
  @Field({ description: 'Its title, up to 300 characters.' })
  title!: string;

  @Field({ description: 'Full address, http or https.' })
  url!: string;

  @Field({ description: 'A code of the scheme `evidence-relation`.' })
  relation!: string;
}

@InputType({ description: 'Fields of the kind curriculum; replaces all of them.' })
export class CurriculumDetailsInput {
  @Field(() => String, { nullable: true, description: 'A code of the scheme `exam-board`.' })
  examBoard?: string | null;

  @Field(() => String, { nullable: true, description: 'A code of the scheme `tier`.' })
  tier?: string | null;

  @Field(() => Int, { nullable: true, description: 'Teaching time in weeks, 1 to 570.' })
  weeks?: number | null;

  @Field(() => [String], { nullable: true, description: 'What pupils should know before; up to 30 lines.' })
  priorKnowledge?: string[] | null;

  @Field(() => [MisconceptionInput], { nullable: true, description: 'Misconceptions to expect; up to 30.' })
  misconceptions?: MisconceptionInput[] | null;

  @Field(() => String, { nullable: true, description: 'A code of the scheme `framework`.' })
  framework?: string | null;
}

@InputType({ description: 'Fields of the kind professional development; replaces all of them.' })
export class CpdDetailsInput {
  @Field(() => [String], { nullable: true, description: 'Codes of the scheme `intended-role`.' })
  intendedRoles?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'Duration in minutes, 1 to 60,000.' })
  durationMinutes?: number | null;

  @Field(() => String, { nullable: true, description: 'A code of the scheme `delivery`.' })
  delivery?: string | null;

  @Field(() => [String], { nullable: true, description: 'Codes of the scheme `mechanism`.' })
  mechanisms?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'What participants try out; up to 30 lines.' })
  practiceTasks?: string[] | null;
}

@InputType({ description: 'Fields of the kind research; replaces all of them.' })
export class ResearchDetailsInput {
  @Field(() => String, { nullable: true, description: 'The question, up to 1,000 characters.' })
  question?: string | null;

  @Field(() => String, { nullable: true, description: 'How it was answered, up to 2,000 characters.' })
  method?: string | null;

  @Field(() => String, { nullable: true, description: 'Where, up to 1,000 characters.' })
  setting?: string | null;

  @Field(() => String, { nullable: true, description: 'With whom, in words; never data about pupils.' })
  sample?: string | null;

  @Field(() => String, { nullable: true, description: 'A code of the scheme `evidence-strength`.' })
  evidenceStrength?: string | null;

  @Field(() => String, { nullable: true, description: 'A code of the scheme `result`.' })
  result?: string | null;

  @Field(() => [EvidenceLinkInput], { nullable: true, description: 'Evidence it stands on or speaks to; up to 30.' })
  evidenceLinks?: EvidenceLinkInput[] | null;
}
