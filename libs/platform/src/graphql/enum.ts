import { registerEnumType } from '@nestjs/graphql';

/**
 * Registers a GraphQL enum over kebab-case codes: `release-authority` is `RELEASE_AUTHORITY` in the schema and stays
 * `release-authority` in TypeScript. Returns the object to name in `@Field(() => …)`.
 */
export function graphqlEnum<Code extends string>(
  name: string,
  codes: readonly Code[],
  description: string,
): Readonly<Record<string, Code>> {
  const members = Object.fromEntries(codes.map((code) => [code.toUpperCase().replaceAll('-', '_'), code]));
  registerEnumType(members, { name, description });
  return members;
}
