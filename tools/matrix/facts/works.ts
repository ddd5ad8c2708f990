import type { CollectionItemFacts, CollectionFacts } from './collections.ts';
import type { Day } from './people.ts';

export type Scope = 'private' | 'school' | 'trust' | 'partners' | 'network' | 'public';

export type State = 'draft' | 'in-review' | 'released' | 'superseded' | 'withdrawn' | 'recalled';

export interface TermsFacts {
  readonly scope: Scope;
  readonly partnerIds: readonly string[];
  readonly partnershipIds: readonly string[];
  readonly licenceCode: string;
  /** First day. */
  readonly from: Day | null;
  /** Last day. */
  readonly until: Day | null;
}

export interface FileFacts {
  readonly id: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly nameMarker: string;
  /** Stands in the bytes; in the extracted text as well when it is a text. */
  readonly textMarker: string;
  readonly isText: boolean;
  /** Common words in its text. */
  readonly words: readonly string[];
}

/** That an organisation was told it keeps a version. */
export interface KeeperFacts {
  readonly organisationId: string;
  /** Last day of the terms under which it had it. */
  until: Day | null;
}

export interface VersionFacts {
  readonly id: string;
  readonly artefact: ArtefactFacts;
  readonly createdBy: string;
  /** People named as authors. */
  readonly authorIds: readonly string[];
  readonly files: readonly FileFacts[];
  readonly partIds: readonly string[];
  /** The versions it was made from, and those they credit: shown to all its readers. */
  readonly credits: readonly VersionFacts[];
  /** What it was made from itself. */
  readonly originIds: readonly string[];
  /** Common words in its text, by which many are found at once; its files have theirs. */
  readonly words: readonly string[];
  readonly subjects: readonly string[];
  number: number | null;
  state: State;
  /** The terms in force; null before the first release. */
  terms: TermsFacts | null;
  /** Whether they are held back, as what it was made under gives less than it did. */
  isHeld?: boolean;
  /** Organisations that had adopted it when it was narrowed or withdrawn. */
  keepers: KeeperFacts[];
  /** Set when it was withdrawn or recalled. */
  ended: { readonly begun: boolean; readonly adopterIds: readonly string[] } | null;
  /** By field. */
  readonly markers: Record<string, string>;
}

export interface ArtefactFacts {
  readonly id: string;
  readonly kind: string;
  readonly rightsHolderId: string;
  /** The organisation of the post through which it was begun. */
  readonly actingOrganisationId: string;
  readonly createdBy: string;
  readonly versions: VersionFacts[];
}

export interface AdoptionFacts {
  readonly id: string;
  readonly artefact: ArtefactFacts;
  readonly organisationId: string;
  versionId: string;
  ended: boolean;
}

/** An entry of an inbox: something happened to a version. */
export interface UpstreamChangeFacts {
  readonly id: string;
  readonly organisationId: string;
  /** What was made from it; null for an organisation that adopted it. */
  readonly adaptation: ArtefactFacts | null;
  readonly version: VersionFacts;
  readonly kind: string;
}

/** That a change of a work was declined where something had been made from it. */
export interface DeclineFacts {
  readonly origin: ArtefactFacts;
  /** The marker in it. */
  readonly reason: string;
}

/** That an organisation gives others the use of what it holds; always to find, read and download it at least. */
export interface AgreementFacts {
  readonly id: string;
  readonly offeringId: string;
  readonly receivingIds: readonly string[];
  readonly artefacts: ArtefactFacts[];
  /** Everything of these kinds. */
  readonly kinds: readonly string[];
  /** Collections of the party that gives, with what stands in them. */
  readonly collections?: readonly CollectionFacts[];
  readonly from: Day;
  /** Last day. */
  until: Day | null;
  readonly isAgreed: boolean;
  /** Whether adopters keep it. */
  readonly survives: boolean;
  /** Adopters who were told that it ended. */
  readonly told: { readonly organisationId: string; readonly versionId: string }[];
}

/** That somebody asked for access to a work, which may not be there. */
export interface AccessRequestFacts {
  readonly id: string;
  readonly artefactId: string;
  readonly artefact: ArtefactFacts | null;
  readonly personId: string;
  state: 'waiting' | 'granted' | 'declined' | 'set-aside';
  /** What was granted: to whom, which versions, until which day. */
  granted: { readonly organisationId: string; readonly versions: readonly VersionFacts[]; until: Day } | null;
}

/** That a curator asked those whose an item is to share it further. */
export interface ShareRequestFacts {
  readonly id: string;
  readonly collection: CollectionFacts;
  readonly item: CollectionItemFacts;
  readonly personId: string;
  /** Met is what everybody finds for whom it was asked. */
  state: 'waiting' | 'met' | 'declined' | 'taken-back';
}

/** That somebody decides about submissions on behalf of an organisation. */
export interface DelegationFacts {
  readonly id: string;
  readonly organisationId: string;
  /** Who holds it. */
  readonly personId: string;
  readonly kinds: readonly string[];
  /** Whether it has begun and nobody has ended it. */
  readonly holds: boolean;
}

/** Something that somebody keeps for later. */
export interface ShelfItemFacts {
  readonly personId: string;
  readonly artefact: ArtefactFacts;
  /** The marker in what they noted for themselves. */
  readonly note: string;
}

/** What somebody wrote to the authors of a version. */
export interface FeedbackFacts {
  readonly id: string;
  readonly version: VersionFacts;
  /** Null once it was taken back. */
  readonly writerId: string | null;
  /** Whether both sides agree that readers of the version see it. */
  readonly isShown: boolean;
}

/** Of those that were released, the one with the highest number. */
export function newest(versions: readonly VersionFacts[]): VersionFacts | undefined {
  return versions.filter((one) => one.number !== null).sort((a, b) => (b.number ?? 0) - (a.number ?? 0))[0];
}
