import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That a community is without a lead is a notice about that succession, which settles; it was about the community, which does not. */
export class NoticesOfSuccessions1795305600162 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update notice set subject_kind = 'CommunitySuccession', subject_id = succession.community_succession_id
        from (select distinct on (community_id) community_id, community_succession_id
                from community_succession order by community_id, opened_at desc, community_succession_id desc) succession
       where notice.kind = 'succession' and notice.subject_kind = 'Community' and notice.subject_id = succession.community_id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from notice where kind = 'succession' and subject_kind = 'CommunitySuccession' and exists (
        select from notice later
          join community_succession theirs on theirs.community_succession_id = later.subject_id
          join community_succession ours on ours.community_succession_id = notice.subject_id
         where later.kind = 'succession' and later.person_id = notice.person_id and theirs.community_id = ours.community_id
           and (later.made_at, later.notice_id) > (notice.made_at, notice.notice_id));
      update notice set subject_kind = 'Community', subject_id = succession.community_id
        from community_succession succession
       where notice.kind = 'succession' and notice.subject_kind = 'CommunitySuccession'
         and notice.subject_id = succession.community_succession_id;
    `);
  }
}
