import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That an artefact is an ordered part of a version. It is stored once, however many things it is a part of. */
@Entity('version_part')
export class VersionPart {
  @PrimaryColumn('uuid')
  versionId!: string;

  @PrimaryColumn('integer')
  position!: number;

  /** The artefact that is the part: its reader meets the newest version they may find. */
  @Column('uuid')
  partId!: string;
}
