import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What became of each e-mail, so that none is sent twice; invitations get a second link, which only the e-mail holds. */
export class Mail1795305600008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mail_delivery (
        job_id text not null,
        kind text not null,
        state text not null,
        attempts integer not null,
        claimed_at timestamptz not null,
        sent_at timestamptz,
        problem text,
        constraint mail_delivery_pk primary key (job_id),
        constraint mail_delivery_state_known check (state in ('waiting', 'sending', 'sent', 'refused', 'uncertain')),
        constraint mail_delivery_sent_at_set check ((state = 'sent') = (sent_at is not null))
      );
      comment on table mail_delivery is 'One row per job that sends an e-mail. Only what is waiting is ever sent again.';

      alter table invitation add column mail_token_hash bytea;
      comment on column invitation.mail_token_hash is 'SHA-256 of the token of the link in the e-mail, made when it is sent.';
      create unique index invitation_mail_token_hash_key on invitation (mail_token_hash);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table invitation drop column mail_token_hash;
      drop table mail_delivery;
    `);
  }
}
