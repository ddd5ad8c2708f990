import type { Scope, TermsFacts, VersionFacts, ArtefactFacts } from './works.ts';

/** A reference that a collection holds. */
export interface CollectionItemFacts {
  readonly id: string;
  readonly artefact: ArtefactFacts;
  /** The version it is pinned to; null for the newest. */
  readonly version: VersionFacts | null;
  /** The marker in what its curators say of it. */
  readonly note: string;
}

/** A collection, with an audience of its own. */
export interface CollectionFacts {
  readonly id: string;
  readonly ownerKind: 'person' | 'organisation' | 'community';
  readonly ownerId: string;
  /** The organisation of the post through which it was begun. */
  readonly actingOrganisationId: string;
  /** Who curates it beside its owner. */
  readonly curatorIds: string[];
  readonly audience: Omit<CurriculumMapFacts['audience'], 'scope'> & { readonly scope: Scope | 'community' };
  readonly items: CollectionItemFacts[];
  /** What stood in it and was taken out. */
  readonly removed: CollectionItemFacts[];
  /** What was done to it, first one first: to which item, or to what all see who see it, and when. */
  readonly changes: { readonly item: CollectionItemFacts | null; readonly at: string }[];
  /** What was published, first one first: what stood in it, each with the newest number there was of it. */
  readonly versions: { readonly item: CollectionItemFacts; readonly newest: number }[][];
  readonly proposals: CollectionProposalFacts[];
  readonly titleMarker: string;
}

/** That somebody proposed something for a collection. */
export interface CollectionProposalFacts {
  readonly id: string;
  readonly personId: string;
  readonly artefact: ArtefactFacts;
  readonly isPending: boolean;
}

/** A unit that stands on a curriculum map: an artefact, or where there is none a planned one with a marker in its title. */
export interface MapSlotFacts {
  readonly id: string;
  readonly artefact: ArtefactFacts | null;
  /** On the axis, from 0. */
  readonly year: number;
  /** From 1. */
  readonly firstWeek: number;
  readonly weeks: number;
  /** Keys of the statements it teaches fully. */
  readonly statementKeys: string[];
  /** Units of the same map that come before it. */
  readonly prerequisites: MapSlotFacts[];
  /** When it was changed last; known once the world is made. */
  changedAt?: string;
}

/** A curriculum map of an organisation, with an audience of its own. */
export interface CurriculumMapFacts {
  readonly id: string;
  readonly organisationId: string;
  /** Who began it, and edits it. */
  readonly editorId: string;
  readonly subject: string;
  readonly audience: Pick<TermsFacts, 'scope' | 'partnerIds' | 'partnershipIds'>;
  readonly slots: MapSlotFacts[];
  readonly titleMarker: string;
  /** When it was changed last, its units apart; known once the world is made. */
  describedAt?: string;
}

/** That somebody follows one week of the year that is mapped, in a subject. */
export interface PlaceFollowFacts {
  readonly id: string;
  readonly personId: string;
  readonly subject: string;
  readonly firstWeek: number;
}
