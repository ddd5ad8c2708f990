import { postRoles, type PostRole } from '@constellation/platform/access';
import { parseInput, Refusal, type Problem } from '@constellation/platform/errors';
import { z } from 'zod';
import { emailAddress, personName } from '../person/person-fields.ts';
import { postTitle } from '../post/post-fields.ts';

/** One person to invite, as it was typed or pasted. */
export interface InvitationRow {
  readonly email: string;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly PostRole[];
}

/** A row that was left out, and why. */
export interface RejectedRow {
  /** The row's place in the list, from 1. */
  readonly line: number;
  readonly problem: Problem;
}

/** A row that is right, with its place in the list. */
export interface CheckedRow extends InvitationRow {
  readonly line: number;
}

const rowInput = z.object({
  email: emailAddress,
  name: personName,
  title: postTitle,
  roles: z.array(z.enum(postRoles)).transform((roles) => [...new Set(roles)]),
});

/**
 * Parts the rows that can be sent from those that cannot. A row is left out for its first fault; of two rows with one
 * address the first counts.
 * @param staff addresses, in lower case, of people who have a post there already
 */
export function checkRows(
  rows: readonly InvitationRow[],
  staff: ReadonlySet<string>,
): { readonly good: readonly CheckedRow[]; readonly rejected: readonly RejectedRow[] } {
  const good = new Map<string, CheckedRow>();
  const rejected: RejectedRow[] = [];
  rows.forEach((given, index) => {
    const line = index + 1;
    try {
      const row = parseInput(rowInput, given);
      const address = row.email.toLowerCase();
      const earlier = good.get(address);
      if (earlier) throw emailProblem('duplicate', `This address stands in line ${earlier.line} already.`);
      if (staff.has(address)) {
        throw emailProblem('already-here', 'Somebody with this address has a post here already: change that one.');
      }
      good.set(address, { ...row, line });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const [problem] = error.problems;
      if (problem) rejected.push({ line, problem });
    }
  });
  return { good: [...good.values()], rejected };
}

function emailProblem(code: string, message: string): Refusal {
  return new Refusal({ code, message, field: 'email' });
}
