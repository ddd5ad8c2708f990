import type { Verb } from '@constellation/platform/access';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ArtefactKind } from '../vocabulary/artefact-types.ts';
import type { Survival } from './survival.ts';

/** That an organisation gives others the use of what it holds. Its terms, parties and items stand beside it. */
@Entity('licence_agreement')
export class LicenceAgreement {
  @PrimaryColumn('uuid', { name: 'licence_agreement_id' })
  id!: string;

  @Column('text')
  title!: string;

  /** The party whose works it is about. */
  @Column('uuid')
  offeringId!: string;

  /** The terms that all parties accepted last; null until then. */
  @Column('integer', { nullable: true })
  agreedTerms!: number | null;

  /** The first instant at which it holds no more because a party gave notice; its terms may end sooner. */
  @Column('timestamptz', { nullable: true })
  endsAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  noticeGivenAt!: Date | null;

  @Column('uuid', { nullable: true })
  noticeGivenBy!: string | null;

  @Column('uuid', { nullable: true })
  noticeGivenFor!: string | null;

  /** When its adopters were given what survives its end. */
  @Column('timestamptz', { nullable: true })
  settledAt!: Date | null;

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz')
  createdAt!: Date;
}

/** What an agreement says, as proposed; in force once every party has accepted this very number. */
@Entity('agreement_terms')
export class AgreementTerms {
  @PrimaryColumn('uuid')
  licenceAgreementId!: string;

  /** 1, 2, 3 … in the order of proposal. */
  @PrimaryColumn('integer')
  number!: number;

  @Column('text', { array: true })
  verbs!: Verb[];

  /** Everything of these kinds that the offering party holds, beside the items. */
  @Column('text', { array: true, default: [] })
  kinds!: ArtefactKind[];

  @Column('text')
  licenceCode!: string;

  @Column('timestamptz')
  startsAt!: Date;

  @Column('timestamptz', { nullable: true })
  endsAt!: Date | null;

  @Column('text')
  survival!: Survival;

  /** Whether what is made from it is shared with the parties. */
  @Column('boolean')
  shareBack!: boolean;

  /** Days between a party's notice and the end. */
  @Column('integer')
  noticeDays!: number;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('uuid')
  proposedBy!: string;

  @Column('uuid')
  proposedFor!: string;

  @Column('timestamptz')
  proposedAt!: Date;

  @Column('timestamptz', { nullable: true })
  agreedAt!: Date | null;

  @Column('uuid', { nullable: true })
  declinedBy!: string | null;

  @Column('uuid', { nullable: true })
  declinedFor!: string | null;

  @Column('timestamptz', { nullable: true })
  declinedAt!: Date | null;

  @Column('text', { nullable: true })
  declinedReason!: string | null;
}

export type AgreementSide = 'offering' | 'receiving';

/** Who is a party of an agreement. */
@Entity('agreement_party')
export class AgreementParty {
  @PrimaryColumn('uuid')
  licenceAgreementId!: string;

  @PrimaryColumn('uuid')
  organisationId!: string;

  @Column('text')
  side!: AgreementSide;
}

/** That a party accepted terms: who for it, and when. */
@Entity('agreement_acceptance')
export class AgreementAcceptance {
  @PrimaryColumn('uuid')
  licenceAgreementId!: string;

  @PrimaryColumn('integer')
  number!: number;

  @PrimaryColumn('uuid')
  organisationId!: string;

  @Column('uuid')
  acceptedBy!: string;

  @Column('timestamptz')
  acceptedAt!: Date;
}

/** An artefact that an agreement names, with all of its released versions. */
@Entity('agreement_item')
export class AgreementItem {
  @PrimaryColumn('uuid', { name: 'agreement_item_id' })
  id!: string;

  @Column('uuid')
  licenceAgreementId!: string;

  @Column('uuid')
  artefactId!: string;

  @Column('uuid')
  addedBy!: string;

  @Column('timestamptz')
  addedAt!: Date;

  @Column('uuid', { nullable: true })
  removedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  removedAt!: Date | null;
}

/** A collection of the offering party that an agreement names: what stands in it comes under the agreement. */
@Entity('agreement_collection')
export class AgreementCollection {
  @PrimaryColumn('uuid', { name: 'agreement_collection_id' })
  id!: string;

  @Column('uuid')
  licenceAgreementId!: string;

  @Column('uuid')
  collectionId!: string;

  @Column('uuid')
  addedBy!: string;

  @Column('timestamptz')
  addedAt!: Date;

  @Column('uuid', { nullable: true })
  removedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  removedAt!: Date | null;
}

/** What an adopter was told when an agreement, or its hold on an item, ended. */
@Entity('agreement_ending')
export class AgreementEnding {
  @PrimaryColumn('uuid', { name: 'agreement_ending_id' })
  id!: string;

  @Column('uuid')
  licenceAgreementId!: string;

  @Column('uuid')
  versionId!: string;

  @Column('uuid')
  organisationId!: string;

  /** What the adopter keeps; none where all stops. */
  @Column('text', { array: true })
  verbs!: Verb[];

  @Column('timestamptz')
  endedAt!: Date;
}
