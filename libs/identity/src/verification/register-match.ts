import type { Problem } from '@constellation/platform/errors';
import { identifierLabels, identifierNames, type Identifiers } from './identifiers.ts';

/** An organisation of the directory that shares an identifier with an application. */
export interface Candidate extends Identifiers {
  readonly id: string;
  readonly name: string;
  readonly status: 'open' | 'closed';
}

/** What the directory says to the identifiers of an application. */
export type RegisterMatch<Row extends Candidate> =
  | { readonly outcome: 'none' }
  | { readonly outcome: 'match'; readonly row: Row }
  | { readonly outcome: 'problems'; readonly problems: readonly Problem[] };

/**
 * Finds the one organisation that identifiers name.
 * - It must carry every given identifier that the directory knows, and contradict none of the others: what the
 *   directory does not have for it may be new.
 * - Closed organisations count only where no open one fits: numbers pass from a predecessor to its successor.
 */
export function matchRegister<Row extends Candidate>(
  given: Identifiers,
  candidates: readonly Row[],
): RegisterMatch<Row> {
  const named = identifierNames.filter((name) => given[name] !== null);
  const fitting = candidates.filter(
    (row) =>
      named.some((name) => row[name] === given[name]) &&
      named.every((name) => row[name] === given[name] || row[name] === null) &&
      named.every((name) => row[name] === given[name] || !candidates.some((other) => other[name] === given[name])),
  );
  const open = fitting.filter((row) => row.status === 'open');
  const [row, ...others] = open.length > 0 ? open : fitting;
  if (row && others.length === 0) return { outcome: 'match', row };
  if (row) return { outcome: 'problems', problems: [ambiguous([row, ...others])] };
  if (candidates.length === 0) return { outcome: 'none' };
  const problems = contradictions(given, candidates);
  return { outcome: 'problems', problems: problems.length > 0 ? problems : [differ] };
}

/** One problem for every identifier that leads elsewhere than the first that leads anywhere. */
function contradictions(given: Identifiers, candidates: readonly Candidate[]): readonly Problem[] {
  const known = identifierNames.filter((name) =>
    candidates.some((row) => row[name] === given[name] && row[name] !== null),
  );
  const first = known[0];
  const anchors = candidates.filter((row) => first !== undefined && row[first] === given[first]);
  const [anchor] = anchors;
  if (first === undefined || !anchor) return [];
  return identifierNames
    .filter((name) => name !== first && given[name] !== null && !anchors.some((row) => row[name] === given[name]))
    .filter((name) => anchor[name] !== null || known.includes(name))
    .map((name) => {
      const elsewhere = candidates.find((row) => row[name] === given[name]);
      const label = identifierLabels[name];
      return {
        code: 'identifiers-contradict',
        message:
          `The ${identifierLabels[first]} is that of ${anchor.name}, ` +
          (elsewhere
            ? `the ${label} that of ${elsewhere.name}: correct one of them.`
            : `whose ${label} is ${anchor[name] ?? 'not known'}: correct one of them.`),
        field: name,
      };
    });
}

const differ: Problem = {
  code: 'identifiers-contradict',
  message: 'These identifiers belong to different organisations: correct them.',
};

function ambiguous(rows: readonly Candidate[]): Problem {
  return {
    code: 'identifiers-ambiguous',
    message: `These identifiers fit ${rows.length} organisations, such as ${rows[0]?.name ?? ''}: add the URN or the group UID.`,
  };
}
