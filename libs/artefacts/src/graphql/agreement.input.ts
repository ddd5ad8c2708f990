import type { Verb } from '@constellation/platform/access';
import { Day } from '@constellation/platform/graphql';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { Survival } from '../agreement/survival.ts';
import type { ArtefactKind } from '../vocabulary/artefact-types.ts';
import { SurvivalEnum, VerbEnum } from './agreement.type.ts';
import { ArtefactKindEnum } from './vocabulary.type.ts';

@InputType({ description: 'What an agreement is to say.' })
export class AgreementTermsInput {
  @Field(() => [VerbEnum], {
    description: 'What it gives; FIND always, READ with everything but that, ADAPT where the licence permits it.',
  })
  verbs!: Verb[];

  @Field(() => [ArtefactKindEnum], {
    nullable: true,
    description: 'Everything of these kinds that the offering party holds, now and later, beside the items named.',
  })
  kinds?: ArtefactKind[] | null;

  @Field({ description: 'A code of the scheme `licence` that goes with other organisations.' })
  licenceCode!: string;

  @Field(() => Day, { nullable: true, description: 'First day in London; by default today.' })
  startsOn?: string | null;

  @Field(() => Day, { nullable: true, description: 'Last day in London, until its end; no end when absent.' })
  lastDay?: string | null;

  @Field(() => SurvivalEnum, { description: 'What adopters keep afterwards.' })
  survival!: Survival;

  @Field({ description: 'Whether what is made from it is shared with the parties.' })
  shareBack!: boolean;

  @Field(() => Int, { description: 'Days between a party’s notice and the end, 0 to 730.' })
  noticeDays!: number;

  @Field(() => String, { nullable: true, description: 'Whatever else is agreed, in words, up to 5,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'An agreement to propose; its items are added afterwards.' })
export class ProposeAgreementInput {
  @Field({ description: 'What it is called, 3 to 200 characters.' })
  title!: string;

  @Field(() => ID, { description: 'The organisation whose works it is about.' })
  offeringId!: string;

  @Field(() => [ID], { description: 'Verified organisations that receive, 1 to 100.' })
  receivingIds!: string[];

  @Field(() => AgreementTermsInput, {
    description: 'Its first terms, which the offering party accepts by proposing them.',
  })
  terms!: AgreementTermsInput;

  @Field(() => ID, { description: 'The post with release authority for the offering party.' })
  postId!: string;
}

@InputType({ description: 'Other terms for an agreement.' })
export class ProposeAgreementTermsInput {
  @Field(() => ID, { description: 'The agreement.' })
  agreementId!: string;

  @Field(() => ID, { description: 'The party that proposes, and thereby accepts them.' })
  organisationId!: string;

  @Field(() => ID, { description: 'The post that signs for the party.' })
  postId!: string;

  @Field(() => AgreementTermsInput, { description: 'All of the terms.' })
  terms!: AgreementTermsInput;
}

@InputType({ description: 'Terms to accept for a party.' })
export class AcceptAgreementTermsInput {
  @Field(() => ID, { description: 'The agreement.' })
  agreementId!: string;

  @Field(() => Int, { description: 'Number of the terms that were read: the newest.' })
  number!: number;

  @Field(() => ID, { description: 'The party.' })
  organisationId!: string;

  @Field(() => ID, { description: 'The post that signs for the party.' })
  postId!: string;
}

@InputType({ description: 'Terms to decline for a party.' })
export class DeclineAgreementTermsInput {
  @Field(() => ID, { description: 'The agreement.' })
  agreementId!: string;

  @Field(() => Int, { description: 'Number of the terms that were read: the newest.' })
  number!: number;

  @Field(() => ID, { description: 'The party.' })
  organisationId!: string;

  @Field(() => ID, { description: 'The post that signs for the party.' })
  postId!: string;

  @Field({ description: 'Why, 1 to 2,000 characters; the other parties read it.' })
  reason!: string;
}

@InputType({ description: 'Notice to an agreement.' })
export class GiveAgreementNoticeInput {
  @Field(() => ID, { description: 'The agreement.' })
  agreementId!: string;

  @Field(() => ID, { description: 'The party that gives notice.' })
  organisationId!: string;

  @Field(() => ID, { description: 'The post that signs for the party.' })
  postId!: string;

  @Field(() => Day, {
    nullable: true,
    description: 'The last day, until its end in London; by default the earliest its terms allow.',
  })
  lastDay?: string | null;
}

@InputType({ description: 'Artefacts of the offering party that an agreement is to name, or to name no more.' })
export class AgreementItemsInput {
  @Field(() => ID, { description: 'The agreement.' })
  agreementId!: string;

  @Field(() => [ID], { description: 'Released artefacts of the offering party, 1 to 100.' })
  artefactIds!: string[];

  @Field(() => ID, { description: 'The post with release authority for the offering party.' })
  postId!: string;
}

@InputType({ description: 'A collection that an agreement is to name, or to name no more.' })
export class AgreementCollectionInput {
  @Field(() => ID, { description: 'The agreement.' })
  agreementId!: string;

  @Field(() => ID, { description: 'A collection in the name of the offering party.' })
  collectionId!: string;

  @Field(() => ID, { description: 'The post with release authority for the offering party.' })
  postId!: string;
}
