import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations, people, posts, invitations, sign-in. */
export class Identity1795305600002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table organisation (
        organisation_id uuid not null,
        kind text not null,
        name text not null,
        urn text,
        group_uid text,
        ukprn text,
        companies_house_number text,
        status text not null default 'open',
        opened_on date,
        closed_on date,
        phase text,
        region text,
        local_authority text,
        town text,
        postcode text,
        age_low integer,
        age_high integer,
        pupil_count integer,
        website text,
        latitude double precision,
        longitude double precision,
        about text,
        source text not null,
        source_fingerprint text,
        verification text not null default 'unverified',
        created_at timestamptz not null default now(),
        constraint organisation_pkey primary key (organisation_id),
        constraint organisation_kind_check check (kind in ('multi-academy-trust', 'single-academy-trust', 'school', 'college',
          'federation', 'local-authority', 'diocese', 'foundation', 'subsidiary', 'other-partner')),
        constraint organisation_status_check check (status in ('open', 'closed')),
        constraint organisation_source_check check (source in ('gias', 'demo', 'application', 'import')),
        constraint organisation_verification_check check (verification in ('unverified', 'applied', 'verified', 'refused')),
        constraint organisation_urn_key unique (urn),
        constraint organisation_group_uid_key unique (group_uid)
      );
      create index organisation_name_trgm_idx on organisation using gin (lower(name) gin_trgm_ops);
      create index organisation_name_idx on organisation (lower(name), organisation_id);
      create index organisation_ukprn_idx on organisation (ukprn);
      create index organisation_companies_house_number_idx on organisation (companies_house_number);
      create index organisation_verification_idx on organisation (verification) where verification <> 'unverified';

      create table organisation_membership (
        organisation_membership_id uuid not null,
        member_id uuid not null,
        parent_id uuid not null,
        joined_on date,
        left_on date,
        constraint organisation_membership_pkey primary key (organisation_membership_id),
        constraint organisation_membership_member_fkey foreign key (member_id) references organisation (organisation_id),
        constraint organisation_membership_parent_fkey foreign key (parent_id) references organisation (organisation_id),
        constraint organisation_membership_not_self_check check (member_id <> parent_id),
        constraint organisation_membership_days_check check (left_on is null or joined_on is null or left_on >= joined_on)
      );
      create unique index organisation_membership_current_idx on organisation_membership (member_id, parent_id) where left_on is null;
      create index organisation_membership_parent_idx on organisation_membership (parent_id);
      create index organisation_membership_member_idx on organisation_membership (member_id);

      create table person (
        person_id uuid not null,
        name text not null,
        email text not null,
        about text,
        is_platform_operator boolean not null default false,
        is_demo boolean not null default false,
        created_at timestamptz not null default now(),
        constraint person_pkey primary key (person_id)
      );
      create index person_email_idx on person (lower(email));

      create table post (
        post_id uuid not null,
        person_id uuid not null,
        organisation_id uuid not null,
        title text not null,
        subjects text[] not null default '{}',
        phases text[] not null default '{}',
        roles text[] not null default '{}',
        started_on date not null,
        ended_on date,
        created_at timestamptz not null default now(),
        constraint post_pkey primary key (post_id),
        constraint post_person_fkey foreign key (person_id) references person (person_id),
        constraint post_organisation_fkey foreign key (organisation_id) references organisation (organisation_id),
        constraint post_roles_check check (roles <@ array['organisation-admin', 'release-authority']::text[]),
        constraint post_days_check check (ended_on is null or ended_on >= started_on)
      );
      create index post_person_idx on post (person_id);
      create index post_organisation_idx on post (organisation_id);

      create table invitation (
        invitation_id uuid not null,
        organisation_id uuid not null,
        email text not null,
        name text not null,
        title text not null,
        roles text[] not null default '{}',
        token_hash bytea not null,
        invited_by uuid not null,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        accepted_at timestamptz,
        accepted_by uuid,
        revoked_at timestamptz,
        constraint invitation_pkey primary key (invitation_id),
        constraint invitation_organisation_fkey foreign key (organisation_id) references organisation (organisation_id),
        constraint invitation_invited_by_fkey foreign key (invited_by) references person (person_id),
        constraint invitation_accepted_by_fkey foreign key (accepted_by) references person (person_id),
        constraint invitation_accepted_check check ((accepted_at is null) = (accepted_by is null)),
        constraint invitation_token_hash_key unique (token_hash),
        constraint invitation_roles_check check (roles <@ array['organisation-admin', 'release-authority']::text[])
      );
      create index invitation_organisation_idx on invitation (organisation_id, created_at);
      create unique index invitation_pending_idx on invitation (organisation_id, lower(email))
        where accepted_at is null and revoked_at is null;

      create table organisation_application (
        organisation_application_id uuid not null,
        organisation_id uuid not null,
        applicant_id uuid not null,
        title text not null,
        statement text not null,
        claimed_name text not null,
        claimed_kind text not null,
        claimed_urn text,
        claimed_group_uid text,
        claimed_ukprn text,
        claimed_companies_house_number text,
        state text not null default 'applied',
        applied_at timestamptz not null default now(),
        decided_at timestamptz,
        decided_by uuid,
        note text,
        constraint organisation_application_pkey primary key (organisation_application_id),
        constraint organisation_application_organisation_fkey foreign key (organisation_id) references organisation (organisation_id),
        constraint organisation_application_applicant_fkey foreign key (applicant_id) references person (person_id),
        constraint organisation_application_decided_by_fkey foreign key (decided_by) references person (person_id),
        constraint organisation_application_state_check check (state in ('applied', 'verified', 'refused')),
        constraint organisation_application_decided_check check ((state = 'applied') = (decided_at is null))
      );
      create unique index organisation_application_pending_idx on organisation_application (organisation_id) where state = 'applied';
      create index organisation_application_applicant_idx on organisation_application (applicant_id);
      create index organisation_application_state_idx on organisation_application (state, applied_at);

      create table session (
        session_id uuid not null,
        person_id uuid not null,
        token_hash bytea not null,
        user_agent text,
        created_at timestamptz not null default now(),
        last_seen_at timestamptz not null default now(),
        expires_at timestamptz not null,
        constraint session_pkey primary key (session_id),
        constraint session_person_fkey foreign key (person_id) references person (person_id),
        constraint session_token_hash_key unique (token_hash)
      );
      create index session_person_idx on session (person_id);

      create table sign_in_link (
        sign_in_link_id uuid not null,
        person_id uuid not null,
        token_hash bytea not null,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        used_at timestamptz,
        constraint sign_in_link_pkey primary key (sign_in_link_id),
        constraint sign_in_link_person_fkey foreign key (person_id) references person (person_id),
        constraint sign_in_link_token_hash_key unique (token_hash)
      );
      create index sign_in_link_person_idx on sign_in_link (person_id);

      create table api_token (
        api_token_id uuid not null,
        person_id uuid not null,
        name text not null,
        token_hash bytea not null,
        ending text not null,
        created_at timestamptz not null default now(),
        expires_at timestamptz,
        last_used_at timestamptz,
        revoked_at timestamptz,
        constraint api_token_pkey primary key (api_token_id),
        constraint api_token_person_fkey foreign key (person_id) references person (person_id),
        constraint api_token_token_hash_key unique (token_hash)
      );
      create index api_token_person_idx on api_token (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table api_token, sign_in_link, session, organisation_application, invitation, post, person, organisation_membership, organisation;
    `);
  }
}
