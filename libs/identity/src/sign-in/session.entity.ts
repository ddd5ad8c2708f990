import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One signed-in browser. The token itself is only in the cookie; its SHA-256 is here. */
@Entity('session')
export class Session {
  @PrimaryColumn('uuid', { name: 'session_id' })
  id!: string;

  @Column('uuid')
  personId!: string;

  @Column('bytea')
  tokenHash!: Buffer;

  @Column('text', { nullable: true })
  userAgent!: string | null;

  /** What the provider said when the person signed in there; it is shown it again to sign out there too. */
  @Column('text', { nullable: true })
  idToken!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  lastSeenAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;
}
