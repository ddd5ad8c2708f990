import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NoticeKind } from './notice-kinds.ts';

/** That somebody is told of something: ids only. What it is, and whether they may see it, is asked when it is shown. */
@Entity('notice')
export class Notice {
  @PrimaryColumn('uuid', { name: 'notice_id' })
  id!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  kind!: NoticeKind;

  /** Of the `ReferenceReader` that shows it. */
  @Column('text')
  subjectKind!: string;

  @Column('uuid')
  subjectId!: string;

  /** Of a collection: items that changed, as its person found them when told; null where it is about the thing itself. */
  @Column('uuid', { array: true, nullable: true })
  itemIds!: string[] | null;

  /** The job that told of it last: run again, it tells of nothing new. */
  @Column('text')
  toldBy!: string;

  @Column('timestamptz')
  madeAt!: Date;

  /** Until then nobody is told: a release can still be taken back. */
  @Column('timestamptz')
  dueAt!: Date;

  /** When browsers were told, and an e-mail was asked for where one is wanted now. */
  @Column('timestamptz', { nullable: true })
  announcedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  readAt!: Date | null;

  /** When its person put it away. */
  @Column('timestamptz', { nullable: true })
  doneAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  mailedAt!: Date | null;
}
