import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom an organisation lets decide about releases on its behalf, of which kinds and to which audiences. */
export class StandingDelegations1795305600056 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table standing_delegation (
        standing_delegation_id uuid not null,
        organisation_id uuid not null,
        delegate_post_id uuid not null,
        kinds text[] not null,
        scopes text[] not null,
        includes_own boolean not null,
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        given_by uuid not null,
        given_through uuid not null,
        given_at timestamptz not null,
        ended_at timestamptz,
        ended_by uuid,
        constraint standing_delegation_pkey primary key (standing_delegation_id),
        constraint standing_delegation_organisation_fkey foreign key (organisation_id) references organisation (organisation_id),
        constraint standing_delegation_delegate_post_fkey foreign key (delegate_post_id) references post (post_id),
        constraint standing_delegation_given_by_fkey foreign key (given_by) references person (person_id),
        constraint standing_delegation_given_through_fkey foreign key (given_through) references post (post_id),
        constraint standing_delegation_ended_by_fkey foreign key (ended_by) references person (person_id),
        constraint standing_delegation_kinds_check check (cardinality(kinds) > 0
          and kinds <@ array['curriculum', 'cpd', 'research', 'improvement']::text[]),
        constraint standing_delegation_scopes_check check (cardinality(scopes) > 0
          and scopes <@ array['private', 'school', 'trust', 'partners', 'network', 'public']::text[]),
        constraint standing_delegation_own_check check (not includes_own or scopes <@ array['private', 'school', 'trust']::text[]),
        constraint standing_delegation_dates_check check (starts_at < ends_at),
        constraint standing_delegation_ended_check check ((ended_at is null) = (ended_by is null))
      );
      create index standing_delegation_organisation_idx on standing_delegation (organisation_id);
      create index standing_delegation_delegate_post_idx on standing_delegation (delegate_post_id);
      comment on column standing_delegation.includes_own is
        'Whether its holder also releases what they handed in themselves: who gave it has decided so, and answers for it.';
      comment on column standing_delegation.ends_at is 'The first instant at which it gives nothing any more.';
      comment on column standing_delegation.given_through is
        'The post of who gave it: it holds while that post may still decide for the organisation.';

      alter table release_terms add column standing_delegation_id uuid;
      alter table release_terms add constraint release_terms_delegation_fkey
        foreign key (standing_delegation_id) references standing_delegation (standing_delegation_id);
      comment on column release_terms.standing_delegation_id is
        'On which standing delegation it was decided; null where a release authority of the rights holder decided.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table release_terms drop column standing_delegation_id;
      drop table standing_delegation;
    `);
  }
}
