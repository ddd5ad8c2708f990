import type { Viewer } from '@constellation/platform/access';
import { mayRun } from '../staff/staff.policy.ts';

/** What decides who may say that an identity is a person's. */
export interface LinkedPerson {
  readonly isOperator: boolean;
  /** Organisations of their current posts. */
  readonly organisationIds: readonly string[];
}

/**
 * Who may say that an identity is a person's: the operator, and who runs every organisation the person has a post in. Whoever says so
 * hands over all that the person may do, so an admin of one organisation cannot say it of somebody who also has a post in another, nor of the
 * operator.
 */
export function mayConfirm(viewer: Viewer, { isOperator, organisationIds }: LinkedPerson): boolean {
  if (viewer.isPlatformOperator) return true;
  return !isOperator && organisationIds.length > 0 && organisationIds.every((id) => mayRun(viewer, id));
}
