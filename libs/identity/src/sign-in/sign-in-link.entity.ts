import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A link that signs one person in once. Only the SHA-256 of its token is kept. */
@Entity('sign_in_link')
export class SignInLink {
  @PrimaryColumn('uuid', { name: 'sign_in_link_id' })
  id!: string;

  @Column('uuid')
  personId!: string;

  @Column('bytea')
  tokenHash!: Buffer;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;
}
