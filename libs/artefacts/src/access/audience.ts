import {
  grantKey,
  networkKey,
  organisationKey,
  partnershipKey,
  personKey,
  publicKey,
  type AccessKey,
} from '@constellation/platform/access';
import { unreachable } from '@constellation/platform/errors';
import { getLicence } from '../licences/licence.ts';
import type { ReleaseScope } from '../release/release-scope.ts';
import type { VersionState } from '../artefact/version-state.ts';

/** What the audience of a version is worked out from. */
export interface AudienceFacts {
  readonly state: VersionState;
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
  } | null;
  /** Grants that have not ended. */
  readonly grantIds: readonly string[];
}

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

const readers = (keys: readonly AccessKey[]): VersionAudience => ({
  ...nobody,
  find: keys,
  read: keys,
  download: keys,
});

/** The one place where state, terms and grants become the keys a version carries. */
export function audienceOf(facts: AudienceFacts): VersionAudience {
  const grants = facts.grantIds.map(grantKey);
  switch (facts.state) {
    case 'draft':
    case 'in-review':
      return readers(facts.personIds.map(personKey));
    case 'released':
    case 'superseded': {
      if (!facts.terms) throw new Error('A released version has no terms in force.');
      const keys = scopeKeys(facts.terms, facts);
      const withGrants = [...keys, ...grants];
      return {
        find: withGrants,
        read: withGrants,
        download: withGrants,
        adopt: keys,
        adapt: getLicence(facts.terms.licenceCode).permits.adapt ? keys : [],
        availableFrom: facts.terms.availableFrom,
        availableUntil: facts.terms.availableUntil,
      };
    }
    case 'withdrawn':
      return readers(grants);
    case 'recalled':
      return nobody;
    default:
      return unreachable(facts.state);
  }
}

/** The organisation that "school" means for an artefact; null where it was begun in the trust itself, which has many. */
export function schoolOf(
  facts: Pick<AudienceFacts, 'rightsHolderId' | 'rightsHolderKind' | 'actingOrganisationId'>,
): string | null {
  if (!trustKinds.includes(facts.rightsHolderKind)) return facts.rightsHolderId;
  return facts.actingOrganisationId === facts.rightsHolderId ? null : facts.actingOrganisationId;
}

function scopeKeys(terms: NonNullable<AudienceFacts['terms']>, facts: AudienceFacts): readonly AccessKey[] {
  const { scope, partnerIds, partnershipIds } = terms;
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
