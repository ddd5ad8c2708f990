import type { PostRole } from '@constellation/platform/access';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person's place in an organisation, from a day until a day. */
@Entity('post')
export class Post {
  @PrimaryColumn('uuid', { name: 'post_id' })
  id!: string;

  @Column('uuid')
  personId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('text')
  title!: string;

  @Column('text', { array: true })
  subjects!: string[];

  @Column('text', { array: true })
  phases!: string[];

  @Column('text', { array: true })
  roles!: PostRole[];

  @Column('date')
  startedOn!: string;

  /** The first day on which the post no longer counts. */
  @Column('date', { nullable: true })
  endedOn!: string | null;

  @Column('timestamptz')
  createdAt!: Date;
}
