import type { Verb } from '@constellation/platform/access';
import { unreachable } from '@constellation/platform/errors';

/** What adopters keep when an agreement ends. */
export const survivals = ['adopted-stay', 'downloads-stop', 'all-stops'] as const;
export type Survival = (typeof survivals)[number];

/** The verbs that a survival clause leaves to adopters. */
export function survivingVerbs(survival: Survival): readonly Verb[] {
  switch (survival) {
    case 'adopted-stay':
      return ['find', 'read', 'download'];
    case 'downloads-stop':
      return ['find', 'read'];
    case 'all-stops':
      return [];
    default:
      return unreachable(survival);
  }
}
