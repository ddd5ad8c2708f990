import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of what is asked to be taught, such as the National Curriculum of 2014. */
@Entity('framework')
export class Framework {
  @PrimaryColumn('text', { name: 'framework_code' })
  code!: string;

  @Column('text')
  title!: string;

  /** Who publishes it. */
  @Column('text')
  source!: string;

  /** The version it replaces. */
  @Column('text', { nullable: true })
  replaces!: string | null;

  @Column('timestamptz')
  importedAt!: Date;
}

/** Something a framework asks to be taught. */
@Entity('framework_statement')
export class FrameworkStatement {
  @PrimaryColumn('uuid', { name: 'framework_statement_id' })
  id!: string;

  @Column('text')
  frameworkCode!: string;

  /** What its publisher calls it: the same in every version that holds it. */
  @Column('text', { name: 'statement_key' })
  key!: string;

  /** A code of the vocabulary of subjects. */
  @Column('text')
  subject!: string;

  @Column('text')
  strand!: string;

  /** Empty for none. */
  @Column('text')
  substrand!: string;

  @Column('text', { name: 'statement' })
  text!: string;

  /** On the axis, from 0; null where its publisher names no year. */
  @Column('smallint', { nullable: true })
  firstYear!: number | null;

  @Column('smallint', { nullable: true })
  lastYear!: number | null;

  @Column('integer')
  position!: number;
}
