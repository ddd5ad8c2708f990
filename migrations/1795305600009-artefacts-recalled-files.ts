import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A recall reaches files, and what a person uploaded is found fast. */
export class ArtefactsRecalledFiles1795305600009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table stored_file add column recalled_at timestamptz;
      comment on column stored_file.recalled_at is
        'When a version that holds it was recalled: from then on nobody opens it, under whatever version. Its bytes stay for the record.';

      -- Of what was recalled before.
      update stored_file
         set recalled_at = recalled.at
        from (select version_file.file_id, min(tombstone.made_at) as at
                from version_file
                join artefact_version version on version.version_id = version_file.version_id and version.state = 'recalled'
                join tombstone on tombstone.version_id = version.version_id
               group by version_file.file_id) as recalled
       where recalled.file_id = stored_file.file_id;

      create index stored_file_uploaded_by_idx on stored_file (uploaded_by);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index stored_file_uploaded_by_idx;
      alter table stored_file drop column recalled_at;
    `);
  }
}
