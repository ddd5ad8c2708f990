import { unreachable } from '@constellation/platform/errors';
import type { ReleaseScope } from '../release/release-scope.ts';
import type { Licence } from './licence.ts';

/**
 * Whether terms may show an item under this licence to such an audience: terms that promise less than the licence are
 * fine, terms that show it to people whom the licence then forbids to use it are not.
 */
export function licenceAllowsScope(licence: Licence, scope: ReleaseScope): boolean {
  switch (scope) {
    case 'private':
    case 'school':
    case 'trust':
      return true;
    case 'partners':
      return licence.reach !== 'own-organisation';
    case 'network':
      return licence.permits.public || licence.reach === 'network';
    case 'public':
      return licence.permits.public;
    default:
      return unreachable(scope);
  }
}
