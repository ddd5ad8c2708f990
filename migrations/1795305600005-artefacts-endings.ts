import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Grants that end with the terms they come from. */
export class ArtefactsEndings1795305600005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table access_grant add column ends_at timestamptz;
      comment on column access_grant.ends_at is
        'The first instant at which it gives nothing any more: the end of the terms it comes from; null for none.';

      -- Grants made so far end with the terms that were in force just before they were made.
      update access_grant
         set ends_at = terms.available_until
        from release_terms terms
       where terms.version_id = access_grant.version_id
         and terms.in_force_from < access_grant.granted_at
         and (terms.in_force_until is null or terms.in_force_until >= access_grant.granted_at)
         and terms.available_until > access_grant.granted_at;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table access_grant drop column ends_at;
    `);
  }
}
