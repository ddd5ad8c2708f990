import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReleaseScope } from '../release/release-scope.ts';
import type { ArtefactKind } from '../vocabulary/artefact-types.ts';

/** That an organisation lets somebody decide about releases on its behalf, of some kinds and to some audiences. */
@Entity('standing_delegation')
export class StandingDelegation {
  @PrimaryColumn('uuid', { name: 'standing_delegation_id' })
  id!: string;

  /** For its works; of a trust, for those of its schools as well. */
  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  delegatePostId!: string;

  @Column('text', { array: true })
  kinds!: ArtefactKind[];

  @Column('text', { array: true })
  scopes!: ReleaseScope[];

  /** Whether its holder also releases what they handed in themselves; within the trust alone. */
  @Column('boolean')
  includesOwn!: boolean;

  @Column('timestamptz')
  startsAt!: Date;

  /** The first instant at which it gives nothing any more. */
  @Column('timestamptz')
  endsAt!: Date;

  @Column('uuid')
  givenBy!: string;

  @Column('uuid')
  givenThrough!: string;

  @Column('timestamptz')
  givenAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  @Column('uuid', { nullable: true })
  endedBy!: string | null;
}
