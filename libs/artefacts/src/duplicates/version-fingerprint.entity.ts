import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the words of a released version look like. */
@Entity('version_fingerprint')
export class VersionFingerprint {
  @PrimaryColumn('uuid')
  versionId!: string;

  /** Empty where there are too few words to say anything. */
  @Column('integer', { array: true })
  signature!: number[];

  @Column('integer', { array: true })
  bands!: number[];
}
