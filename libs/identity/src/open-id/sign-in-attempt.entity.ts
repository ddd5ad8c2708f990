import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A sign-in that is under way at the provider. It is taken away by the first answer that names it, so that an answer
 * counts once. In the database and not in a process, because the answer may reach another one.
 */
@Entity('sign_in_attempt')
export class SignInAttempt {
  @PrimaryColumn('uuid', { name: 'sign_in_attempt_id' })
  id!: string;

  @Column('bytea')
  stateHash!: Buffer;

  /** Hash of the cookie of the browser that began it. */
  @Column('bytea')
  browserHash!: Buffer;

  @Column('text')
  nonce!: string;

  @Column('text')
  codeVerifier!: string;

  /** A path of our own. */
  @Column('text')
  returnTo!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;
}
