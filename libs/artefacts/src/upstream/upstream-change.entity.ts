import { Column, Entity, PrimaryColumn } from 'typeorm';

export const upstreamChangeKinds = ['released', 'terms-changed', 'withdrawn', 'recalled', 'held-back'] as const;
/**
 * `released` comes to adaptations that follow; the others change rights, and come to everyone who adopted or adapted. `held-back` comes to the
 * makers of an adaptation, about their own version: its terms go further than is lawful since an agreement ended.
 */
export type UpstreamChangeKind = (typeof upstreamChangeKinds)[number];

/** Something that happened to what an organisation adapted or adopted. */
@Entity('upstream_change')
export class UpstreamChange {
  @PrimaryColumn('uuid', { name: 'upstream_change_id' })
  id!: string;

  /** Whose inbox it is in. */
  @Column('uuid')
  organisationId!: string;

  /** The adaptation it is about; null for an organisation that only adopted. */
  @Column('uuid', { nullable: true })
  artefactId!: string | null;

  @Column('uuid')
  originArtefactId!: string;

  /** The version of the origin. */
  @Column('uuid')
  versionId!: string;

  @Column('text')
  kind!: UpstreamChangeKind;

  @Column('timestamptz')
  madeAt!: Date;

  /** When nothing of it was left to decide, or it was put aside. */
  @Column('timestamptz', { nullable: true })
  settledAt!: Date | null;

  @Column('uuid', { nullable: true })
  settledBy!: string | null;
}

/** A change of an origin that an adaptation does not take over, part by part. */
@Entity('upstream_decision')
export class UpstreamDecision {
  @PrimaryColumn('uuid')
  artefactId!: string;

  /** The part's name in the origin, see `pieces.ts`. */
  @PrimaryColumn('text')
  originPart!: string;

  /** The version of the origin that was decided about. */
  @PrimaryColumn('uuid')
  versionId!: string;

  @Column('uuid')
  originArtefactId!: string;

  @Column('text')
  decision!: 'kept' | 'declined';

  /** Why it was declined; the origin reads it. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('uuid')
  decidedBy!: string;

  /** The organisation of the post through which it was decided. */
  @Column('uuid')
  decidedFor!: string;

  @Column('timestamptz')
  decidedAt!: Date;
}
