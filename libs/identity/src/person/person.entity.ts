import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody. A person without a post is a valid state: they see what is public. */
@Entity('person')
export class Person {
  @PrimaryColumn('uuid', { name: 'person_id' })
  id!: string;

  @Column('text')
  name!: string;

  /** For writing to them. Never their identity: addresses are reused. */
  @Column('text')
  email!: string;

  @Column('text', { nullable: true })
  about!: string | null;

  @Column('boolean', { default: false })
  isPlatformOperator!: boolean;

  /** Whether they said that people of the network may find them by searching. */
  @Column('boolean', { default: false })
  isFindable!: boolean;

  /** Whether demo sign-in may offer this person. */
  @Column('boolean', { default: false })
  isDemo!: boolean;

  @Column('timestamptz')
  createdAt!: Date;
}
