import { z } from 'zod';
import { line, paragraph } from '../artefact/fields.ts';
import type { ReleaseScope } from '../release/release-scope.ts';

/** Whether anything in a work is somebody else's: what its authors say. */
export const thirdPartyAnswers = ['none', 'listed'] as const;
export type ThirdPartyAnswer = (typeof thirdPartyAnswers)[number];

/**
 * What the use of somebody else's content rests on. `own-licence` is one that a school or trust pays for, such as that of
 * the Copyright Licensing Agency: it covers its own pupils and staff, and nobody else's.
 */
export const permissions = [
  'open-licence',
  'written-permission',
  'out-of-copyright',
  'quotation',
  'own-licence',
] as const;
export type Permission = (typeof permissions)[number];

/** Something in a work that is not its authors' own. */
export interface ThirdPartyItem {
  readonly what: string;
  /** Where it comes from: who made it, a book, an address. */
  readonly source: string;
  /** Null until somebody said what it rests on. */
  readonly permission: Permission | null;
  /** Which licence, or who gave the permission when. */
  readonly note: string | null;
}

export const mostThirdPartyItems = 50;

export const thirdPartyItemsInput = z
  .array(
    z.object({
      what: line(200).refine((what) => what !== '', 'Say what it is.'),
      source: line(300),
      permission: z
        .enum(permissions)
        .nullish()
        .transform((given) => given ?? null),
      note: paragraph(500)
        .nullish()
        .transform((given) => given || null),
    }),
  )
  .max(mostThirdPartyItems, `List at most ${mostThirdPartyItems}: put together what comes from one place.`);

/** Audiences that what was licensed to one's own school or trust may reach. */
const ownScopes: readonly ReleaseScope[] = ['private', 'school', 'trust'];

/** What may not go to this audience, as it rests on a licence for one's own people. */
export function heldBack(items: readonly ThirdPartyItem[], scope: ReleaseScope): readonly ThirdPartyItem[] {
  return ownScopes.includes(scope) ? [] : items.filter((item) => item.permission === 'own-licence');
}

/**
 * What somebody else who makes a work out of this one may rely on: a permission that was written to its authors, and what
 * their school or trust paid for, is not theirs.
 */
export function inheritedBy(items: readonly ThirdPartyItem[], isSameHolder: boolean): readonly ThirdPartyItem[] {
  if (isSameHolder) return items;
  const personal: readonly (Permission | null)[] = ['written-permission', 'own-licence'];
  return items.map((item) => (personal.includes(item.permission) ? { ...item, permission: null, note: null } : item));
}

export const namesOf = (items: readonly ThirdPartyItem[]): string => items.map((item) => `“${item.what}”`).join(', ');
