import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That somebody wants to hear of what other organisations teach at some time: a subject in some weeks of a year. */
@Entity('place_follow')
export class PlaceFollow {
  @PrimaryColumn('uuid', { name: 'place_follow_id' })
  id!: string;

  @Column('uuid')
  personId!: string;

  /** A code of the vocabulary of subjects. */
  @Column('text')
  subject!: string;

  /** A code of the vocabulary of frameworks. */
  @Column('text')
  framework!: string;

  /** On the axis, from 0. */
  @Column('smallint')
  year!: number;

  /** From 1. */
  @Column('smallint')
  firstWeek!: number;

  @Column('smallint')
  weeks!: number;

  /** Of the map they were chosen on. */
  @Column('smallint')
  weeksPerYear!: number;

  @Column('timestamptz')
  followedAt!: Date;
}
