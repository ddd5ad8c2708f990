/** Something the user can put right, as the API tells it. `field` is the dotted path of the input, e.g. `curriculum.weeks`. */
export interface Problem {
  code: string;
  message: string;
  field?: string | null;
}

/** The API refused a mutation with things the user can put right. */
export class ProblemsError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => problem.message).join(' '));
    this.name = 'ProblemsError';
    this.problems = problems;
  }
}

/** The problem that belongs to an input, for showing beside it. */
export function problemAt(error: Error | null, field: string): string | undefined {
  if (!(error instanceof ProblemsError)) return undefined;
  return error.problems.find((problem) => problem.field === field || problem.field?.endsWith(`.${field}`))?.message;
}
