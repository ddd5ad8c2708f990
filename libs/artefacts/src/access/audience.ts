import {
  agreementKey,
  grantKey,
  networkKey,
  offerKey,
  organisationKey,
  partnershipKey,
  personKey,
  publicKey,
  type AccessKey,
  type Verb,
} from '@constellation/platform/access';
import { unreachable } from '@constellation/platform/errors';
import type { VersionState } from '../artefact/version-state.ts';
import { getLicence } from '../licences/licence.ts';
import type { ReleaseScope } from '../release/release-scope.ts';
import type { ArtefactKind } from '../vocabulary/artefact-types.ts';

/** What the audience of a version is worked out from. */
export interface AudienceFacts {
  readonly state: VersionState;
  readonly kind: ArtefactKind;
  /** Its creator and the authors who are people of the network. */
  readonly personIds: readonly string[];
  readonly rightsHolderId: string;
  readonly rightsHolderKind: string;
  /** The trusts the rights holder belongs to today. */
  readonly trustIds: readonly string[];
  /** The organisation through which the artefact was begun. */
  readonly actingOrganisationId: string;
  /** The terms in force; null before the first release. */
  readonly terms: {
    readonly scope: ReleaseScope;
    readonly partnerIds: readonly string[];
    readonly partnershipIds: readonly string[];
    readonly licenceCode: string;
    readonly availableFrom: Date | null;
    readonly availableUntil: Date | null;
    /** Whether agreements over everything of its kind reach it. */
    readonly offered: boolean;
  } | null;
  /** How far the terms act, where they go further than is lawful since an agreement ended that they rest on. */
  readonly heldTo: HeldTo | null;
  /**
   * Agreements that name the artefact, were accepted by all parties and have not ended; their dates are judged when read. Not by
   * name: only a collection in which it stands.
   */
  readonly agreements: readonly { readonly id: string; readonly verbs: readonly Verb[]; readonly isByName: boolean }[];
  /** Grants that have not ended; lent are those on request, the others say what adopters keep. */
  readonly grants: readonly { readonly id: string; readonly verbs: readonly Verb[]; readonly isLent: boolean }[];
}

/** How far terms act that are held back: in the organisation of its makers, or for its authors alone. */
export type HeldTo = 'own-organisation' | 'authors';

/** A row of `version_access`, before it is stored. */
export interface VersionAudience {
  readonly find: readonly AccessKey[];
  readonly read: readonly AccessKey[];
  readonly download: readonly AccessKey[];
  readonly adopt: readonly AccessKey[];
  readonly adapt: readonly AccessKey[];
  readonly availableFrom: Date | null;
  readonly availableUntil: Date | null;
}

export const trustKinds: readonly string[] = ['multi-academy-trust', 'single-academy-trust'];

const nobody: VersionAudience = {
  find: [],
  read: [],
  download: [],
  adopt: [],
  adapt: [],
  availableFrom: null,
  availableUntil: null,
};

/** An audience from the keys of each verb, at any time. */
const byVerb = (keysOf: (verb: Verb) => readonly AccessKey[]): VersionAudience => ({
  ...nobody,
  find: keysOf('find'),
  read: keysOf('read'),
  download: keysOf('download'),
  adopt: keysOf('adopt'),
  adapt: keysOf('adapt'),
});

/** The one place where state, terms, agreements and grants become the keys a version carries. */
export function audienceOf(facts: AudienceFacts): VersionAudience {
  const grants = (verb: Verb): readonly AccessKey[] =>
    facts.grants.filter(({ verbs }) => verbs.includes(verb)).map(({ id }) => grantKey(id));
  switch (facts.state) {
    case 'draft':
    case 'in-review': {
      const people = facts.personIds.map(personKey);
      return byVerb((verb) => (verb === 'adopt' || verb === 'adapt' ? [] : people));
    }
    case 'released':
    case 'superseded': {
      const { terms } = facts;
      if (!terms) throw new Error('A released version has no terms in force.');
      const { availableFrom, availableUntil } = terms;
      if (facts.heldTo) return { ...heldAudience(facts, terms, facts.heldTo), availableFrom, availableUntil };
      return {
        ...byVerb((verb) => [...termsKeys(terms, facts, verb), ...agreedKeys(facts, terms, verb), ...grants(verb)]),
        availableFrom,
        availableUntil,
      };
    }
    case 'withdrawn':
      // Nobody newly adopts or adapts it, whatever they were granted.
      return byVerb((verb) => (verb === 'adopt' || verb === 'adapt' ? [] : grants(verb)));
    case 'recalled':
      return nobody;
    default:
      return unreachable(facts.state);
  }
}

/**
 * Of what goes further than is lawful remain its makers and what adopters keep: nobody newly finds or adopts it beyond, nothing
 * that was lent goes on, and agreements of its makers give it to nobody.
 */
function heldAudience(facts: AudienceFacts, terms: Terms, heldTo: HeldTo): VersionAudience {
  const people = facts.personIds.map(personKey);
  const inside = (): readonly AccessKey[] => {
    if (heldTo === 'authors' || terms.scope === 'private') return people;
    return terms.scope === 'school' ? scopeKeys(terms, facts) : [organisationKey(facts.rightsHolderId)];
  };
  const kept = (verb: Verb): readonly AccessKey[] =>
    facts.grants.filter(({ verbs, isLent }) => verbs.includes(verb) && !isLent).map(({ id }) => grantKey(id));
  return byVerb((verb) => [...(verb === 'adapt' ? [] : inside()), ...kept(verb)]);
}

/** The organisation that "school" means for an artefact; null where it was begun in the trust itself, which has many. */
export function schoolOf(
  facts: Pick<AudienceFacts, 'rightsHolderId' | 'rightsHolderKind' | 'actingOrganisationId'>,
): string | null {
  if (!trustKinds.includes(facts.rightsHolderKind)) return facts.rightsHolderId;
  return facts.actingOrganisationId === facts.rightsHolderId ? null : facts.actingOrganisationId;
}

type Terms = NonNullable<AudienceFacts['terms']>;

function termsKeys(terms: Terms, facts: AudienceFacts, verb: Verb): readonly AccessKey[] {
  if (verb === 'adapt' && !getLicence(terms.licenceCode).permits.adapt) return [];
  return scopeKeys(terms, facts);
}

/**
 * Keys by which parties of agreements meet it: of those that name it or a collection in which it stands, and of any over everything
 * of its kind, which stands there before there is such an agreement. What everyone may do needs none, and what was released to
 * its authors alone is not part of "everything", nor given by whoever puts it into a collection: only an agreement that names it reaches it.
 */
function agreedKeys(facts: AudienceFacts, terms: Terms, verb: Verb): readonly AccessKey[] {
  const isOpen = terms.offered && terms.scope !== 'private';
  const named = facts.agreements
    .filter(({ verbs, isByName }) => verbs.includes(verb) && (isByName || isOpen))
    .map(({ id }) => agreementKey(id));
  const isOffered = isOpen && !termsKeys(terms, facts, verb).includes(publicKey);
  return isOffered ? [...named, offerKey(facts.rightsHolderId, facts.kind, verb)] : named;
}

/** A chosen audience, with the organisations and partnerships that it names. */
export type ChosenAudience = Pick<Terms, 'scope' | 'partnerIds' | 'partnershipIds'>;

/** Whose a thing is that is shown to an audience. */
export type OwnerFacts = Pick<
  AudienceFacts,
  'personIds' | 'rightsHolderId' | 'rightsHolderKind' | 'trustIds' | 'actingOrganisationId'
>;

/** The keys of a chosen audience: of what is released, and of whatever else is shown to the same audiences. */
export function scopeKeys(chosen: ChosenAudience, facts: OwnerFacts): readonly AccessKey[] {
  const { scope, partnerIds, partnershipIds } = chosen;
  const trust = facts.trustIds.length > 0 ? facts.trustIds : [facts.rightsHolderId];
  const trustKeys = [...new Set([...trust, facts.rightsHolderId])].map(organisationKey);
  switch (scope) {
    case 'private':
      return facts.personIds.map(personKey);
    case 'school': {
      const school = schoolOf(facts);
      if (school === null) throw new Error('The audience is a school, and the artefact was not begun in one.');
      return [organisationKey(school)];
    }
    case 'trust':
      return trustKeys;
    case 'partners':
      return [...new Set([...trustKeys, ...partnerIds.map(organisationKey), ...partnershipIds.map(partnershipKey)])];
    case 'network':
      return [networkKey, ...trustKeys];
    case 'public':
      return [publicKey];
    default:
      return unreachable(scope);
  }
}
