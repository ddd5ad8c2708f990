import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sign-in with OpenID Connect: identities, sign-ins under way, links that wait, and requests for a post. */
export class OpenIdConnect1795305600006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table person_identity (
        person_identity_id uuid not null,
        person_id uuid not null,
        issuer text not null,
        subject text not null,
        linked_by uuid,
        linked_at timestamptz,
        created_at timestamptz not null default now(),
        constraint person_identity_pkey primary key (person_identity_id),
        constraint person_identity_person_fkey foreign key (person_id) references person (person_id),
        constraint person_identity_linked_by_fkey foreign key (linked_by) references person (person_id),
        constraint person_identity_linked_check check ((linked_at is null) = (linked_by is null)),
        constraint person_identity_subject_check check (subject <> ''),
        constraint person_identity_issuer_subject_key unique (issuer, subject)
      );
      create index person_identity_person_idx on person_identity (person_id);

      create table sign_in_attempt (
        sign_in_attempt_id uuid not null,
        state_hash bytea not null,
        browser_hash bytea not null,
        nonce text not null,
        code_verifier text not null,
        return_to text not null,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        constraint sign_in_attempt_pkey primary key (sign_in_attempt_id),
        constraint sign_in_attempt_state_hash_key unique (state_hash)
      );
      create index sign_in_attempt_expires_at_idx on sign_in_attempt (expires_at);

      create table identity_link (
        identity_link_id uuid not null,
        person_identity_id uuid not null,
        person_id uuid not null,
        email text not null,
        email_verified boolean not null,
        state text not null default 'waiting',
        requested_at timestamptz not null default now(),
        decided_at timestamptz,
        decided_by uuid,
        constraint identity_link_pkey primary key (identity_link_id),
        constraint identity_link_identity_fkey foreign key (person_identity_id) references person_identity (person_identity_id),
        constraint identity_link_person_fkey foreign key (person_id) references person (person_id),
        constraint identity_link_decided_by_fkey foreign key (decided_by) references person (person_id),
        constraint identity_link_state_check check (state in ('waiting', 'confirmed', 'declined')),
        constraint identity_link_decided_check check ((state = 'waiting') = (decided_at is null)),
        constraint identity_link_pair_key unique (person_identity_id, person_id)
      );
      create index identity_link_person_idx on identity_link (person_id) where state = 'waiting';

      create table post_request (
        post_request_id uuid not null,
        organisation_id uuid not null,
        person_id uuid not null,
        title text not null,
        message text,
        state text not null default 'waiting',
        requested_at timestamptz not null default now(),
        decided_at timestamptz,
        decided_by uuid,
        reason text,
        constraint post_request_pkey primary key (post_request_id),
        constraint post_request_organisation_fkey foreign key (organisation_id) references organisation (organisation_id),
        constraint post_request_person_fkey foreign key (person_id) references person (person_id),
        constraint post_request_decided_by_fkey foreign key (decided_by) references person (person_id),
        constraint post_request_state_check check (state in ('waiting', 'accepted', 'declined', 'withdrawn')),
        constraint post_request_decided_check check ((state = 'waiting') = (decided_at is null)),
        constraint post_request_reason_check check (state <> 'declined' or reason is not null)
      );
      create unique index post_request_waiting_idx on post_request (organisation_id, person_id) where state = 'waiting';
      create index post_request_person_idx on post_request (person_id);

      -- What the provider is shown again when the person signs out there too.
      alter table session add column id_token text;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table session drop column id_token;
      drop table post_request, identity_link, sign_in_attempt, person_identity;
    `);
  }
}
