import type { PrincipalSource } from '@constellation/platform/access';
import { agreementPrincipals } from '../agreement/agreement.principal-source.ts';
import { delegationPrincipals } from '../delegation/delegation-holds.ts';
import { grantPrincipals } from './grant.principal-source.ts';

/** The keys that this lib adds to a viewer. */
export const artefactPrincipals: readonly PrincipalSource[] = [
  agreementPrincipals,
  grantPrincipals,
  delegationPrincipals,
];
