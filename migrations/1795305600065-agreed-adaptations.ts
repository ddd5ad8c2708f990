import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which agreement a work was taken over, where its own terms did not give it. */
export class AgreedAdaptations1795305600065 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table version_origin add column licence_agreement_id uuid;
      alter table version_origin add constraint version_origin_agreement_fkey
        foreign key (licence_agreement_id) references licence_agreement (licence_agreement_id);
      create index version_origin_agreement_idx on version_origin (licence_agreement_id) where licence_agreement_id is not null;
      comment on column version_origin.licence_agreement_id is
        'The agreement that gave it; null where its own terms did, which what is changed there later does not take back.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table version_origin drop column licence_agreement_id`);
  }
}
