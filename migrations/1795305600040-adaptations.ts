import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What versions were made from, the credit they carry, and what became of changes where they came from. */
export class Adaptations1795305600040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table adaptation (
        artefact_id uuid not null,
        origin_artefact_id uuid not null,
        following boolean not null,
        begun_by uuid not null,
        begun_at timestamptz not null default now(),
        constraint adaptation_pkey primary key (artefact_id, origin_artefact_id),
        constraint adaptation_artefact_fkey foreign key (artefact_id) references artefact (artefact_id) on delete cascade,
        constraint adaptation_origin_fkey foreign key (origin_artefact_id) references artefact (artefact_id),
        constraint adaptation_begun_by_fkey foreign key (begun_by) references person (person_id),
        constraint adaptation_itself_check check (artefact_id <> origin_artefact_id)
      );
      create index adaptation_origin_idx on adaptation (origin_artefact_id);
      comment on column adaptation.following is 'Whether new versions of the origin are offered; otherwise only what changes its rights is told.';

      create table version_origin (
        version_id uuid not null,
        position integer not null,
        origin_version_id uuid not null,
        licence_code text not null,
        constraint version_origin_pkey primary key (version_id, position),
        constraint version_origin_version_fkey foreign key (version_id) references artefact_version (version_id) on delete cascade,
        constraint version_origin_origin_fkey foreign key (origin_version_id) references artefact_version (version_id),
        constraint version_origin_origin_key unique (version_id, origin_version_id)
      );
      create index version_origin_origin_idx on version_origin (origin_version_id);
      comment on table version_origin is 'The versions from which something stands in a version; the first one is what it was begun as.';
      comment on column version_origin.licence_code is 'The licence under which it was taken over; what is changed there later does not take it back.';

      create table version_part_origin (
        version_id uuid not null,
        part text not null,
        origin_version_id uuid not null,
        origin_part text not null,
        constraint version_part_origin_pkey primary key (version_id, part),
        constraint version_part_origin_version_fkey foreign key (version_id) references artefact_version (version_id) on delete cascade,
        constraint version_part_origin_origin_fkey foreign key (origin_version_id) references artefact_version (version_id)
      );
      create index version_part_origin_origin_idx on version_part_origin (origin_version_id);
      comment on table version_part_origin is
        'Parts that come from another version than the first of version_origin, or have another name there.';

      create table version_attribution (
        version_id uuid not null,
        position integer not null,
        depth integer not null,
        origin_version_id uuid not null,
        title text not null,
        authors text[] not null,
        organisation text not null,
        licence_code text not null,
        number integer,
        released_at timestamptz,
        changes text not null,
        constraint version_attribution_pkey primary key (version_id, position),
        constraint version_attribution_version_fkey foreign key (version_id) references artefact_version (version_id) on delete cascade,
        constraint version_attribution_origin_fkey foreign key (origin_version_id) references artefact_version (version_id)
      );
      create index version_attribution_origin_idx on version_attribution (origin_version_id);
      comment on table version_attribution is
        'Credit along the chain, as it was when the version was released: it stays when what it names is hidden or ended.';
      comment on column version_attribution.depth is '1 for what the version was made from, 2 for what that was made from, and so on.';
      comment on column version_attribution.changes is 'What was changed of it by the next in the chain, in words.';

      create trigger version_origin_immutable before insert or update or delete on version_origin
        for each row execute function version_content_is_immutable();
      create trigger version_part_origin_immutable before insert or update or delete on version_part_origin
        for each row execute function version_content_is_immutable();
      create trigger version_attribution_immutable before insert or update or delete on version_attribution
        for each row execute function version_content_is_immutable();

      create table upstream_change (
        upstream_change_id uuid not null,
        organisation_id uuid not null,
        artefact_id uuid,
        origin_artefact_id uuid not null,
        version_id uuid not null,
        kind text not null,
        made_at timestamptz not null,
        settled_at timestamptz,
        settled_by uuid,
        constraint upstream_change_pkey primary key (upstream_change_id),
        constraint upstream_change_organisation_fkey foreign key (organisation_id) references organisation (organisation_id),
        constraint upstream_change_artefact_fkey foreign key (artefact_id) references artefact (artefact_id) on delete cascade,
        constraint upstream_change_origin_fkey foreign key (origin_artefact_id) references artefact (artefact_id),
        constraint upstream_change_version_fkey foreign key (version_id) references artefact_version (version_id),
        constraint upstream_change_settled_by_fkey foreign key (settled_by) references person (person_id),
        constraint upstream_change_kind_check check (kind in ('released', 'terms-changed', 'withdrawn', 'recalled')),
        constraint upstream_change_released_check check (kind <> 'released' or artefact_id is not null)
      );
      create index upstream_change_organisation_idx on upstream_change (organisation_id, made_at desc, upstream_change_id desc);
      create index upstream_change_artefact_idx on upstream_change (artefact_id);
      create index upstream_change_version_idx on upstream_change (version_id);
      create unique index upstream_change_open_idx on upstream_change (artefact_id, origin_artefact_id)
        where kind = 'released' and settled_at is null;
      comment on column upstream_change.artefact_id is 'The adaptation it is about; null for an organisation that only adopted.';

      create table upstream_decision (
        artefact_id uuid not null,
        origin_artefact_id uuid not null,
        version_id uuid not null,
        origin_part text not null,
        decision text not null,
        reason text,
        decided_by uuid not null,
        decided_for uuid not null,
        decided_at timestamptz not null,
        constraint upstream_decision_pkey primary key (artefact_id, origin_part, version_id),
        constraint upstream_decision_artefact_fkey foreign key (artefact_id) references artefact (artefact_id) on delete cascade,
        constraint upstream_decision_origin_fkey foreign key (origin_artefact_id) references artefact (artefact_id),
        constraint upstream_decision_version_fkey foreign key (version_id) references artefact_version (version_id),
        constraint upstream_decision_decided_by_fkey foreign key (decided_by) references person (person_id),
        constraint upstream_decision_decided_for_fkey foreign key (decided_for) references organisation (organisation_id),
        constraint upstream_decision_decision_check check (decision in ('kept', 'declined')),
        constraint upstream_decision_reason_check check ((decision = 'declined') = (reason is not null))
      );
      create index upstream_decision_origin_idx on upstream_decision (origin_artefact_id, decided_at desc);
      comment on table upstream_decision is
        'Changes of an origin that an adaptation does not take over. What was accepted stands in version_part_origin, and goes with a draft that is thrown away.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table upstream_decision, upstream_change, version_attribution, version_part_origin, version_origin, adaptation',
    );
  }
}
