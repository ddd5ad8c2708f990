import { CustomScalar, Scalar } from '@nestjs/graphql';
import { GraphQLError, Kind, type ValueNode } from 'graphql';

/** Years beyond these are slips of the keyboard, and the first and last of four digits have no neighbour to end at. */
const dayPattern = /^(19|2\d)\d{2}-\d{2}-\d{2}$/;

/** A calendar day without time of day; in TypeScript a `YYYY-MM-DD` text. */
export class Day {}

/** See the GraphQL description. */
@Scalar('Date', () => Day)
export class DayScalar implements CustomScalar<string, string> {
  description = 'A calendar day as YYYY-MM-DD, 1900 to 2999, in Europe/London where it means a boundary in time.';

  parseValue(value: unknown): string {
    if (typeof value !== 'string' || !dayPattern.test(value) || !isDay(value)) {
      throw new GraphQLError('A day is written YYYY-MM-DD, such as 2027-01-04, and lies in the years 1900 to 2999.', {
        extensions: { code: 'BAD_USER_INPUT' },
      });
    }
    return value;
  }

  serialize(value: unknown): string {
    return String(value);
  }

  parseLiteral(node: ValueNode): string {
    return this.parseValue(node.kind === Kind.STRING ? node.value : undefined);
  }
}

function isDay(text: string): boolean {
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}
