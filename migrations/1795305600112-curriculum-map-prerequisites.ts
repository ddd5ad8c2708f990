import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which units of a curriculum map have to be taught before which. */
export class CurriculumMapPrerequisites1795305600112 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table curriculum_map_prerequisite (
        curriculum_map_slot_id uuid not null,
        prerequisite_id uuid not null,
        constraint curriculum_map_prerequisite_pkey primary key (curriculum_map_slot_id, prerequisite_id),
        constraint curriculum_map_prerequisite_slot_fkey foreign key (curriculum_map_slot_id)
          references curriculum_map_slot (curriculum_map_slot_id) on delete cascade,
        constraint curriculum_map_prerequisite_prerequisite_fkey foreign key (prerequisite_id)
          references curriculum_map_slot (curriculum_map_slot_id) on delete cascade,
        constraint curriculum_map_prerequisite_self_check check (prerequisite_id <> curriculum_map_slot_id)
      );
      create index curriculum_map_prerequisite_prerequisite_idx on curriculum_map_prerequisite (prerequisite_id);
      comment on column curriculum_map_prerequisite.prerequisite_id is 'Another unit of the same map, which has to be taught before.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table curriculum_map_prerequisite');
  }
}
