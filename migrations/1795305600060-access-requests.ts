import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Asking for access to a work, and the grants that answer it. */
export class AccessRequests1795305600060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table access_request (
        access_request_id uuid not null,
        artefact_id uuid not null,
        version_id uuid,
        person_id uuid not null,
        organisation_id uuid not null,
        purpose text not null,
        setting text not null,
        asked_at timestamptz not null default now(),
        lapses_at timestamptz not null,
        state text not null,
        decided_at timestamptz,
        decided_by uuid,
        decided_for uuid,
        reason text,
        granted_to uuid,
        verbs text[],
        ends_at timestamptz,
        ended_at timestamptz,
        constraint access_request_pkey primary key (access_request_id),
        constraint access_request_person_fkey foreign key (person_id) references person (person_id),
        constraint access_request_organisation_fkey foreign key (organisation_id) references organisation (organisation_id),
        constraint access_request_decided_by_fkey foreign key (decided_by) references person (person_id),
        constraint access_request_decided_for_fkey foreign key (decided_for) references organisation (organisation_id),
        constraint access_request_granted_to_fkey foreign key (granted_to) references organisation (organisation_id),
        constraint access_request_state_check check (state in ('waiting', 'granted', 'declined', 'set-aside', 'taken-back')),
        constraint access_request_granted_check check ((state = 'granted') = (granted_to is not null and verbs is not null and ends_at is not null)),
        constraint access_request_verbs_check check (verbs <@ array['find', 'read', 'download', 'adopt', 'adapt']::text[])
      );
      create index access_request_person_idx on access_request (person_id);
      create index access_request_artefact_idx on access_request (artefact_id);
      comment on column access_request.artefact_id is
        'As it was asked for: there need not be such an artefact, as asking does not tell whether there is.';
      comment on column access_request.version_id is 'The version whose address it was, as it was asked for.';
      comment on column access_request.lapses_at is 'The first instant at which it is not answered any more.';
      comment on column access_request.ends_at is 'The first instant at which what was granted gives nothing any more.';
      comment on column access_request.ended_at is 'When the rights holder ended before that what it had granted.';

      -- What an organisation keeps, and what it was granted on request, are apart: each has its own verbs and its own end.
      alter table access_grant add column access_request_id uuid;
      alter table access_grant add constraint access_grant_request_fkey
        foreign key (access_request_id) references access_request (access_request_id);
      alter table access_grant drop constraint access_grant_reason_check;
      alter table access_grant add constraint access_grant_reason_check
        check (reason in ('adopted-before-withdrawal', 'adopted-before-narrowing', 'adopted-before-agreement-end', 'requested'));
      alter table access_grant add constraint access_grant_request_check check ((reason = 'requested') = (access_request_id is not null));
      drop index access_grant_current_idx;
      create unique index access_grant_current_idx on access_grant (version_id, organisation_id)
        where ended_at is null and access_request_id is null;
      create unique index access_grant_request_idx on access_grant (access_request_id, version_id) where access_request_id is not null;
      create index access_grant_version_idx on access_grant (version_id) where ended_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    // Keys of grants that are gone are held by nobody.
    await runner.query(`
      delete from access_grant where access_request_id is not null;
      drop index access_grant_version_idx;
      drop index access_grant_request_idx;
      drop index access_grant_current_idx;
      create unique index access_grant_current_idx on access_grant (version_id, organisation_id) where ended_at is null;
      alter table access_grant drop constraint access_grant_request_check;
      alter table access_grant drop constraint access_grant_reason_check;
      alter table access_grant add constraint access_grant_reason_check
        check (reason in ('adopted-before-withdrawal', 'adopted-before-narrowing', 'adopted-before-agreement-end'));
      alter table access_grant drop column access_request_id;
      drop table access_request;
    `);
  }
}
