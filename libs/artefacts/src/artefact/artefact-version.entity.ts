import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AccessAnswer } from '../checklist/accessibility.ts';
import type { ThirdPartyAnswer } from '../checklist/third-party.ts';
import type { InclusionStatement } from '../vocabulary/inclusion.ts';
import type { VersionDetails } from './details.ts';
import type { ReturnReason, VersionState } from './version-state.ts';

/** The content of an artefact at one time: changes while it is a draft, never afterwards. */
@Entity('artefact_version')
export class ArtefactVersion {
  @PrimaryColumn('uuid', { name: 'version_id' })
  id!: string;

  @Column('uuid')
  artefactId!: string;

  /** 1, 2, 3 … in the order of release; null until then. */
  @Column('integer', { nullable: true })
  number!: number | null;

  @Column('text')
  state!: VersionState;

  /** Counts changes to a draft, so that two people at once cannot overwrite each other. */
  @Column('integer')
  revision!: number;

  @Column('text')
  title!: string;

  @Column('text')
  summary!: string;

  /** Markdown. */
  @Column('text')
  body!: string;

  @Column('text')
  type!: string;

  @Column('text', { array: true })
  subjects!: string[];

  @Column('text', { nullable: true })
  phase!: string | null;

  @Column('text', { array: true })
  keyStages!: string[];

  @Column('text', { array: true })
  yearGroups!: string[];

  @Column('text', { array: true })
  keywords!: string[];

  @Column('text', { nullable: true })
  inclusion!: InclusionStatement | null;

  @Column('text', { nullable: true })
  inclusionNote!: string | null;

  @Column('text', { array: true })
  sendNeeds!: string[];

  /** Whether anything in it is somebody else's; null where nobody said. */
  @Column('text', { nullable: true })
  thirdParty!: ThirdPartyAnswer | null;

  /** Whether the pictures that no machine can see are described. */
  @Column('text', { nullable: true })
  pictureText!: AccessAnswer | null;

  /** Whether what is spoken can be read as well. */
  @Column('text', { nullable: true })
  captions!: AccessAnswer | null;

  /** The fields of its kind. */
  @Column('jsonb')
  details!: VersionDetails;

  /** The licence its authors propose. */
  @Column('text', { nullable: true })
  licenceCode!: string | null;

  @Column('text', { nullable: true })
  changeNote!: string | null;

  /** Of the imported record, so that importing it again changes nothing. */
  @Column('text', { nullable: true })
  contentFingerprint!: string | null;

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  updatedAt!: Date;

  @Column('timestamptz', { nullable: true })
  submittedAt!: Date | null;

  @Column('uuid', { nullable: true })
  submittedBy!: string | null;

  @Column('text', { nullable: true })
  returnedReason!: ReturnReason | null;

  @Column('text', { nullable: true })
  returnedNote!: string | null;

  @Column('timestamptz', { nullable: true })
  releasedAt!: Date | null;

  @Column('uuid', { nullable: true })
  releasedBy!: string | null;
}

/** Who wrote a version, in the order in which they are named. */
@Entity('version_author')
export class VersionAuthor {
  @PrimaryColumn('uuid')
  versionId!: string;

  @PrimaryColumn('integer')
  position!: number;

  @Column('text')
  name!: string;

  /** Where the author is a person of the network. */
  @Column('uuid', { nullable: true })
  personId!: string | null;
}
