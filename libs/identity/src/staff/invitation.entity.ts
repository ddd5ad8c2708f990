import type { PostRole } from '@constellation/platform/access';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An offer of a post to whoever has a link to it. Only the SHA-256 of each link's token is kept. */
@Entity('invitation')
export class Invitation {
  @PrimaryColumn('uuid', { name: 'invitation_id' })
  id!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('text')
  email!: string;

  @Column('text')
  name!: string;

  @Column('text')
  title!: string;

  @Column('text', { array: true })
  roles!: PostRole[];

  @Column('bytea')
  tokenHash!: Buffer;

  /** Of the link in the e-mail; null until it is sent. */
  @Column('bytea', { nullable: true })
  mailTokenHash!: Buffer | null;

  @Column('uuid')
  invitedBy!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  acceptedAt!: Date | null;

  @Column('uuid', { nullable: true })
  acceptedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
}
