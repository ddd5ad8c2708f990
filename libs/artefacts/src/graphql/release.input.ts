import { Day } from '@constellation/platform/graphql';
import { Field, Float, ID, InputType } from '@nestjs/graphql';
import type { AdoptionMode } from '../adoption/adoption.entity.ts';
import type { ReturnReason, TombstoneReason } from '../artefact/version-state.ts';
import type { ReleaseScope } from '../release/release-scope.ts';
import type { ArtefactKind } from '../vocabulary/artefact-types.ts';
import {
  AdoptionModeEnum,
  ArtefactKindEnum,
  AudienceScopeEnum,
  ReturnReasonEnum,
  TombstoneReasonEnum,
} from './vocabulary.type.ts';

@InputType({ description: 'What a list is narrowed to.' })
export class ArtefactFilter {
  @Field(() => ArtefactKindEnum, { nullable: true, description: 'Only of this kind.' })
  kind?: ArtefactKind | null;

  @Field(() => ID, { nullable: true, description: 'Only of this rights holder.' })
  rightsHolderId?: string | null;

  @Field(() => String, { nullable: true, description: 'Only of this subject: a code of the scheme `subject`.' })
  subject?: string | null;
}

@InputType({ description: 'To whom, under which licence and when.' })
export class ReleaseTermsInput {
  @Field(() => AudienceScopeEnum, { description: 'To whom.' })
  scope!: ReleaseScope;

  @Field(() => [ID], {
    nullable: true,
    description: 'Partner organisations, with the audience PARTNERS only; up to 100.',
  })
  partnerIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Partnerships its rights holder belongs to, with the audience PARTNERS only; up to 20.',
  })
  partnershipIds?: string[] | null;

  @Field({ description: 'A code of the scheme `licence` that goes with the audience.' })
  licenceCode!: string;

  @Field(() => Day, { nullable: true, description: 'First day in London, from midnight; at once when absent.' })
  availableFrom?: string | null;

  @Field(() => Day, { nullable: true, description: 'Last day in London, until its end; for ever when absent.' })
  availableUntil?: string | null;
}

@InputType({ description: 'A draft to hand to the release authorities.' })
export class SubmitForReleaseInput {
  @Field(() => ID, { description: 'The draft.' })
  versionId!: string;

  @Field(() => ID, { description: 'The post, in the rights holder or beneath it, through which it is submitted.' })
  postId!: string;
}

@InputType({ description: 'A submitted draft to give back.' })
export class ReturnDraftInput {
  @Field(() => ID, { description: 'The submitted draft.' })
  versionId!: string;

  @Field(() => ID, { description: 'The post with release authority through which it is decided.' })
  postId!: string;

  @Field(() => ReturnReasonEnum, { description: 'Why.' })
  reason!: ReturnReason;

  @Field({ description: 'What to put right; 1 to 2,000 characters.' })
  note!: string;
}

@InputType({ description: 'A submitted draft to release.' })
export class ReleaseVersionInput {
  @Field(() => ID, { description: 'The submitted draft.' })
  versionId!: string;

  @Field(() => ID, { description: 'The post with release authority in the rights holder or its trust.' })
  postId!: string;

  @Field(() => ReleaseTermsInput, { description: 'Its terms.' })
  terms!: ReleaseTermsInput;

  @Field(() => String, {
    nullable: true,
    description: 'What changed since the version before; up to 2,000 characters.',
  })
  changeNote?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'That you looked at what the check took for data about pupils, and there are none. Asked for where it found something; it is kept with your name.',
  })
  noPupilData?: boolean | null;
}

@InputType({ description: 'New terms for a released version.' })
export class ChangeReleaseTermsInput {
  @Field(() => ID, { description: 'The version.' })
  versionId!: string;

  @Field(() => ID, { description: 'The post with release authority in the rights holder or its trust.' })
  postId!: string;

  @Field(() => ReleaseTermsInput, { description: 'All of its terms.' })
  terms!: ReleaseTermsInput;
}

@InputType({ description: 'A version to withdraw: adopters keep it.' })
export class WithdrawVersionInput {
  @Field(() => ID, { description: 'The version.' })
  versionId!: string;

  @Field(() => ID, { description: 'The post with release authority in the rights holder or its trust.' })
  postId!: string;

  @Field(() => TombstoneReasonEnum, { description: 'DUPLICATE, REPLACED or OTHER.' })
  reason!: TombstoneReason;

  @Field(() => String, { nullable: true, description: 'Shown to those who could read it; up to 2,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'A version to recall: nobody keeps it.' })
export class RecallVersionInput {
  @Field(() => ID, { description: 'The version.' })
  versionId!: string;

  @Field(() => ID, { description: 'The post with release authority in the rights holder or its trust.' })
  postId!: string;

  @Field(() => TombstoneReasonEnum, { description: 'RETRACTED, COPYRIGHT, PERSONAL_DATA, TAKE_DOWN or SAFEGUARDING.' })
  reason!: TombstoneReason;

  @Field(() => String, { nullable: true, description: 'Shown to those who could read it; up to 2,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'A release to take back.' })
export class UndoReleaseInput {
  @Field(() => ID, { description: 'The version.' })
  versionId!: string;

  @Field(() => ID, { description: 'The post with release authority in the rights holder or its trust.' })
  postId!: string;
}

@InputType({ description: 'That the organisation of a post uses a version.' })
export class AdoptVersionInput {
  @Field(() => ID, { description: 'The version.' })
  versionId!: string;

  @Field(() => ID, { description: 'The post; its organisation is the adopter.' })
  postId!: string;

  @Field(() => AdoptionModeEnum, { description: 'How binding it is there.' })
  mode!: AdoptionMode;

  @Field({ description: 'Whether to move on with new versions.' })
  following!: boolean;

  @Field(() => Float, { nullable: true, description: 'Hours saved by own estimate, 0 to 10,000.' })
  hoursSaved?: number | null;

  @Field(() => String, { nullable: true, description: 'A note for own people; up to 2,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'An adoption that is over.' })
export class EndAdoptionInput {
  @Field(() => ID, { description: 'The adoption.' })
  adoptionId!: string;

  @Field(() => ID, { description: 'A post in the organisation that adopted.' })
  postId!: string;
}
