/** Something the user can put right. Comes back as data, never as an exception out of the API. */
export interface Problem {
  /** Stable, kebab-case; clients may switch on it. */
  readonly code: string;
  /** A sentence that says what to do. */
  readonly message: string;
  /** Dotted path of the input it is about, such as `terms.availableFrom`; absent when it is about the whole. */
  readonly field?: string;
}

/**
 * Thrown by services for what the user can put right; resolvers turn it into the `Problems` member of the result
 * union through `asResult`. Rolls the transaction back on its way.
 */
export class Refusal extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: Problem | readonly Problem[]) {
    const list = Array.isArray(problems) ? (problems as readonly Problem[]) : [problems as Problem];
    super(list.map((problem) => problem.message).join(' '));
    this.name = 'Refusal';
    this.problems = list;
  }
}

/**
 * The thing does not exist, or the viewer may not know that it does: both look the same on purpose.
 * It is a {@link Refusal}, so a mutation answers it as data.
 */
export class NotFound extends Refusal {
  constructor(noun: string, field?: string) {
    super({
      code: 'not-found',
      message: `There is no such ${noun}, or it is not shared with you.`,
      ...(field ? { field } : {}),
    });
    this.name = 'NotFound';
  }
}

/** The viewer may see the thing but may not do this. */
export class NotAllowed extends Refusal {
  constructor(message: string, code = 'not-allowed') {
    super({ code, message });
    this.name = 'NotAllowed';
  }
}
