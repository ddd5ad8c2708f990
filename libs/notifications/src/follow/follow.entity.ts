import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What can be followed here; collections, threads and saved searches keep their followers beside themselves. */
export const followedKinds = ['Organisation', 'Person', 'Community'] as const;
export type FollowedKind = (typeof followedKinds)[number];

/** That somebody wants to hear of what an organisation, a person or a community does. */
@Entity('follow')
export class Follow {
  @PrimaryColumn('uuid')
  personId!: string;

  @PrimaryColumn('text')
  subjectKind!: FollowedKind;

  @PrimaryColumn('uuid')
  subjectId!: string;

  @Column('timestamptz')
  followedAt!: Date;
}
