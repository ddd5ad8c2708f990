import type { Verb } from '@constellation/platform/access';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is in force for a version now; the only table its access is judged on. Written by `recomputeVersionAccess` alone. */
@Entity('version_access')
export class VersionAccess {
  @PrimaryColumn('uuid')
  versionId!: string;

  @Column('text', { array: true })
  findKeys!: string[];

  @Column('text', { array: true })
  readKeys!: string[];

  @Column('text', { array: true })
  downloadKeys!: string[];

  @Column('text', { array: true })
  adoptKeys!: string[];

  @Column('text', { array: true })
  adaptKeys!: string[];

  @Column('timestamptz', { nullable: true })
  availableFrom!: Date | null;

  @Column('timestamptz', { nullable: true })
  availableUntil!: Date | null;
}

/** Why somebody was granted access. */
export type GrantReason =
  'adopted-before-withdrawal' | 'adopted-before-narrowing' | 'adopted-before-agreement-end' | 'requested';

/** What an organisation keeps of a version after its terms ended or narrowed, or was granted on request. */
@Entity('access_grant')
export class AccessGrant {
  @PrimaryColumn('uuid', { name: 'access_grant_id' })
  id!: string;

  @Column('uuid')
  versionId!: string;

  @Column('uuid')
  organisationId!: string;

  /** None where an agreement ended whose adopters keep nothing: that was decided, and is not made good by the next change. */
  @Column('text', { array: true })
  verbs!: Verb[];

  @Column('text')
  reason!: GrantReason;

  /** The request it answers; null for what is kept. Each answer is a grant of its own, with its own end. */
  @Column('uuid', { nullable: true })
  accessRequestId!: string | null;

  @Column('timestamptz')
  grantedAt!: Date;

  /** The first instant at which it gives nothing any more: the end of the terms it comes from; or the day that was granted; null for none. */
  @Column('timestamptz', { nullable: true })
  endsAt!: Date | null;

  /** When it was taken away, by a recall, with the adoption, or by who had granted it. */
  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
