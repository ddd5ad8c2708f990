/** That a person belongs to a community, or did. */
export interface CommunityMemberFacts {
  readonly personId: string;
  readonly membershipId: string;
  readonly role: 'lead' | 'deputy' | 'reviewer' | 'member';
  readonly ended: boolean;
}

/** What somebody said in a community; its markers are of what it says and said. */
export interface CommunityMessageFacts {
  readonly id: string;
  readonly authorId: string;
  readonly isFirst: boolean;
  readonly hidden: boolean;
  readonly words: readonly string[];
}

export interface CommunityThreadFacts {
  readonly id: string;
  readonly messages: CommunityMessageFacts[];
  readonly reportIds: string[];
}

export interface CommunityFacts {
  readonly id: string;
  readonly joining: 'open' | 'request' | 'invitation';
  /** The organisation whose people it is for; null where it is open to the network. */
  readonly withinId: string | null;
  readonly hostIds: readonly string[];
  readonly ofHistory: boolean;
  readonly ended: boolean;
  readonly members: readonly CommunityMemberFacts[];
  readonly requests: { readonly id: string; readonly personId: string; readonly expired: boolean }[];
  readonly invitations: { readonly id: string; readonly token: string; readonly expired: boolean }[];
  readonly threads: CommunityThreadFacts[];
  /** That it was, or is, without a lead. */
  readonly successions: { readonly id: string; readonly isOpen: boolean }[];
  /** To come; with the word in its title. */
  readonly events: { readonly id: string; readonly word: string }[];
}
