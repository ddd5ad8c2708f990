import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Named sets of organisations that share with each other, and who belongs to them when. */
export class Partnerships1795305600030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table partnership (
        partnership_id uuid not null,
        name text not null,
        charter text not null default '',
        notice_days integer not null,
        steward_id uuid not null,
        created_by uuid not null,
        created_at timestamptz not null default now(),
        ended_at timestamptz,
        constraint partnership_pkey primary key (partnership_id),
        constraint partnership_steward_fkey foreign key (steward_id) references organisation (organisation_id),
        constraint partnership_created_by_fkey foreign key (created_by) references person (person_id),
        constraint partnership_notice_days_check check (notice_days between 0 and 730)
      );
      create index partnership_steward_idx on partnership (steward_id);
      comment on column partnership.charter is 'Markdown.';

      create table partnership_membership (
        partnership_membership_id uuid not null,
        partnership_id uuid not null,
        organisation_id uuid not null,
        state text not null,
        invited_by uuid not null,
        invited_at timestamptz not null default now(),
        answered_by uuid,
        answered_at timestamptz,
        joined_at timestamptz,
        notice_given_by uuid,
        notice_given_at timestamptz,
        ends_at timestamptz,
        end_told_at timestamptz,
        constraint partnership_membership_pkey primary key (partnership_membership_id),
        constraint partnership_membership_partnership_fkey foreign key (partnership_id) references partnership (partnership_id),
        constraint partnership_membership_organisation_fkey foreign key (organisation_id) references organisation (organisation_id),
        constraint partnership_membership_invited_by_fkey foreign key (invited_by) references person (person_id),
        constraint partnership_membership_answered_by_fkey foreign key (answered_by) references person (person_id),
        constraint partnership_membership_notice_given_by_fkey foreign key (notice_given_by) references person (person_id),
        constraint partnership_membership_state_check check (state in ('invited', 'member', 'declined', 'taken-back')),
        constraint partnership_membership_joined_check check ((state = 'member') = (joined_at is not null)),
        constraint partnership_membership_ends_check check (ends_at is null or joined_at is not null)
      );
      create unique index partnership_membership_invited_idx on partnership_membership (partnership_id, organisation_id)
        where state = 'invited';
      create unique index partnership_membership_current_idx on partnership_membership (partnership_id, organisation_id)
        where state = 'member' and ends_at is null;
      create index partnership_membership_organisation_idx on partnership_membership (organisation_id);
      create index partnership_membership_partnership_idx on partnership_membership (partnership_id);
      create index partnership_membership_ending_idx on partnership_membership (ends_at)
        where ends_at is not null and end_told_at is null;
      comment on column partnership_membership.ends_at is
        'The end of the last day of notice in London: the first instant at which it gives nothing any more.';
      comment on column partnership_membership.end_told_at is 'When other contexts were told that it was over.';

      alter table release_terms add column partnership_ids uuid[] not null default '{}';
      comment on column release_terms.partnership_ids is 'Partnerships it is shared with, beside partner_ids.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table release_terms drop column partnership_ids;
      drop table partnership_membership, partnership;
    `);
  }
}
