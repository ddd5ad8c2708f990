import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many people of a setting opened a version on a day. */
@Entity('version_usage')
export class VersionUsage {
  @PrimaryColumn('uuid')
  versionId!: string;

  /** In London, `YYYY-MM-DD`. */
  @PrimaryColumn('date')
  day!: string;

  /** See `usage/setting.ts`. */
  @PrimaryColumn('text')
  setting!: string;

  @Column('integer')
  opened!: number;
}

/** That somebody was counted today; gone tomorrow. */
@Entity('version_usage_opener')
export class VersionUsageOpener {
  @PrimaryColumn('date')
  day!: string;

  @PrimaryColumn('uuid')
  versionId!: string;

  @PrimaryColumn('bytea')
  personHash!: Buffer;
}

/** What the hashes of a day are made with; gone tomorrow. */
@Entity('version_usage_salt')
export class VersionUsageSalt {
  @PrimaryColumn('date')
  day!: string;

  @Column('bytea')
  salt!: Buffer;
}
