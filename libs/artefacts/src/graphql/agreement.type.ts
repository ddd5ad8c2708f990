import { verbs, type Verb } from '@constellation/platform/access';
import { connectionOf, Day, graphqlEnum, resultUnion } from '@constellation/platform/graphql';
import { londonDayOf } from '@constellation/platform/time';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { agreedTermsOf, agreementStates, endOfAgreement, stateOfAgreement } from '../agreement/agreement-state.ts';
import type { AgreementState } from '../agreement/agreement-state.ts';
import type { AgreementSide } from '../agreement/agreement.entity.ts';
import type {
  AgreementAcceptanceRow,
  AgreementEndingRow,
  AgreementItemRow,
  AgreementRow,
  AgreementTermsRow,
} from '../agreement/agreement.reader.ts';
import { survivals, type Survival } from '../agreement/survival.ts';
import type { ArtefactKind } from '../vocabulary/artefact-types.ts';
import { ArtefactKindEnum } from './vocabulary.type.ts';

export const VerbEnum = graphqlEnum('Verb', verbs, 'What somebody may do with a version.');
export const SurvivalEnum = graphqlEnum('Survival', survivals, 'What adopters keep when an agreement ends.');
const AgreementStateEnum = graphqlEnum(
  'AgreementState',
  agreementStates,
  'Where an agreement stands: proposed or declined, agreed and not begun, in force, ended.',
);
const AgreementSideEnum = graphqlEnum(
  'AgreementSide',
  ['offering', 'receiving'],
  'Whether a party gives the use of its works, or receives it.',
);

@ObjectType('AgreementTerms', { description: 'What an agreement says, as proposed: a numbered record, never changed.' })
export class AgreementTermsType {
  @Field(() => Int, { description: '1, 2, 3 … in the order of proposal.' })
  number!: number;

  @Field(() => [VerbEnum], { description: 'What it gives.' })
  verbs!: readonly Verb[];

  @Field(() => [ArtefactKindEnum], { description: 'Everything of these kinds, beside the items it names.' })
  kinds!: readonly ArtefactKind[];

  licenceCode!: string;

  @Field(() => Day, { description: 'First day in London.' })
  firstDay!: string;

  @Field(() => Day, { nullable: true, description: 'Last day in London, until its end; null for no end.' })
  lastDay!: string | null;

  @Field(() => SurvivalEnum, { description: 'What adopters keep afterwards.' })
  survival!: Survival;

  @Field({ description: 'Whether what is made from it is shared with the parties.' })
  shareBack!: boolean;

  @Field(() => Int, { description: 'Days between a party’s notice and the end, 0 to 730.' })
  noticeDays!: number;

  @Field(() => String, { nullable: true, description: 'Whatever else was agreed, in words.' })
  note!: string | null;

  proposedForId!: string;

  declinedForId!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When they were proposed.' })
  proposedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the last party accepted them.' })
  agreedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why a party declined them.' })
  declinedReason!: string | null;

  acceptances!: readonly AgreementAcceptanceRow[];
}

@ObjectType('AgreementAcceptance', { description: 'That a party accepted terms: who for it, and when.' })
export class AgreementAcceptanceType {
  organisationId!: string;

  personId!: string;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  acceptedAt!: Date;
}

@ObjectType('AgreementParty', { description: 'An organisation that an agreement binds.' })
export class AgreementPartyType {
  organisationId!: string;

  @Field(() => AgreementSideEnum, { description: 'Whether it gives or receives.' })
  side!: AgreementSide;

  @Field({ description: 'Whether the viewer has a post that signs for it.' })
  canSign!: boolean;

  @Field({ description: 'Whether it has accepted the newest terms.' })
  hasAccepted!: boolean;
}

@ObjectType('LicenceAgreement', {
  description: 'That an organisation gives others the use of what it holds: to those who sign for a party.',
})
export class LicenceAgreementType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  row!: AgreementRow;

  @Field({ description: 'What it is called, 3 to 200 characters.' })
  title!: string;

  @Field(() => AgreementStateEnum, { description: 'Where it stands.' })
  state!: AgreementState;

  @Field(() => AgreementTermsType, { nullable: true, description: 'The terms all parties accepted last.' })
  agreedTerms!: AgreementTermsType | null;

  @Field(() => AgreementTermsType, { description: 'The terms proposed last, accepted by all or not.' })
  newestTerms!: AgreementTermsType;

  @Field(() => Day, {
    nullable: true,
    description: 'The last day on which it gives something, by its terms or by notice, until its end in London.',
  })
  lastDay!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When a party gave notice.' })
  noticeGivenAt!: Date | null;
}

export const LicenceAgreementConnection = connectionOf(LicenceAgreementType, 'LicenceAgreement');

@ObjectType('AgreementItem', { description: 'An artefact that an agreement names, with all its released versions.' })
export class AgreementItemType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  artefactId!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was added.' })
  addedAt!: Date;
}

export const AgreementItemConnection = connectionOf(AgreementItemType, 'AgreementItem');

@ObjectType('AgreementCollection', {
  description:
    'A collection of the offering party that an agreement names: what of its works stands in it comes under the agreement.',
})
export class AgreementCollectionType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  collectionId!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was named.' })
  addedAt!: Date;
}

@ObjectType('AgreementEnding', {
  description:
    'That an agreement ended under which an organisation had adopted a version, and what it keeps: to its people.',
})
export class AgreementEndingType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  @Field({ description: 'What the agreement was called.' })
  agreementTitle!: string;

  offeringId!: string;

  @Field(() => ID, { description: 'The version.' })
  versionId!: string;

  @Field(() => ID, { description: 'The artefact.' })
  artefactId!: string;

  @Field({ description: 'Title of the version, which its adopters could read.' })
  title!: string;

  @Field(() => Int, { description: 'Number of the version.' })
  number!: number;

  @Field(() => [VerbEnum], { description: 'What the organisation may still do with it; empty where all stops.' })
  verbs!: readonly Verb[];

  @Field({ description: 'The same in a sentence.' })
  inWords!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it ended.' })
  endedAt!: Date;
}

export const AgreementEndingConnection = connectionOf(AgreementEndingType, 'AgreementEnding');

export const ProposeAgreementResult = resultUnion('ProposeAgreementResult', LicenceAgreementType);
export const ProposeAgreementTermsResult = resultUnion('ProposeAgreementTermsResult', LicenceAgreementType);
export const AcceptAgreementTermsResult = resultUnion('AcceptAgreementTermsResult', LicenceAgreementType);
export const DeclineAgreementTermsResult = resultUnion('DeclineAgreementTermsResult', LicenceAgreementType);
export const GiveAgreementNoticeResult = resultUnion('GiveAgreementNoticeResult', LicenceAgreementType);
export const AddAgreementItemsResult = resultUnion('AddAgreementItemsResult', LicenceAgreementType);
export const RemoveAgreementItemsResult = resultUnion('RemoveAgreementItemsResult', LicenceAgreementType);
export const NameAgreementCollectionResult = resultUnion('NameAgreementCollectionResult', LicenceAgreementType);
export const DropAgreementCollectionResult = resultUnion('DropAgreementCollectionResult', LicenceAgreementType);

/** The last day of what ends at an instant: it ends with the first of the day after. */
const lastDayOf = (end: Date | null): string | null => end && londonDayOf(new Date(end.getTime() - 1));

export function toAgreementType(row: AgreementRow, now: Date): LicenceAgreementType {
  const [newest] = row.terms;
  if (!newest) throw new Error('An agreement has no terms.');
  const agreed = agreedTermsOf(row);
  return Object.assign(new LicenceAgreementType(), {
    id: row.id,
    row,
    title: row.title,
    state: stateOfAgreement(row, now),
    agreedTerms: agreed && toTermsType(agreed, row),
    newestTerms: toTermsType(newest, row),
    lastDay: lastDayOf(endOfAgreement(row)),
    noticeGivenAt: row.notice_given_at,
  });
}

function toTermsType(terms: AgreementTermsRow, row: AgreementRow): AgreementTermsType {
  return Object.assign(new AgreementTermsType(), {
    number: terms.number,
    verbs: terms.verbs,
    kinds: terms.kinds,
    licenceCode: terms.licence_code,
    firstDay: londonDayOf(terms.starts_at),
    lastDay: lastDayOf(terms.ends_at),
    survival: terms.survival,
    shareBack: terms.share_back,
    noticeDays: terms.notice_days,
    note: terms.note,
    proposedForId: terms.proposed_for,
    declinedForId: terms.declined_for,
    proposedAt: terms.proposed_at,
    agreedAt: terms.agreed_at,
    declinedReason: terms.declined_reason,
    acceptances: row.acceptances.filter(({ number }) => number === terms.number),
  });
}

export function toAgreementItemType(row: AgreementItemRow): AgreementItemType {
  return Object.assign(new AgreementItemType(), { id: row.id, artefactId: row.artefact_id, addedAt: row.added_at });
}

const keepsInWords = (kept: readonly Verb[]): string => {
  if (kept.includes('download')) return 'You may go on reading and downloading it.';
  if (kept.includes('read')) return 'You may go on reading it; new downloads have stopped.';
  return 'Nothing of it may be used any more.';
};

export function toAgreementEndingType(row: AgreementEndingRow): AgreementEndingType {
  return Object.assign(new AgreementEndingType(), {
    id: row.id,
    agreementTitle: row.agreement_title,
    offeringId: row.offering_id,
    versionId: row.version_id,
    artefactId: row.artefact_id,
    title: row.title,
    number: row.number,
    verbs: row.verbs,
    inWords: keepsInWords(row.verbs),
    endedAt: row.ended_at,
  });
}
