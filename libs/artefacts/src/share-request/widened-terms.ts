import type { NamedAudience } from '../collection/audience-part.ts';
import { licenceAllowsScope } from '../licences/licence-scope.ts';
import type { Licence } from '../licences/licence.ts';
import { releaseScopes, type ReleaseScope } from '../release/release-scope.ts';
import type { ChosenAudience } from '../access/audience.ts';

/** Whose a version is, as far as it decides to whom it can be shown. */
export interface WideningOwner {
  /** The rights holder and the trusts it belongs to. */
  readonly homeIds: readonly string[];
  /** The partnerships the rights holder belongs to: with others nothing is shared. */
  readonly partnershipIds: readonly string[];
}

const rankOf = (scope: ReleaseScope): number => releaseScopes.indexOf(scope);

/**
 * The audience of a version, widened by those who ask for it as far as its licence lets it be shown to them; null where it does not
 * at all. It only fills a form in: what may be released is decided where it is released.
 */
export function widenedAudience(
  current: ChosenAudience & { readonly licence: Licence },
  asked: readonly NamedAudience[],
  owner: WideningOwner,
): ChosenAudience | null {
  const { licence } = current;
  const reached = asked.flatMap((audience) => {
    const scope = scopeFor(audience, owner);
    return scope && licenceAllowsScope(licence, scope) ? [{ ...audience, scope }] : [];
  });
  if (reached.length === 0) return null;
  const scope = [current.scope, ...reached.map((one) => one.scope)].reduce((a, b) => (rankOf(b) > rankOf(a) ? b : a));
  const named = (kind: NamedAudience['kind']): readonly string[] =>
    reached.flatMap((one) => (one.scope === 'partners' && one.kind === kind && one.id !== null ? [one.id] : []));
  if (scope !== 'partners') return { scope, partnerIds: [], partnershipIds: [] };
  return {
    scope,
    partnerIds: [...new Set([...current.partnerIds, ...named('organisation')])],
    partnershipIds: [...new Set([...current.partnershipIds, ...named('partnership')])],
  };
}

/** The nearest audience of a release that reaches somebody. Members of a community are people of the network. */
function scopeFor({ kind, id }: NamedAudience, { homeIds, partnershipIds }: WideningOwner): ReleaseScope | null {
  switch (kind) {
    case 'public':
      return 'public';
    case 'network':
    case 'community':
      return 'network';
    case 'organisation':
      return id !== null && homeIds.includes(id) ? 'trust' : 'partners';
    case 'partnership':
      return id !== null && partnershipIds.includes(id) ? 'partners' : null;
  }
}
