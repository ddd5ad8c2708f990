import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the words of a released version look like, so that somebody who writes nearly the same is told of it. */
export class VersionFingerprints1795305600052 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table version_fingerprint (
        version_id uuid not null,
        signature integer[] not null,
        bands integer[] not null,
        constraint version_fingerprint_pkey primary key (version_id),
        constraint version_fingerprint_version_fkey foreign key (version_id) references artefact_version (version_id) on delete cascade
      );
      create index version_fingerprint_bands_idx on version_fingerprint using gin (bands) with (fastupdate = off);
      comment on table version_fingerprint is
        'MinHash of the word shingles of each released version: two texts agree in as many places of the signature as they share shingles. Empty where there are too few words.';
      comment on column version_fingerprint.bands is 'Four places of the signature each: what is nearly the same shares one of them.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table version_fingerprint`);
  }
}
