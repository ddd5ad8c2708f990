import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReleaseScope } from '../release/release-scope.ts';
import type { AlignmentExtent } from './coverage.ts';
import type { Cycle } from './map-check.ts';

/** When a subject is taught what in an organisation: units over the weeks of its years. */
@Entity('curriculum_map')
export class CurriculumMap {
  @PrimaryColumn('uuid', { name: 'curriculum_map_id' })
  id!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('text')
  title!: string;

  /** A code of the vocabulary of subjects. */
  @Column('text')
  subject!: string;

  /** The framework and its version, a code of the vocabulary of frameworks. */
  @Column('text')
  framework!: string;

  /** On the axis, from 0. */
  @Column('smallint')
  firstYear!: number;

  @Column('smallint')
  lastYear!: number;

  @Column('smallint')
  weeksPerYear!: number;

  @Column('text')
  scope!: ReleaseScope;

  @Column('uuid', { array: true })
  partnerIds!: string[];

  @Column('uuid', { array: true })
  partnershipIds!: string[];

  /** Who sees it; written by `recomputeMapAccess` alone. */
  @Column('text', { array: true })
  audienceKeys!: string[];

  /** Who edits it beside those who answer for its organisation. */
  @Column('uuid', { array: true })
  editorIds!: string[];

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  updatedAt!: Date;

  @Column('timestamptz', { nullable: true })
  deletedAt!: Date | null;
}

/** A unit in its weeks: an artefact, or what is planned where there is none yet. */
@Entity('curriculum_map_slot')
export class CurriculumMapSlot {
  @PrimaryColumn('uuid', { name: 'curriculum_map_slot_id' })
  id!: string;

  @Column('uuid', { name: 'curriculum_map_id' })
  mapId!: string;

  @Column('uuid', { nullable: true })
  artefactId!: string | null;

  @Column('text', { nullable: true })
  title!: string | null;

  /** Empty for none. */
  @Column('text')
  strand!: string;

  @Column('smallint')
  firstYear!: number;

  @Column('smallint')
  lastYear!: number;

  @Column('text', { nullable: true })
  cycle!: Cycle | null;

  /** From 1. */
  @Column('smallint')
  firstWeek!: number;

  @Column('smallint')
  weeks!: number;

  /** Counts its changes: who edits an older state is told. */
  @Column('integer')
  revision!: number;

  @Column('uuid')
  changedBy!: string;

  @Column('timestamptz')
  changedAt!: Date;
}

/** That a unit teaches a statement of a framework. */
@Entity('curriculum_map_alignment')
export class CurriculumMapAlignment {
  @PrimaryColumn('uuid', { name: 'curriculum_map_slot_id' })
  slotId!: string;

  @PrimaryColumn('uuid', { name: 'framework_statement_id' })
  statementId!: string;

  @Column('text')
  extent!: AlignmentExtent;

  @Column('uuid')
  alignedBy!: string;

  @Column('timestamptz')
  alignedAt!: Date;
}

/** That another unit of the same map has to be taught before this one. */
@Entity('curriculum_map_prerequisite')
export class CurriculumMapPrerequisite {
  @PrimaryColumn('uuid', { name: 'curriculum_map_slot_id' })
  slotId!: string;

  @PrimaryColumn('uuid')
  prerequisiteId!: string;
}
