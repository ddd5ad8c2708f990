import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Permission } from './third-party.ts';

/** Something in a version that is somebody else's; final once the version is released. */
@Entity('version_third_party')
export class VersionThirdParty {
  @PrimaryColumn('uuid')
  versionId!: string;

  @PrimaryColumn('integer')
  position!: number;

  @Column('text')
  what!: string;

  @Column('text')
  source!: string;

  @Column('text', { nullable: true })
  permission!: Permission | null;

  @Column('text', { nullable: true })
  note!: string | null;
}
