import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That an identity came with the e-mail address of somebody known: whether it is theirs an administrator says. */
@Entity('identity_link')
export class IdentityLink {
  @PrimaryColumn('uuid', { name: 'identity_link_id' })
  id!: string;

  @Column('uuid')
  personIdentityId!: string;

  /** The person whose identity it may be. */
  @Column('uuid')
  personId!: string;

  /** As the provider told it. */
  @Column('text')
  email!: string;

  /** Whether the provider says that it has checked the address. */
  @Column('boolean')
  emailVerified!: boolean;

  @Column('text', { default: 'waiting' })
  state!: 'waiting' | 'confirmed' | 'declined';

  @Column('timestamptz')
  requestedAt!: Date;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;
}
