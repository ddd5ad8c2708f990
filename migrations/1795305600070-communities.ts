import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Subject communities: what they are for, who belongs to them when, who asks to, and who takes over from whom. */
export class Communities1795305600070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table community (
        community_id uuid not null,
        kind text not null,
        name text not null,
        purpose text not null,
        curation_policy text not null default '',
        needs text not null default '',
        joining text not null,
        within_id uuid,
        subjects text[] not null default '{}',
        phases text[] not null default '{}',
        founded_by uuid not null,
        founded_at timestamptz not null default now(),
        chartered_at timestamptz,
        chartered_by uuid,
        ended_at timestamptz,
        ended_by uuid,
        constraint community_pkey primary key (community_id),
        constraint community_within_fkey foreign key (within_id) references organisation (organisation_id),
        constraint community_founded_by_fkey foreign key (founded_by) references person (person_id),
        constraint community_chartered_by_fkey foreign key (chartered_by) references person (person_id),
        constraint community_ended_by_fkey foreign key (ended_by) references person (person_id),
        constraint community_kind_check check (kind in ('subject', 'phase', 'theme', 'place', 'hub')),
        constraint community_joining_check check (joining in ('open', 'request', 'invitation')),
        constraint community_purpose_check check (purpose <> ''),
        constraint community_chartered_check check ((chartered_at is null) = (chartered_by is null)),
        constraint community_ended_check check ((ended_at is null) = (ended_by is null))
      );
      create index community_name_idx on community (name, community_id);
      comment on column community.purpose is 'Markdown.';
      comment on column community.curation_policy is 'Markdown.';
      comment on column community.needs is 'Markdown: what it is looking for.';
      comment on column community.within_id is 'The organisation whose people alone may see and join it; null where it is open to the network.';
      comment on column community.chartered_at is 'Since when it is formal.';

      create table community_host (
        community_id uuid not null,
        organisation_id uuid not null,
        added_by uuid not null,
        added_at timestamptz not null default now(),
        constraint community_host_pkey primary key (community_id, organisation_id),
        constraint community_host_community_fkey foreign key (community_id) references community (community_id),
        constraint community_host_organisation_fkey foreign key (organisation_id) references organisation (organisation_id),
        constraint community_host_added_by_fkey foreign key (added_by) references person (person_id)
      );
      create index community_host_organisation_idx on community_host (organisation_id);

      create table community_membership (
        community_membership_id uuid not null,
        community_id uuid not null,
        person_id uuid not null,
        post_id uuid not null,
        role text not null,
        joined_at timestamptz not null default now(),
        ended_at timestamptz,
        ended_by uuid,
        end_cause text,
        constraint community_membership_pkey primary key (community_membership_id),
        constraint community_membership_community_fkey foreign key (community_id) references community (community_id),
        constraint community_membership_person_fkey foreign key (person_id) references person (person_id),
        constraint community_membership_post_fkey foreign key (post_id) references post (post_id),
        constraint community_membership_ended_by_fkey foreign key (ended_by) references person (person_id),
        constraint community_membership_role_check check (role in ('lead', 'deputy', 'reviewer', 'member')),
        constraint community_membership_end_cause_check check (end_cause in ('left', 'removed', 'community-ended')),
        constraint community_membership_ended_check check ((ended_at is null) = (end_cause is null))
      );
      create unique index community_membership_current_idx on community_membership (community_id, person_id)
        where ended_at is null;
      create index community_membership_person_idx on community_membership (person_id);
      create index community_membership_stewards_idx on community_membership (community_id)
        where role in ('lead', 'deputy') and ended_at is null;
      comment on column community_membership.post_id is 'Through which post they joined.';

      create table community_request (
        community_request_id uuid not null,
        community_id uuid not null,
        person_id uuid not null,
        post_id uuid not null,
        message text,
        requested_at timestamptz not null default now(),
        expires_at timestamptz not null,
        state text not null default 'waiting',
        role text,
        reason text,
        answered_by uuid,
        answered_at timestamptz,
        constraint community_request_pkey primary key (community_request_id),
        constraint community_request_community_fkey foreign key (community_id) references community (community_id),
        constraint community_request_person_fkey foreign key (person_id) references person (person_id),
        constraint community_request_post_fkey foreign key (post_id) references post (post_id),
        constraint community_request_answered_by_fkey foreign key (answered_by) references person (person_id),
        constraint community_request_state_check check (state in ('waiting', 'accepted', 'declined', 'withdrawn')),
        constraint community_request_role_check check (role in ('lead', 'deputy', 'reviewer', 'member'))
      );
      create index community_request_community_idx on community_request (community_id) where state = 'waiting';
      create index community_request_person_idx on community_request (person_id);

      create table community_invitation (
        community_invitation_id uuid not null,
        community_id uuid not null,
        role text not null,
        note text not null,
        token_hash bytea not null,
        invited_by uuid not null,
        invited_at timestamptz not null default now(),
        expires_at timestamptz not null,
        state text not null default 'waiting',
        answered_by uuid,
        answered_at timestamptz,
        constraint community_invitation_pkey primary key (community_invitation_id),
        constraint community_invitation_token_key unique (token_hash),
        constraint community_invitation_community_fkey foreign key (community_id) references community (community_id),
        constraint community_invitation_invited_by_fkey foreign key (invited_by) references person (person_id),
        constraint community_invitation_answered_by_fkey foreign key (answered_by) references person (person_id),
        constraint community_invitation_state_check check (state in ('waiting', 'accepted', 'taken-back')),
        constraint community_invitation_role_check check (role in ('lead', 'deputy', 'reviewer', 'member'))
      );
      create index community_invitation_community_idx on community_invitation (community_id) where state = 'waiting';
      comment on column community_invitation.note is 'Whom it is for, in the words of who made it.';

      create table community_succession (
        community_succession_id uuid not null,
        community_id uuid not null,
        departed_id uuid,
        cause text not null,
        opened_at timestamptz not null default now(),
        settled_at timestamptz,
        constraint community_succession_pkey primary key (community_succession_id),
        constraint community_succession_community_fkey foreign key (community_id) references community (community_id),
        constraint community_succession_departed_fkey foreign key (departed_id) references person (person_id),
        constraint community_succession_cause_check check (cause in ('left', 'removed', 'stepped-down', 'post-ended'))
      );
      create unique index community_succession_open_idx on community_succession (community_id) where settled_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table community_succession, community_invitation, community_request, community_membership, community_host, community;
    `);
  }
}
