import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Asking those whose a work is to share it with who sees a collection and does not find it there. */
export class ShareRequests1795305600145 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table share_request (
        share_request_id uuid not null,
        collection_item_id uuid not null,
        artefact_id uuid not null,
        audiences text[] not null,
        person_id uuid not null,
        organisation_id uuid not null,
        purpose text not null,
        asked_at timestamptz not null default now(),
        lapses_at timestamptz not null,
        state text not null,
        decided_at timestamptz,
        decided_by uuid,
        decided_for uuid,
        reason text,
        constraint share_request_pkey primary key (share_request_id),
        constraint share_request_item_fkey foreign key (collection_item_id) references collection_item (collection_item_id) on delete cascade,
        constraint share_request_artefact_fkey foreign key (artefact_id) references artefact (artefact_id) on delete cascade,
        constraint share_request_person_fkey foreign key (person_id) references person (person_id),
        constraint share_request_organisation_fkey foreign key (organisation_id) references organisation (organisation_id),
        constraint share_request_decided_by_fkey foreign key (decided_by) references person (person_id),
        constraint share_request_decided_for_fkey foreign key (decided_for) references organisation (organisation_id),
        constraint share_request_audiences_check check (cardinality(audiences) > 0),
        constraint share_request_state_check check (state in ('waiting', 'declined', 'taken-back')),
        constraint share_request_declined_check check ((state = 'declined') = (decided_at is not null and decided_by is not null and reason is not null))
      );
      create index share_request_person_idx on share_request (person_id);
      create index share_request_artefact_idx on share_request (artefact_id);
      create index share_request_item_idx on share_request (collection_item_id);
      comment on table share_request is 'That a curator asks those whose an item is to share it with some of those who see the collection.';
      comment on column share_request.audiences is 'Keys of the collection''s audience, as they stand on it. Whether it is met is asked of what they find, and not kept.';
      comment on column share_request.lapses_at is 'The first instant at which it is not answered any more.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table share_request');
  }
}
