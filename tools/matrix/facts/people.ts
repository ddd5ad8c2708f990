/** A day as YYYY-MM-DD, Europe/London. */
export type Day = string;

export interface OrganisationFacts {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly verified: boolean;
}

export interface MembershipFacts {
  readonly memberId: string;
  readonly parentId: string;
  readonly joinedOn: Day | null;
  /** First day on which it no longer belongs. */
  readonly leftOn: Day | null;
}

export interface PostFacts {
  readonly id: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly roles: readonly string[];
  readonly startedOn: Day;
  /** First day on which it no longer counts. */
  readonly endedOn: Day | null;
}

export interface PersonFacts {
  readonly id: string;
  readonly label: string;
  readonly operator: boolean;
  readonly posts: readonly PostFacts[];
  /** Value of the session cookie. */
  readonly session: string;
}

/** That an organisation belongs to a partnership. */
export interface PartnershipMemberFacts {
  readonly organisationId: string;
  readonly membershipId: string;
  /** Last day of its notice. */
  until: Day | null;
}

export interface PartnershipFacts {
  readonly id: string;
  readonly stewardId: string;
  readonly members: PartnershipMemberFacts[];
  /** Invitations that wait. */
  readonly invited: { readonly organisationId: string; readonly membershipId: string }[];
}

/** Somebody who asks: a person in a browser, a person's program, or nobody in particular. */
export interface ViewerFacts {
  readonly label: string;
  readonly person: PersonFacts | null;
  readonly headers: Readonly<Record<string, string>>;
}

export interface InvitationFacts {
  readonly id: string;
  readonly organisationId: string;
}

export interface PostRequestFacts {
  readonly id: string;
  readonly organisationId: string;
  /** Who asks. */
  readonly personId: string;
}

/** That somebody who signed in anew may be somebody known. */
export interface IdentityLinkFacts {
  readonly id: string;
  /** Who it may be. */
  readonly personId: string;
}

/** A day so many days from another. */
export function daysFrom(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
