import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That an artefact was made from another one, once or again since. */
@Entity('adaptation')
export class Adaptation {
  @PrimaryColumn('uuid')
  artefactId!: string;

  @PrimaryColumn('uuid')
  originArtefactId!: string;

  /** Whether new versions of the origin are offered; otherwise only what changes its rights is told. */
  @Column('boolean')
  following!: boolean;

  @Column('uuid')
  begunBy!: string;

  @Column('timestamptz')
  begunAt!: Date;
}

/** A version from which something stands in a version; the first one is what it was begun as. */
@Entity('version_origin')
export class VersionOrigin {
  @PrimaryColumn('uuid')
  versionId!: string;

  @PrimaryColumn('integer')
  position!: number;

  @Column('uuid')
  originVersionId!: string;

  /** Under which it was taken over. */
  @Column('text')
  licenceCode!: string;

  /** The agreement that gave it; null where its own terms did. */
  @Column('uuid', { nullable: true })
  licenceAgreementId!: string | null;
}

/** Where a part of a version comes from, when not from its first origin under the same name. */
@Entity('version_part_origin')
export class VersionPartOrigin {
  @PrimaryColumn('uuid')
  versionId!: string;

  /** Its name in this version, see `pieces.ts`. */
  @PrimaryColumn('text')
  part!: string;

  @Column('uuid')
  originVersionId!: string;

  @Column('text')
  originPart!: string;
}

/** One line of credit of a version, as it was when the version was released. */
@Entity('version_attribution')
export class VersionAttribution {
  @PrimaryColumn('uuid')
  versionId!: string;

  @PrimaryColumn('integer')
  position!: number;

  /** 1 for what the version was made from, 2 for what that was made from, and so on. */
  @Column('integer')
  depth!: number;

  @Column('uuid')
  originVersionId!: string;

  @Column('text')
  title!: string;

  @Column('text', { array: true })
  authors!: string[];

  /** The rights holder. */
  @Column('text')
  organisation!: string;

  @Column('text')
  licenceCode!: string;

  @Column('integer', { nullable: true })
  number!: number | null;

  @Column('timestamptz', { nullable: true })
  releasedAt!: Date | null;

  /** What was changed of it by the next in the chain, in words. */
  @Column('text')
  changes!: string;
}
