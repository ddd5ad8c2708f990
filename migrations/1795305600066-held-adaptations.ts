import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What became of adaptations whose terms go further than is lawful since an agreement ended. */
export class HeldAdaptations1795305600066 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table release_terms
        add column offered boolean not null default true,
        add column held_to text,
        add column held_since timestamptz,
        add constraint release_terms_held_check check (held_to in ('own-organisation', 'authors') and (held_to is null) = (held_since is null));
      comment on column release_terms.offered is
        'Whether agreements over everything of its kind reach it: not where what it was made from goes no further than some.';
      comment on column release_terms.held_to is
        'How far these terms act since what they rest on ended; null while they act as they say. Other terms begin anew.';

      alter table upstream_change drop constraint upstream_change_kind_check;
      alter table upstream_change add constraint upstream_change_kind_check
        check (kind in ('released', 'terms-changed', 'withdrawn', 'recalled', 'held-back'));
      alter table upstream_change add constraint upstream_change_held_check check (kind <> 'held-back' or artefact_id is not null);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from upstream_change where kind = 'held-back';
      alter table upstream_change drop constraint upstream_change_held_check;
      alter table upstream_change drop constraint upstream_change_kind_check;
      alter table upstream_change add constraint upstream_change_kind_check
        check (kind in ('released', 'terms-changed', 'withdrawn', 'recalled'));
      alter table release_terms drop column offered, drop column held_to, drop column held_since;
    `);
  }
}
