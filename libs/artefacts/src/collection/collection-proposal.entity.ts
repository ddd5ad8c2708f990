import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a proposal stands. */
export const proposalStates = ['pending', 'accepted', 'declined', 'taken-back'] as const;
export type ProposalState = (typeof proposalStates)[number];

/** That somebody who sees a collection proposes something for it. */
@Entity('collection_proposal')
export class CollectionProposal {
  @PrimaryColumn('uuid', { name: 'collection_proposal_id' })
  id!: string;

  @Column('uuid')
  collectionId!: string;

  @Column('uuid')
  artefactId!: string;

  /** Why, in the words of whoever proposes it. */
  @Column('text')
  note!: string;

  @Column('uuid')
  proposedBy!: string;

  @Column('uuid')
  proposedFor!: string;

  @Column('timestamptz')
  proposedAt!: Date;

  @Column('text')
  state!: ProposalState;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  /** Why it was declined. */
  @Column('text', { nullable: true })
  reason!: string | null;
}

/** That somebody follows a collection. */
@Entity('collection_follow')
export class CollectionFollow {
  @PrimaryColumn('uuid')
  collectionId!: string;

  @PrimaryColumn('uuid')
  personId!: string;

  @Column('timestamptz')
  followedAt!: Date;

  /** What was added since is new to them. */
  @Column('timestamptz')
  seenAt!: Date;
}
