import type { z } from 'zod';
import { Refusal, type Problem } from './problem.ts';

/**
 * Checks input against a schema and returns it parsed.
 * @throws {Refusal} with one problem per fault; the field is the dotted path, the code `invalid` unless the schema
 *   names one in `params.code`.
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new Refusal(
    parsed.error.issues.map((issue): Problem => {
      const params = 'params' in issue ? (issue.params as { code?: string } | undefined) : undefined;
      const field = issue.path.join('.');
      return { code: params?.code ?? 'invalid', message: issue.message, ...(field ? { field } : {}) };
    }),
  );
}
