import { Refusal, type Problem } from '@constellation/platform/errors';
import { daysAfter, endOfLondonDay, londonDayOf, startOfLondonDay } from '@constellation/platform/time';
import { z } from 'zod';
import { id } from '../artefact/fields.ts';
import { releaseScopes, type ReleaseScope } from '../release/release-scope.ts';
import { artefactKinds } from '../vocabulary/artefact-types.ts';

const day = z.iso.date('Write the day as YYYY-MM-DD, such as 2027-08-31.');

export const delegationInput = z.object({
  organisationId: id('an organisation'),
  postId: z.string(),
  delegatePostId: id('a post'),
  kinds: z
    .array(z.enum(artefactKinds))
    .transform((given) => artefactKinds.filter((kind) => given.includes(kind)))
    .refine((given) => given.length > 0, 'Choose at least one kind of work.'),
  scopes: z
    .array(z.enum(releaseScopes))
    .transform((given) => releaseScopes.filter((scope) => given.includes(scope)))
    .refine((given) => given.length > 0, 'Choose at least one audience.'),
  includesOwn: z.boolean(),
  firstDay: day,
  lastDay: day,
});
export type DelegationInput = z.input<typeof delegationInput>;

/** How long it may stand before somebody looks at it again: two years. */
const mostDays = 2 * 366;

/** Audiences that stay within the trust. */
const nearScopes: readonly ReleaseScope[] = ['private', 'school', 'trust'];

/** Its instants. @throws {Refusal} with every fault */
export function checkedDelegation(
  given: z.output<typeof delegationInput>,
  now: Date,
): { readonly startsAt: Date; readonly endsAt: Date } {
  const problems: Problem[] = [];
  const today = londonDayOf(now);
  const fault = (field: string, message: string): void => void problems.push({ code: 'dates', message, field });
  if (given.firstDay < today)
    fault('firstDay', 'Choose today or a later day: what was released before stays as it was.');
  if (given.lastDay < given.firstDay) fault('lastDay', 'The last day must not lie before the first.');
  else if (given.lastDay > daysAfter(given.firstDay, mostDays)) {
    fault('lastDay', 'Choose a day within two years: it can be named again then, by somebody who has looked at it.');
  }
  if (given.includesOwn && given.scopes.some((scope) => !nearScopes.includes(scope))) {
    problems.push({
      code: 'own-beyond-trust',
      message:
        'What leaves the trust is always looked at by a second person: for their own work choose audiences within the trust, and name a delegation of its own for what others hand in.',
      field: 'scopes',
    });
  }
  if (problems.length > 0) throw new Refusal(problems);
  return { startsAt: startOfLondonDay(given.firstDay), endsAt: endOfLondonDay(given.lastDay) };
}
