import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Collections that licence agreements name: what stands in one comes under the agreement, and leaves it when it is taken out. */
export class AgreementCollections1795305600100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table agreement_collection (
        agreement_collection_id uuid not null,
        licence_agreement_id uuid not null,
        collection_id uuid not null,
        added_by uuid not null,
        added_at timestamptz not null default now(),
        removed_by uuid,
        removed_at timestamptz,
        constraint agreement_collection_pkey primary key (agreement_collection_id),
        constraint agreement_collection_agreement_fkey foreign key (licence_agreement_id) references licence_agreement (licence_agreement_id),
        constraint agreement_collection_collection_fkey foreign key (collection_id) references collection (collection_id),
        constraint agreement_collection_added_by_fkey foreign key (added_by) references person (person_id),
        constraint agreement_collection_removed_by_fkey foreign key (removed_by) references person (person_id)
      );
      create unique index agreement_collection_current_idx on agreement_collection (licence_agreement_id, collection_id) where removed_at is null;
      create index agreement_collection_collection_idx on agreement_collection (collection_id) where removed_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    // What an agreement gave by a collection it gives no more.
    await runner.query(`
      create temporary table collected on commit drop as
        select named.licence_agreement_id, version.version_id
          from agreement_collection named
          join collection_item item on item.collection_id = named.collection_id and item.removed_at is null
          join artefact_version version on version.artefact_id = item.artefact_id
         where named.removed_at is null
           and not exists (select from agreement_item by_name
                            where by_name.licence_agreement_id = named.licence_agreement_id and by_name.artefact_id = item.artefact_id and by_name.removed_at is null);
      update version_access access
         set find_keys = array_remove(find_keys, 'agreement:' || collected.licence_agreement_id),
             read_keys = array_remove(read_keys, 'agreement:' || collected.licence_agreement_id),
             download_keys = array_remove(download_keys, 'agreement:' || collected.licence_agreement_id),
             adopt_keys = array_remove(adopt_keys, 'agreement:' || collected.licence_agreement_id),
             adapt_keys = array_remove(adapt_keys, 'agreement:' || collected.licence_agreement_id)
        from collected where collected.version_id = access.version_id;
      drop table agreement_collection;
    `);
  }
}
