import { unreachable } from '../errors/index.ts';
import type { AccessRule } from './rule.ts';

/** Collects a statement's parameters: `add` returns the placeholder. */
export class SqlParameters {
  readonly values: unknown[];

  /** @param given values that already stand at $1, $2 … */
  constructor(given: readonly unknown[] = []) {
    this.values = [...given];
  }

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/**
 * Compiles a rule to an SQL condition.
 * @param columns the SQL expression of each field the rule names, written by our own code, never from input.
 * @throws when a field has no column: the statement must not run with part of its filter missing.
 */
export function ruleToSql(
  rule: AccessRule,
  columns: Readonly<Record<string, string>>,
  parameters: SqlParameters,
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
      return rule.rules.length === 0 ? 'true' : joined(rule.rules, ' and ', columns, parameters);
    case 'any':
      return rule.rules.length === 0 ? 'false' : joined(rule.rules, ' or ', columns, parameters);
    case 'overlaps':
      return `${column(rule.field)} && ${parameters.add(rule.values)}::text[]`;
    case 'in':
      return `${column(rule.field)} = any(${parameters.add(rule.values)}::text[])`;
    case 'begun':
      return `(${column(rule.field)} is null or ${column(rule.field)} <= ${parameters.add(rule.at)}::timestamptz)`;
    case 'not-ended':
      return `(${column(rule.field)} is null or ${column(rule.field)} > ${parameters.add(rule.at)}::timestamptz)`;
    default:
      return unreachable(rule);
  }
}

function joined(
  rules: readonly AccessRule[],
  word: ' and ' | ' or ',
  columns: Readonly<Record<string, string>>,
  parameters: SqlParameters,
): string {
  return `(${rules.map((rule) => ruleToSql(rule, columns, parameters)).join(word)})`;
}
