import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A personal token for programs. Shown once when made; only its SHA-256 is kept. */
@Entity('api_token')
export class ApiToken {
  @PrimaryColumn('uuid', { name: 'api_token_id' })
  id!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  name!: string;

  @Column('bytea')
  tokenHash!: Buffer;

  /** The last four characters, to tell tokens apart. */
  @Column('text')
  ending!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  expiresAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  lastUsedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
}
