import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which statements of a framework the units on curriculum maps teach. */
export class CurriculumMapAlignments1795305600111 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table curriculum_map_alignment (
        curriculum_map_slot_id uuid not null,
        framework_statement_id uuid not null,
        extent text not null,
        aligned_by uuid not null,
        aligned_at timestamptz not null default now(),
        constraint curriculum_map_alignment_pkey primary key (curriculum_map_slot_id, framework_statement_id),
        constraint curriculum_map_alignment_slot_fkey foreign key (curriculum_map_slot_id)
          references curriculum_map_slot (curriculum_map_slot_id) on delete cascade,
        constraint curriculum_map_alignment_statement_fkey foreign key (framework_statement_id)
          references framework_statement (framework_statement_id),
        constraint curriculum_map_alignment_aligned_by_fkey foreign key (aligned_by) references person (person_id),
        constraint curriculum_map_alignment_extent_check check (extent in ('full', 'part'))
      );
      create index curriculum_map_alignment_statement_idx on curriculum_map_alignment (framework_statement_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table curriculum_map_alignment');
  }
}
