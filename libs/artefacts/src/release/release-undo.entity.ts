import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That somebody other than those who made and decided a release opened it. */
@Entity('release_opening')
export class ReleaseOpening {
  @PrimaryColumn('uuid')
  versionId!: string;

  @Column('timestamptz')
  openedAt!: Date;
}

/** A release that was taken back. */
@Entity('release_undo')
export class ReleaseUndo {
  @PrimaryColumn('uuid')
  versionId!: string;

  @PrimaryColumn('timestamptz')
  releasedAt!: Date;

  @Column('uuid')
  releasedBy!: string;

  @Column('timestamptz')
  undoneAt!: Date;

  @Column('uuid')
  undoneBy!: string;
}
