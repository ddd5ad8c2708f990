import type { z } from 'zod';
import { Refusal, type Problem } from './problem.ts';

/**
 * Checks input against a schema and returns it parsed.
 * @throws {Refusal} with one problem per fault; the field is the dotted path, the code `invalid` unless the schema
 *   names one in `params.code`. A null where the schema takes none is a problem with the field's name.
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input, { error: ofNull });
  if (parsed.success) return parsed.data;
  throw new Refusal(
    parsed.error.issues.map((issue): Problem => {
      const params = 'params' in issue ? (issue.params as { code?: string } | undefined) : undefined;
      const field = issue.path.join('.');
      return { code: params?.code ?? 'invalid', message: issue.message, ...(field ? { field } : {}) };
    }),
  );
}

/** GraphQL lets null through wherever a field may be left out; what a schema says itself comes before this. */
function ofNull(issue: {
  readonly input?: unknown;
  readonly path?: readonly PropertyKey[] | undefined;
}): string | undefined {
  if (issue.input !== null) return undefined;
  const field = issue.path?.map(String).join('.');
  const subject = field ? `“${field}”` : 'This';
  return `${subject} cannot be null: give it a value, or leave it out to keep it as it is.`;
}
