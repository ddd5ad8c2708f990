import { graphqlEnum } from '@constellation/platform/graphql';
import { Field, ObjectType } from '@nestjs/graphql';
import { adoptionModes } from '../adoption/adoption.entity.ts';
import { returnReasons, tombstoneReasons, versionStates } from '../artefact/version-state.ts';
import { releaseScopes } from '../release/release-scope.ts';
import { accessAnswers } from '../checklist/accessibility.ts';
import { permissions, thirdPartyAnswers } from '../checklist/third-party.ts';
import { artefactKinds } from '../vocabulary/artefact-types.ts';
import { inclusionStatements } from '../vocabulary/inclusion.ts';

export const ArtefactKindEnum = graphqlEnum(
  'ArtefactKind',
  artefactKinds,
  'What an artefact is for; its type is finer.',
);
export const VersionStateEnum = graphqlEnum(
  'VersionState',
  versionStates,
  'Draft, in review, released, then superseded by a newer one, withdrawn (adopters keep it) or recalled (nobody does).',
);
export const AdoptionModeEnum = graphqlEnum(
  'AdoptionMode',
  adoptionModes,
  'How binding an adoption is inside the organisation.',
);
export const AudienceScopeEnum = graphqlEnum(
  'AudienceScope',
  releaseScopes,
  'To whom a version is released: its authors, the school it was made in, the trust, the trust and named partners, every verified organisation, everyone.',
);
export const TombstoneReasonEnum = graphqlEnum(
  'TombstoneReason',
  tombstoneReasons,
  'Why a version was ended. Withdrawing: duplicate, replaced, other. Recalling: retracted, copyright, personal data, take-down, safeguarding.',
);
export const InclusionStatementEnum = graphqlEnum(
  'InclusionStatement',
  inclusionStatements,
  'What was done for pupils with SEND and disadvantaged pupils.',
);
export const ThirdPartyAnswerEnum = graphqlEnum(
  'ThirdPartyAnswer',
  thirdPartyAnswers,
  'Whether anything in it is somebody else’s: nothing, or what is listed.',
);
export const ThirdPartyPermissionEnum = graphqlEnum(
  'ThirdPartyPermission',
  permissions,
  'What the use of somebody else’s content rests on: an open licence, a permission in writing, copyright that is over, quoting a little of it, or a licence of one’s own school or trust, which reaches its own people alone.',
);
export const AccessAnswerEnum = graphqlEnum(
  'AccessAnswer',
  accessAnswers,
  'Done, not needed (decoration; nothing is spoken), or not yet.',
);
export const ReturnReasonEnum = graphqlEnum('ReturnReason', returnReasons, 'Why a submitted draft was given back.');

@ObjectType('VocabularyTerm', { description: 'One term of a vocabulary.' })
export class VocabularyTermType {
  @Field({ description: 'Final; never used for something else.' })
  code!: string;

  @Field({ description: 'What people read.' })
  label!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The heading it stands under, where the vocabulary has headings.',
  })
  group!: string | null;
}

@ObjectType('Vocabulary', { description: 'A versioned list of terms.' })
export class VocabularyType {
  @Field({ description: 'Its name, such as `subject`.' })
  scheme!: string;

  @Field({ description: 'Its version.' })
  version!: string;

  @Field({ description: 'Who says so.' })
  source!: string;

  @Field(() => [VocabularyTermType], { description: 'Its terms, in their own order.' })
  terms!: VocabularyTermType[];
}

@ObjectType('Licence', { description: 'What others may do with something.' })
export class LicenceType {
  @Field({ description: 'SPDX identifier, or `LicenseRef-…` for the terms of this network.' })
  code!: string;

  @Field({ description: 'Its name.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Where its full text stands.' })
  url!: string | null;

  @Field({ description: 'Whether it is an open licence of the public.' })
  open!: boolean;

  @Field(() => String, { nullable: true, description: 'Its version.' })
  version!: string | null;

  @Field(() => [String], { description: 'What it means, in sentences for people.' })
  plainWords!: string[];

  @Field(() => [String], {
    description: 'What it means for whoever wants to change the work, in sentences for people.',
  })
  adaptationWords!: string[];

  @Field({ description: 'Whether one may change it and build on it.' })
  permitsAdapt!: boolean;

  @Field({ description: 'Whether one may pass it on.' })
  permitsRedistribute!: boolean;

  @Field({ description: 'Whether one may use it commercially.' })
  permitsCommercial!: boolean;

  @Field({ description: 'Whether it may be shown to everyone.' })
  permitsPublic!: boolean;
}
