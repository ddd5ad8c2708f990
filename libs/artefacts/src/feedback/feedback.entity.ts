import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody who used a version wrote to its authors, and what they answered. Markdown. */
@Entity('feedback')
export class Feedback {
  @PrimaryColumn('uuid', { name: 'feedback_id' })
  id!: string;

  @Column('uuid')
  versionId!: string;

  @Column('uuid')
  writtenBy!: string;

  /** The organisation of the post through which it was written. */
  @Column('uuid')
  writtenFor!: string;

  @Column('timestamptz')
  writtenAt!: Date;

  @Column('text')
  usedFor!: string;

  @Column('text')
  worked!: string;

  @Column('text')
  toChange!: string;

  @Column('text')
  answer!: string;

  @Column('uuid', { nullable: true })
  answeredBy!: string | null;

  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  writerAgreedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  authorsAgreedAt!: Date | null;

  @Column('uuid', { nullable: true })
  authorsAgreedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  takenBackAt!: Date | null;
}
