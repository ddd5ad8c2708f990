import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Collections that a community owns, and that are shown to its members. */
export class CommunityCollections1795305600101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table collection drop constraint collection_owner_kind_check;
      alter table collection add constraint collection_owner_kind_check check (owner_kind in ('person', 'organisation', 'community'));
      alter table collection add column owner_community_id uuid
        generated always as (case when owner_kind = 'community' then owner_id end) stored;
      alter table collection add constraint collection_owner_community_fkey foreign key (owner_community_id) references community (community_id);
      alter table collection drop constraint collection_scope_check;
      alter table collection add constraint collection_scope_check
        check (scope in ('private', 'school', 'trust', 'partners', 'network', 'public') or (scope = 'community' and owner_kind = 'community'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    // They go to whoever began them, and stay as hidden as they are.
    await runner.query(`
      alter table collection drop constraint collection_scope_check;
      alter table collection drop column owner_community_id;
      update collection
         set owner_kind = 'person', owner_id = created_by,
             scope = case when scope = 'community' then 'private' else scope end,
             audience_keys = case when scope = 'community' then array['person:' || created_by] else audience_keys end
       where owner_kind = 'community';
      alter table collection add constraint collection_scope_check
        check (scope in ('private', 'school', 'trust', 'partners', 'network', 'public'));
      alter table collection drop constraint collection_owner_kind_check;
      alter table collection add constraint collection_owner_kind_check check (owner_kind in ('person', 'organisation'));
    `);
  }
}
