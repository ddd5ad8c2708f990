import type { Verb } from '@constellation/platform/access';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a request stands, as it is stored; time makes one of those that wait or were set aside a lapsed one. */
export type StoredRequestState = 'waiting' | 'granted' | 'declined' | 'set-aside' | 'taken-back';

/** That somebody asked for access to a work, and what became of it. */
@Entity('access_request')
export class AccessRequest {
  @PrimaryColumn('uuid', { name: 'access_request_id' })
  id!: string;

  /** As it was asked for: there need not be such an artefact. */
  @Column('uuid')
  artefactId!: string;

  /** The version whose address it was, if one was named; as it was asked for. */
  @Column('uuid', { nullable: true })
  versionId!: string | null;

  @Column('uuid')
  personId!: string;

  /** Of the post through which they asked. */
  @Column('uuid')
  organisationId!: string;

  @Column('text')
  purpose!: string;

  /** Where it would be used. */
  @Column('text')
  setting!: string;

  @Column('timestamptz')
  askedAt!: Date;

  /** The first instant at which it is not answered any more. */
  @Column('timestamptz')
  lapsesAt!: Date;

  @Column('text')
  state!: StoredRequestState;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  /** The organisation of the post through which it was decided. */
  @Column('uuid', { nullable: true })
  decidedFor!: string | null;

  /** Why it was declined, or a word with what was granted. */
  @Column('text', { nullable: true })
  reason!: string | null;

  /** The organisation whose people may. */
  @Column('uuid', { nullable: true })
  grantedTo!: string | null;

  @Column('text', { array: true, nullable: true })
  verbs!: Verb[] | null;

  /** The first instant at which what was granted gives nothing any more. */
  @Column('timestamptz', { nullable: true })
  endsAt!: Date | null;

  /** When the rights holder ended before that what it had granted. */
  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
