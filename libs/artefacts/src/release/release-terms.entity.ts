import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HeldTo } from '../access/audience.ts';
import type { TombstoneReason } from '../artefact/version-state.ts';
import type { ReleaseScope } from './release-scope.ts';

/** To whom a version was released, under which licence and when: a dated record, replaced by the next and never changed. */
@Entity('release_terms')
export class ReleaseTerms {
  @PrimaryColumn('uuid', { name: 'release_terms_id' })
  id!: string;

  @Column('uuid')
  versionId!: string;

  @Column('text')
  scope!: ReleaseScope;

  @Column('uuid', { array: true })
  partnerIds!: string[];

  /** Partnerships whose members it is shared with, beside the partners. */
  @Column('uuid', { array: true, default: [] })
  partnershipIds!: string[];

  @Column('text')
  licenceCode!: string;

  @Column('timestamptz', { nullable: true })
  availableFrom!: Date | null;

  @Column('timestamptz', { nullable: true })
  availableUntil!: Date | null;

  /** Whether agreements over everything of its kind reach it. */
  @Column('boolean', { default: true })
  offered!: boolean;

  /** How far these terms act since what they rest on ended; null while they act as they say. */
  @Column('text', { nullable: true })
  heldTo!: HeldTo | null;

  @Column('timestamptz', { nullable: true })
  heldSince!: Date | null;

  @Column('timestamptz')
  inForceFrom!: Date;

  /** Null for the terms that hold now. */
  @Column('timestamptz', { nullable: true })
  inForceUntil!: Date | null;

  @Column('uuid')
  decidedBy!: string;

  /** The organisation of the post through which it was decided. */
  @Column('uuid')
  decidedFor!: string;

  /** On which standing delegation; null where a release authority decided. */
  @Column('uuid', { nullable: true })
  standingDelegationId!: string | null;
}

/** What stands in the place of a withdrawn or recalled version, for those who could read it. */
@Entity('tombstone')
export class Tombstone {
  @PrimaryColumn('uuid')
  versionId!: string;

  @Column('text')
  reason!: TombstoneReason;

  @Column('text', { nullable: true })
  note!: string | null;

  /** The keys that could read the version before, and those of its adopters. */
  @Column('text', { array: true })
  readerKeys!: string[];

  @Column('timestamptz')
  madeAt!: Date;

  @Column('uuid')
  madeBy!: string;
}
