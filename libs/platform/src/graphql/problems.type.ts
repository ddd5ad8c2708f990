import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { Refusal } from '../errors/index.ts';

/** See the GraphQL description. */
@ObjectType('Problem', { description: 'Something the caller can put right.' })
export class ProblemType {
  @Field({ description: 'Stable, kebab-case; safe to switch on.' })
  code!: string;

  @Field({ description: 'A sentence for people that says what to do.' })
  message!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Dotted path of the input it is about; null when it is about the whole.',
  })
  field!: string | null;
}

@ObjectType('Problems', { description: 'Why nothing was done: at least one problem, and nothing was changed.' })
export class ProblemsType {
  @Field(() => [ProblemType], { description: 'Every problem that was found, not only the first.' })
  problems!: ProblemType[];
}

/**
 * Runs a service call and turns a {@link Refusal} into data. Any other error stays an exception.
 */
export async function asResult<T>(call: () => Promise<T>): Promise<T | ProblemsType> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const result = new ProblemsType();
    result.problems = error.problems.map((problem) => ({
      code: problem.code,
      message: problem.message,
      field: problem.field ?? null,
    }));
    return result;
  }
}

/** The union `<name>` of a success type and `Problems`, for a mutation's result. */
export function resultUnion<Success extends object>(name: string, success: new () => Success) {
  return createUnionType({
    name,
    description: 'What was made or changed, or the problems that stood in the way.',
    types: () => [success, ProblemsType] as const,
    resolveType: (value: object) => (value instanceof ProblemsType ? ProblemsType : success),
  });
}
