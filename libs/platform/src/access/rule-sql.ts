import { unreachable } from '../errors/index.ts';
import type { AccessRule } from './rule.ts';

/** Collects a statement's parameters: `add` returns the placeholder. */
export class SqlParameters {
  readonly values: unknown[];
  readonly #typed: { readonly value: unknown; readonly type: string; readonly expression: string }[] = [];

  /** @param given values that already stand at $1, $2 … */
  constructor(given: readonly unknown[] = []) {
    this.values = [...given];
  }

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  /** The SQL expression of a value of this type. One that was typed before is sent once: rules name the same keys many times. */
  typed(value: unknown, type: string): string {
    const known = this.#typed.find((one) => one.type === type && isSame(one.value, value));
    if (known) return known.expression;
    const expression = this.express(this.add(value), type);
    this.#typed.push({ value, type, expression });
    return expression;
  }

  /** How a placeholder stands in the statement. */
  protected express(placeholder: string, type: string): string {
    return `${placeholder}::${type}`;
  }
}

/**
 * Parameters whose values the planner does not look at: it plans for any, so the plan of a statement that is prepared by
 * name is kept from the sixth time on, where it would else find each time that a plan for these very values looks cheaper
 * and pay more for planning than for running. For statements written so that one way of running them is right for all.
 */
export class UnseenParameters extends SqlParameters {
  protected override express(placeholder: string, type: string): string {
    // The outer type keeps `= any(…)` from taking an array for a table.
    return `(select ${placeholder}::${type})::${type}`;
  }
}

function isSame(one: unknown, other: unknown): boolean {
  if (one instanceof Date && other instanceof Date) return one.getTime() === other.getTime();
  if (Array.isArray(one) && Array.isArray(other)) {
    return one === other || (one.length === other.length && one.every((value, place) => value === other[place]));
  }
  return one === other;
}

/** How it is asked whether two arrays have something in common; both are SQL expressions. */
export type OverlapSql = (column: string, values: string) => string;

const byIndex: OverlapSql = (column, values) => `${column} && ${values}`;

/**
 * The same asked of each row by itself: PostgreSQL looks its few keys up in a hash of the many values, where `&&` compares every
 * key with every value. No index helps. Only for values that are in view when the statement is planned.
 */
export const overlapByRow: OverlapSql = (column, values) =>
  `exists (select from unnest(${column}) as held where held = any(${values}))`;

/**
 * Compiles a rule to an SQL condition.
 * @param columns the SQL expression of each field the rule names, written by our own code, never from input.
 * @throws when a field has no column: the statement must not run with part of its filter missing.
 */
export function ruleToSql(
  rule: AccessRule,
  columns: Readonly<Record<string, string>>,
  parameters: SqlParameters,
  overlap: OverlapSql = byIndex,
): string {
  const column = (field: string): string => {
    const expression = columns[field];
    if (!expression) throw new Error(`The access field ${field} has no column here.`);
    return expression;
  };
  switch (rule.op) {
    case 'never':
      return 'false';
    case 'all':
      return rule.rules.length === 0
        ? 'true'
        : joined(
            rule.rules.map((one) => ruleToSql(one, columns, parameters, overlap)),
            ' and ',
          );
    case 'any':
      return rule.rules.length === 0
        ? 'false'
        : joined(
            rule.rules.map((one) => ruleToSql(one, columns, parameters, overlap)),
            ' or ',
          );
    case 'overlaps':
      return overlap(column(rule.field), parameters.typed(rule.values, 'text[]'));
    case 'in':
      return `${column(rule.field)} = any(${parameters.typed(rule.values, 'text[]')})`;
    case 'begun':
      return `(${column(rule.field)} is null or ${column(rule.field)} <= ${parameters.typed(rule.at, 'timestamptz')})`;
    case 'not-ended':
      return `(${column(rule.field)} is null or ${column(rule.field)} > ${parameters.typed(rule.at, 'timestamptz')})`;
    default:
      return unreachable(rule);
  }
}

const joined = (conditions: readonly string[], word: ' and ' | ' or '): string => `(${conditions.join(word)})`;
