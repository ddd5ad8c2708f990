import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Frequency, NoticeKind } from '../notice/notice-kinds.ts';

/** How often somebody is e-mailed about a kind of notice, where they chose; else its default holds. */
@Entity('notice_preference')
export class NoticePreference {
  @PrimaryColumn('uuid')
  personId!: string;

  @PrimaryColumn('text')
  kind!: NoticeKind;

  @Column('text')
  frequency!: Frequency;
}

/** A link of an e-mail that ends e-mails about these kinds, and does nothing else. */
@Entity('notice_mail_link')
export class NoticeMailLink {
  @PrimaryColumn('bytea')
  tokenHash!: Buffer;

  @Column('uuid')
  personId!: string;

  @Column('text', { array: true })
  kinds!: NoticeKind[];

  @Column('timestamptz')
  madeAt!: Date;
}
