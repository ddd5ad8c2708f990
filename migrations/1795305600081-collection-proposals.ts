import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people propose for collections, and who follows one. */
export class CollectionProposals1795305600081 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table collection_proposal (
        collection_proposal_id uuid not null,
        collection_id uuid not null,
        artefact_id uuid not null,
        note text not null default '',
        proposed_by uuid not null,
        proposed_for uuid not null,
        proposed_at timestamptz not null default now(),
        state text not null default 'pending',
        decided_by uuid,
        decided_at timestamptz,
        reason text,
        constraint collection_proposal_pkey primary key (collection_proposal_id),
        constraint collection_proposal_collection_fkey foreign key (collection_id) references collection (collection_id),
        constraint collection_proposal_artefact_fkey foreign key (artefact_id) references artefact (artefact_id) on delete cascade,
        constraint collection_proposal_proposed_by_fkey foreign key (proposed_by) references person (person_id),
        constraint collection_proposal_proposed_for_fkey foreign key (proposed_for) references organisation (organisation_id),
        constraint collection_proposal_decided_by_fkey foreign key (decided_by) references person (person_id),
        constraint collection_proposal_state_check check (state in ('pending', 'accepted', 'declined', 'taken-back')),
        constraint collection_proposal_decided_check check ((state in ('accepted', 'declined')) = (decided_by is not null and decided_at is not null)),
        constraint collection_proposal_reason_check check ((state = 'declined') = (reason is not null))
      );
      create unique index collection_proposal_pending_idx on collection_proposal (collection_id, artefact_id, proposed_by) where state = 'pending';
      create index collection_proposal_collection_idx on collection_proposal (collection_id, state);
      create index collection_proposal_proposed_by_idx on collection_proposal (proposed_by);

      create table collection_follow (
        collection_id uuid not null,
        person_id uuid not null,
        followed_at timestamptz not null default now(),
        seen_at timestamptz not null default now(),
        constraint collection_follow_pkey primary key (collection_id, person_id),
        constraint collection_follow_collection_fkey foreign key (collection_id) references collection (collection_id),
        constraint collection_follow_person_fkey foreign key (person_id) references person (person_id)
      );
      create index collection_follow_person_idx on collection_follow (person_id);
      comment on column collection_follow.seen_at is 'When the follower last looked: what was added since is new to them.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table collection_follow, collection_proposal`);
  }
}
