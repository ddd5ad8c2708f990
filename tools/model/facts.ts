import type { Day } from './london.ts';

export const verbs = ['find', 'read', 'download', 'adopt', 'adapt'] as const;
export type Verb = (typeof verbs)[number];
export type Scope = 'private' | 'school' | 'trust' | 'partners' | 'network' | 'public';
export type Survival = 'adopted-stay' | 'downloads-stop' | 'all-stops';

export interface Organisation {
  readonly id: string;
  readonly isTrust: boolean;
  readonly isVerified: boolean;
}

/** That an organisation belongs to another, from a day until another, which is the first on which it does not. */
export interface Belonging {
  readonly member: string;
  readonly parent: string;
  readonly from: Day | null;
  until: Day | null;
}

/** Somebody with a post in each of these organisations. */
export interface Person {
  readonly label: string;
  readonly id: string | null;
  readonly posts: readonly string[];
}

export interface Terms {
  readonly scope: Scope;
  readonly partners: readonly string[];
  readonly partnerships: readonly string[];
  readonly mayAdapt: boolean;
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
}

/** What an organisation keeps: verbs, until an instant. */
export interface Kept {
  readonly verbs: ReadonlySet<Verb>;
  readonly until: Date | null;
}

export interface Version {
  readonly id: string;
  readonly artefact: string;
  readonly kind: string;
  readonly holder: string;
  /** The organisation in which it was begun. */
  readonly begunIn: string;
  readonly author: string;
  state: 'released' | 'superseded' | 'withdrawn' | 'recalled';
  terms: Terms;
  /** What organisations keep of it: verbs, until an instant. */
  readonly kept: Map<string, Kept>;
}

export interface Partnership {
  readonly id: string;
  readonly steward: string;
  /** From an instant until another, for each time that an organisation belonged to it. */
  readonly members: {
    readonly organisation: string;
    readonly membership: string;
    readonly from: Date;
    until: Date | null;
  }[];
}

/** What the parties of an agreement accepted, or one of them proposed. */
export interface AgreedTerms {
  readonly verbs: readonly Verb[];
  readonly kinds: readonly string[];
  readonly firstDay: Day;
  readonly lastDay: Day | null;
  readonly survival: Survival;
}

export interface Agreement {
  readonly id: string;
  readonly offering: string;
  readonly receiving: string;
  readonly artefacts: Set<string>;
  /** A collection of the offering party that it names, once one was. */
  collection: { readonly id: string; readonly artefacts: Set<string>; isNamed: boolean } | null;
  /** What both accepted last. */
  terms: AgreedTerms;
  /** What one of them proposed since, with its number and by whom it is accepted so far. */
  proposed: { readonly terms: AgreedTerms; readonly by: string } | null;
  /** Of the terms proposed last. */
  number: number;
  /** By notice. */
  noticeLastDay: Day | null;
}

/** That somebody of an organisation asked for a work. */
export interface Request {
  readonly id: string;
  readonly artefact: string;
  readonly organisation: string;
  readonly person: string;
  /** The first instant at which it is not answered any more. */
  readonly lapses: Date;
  state: 'waiting' | 'granted' | 'over';
}

/** What was granted on request: lent until an instant. */
export interface Loan {
  readonly request: Request;
  readonly version: string;
  readonly organisation: string;
  readonly verbs: ReadonlySet<Verb>;
  until: Date;
}

/** That an organisation uses a version of an artefact, and no other. */
export interface Adoption {
  readonly id: string;
  readonly organisation: string;
  readonly artefact: string;
  version: string;
  /** Whether it is on the newest version that its organisation reads by more than what was lent to it. */
  following: boolean;
}

export const isOpen = ({ state }: Version): boolean => state === 'released' || state === 'superseded';
