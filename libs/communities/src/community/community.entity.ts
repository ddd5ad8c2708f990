import { Column, Entity, PrimaryColumn } from 'typeorm';

export const communityKinds = ['subject', 'phase', 'theme', 'place', 'hub'] as const;
export type CommunityKind = (typeof communityKinds)[number];

/** How people come in: by themselves, when a steward accepts them, or when a steward asked them. */
export const joiningWays = ['open', 'request', 'invitation'] as const;
export type JoiningWay = (typeof joiningWays)[number];

/** People who work on something together, across trusts unless somebody said otherwise. */
@Entity('community')
export class Community {
  @PrimaryColumn('uuid', { name: 'community_id' })
  id!: string;

  @Column('text')
  kind!: CommunityKind;

  @Column('text')
  name!: string;

  /** Markdown: what it is for. */
  @Column('text')
  purpose!: string;

  /** Markdown: what it takes into its collections, and who decides. */
  @Column('text')
  curationPolicy!: string;

  /** Markdown: what it is looking for. */
  @Column('text')
  needs!: string;

  @Column('text')
  joining!: JoiningWay;

  /** The organisation whose people alone see and join it; null where it is open to the network. */
  @Column('uuid', { nullable: true })
  withinId!: string | null;

  @Column('text', { array: true })
  subjects!: string[];

  @Column('text', { array: true })
  phases!: string[];

  @Column('uuid')
  foundedBy!: string;

  @Column('timestamptz')
  foundedAt!: Date;

  /** Since when it is formal; informal before that, with the same people and the same history. */
  @Column('timestamptz', { nullable: true })
  charteredAt!: Date | null;

  @Column('uuid', { nullable: true })
  charteredBy!: string | null;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  @Column('uuid', { nullable: true })
  endedBy!: string | null;
}

/** An organisation that stands behind a community: who runs it looks after the community while it has no steward. */
@Entity('community_host')
export class CommunityHost {
  @PrimaryColumn('uuid')
  communityId!: string;

  @PrimaryColumn('uuid')
  organisationId!: string;

  @Column('uuid')
  addedBy!: string;

  @Column('timestamptz')
  addedAt!: Date;
}
