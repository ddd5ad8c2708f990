import { unreachable } from '../errors/index.ts';

/**
 * A decision's rule as a small value. A `*.policy.ts` writes it once; it is compiled to a TypeScript predicate and to
 * SQL here, and to an engine's filter by the search adapters. Fields are named by the policy, columns by the compiler's
 * caller. Nothing in it is open-ended: what a rule cannot say cannot leak.
 */
export type AccessRule =
  | { readonly op: 'never' }
  | { readonly op: 'all'; readonly rules: readonly AccessRule[] }
  | { readonly op: 'any'; readonly rules: readonly AccessRule[] }
  /** The field is a set of texts and shares at least one with `values`. */
  | { readonly op: 'overlaps'; readonly field: string; readonly values: readonly string[] }
  /** The field is one text out of `values`. */
  | { readonly op: 'in'; readonly field: string; readonly values: readonly string[] }
  /** The field is an instant at or before this one, or not set. */
  | { readonly op: 'begun'; readonly field: string; readonly at: Date }
  /** The field is an instant after this one, or not set. */
  | { readonly op: 'not-ended'; readonly field: string; readonly at: Date };

export const never: AccessRule = { op: 'never' };
export const all = (...rules: AccessRule[]): AccessRule => ({ op: 'all', rules });
/** At least one of the rules; none given means never. */
export const any = (...rules: AccessRule[]): AccessRule => (rules.length === 0 ? never : { op: 'any', rules });
/** Fails closed: no values, no access. */
export const overlaps = (field: string, values: readonly string[]): AccessRule =>
  values.length === 0 ? never : { op: 'overlaps', field, values };
export const isIn = (field: string, values: readonly string[]): AccessRule =>
  values.length === 0 ? never : { op: 'in', field, values };
export const begun = (field: string, at: Date): AccessRule => ({ op: 'begun', field, at });
export const notEnded = (field: string, at: Date): AccessRule => ({ op: 'not-ended', field, at });

/** What a rule is judged on: the values of its fields. A field that is missing is a fault, never a "no filter". */
export type AccessSubject = Readonly<Record<string, string | Date | readonly string[] | null>>;

/** Judges one subject. @throws when the subject lacks a field of the rule or it has the wrong shape. */
export function allows(rule: AccessRule, subject: AccessSubject): boolean {
  switch (rule.op) {
    case 'never':
      return false;
    case 'all':
      return rule.rules.every((part) => allows(part, subject));
    case 'any':
      return rule.rules.some((part) => allows(part, subject));
    case 'overlaps': {
      const held = fieldOf(rule.field, subject);
      if (!Array.isArray(held)) throw new Error(`The access field ${rule.field} is not a list.`);
      return (held as readonly string[]).some((value) => rule.values.includes(value));
    }
    case 'in': {
      const held = fieldOf(rule.field, subject);
      return typeof held === 'string' && rule.values.includes(held);
    }
    case 'begun': {
      const held = instantOf(rule.field, subject);
      return held === null || held.getTime() <= rule.at.getTime();
    }
    case 'not-ended': {
      const held = instantOf(rule.field, subject);
      return held === null || held.getTime() > rule.at.getTime();
    }
    default:
      return unreachable(rule);
  }
}

function fieldOf(field: string, subject: AccessSubject): string | Date | readonly string[] | null {
  const value = subject[field];
  if (value === undefined) throw new Error(`The access field ${field} is missing.`);
  return value;
}

function instantOf(field: string, subject: AccessSubject): Date | null {
  const value = fieldOf(field, subject);
  if (value !== null && !(value instanceof Date)) throw new Error(`The access field ${field} is not an instant.`);
  return value;
}
