import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DocumentStructure } from '../extraction/extraction.ts';
import type { PupilFinding } from '../pupil-data/pupil-findings.ts';

/** `pending` until read; `not-text` for pictures, sound and what else has no text; `unreadable` says why beside it. */
export type TextState = 'pending' | 'extracted' | 'empty' | 'unreadable' | 'not-text';

/** Bytes somebody uploaded. One row may stand in several versions; equal bytes share one blob. */
@Entity('stored_file')
export class StoredFile {
  @PrimaryColumn('uuid', { name: 'file_id' })
  id!: string;

  @Column('text')
  blobKey!: string;

  @Column('text')
  sha256!: string;

  /** A bigint: the driver hands it over as text. */
  @Column('bigint')
  byteCount!: string;

  /** By content, never by name. */
  @Column('text')
  mediaType!: string;

  @Column('uuid')
  uploadedBy!: string;

  @Column('text')
  uploadedName!: string;

  @Column('timestamptz')
  uploadedAt!: Date;

  @Column('text')
  textState!: TextState;

  @Column('text', { nullable: true })
  textProblem!: string | null;

  @Column('integer', { nullable: true })
  pageCount!: number | null;

  /** When a version that holds it was recalled; from then on nobody opens it, under whatever version. */
  @Column('timestamptz', { nullable: true })
  recalledAt!: Date | null;

  /** What in its text looks as if it were about pupils. */
  @Column('jsonb')
  pupilFindings!: readonly PupilFinding[];

  /** Headings and pictures; null where that cannot be told. */
  @Column('jsonb', { nullable: true })
  structure!: DocumentStructure | null;
}

/** The words of a file, for search and preview. */
@Entity('file_text')
export class FileText {
  @PrimaryColumn('uuid')
  fileId!: string;

  @Column('text')
  content!: string;

  /** Whether the file held more than was kept. */
  @Column('boolean')
  truncated!: boolean;
}

/** That a file belongs to a version, in an order and under a name. */
@Entity('version_file')
export class VersionFile {
  @PrimaryColumn('uuid')
  versionId!: string;

  @PrimaryColumn('integer')
  position!: number;

  @Column('uuid')
  fileId!: string;

  @Column('text')
  fileName!: string;
}
