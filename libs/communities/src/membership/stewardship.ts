import type { CommunityRole } from './community-membership.entity.ts';

/** What is missing among those who look after a community; worst first. */
export const stewardWarnings = ['no-steward', 'no-lead', 'one-steward', 'one-organisation'] as const;
export type StewardWarning = (typeof stewardWarnings)[number];

/** A lead or deputy with a current post. */
export interface Steward {
  readonly personId: string;
  readonly role: CommunityRole;
  /** For each of their posts the trust it is in; the organisation itself where that is in none. Schools of one trust are one. */
  readonly houses: readonly string[];
}

/**
 * The steward rule: a lead, and a second steward; across trusts the two come from two organisations, so that no one trust takes
 * the community with it.
 */
export function warningsOf(
  stewards: readonly Steward[],
  community: { readonly withinId: string | null },
): readonly StewardWarning[] {
  if (stewards.length === 0) return ['no-steward'];
  const warnings: StewardWarning[] = [];
  if (!stewards.some(({ role }) => role === 'lead')) warnings.push('no-lead');
  if (stewards.length === 1) warnings.push('one-steward');
  else if (community.withinId === null && new Set(stewards.flatMap(({ houses }) => houses)).size < 2) {
    warnings.push('one-organisation');
  }
  return warnings;
}
