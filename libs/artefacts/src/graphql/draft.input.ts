import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { AccessAnswer } from '../checklist/accessibility.ts';
import type { Permission, ThirdPartyAnswer } from '../checklist/third-party.ts';
import type { ArtefactKind } from '../vocabulary/artefact-types.ts';
import type { InclusionStatement } from '../vocabulary/inclusion.ts';
import { CpdDetailsInput, CurriculumDetailsInput, ResearchDetailsInput } from './details.type.ts';
import {
  AccessAnswerEnum,
  ArtefactKindEnum,
  InclusionStatementEnum,
  ThirdPartyAnswerEnum,
  ThirdPartyPermissionEnum,
} from './vocabulary.type.ts';

@InputType({ description: 'A new draft.' })
export class CreateDraftInput {
  @Field(() => ID, { description: 'The post it is written through.' })
  postId!: string;

  @Field(() => ArtefactKindEnum, { description: 'What it is for; final.' })
  kind!: ArtefactKind;

  @Field({ description: 'A code of the scheme `artefact-type` that belongs to the kind.' })
  type!: string;

  @Field({ description: 'Its title, 1 to 200 characters on one line.' })
  title!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Rights holder: the organisation of the post (the default) or the trust above it.',
  })
  rightsHolderId?: string | null;
}

@InputType({ description: 'An author.' })
export class AuthorInput {
  @Field({ description: 'Name, as it is to stand on the work; up to 120 characters.' })
  name!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The person, where they are one of the network: they may then edit the draft.',
  })
  personId?: string | null;
}

@InputType({ description: 'Something in a work that is somebody else’s.' })
export class ThirdPartyItemInput {
  @Field({ description: 'What it is; up to 200 characters on one line.' })
  what!: string;

  @Field({ description: 'Who made it or where it is from; up to 300 characters on one line, needed for the release.' })
  source!: string;

  @Field(() => ThirdPartyPermissionEnum, { nullable: true, description: 'What it rests on; needed for the release.' })
  permission?: Permission | null;

  @Field(() => String, {
    nullable: true,
    description: 'Which licence, or who gave the permission when; up to 500 characters.',
  })
  note?: string | null;
}

@InputType({ description: 'A change of a draft: what is absent stays as it is, null empties, all but title and type.' })
export class UpdateDraftInput {
  @Field(() => ID, { description: 'The draft.' })
  versionId!: string;

  @Field(() => Int, { description: 'The revision the change was made on.' })
  expectedRevision!: number;

  @Field(() => String, { nullable: true, description: 'A code of the scheme `artefact-type`.' })
  type?: string | null;

  @Field(() => String, { nullable: true, description: 'Up to 200 characters on one line.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'Up to 600 characters.' })
  summary?: string | null;

  @Field(() => String, { nullable: true, description: 'Markdown, up to 100,000 characters.' })
  bodyMarkdown?: string | null;

  @Field(() => [String], { nullable: true, description: 'Up to 8 codes of the scheme `subject`.' })
  subjects?: string[] | null;

  @Field(() => String, { nullable: true, description: 'A code of the scheme `phase`.' })
  phase?: string | null;

  @Field(() => [String], { nullable: true, description: 'Codes of the scheme `key-stage`.' })
  keyStages?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of the scheme `year-group`.' })
  yearGroups?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Up to 20 words or short phrases of up to 60 characters.' })
  keywords?: string[] | null;

  @Field(() => InclusionStatementEnum, { nullable: true, description: 'What was done for inclusion.' })
  inclusion?: InclusionStatement | null;

  @Field(() => String, { nullable: true, description: 'What exactly; up to 1,000 characters.' })
  inclusionNote?: string | null;

  @Field(() => [String], { nullable: true, description: 'Codes of the scheme `send-need`.' })
  sendNeeds?: string[] | null;

  @Field(() => ThirdPartyAnswerEnum, { nullable: true, description: 'Whether anything in it is somebody else’s.' })
  thirdParty?: ThirdPartyAnswer | null;

  @Field(() => [ThirdPartyItemInput], {
    nullable: true,
    description: 'Everything in it that is somebody else’s, in order, up to 50.',
  })
  thirdPartyItems?: ThirdPartyItemInput[] | null;

  @Field(() => AccessAnswerEnum, {
    nullable: true,
    description: 'Whether there are words for the pictures in files that nobody can look into.',
  })
  pictureText?: AccessAnswer | null;

  @Field(() => AccessAnswerEnum, { nullable: true, description: 'Whether what is spoken can be read as well.' })
  captions?: AccessAnswer | null;

  @Field(() => String, { nullable: true, description: 'The licence proposed: a code of the scheme `licence`.' })
  licenceCode?: string | null;

  @Field(() => [AuthorInput], { nullable: true, description: 'All authors in their order, up to 50.' })
  authors?: AuthorInput[] | null;

  @Field(() => CurriculumDetailsInput, { nullable: true, description: 'For the kind curriculum.' })
  curriculum?: CurriculumDetailsInput | null;

  @Field(() => CpdDetailsInput, { nullable: true, description: 'For the kind professional development.' })
  cpd?: CpdDetailsInput | null;

  @Field(() => ResearchDetailsInput, { nullable: true, description: 'For the kind research.' })
  research?: ResearchDetailsInput | null;
}

@InputType({ description: 'Which draft to throw away.' })
export class DiscardDraftInput {
  @Field(() => ID, { description: 'The draft.' })
  versionId!: string;
}

@InputType({ description: 'A file to add to a draft.' })
export class AttachFileInput {
  @Field(() => ID, { description: 'The draft.' })
  versionId!: string;

  @Field(() => ID, { description: 'What `POST /uploads` answered.' })
  uploadId!: string;

  @Field({ description: 'The name it is to have; made safe.' })
  fileName!: string;

  @Field(() => Int, { description: 'The revision the change was made on.' })
  expectedRevision!: number;
}

@InputType({ description: 'A file to take off a draft.' })
export class DetachFileInput {
  @Field(() => ID, { description: 'The draft.' })
  versionId!: string;

  @Field(() => ID, { description: 'The file.' })
  fileId!: string;

  @Field(() => Int, { description: 'The revision the change was made on.' })
  expectedRevision!: number;
}

@InputType({ description: 'The files of a draft in their new order.' })
export class ReorderFilesInput {
  @Field(() => ID, { description: 'The draft.' })
  versionId!: string;

  @Field(() => [ID], { description: 'Each file of the draft once.' })
  fileIds!: string[];

  @Field(() => Int, { description: 'The revision the change was made on.' })
  expectedRevision!: number;
}

@InputType({ description: 'What a draft consists of.' })
export class SetPartsInput {
  @Field(() => ID, { description: 'The draft.' })
  versionId!: string;

  @Field(() => [ID], { description: 'Its parts in order, up to 200 artefacts the viewer may find.' })
  artefactIds!: string[];

  @Field(() => Int, { description: 'The revision the change was made on.' })
  expectedRevision!: number;
}

@InputType({ description: 'Which artefact gets a new version.' })
export class CreateNewVersionInput {
  @Field(() => ID, { description: 'The artefact.' })
  artefactId!: string;

  @Field(() => ID, { description: 'The post it is written through.' })
  postId!: string;
}

@InputType({ description: 'An older version to begin the next one from.' })
export class RestoreVersionInput {
  @Field(() => ID, { description: 'The version, released or superseded.' })
  versionId!: string;

  @Field(() => ID, { description: 'The post it is written through.' })
  postId!: string;
}
