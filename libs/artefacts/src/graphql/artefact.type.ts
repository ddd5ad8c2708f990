import { connectionOf, NodeType } from '@constellation/platform/graphql';
import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type { AdoptionMode } from '../adoption/adoption.entity.ts';
import type { AdoptionRow } from '../adoption/adoption.reader.ts';
import type { ArtefactRow, TombstoneRow } from '../artefact/artefact.reader.ts';
import type { AccessAnswer } from '../checklist/accessibility.ts';
import type { Permission, ThirdPartyAnswer, ThirdPartyItem } from '../checklist/third-party.ts';
import type { ReadinessCheck } from '../artefact/readiness.ts';
import type { TombstoneReason, VersionState } from '../artefact/version-state.ts';
import type { VersionCard, VersionRow } from '../artefact/version.row.ts';
import type { FileRow } from '../files/file.reader.ts';
import { isShownInline } from '../files/inline.ts';
import type { ReleaseScope } from '../release/release-scope.ts';
import type { ArtefactKind } from '../vocabulary/artefact-types.ts';
import type { InclusionStatement } from '../vocabulary/inclusion.ts';
import {
  AccessAnswerEnum,
  AdoptionModeEnum,
  ArtefactKindEnum,
  AudienceScopeEnum,
  InclusionStatementEnum,
  ReturnReasonEnum,
  ThirdPartyAnswerEnum,
  ThirdPartyPermissionEnum,
  TombstoneReasonEnum,
  VersionStateEnum,
} from './vocabulary.type.ts';

@ObjectType('Artefact', { implements: NodeType, description: 'One piece of work with a line of versions.' })
export class ArtefactType implements NodeType {
  id!: string;

  rightsHolderId!: string;

  @Field(() => ArtefactKindEnum, { description: 'What it is for.' })
  kind!: ArtefactKind;
}

@ObjectType('ArtefactVersion', {
  implements: NodeType,
  description:
    'The content of an artefact at one time. Who may find it but not read it sees its title and owner; the rest is empty.',
})
export class ArtefactVersionType implements NodeType {
  id!: string;

  row!: VersionCard;

  @Field(() => Int, { nullable: true, description: '1, 2, 3 … in the order of release; null until then.' })
  number!: number | null;

  @Field(() => VersionStateEnum, { description: 'Where it stands in its life.' })
  state!: VersionState;

  @Field(() => Int, { description: 'Counts changes of a draft; give it back as `expectedRevision`.' })
  revision!: number;

  @Field({ description: 'Its title, up to 200 characters.' })
  title!: string;

  @Field({ description: 'What it is and for whom, up to 600 characters.' })
  summary!: string;

  @Field({ description: 'A code of the scheme `artefact-type`.' })
  type!: string;

  @Field(() => [String], { description: 'Codes of the scheme `subject`.' })
  subjects!: readonly string[];

  @Field(() => String, { nullable: true, description: 'A code of the scheme `phase`.' })
  phase!: string | null;

  @Field(() => [String], { description: 'Codes of the scheme `key-stage`.' })
  keyStages!: readonly string[];

  @Field(() => [String], { description: 'Codes of the scheme `year-group`.' })
  yearGroups!: readonly string[];

  @Field(() => [String], { description: 'Words to find it by.' })
  keywords!: readonly string[];

  @Field(() => InclusionStatementEnum, { nullable: true, description: 'What was done for inclusion.' })
  inclusion!: InclusionStatement | null;

  @Field(() => String, { nullable: true, description: 'What exactly, in words.' })
  inclusionNote!: string | null;

  @Field(() => [String], { description: 'Codes of the scheme `send-need` it serves.' })
  sendNeeds!: readonly string[];

  @Field(() => String, { nullable: true, description: 'What changed since the version before.' })
  changeNote!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was begun.' })
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it was last changed.' })
  updatedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was submitted for release.' })
  submittedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was released.' })
  releasedAt!: Date | null;

  @Field(() => ReturnReasonEnum, {
    nullable: true,
    description: 'Why it was given back after review, while it is a draft again.',
  })
  returnedReason!: string | null;

  @Field(() => String, { nullable: true, description: 'What to put right, in the words of the one who gave it back.' })
  returnedNote!: string | null;
}

@ObjectType('Author', { description: 'Somebody who wrote a version.' })
export class AuthorType {
  @Field({ description: 'Name, as it stands on the work.' })
  name!: string;

  personId!: string | null;
}

@ObjectType('VersionAccess', { description: 'What the viewer may do with a version.' })
export class VersionAccessType {
  @Field({ description: 'Read it.' })
  canRead!: boolean;

  @Field({ description: 'Download its files.' })
  canDownload!: boolean;

  @Field({ description: 'Record that an organisation of theirs uses it.' })
  canAdopt!: boolean;

  @Field({ description: 'Change it and build on it, as its licence has it.' })
  canAdapt!: boolean;

  @Field({ description: 'Change the draft.' })
  canEdit!: boolean;

  @Field({ description: 'Begin a new version of its artefact, when no draft of one is open.' })
  canRenew!: boolean;

  @Field({ description: 'Decide about it: release or return it while it is in review, change its terms afterwards.' })
  canRelease!: boolean;

  @Field({
    description:
      'Whether they handed it in themselves: then somebody else releases it, and widens its terms afterwards.',
  })
  isOwnSubmission!: boolean;

  @Field({ description: 'Withdraw it, or recall it.' })
  canWithdraw!: boolean;
}

@ObjectType('ThirdPartyItem', { description: 'Something in a work that is somebody else’s.' })
export class ThirdPartyItemType implements ThirdPartyItem {
  @Field({ description: 'What it is.' })
  what!: string;

  @Field({ description: 'Who made it or where it is from.' })
  source!: string;

  @Field(() => ThirdPartyPermissionEnum, { nullable: true, description: 'What it rests on; null in drafts alone.' })
  permission!: Permission | null;

  @Field(() => String, { nullable: true, description: 'Which licence, or who gave the permission when.' })
  note!: string | null;
}

@ObjectType('ReleaseAnswers', { description: 'What its authors answered before its release.' })
export class ReleaseAnswersType {
  @Field(() => ThirdPartyAnswerEnum, {
    nullable: true,
    description: 'Whether anything in it is somebody else’s; null where nobody said.',
  })
  thirdParty!: ThirdPartyAnswer | null;

  @Field(() => AccessAnswerEnum, {
    nullable: true,
    description: 'Whether there are words for the pictures in files that nobody can look into.',
  })
  pictureText!: AccessAnswer | null;

  @Field(() => AccessAnswerEnum, { nullable: true, description: 'Whether what is spoken can be read as well.' })
  captions!: AccessAnswer | null;
}

@ObjectType('ReadinessCheck', { description: 'One line of the check before release.' })
export class ReadinessCheckType implements ReadinessCheck {
  @Field({ description: 'Stable, kebab-case.' })
  code!: string;

  @Field({ description: 'What is checked.' })
  label!: string;

  @Field({ description: 'Whether it is in order.' })
  passed!: boolean;

  @Field({ description: 'Whether it stands in the way of release; otherwise it is advice.' })
  blocking!: boolean;

  @Field({ description: 'Whether who releases it may look and confirm that it is in order after all.' })
  confirmable!: boolean;

  @Field(() => String, { nullable: true, description: 'Input path it is about.' })
  field!: string | null;

  @Field(() => String, { nullable: true, description: 'What to do; null when it passed.' })
  message!: string | null;
}

@ObjectType('ReleaseTerms', { description: 'To whom a version is released, under which licence and when.' })
export class ReleaseTermsType {
  row!: VersionRow;

  @Field(() => AudienceScopeEnum, { description: 'To whom.' })
  scope!: ReleaseScope;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'From when; at once when null.' })
  availableFrom!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'The instant at which it is over; never when null.' })
  availableUntil!: Date | null;

  @Field(() => GraphQLISODateTime, { description: 'When these terms were decided.' })
  inForceFrom!: Date;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description:
      'Since when these terms are held back, as they go further than is lawful since an agreement ended: it stays with its makers until others are chosen. To its authors and release authorities.',
  })
  heldSince!: Date | null;
}

@ObjectType('ArtefactFile', { description: 'A file of a version.' })
export class ArtefactFileType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  versionId!: string;

  @Field({ description: 'Its name, safe to save under.' })
  fileName!: string;

  @Field({ description: 'What it is by its content, such as `application/pdf`.' })
  mediaType!: string;

  @Field(() => Float, { description: 'Size in bytes.' })
  bytes!: number;

  @Field({ description: 'SHA-256 of the content, hexadecimal.' })
  sha256!: string;

  @Field({ description: '`pending`, `extracted`, `empty`, `unreadable` or `not-text`.' })
  textState!: string;

  @Field(() => String, { nullable: true, description: 'Why its text could not be read.' })
  textProblem!: string | null;

  @Field(() => String, { nullable: true, description: 'The beginning of its text, up to 2,000 characters.' })
  textPreview!: string | null;

  @Field({
    description:
      'Whether it was recalled with a version that held it: nobody can open it any more, and a draft is not released with it.',
  })
  recalled!: boolean;

  @Field({ description: 'Where to download it; answers only who may download, and nobody once it is recalled.' })
  downloadUrl!: string;

  @Field(() => String, { nullable: true, description: 'Where to show it in the page; PDF and pictures only.' })
  inlineUrl!: string | null;
}

@ObjectType('Adoption', { implements: NodeType, description: '“We use this”, said by an organisation.' })
export class AdoptionType implements NodeType {
  id!: string;

  row!: AdoptionRow;

  @Field(() => AdoptionModeEnum, { description: 'How binding it is there.' })
  mode!: AdoptionMode;

  @Field({ description: 'Whether it moves on with new versions; otherwise it stays with this one.' })
  following!: boolean;

  @Field(() => Float, { nullable: true, description: 'Hours saved by their own estimate, 0 to 10,000.' })
  hoursSaved!: number | null;

  @Field(() => String, { nullable: true, description: 'A note of the adopter; shown to its own people only.' })
  note!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'Since when.' })
  adoptedAt!: Date;
}

@ObjectType('Tombstone', { description: 'What stands in the place of a withdrawn or recalled version.' })
export class TombstoneType {
  @Field(() => TombstoneReasonEnum, { description: 'Why it was ended.' })
  reason!: TombstoneReason;

  @Field(() => String, { nullable: true, description: 'In the words of the one who ended it.' })
  note!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  madeAt!: Date;

  @Field({ description: 'The title it had.' })
  title!: string;
}

@ObjectType('Done', { description: 'It was done, and nothing of it is left to show.' })
export class DoneType {
  @Field(() => ID, { description: 'UUID of what it was done to.' })
  id!: string;
}

export const ArtefactConnection = connectionOf(ArtefactType, 'Artefact');
export const ArtefactVersionConnection = connectionOf(ArtefactVersionType, 'ArtefactVersion');
export const AdoptionConnection = connectionOf(AdoptionType, 'Adoption');

export function toArtefactType(row: ArtefactRow): ArtefactType {
  return Object.assign(new ArtefactType(), { id: row.id, kind: row.kind, rightsHolderId: row.rights_holder_id });
}

/** The artefact of a version that was read already. */
export function artefactOf(row: VersionCard): ArtefactType {
  return toArtefactType({ id: row.artefact_id, kind: row.kind, rights_holder_id: row.rights_holder_id });
}

export function toVersionType(row: VersionCard): ArtefactVersionType {
  return Object.assign(new ArtefactVersionType(), {
    id: row.id,
    row,
    number: row.number,
    state: row.state,
    revision: row.revision,
    title: row.title,
    summary: row.summary,
    type: row.type,
    subjects: row.subjects,
    phase: row.phase,
    keyStages: row.key_stages,
    yearGroups: row.year_groups,
    keywords: row.keywords,
    inclusion: row.inclusion,
    inclusionNote: row.inclusion_note,
    sendNeeds: row.send_needs,
    changeNote: row.change_note,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    submittedAt: row.submitted_at,
    releasedAt: row.released_at,
    returnedReason: row.returned_reason,
    returnedNote: row.returned_note,
  });
}

export function toFileType(row: FileRow): ArtefactFileType {
  const address = `/files/${row.version_id}/${row.id}`;
  return Object.assign(new ArtefactFileType(), {
    id: row.id,
    versionId: row.version_id,
    fileName: row.file_name,
    mediaType: row.media_type,
    bytes: row.bytes,
    sha256: row.sha256,
    textState: row.text_state,
    textProblem: row.text_problem,
    textPreview: row.preview,
    recalled: row.is_recalled,
    downloadUrl: address,
    inlineUrl: isShownInline(row.media_type) && !row.is_recalled ? `${address}/inline` : null,
  });
}

export function toAdoptionType(row: AdoptionRow): AdoptionType {
  return Object.assign(new AdoptionType(), {
    id: row.id,
    row,
    mode: row.mode,
    following: row.following,
    hoursSaved: row.hours_saved,
    note: row.is_own ? row.note : null,
    adoptedAt: row.adopted_at,
  });
}

export function toTombstoneType(row: TombstoneRow): TombstoneType {
  return Object.assign(new TombstoneType(), {
    reason: row.reason,
    note: row.note,
    madeAt: row.made_at,
    title: row.title,
  });
}
