import { createHash } from 'node:crypto';
import type { AccessRule } from '@constellation/platform/access';
import { unreachable } from '@constellation/platform/errors';

/** Values longer than this cannot be filtered by: the engine's limit is 468 bytes. */
const longestValue = 400;
const plainValue = /^[a-z0-9][a-z0-9:._-]*$/;

/**
 * A value as it stands in the engine and in its filters. The engine folds case and accents and cuts long values, so that
 * two different values could become one: whatever is not plain lower case is written as the hexadecimal of its bytes, and
 * what is too long as its hash. Different values stay different, and nothing in them has a meaning in a filter.
 */
export function engineValue(value: string): string {
  if (value.length <= longestValue && plainValue.test(value)) return value;
  const bytes = Buffer.from(value, 'utf8');
  if (bytes.length * 2 + 2 <= longestValue) return `x=${bytes.toString('hex')}`;
  return `h=${createHash('sha256').update(bytes).digest('hex')}`;
}

/** A compiled filter; `never` is met by nothing, `always` by everything. */
export type EngineFilterText =
  { readonly kind: 'never' } | { readonly kind: 'always' } | { readonly kind: 'filter'; readonly text: string };

const never: EngineFilterText = { kind: 'never' };
const always: EngineFilterText = { kind: 'always' };
const filter = (text: string): EngineFilterText => ({ kind: 'filter', text });

const sets: ReadonlySet<string> = new Set(['find_keys', 'read_keys']);
const instants: ReadonlySet<string> = new Set(['available_from', 'available_until']);

/** `attribute IN [values]`; an attribute that is a list meets it with any of its values. */
export function oneOf(attribute: string, values: readonly string[]): EngineFilterText {
  if (values.length === 0) return never;
  return filter(`${attribute} IN [${values.map((value) => quoted(engineValue(value))).join(', ')}]`);
}

/**
 * Compiles an access rule to a filter of Meilisearch, as `ruleToSql` does to a condition of PostgreSQL.
 * @throws when it names a field the documents do not have: a search must not run with part of its filter missing
 */
export function ruleToFilter(rule: AccessRule): EngineFilterText {
  switch (rule.op) {
    case 'never':
      return never;
    case 'all':
      return allOf(rule.rules.map(ruleToFilter));
    case 'any':
      return anyOf(rule.rules.map(ruleToFilter));
    case 'overlaps':
      return oneOf(known(rule.field, sets), rule.values);
    case 'in':
      // No document field is a single text that a rule may ask for.
      return oneOf(known(rule.field, new Set()), rule.values);
    case 'begun': {
      const field = known(rule.field, instants);
      return filter(`(${field} IS NULL OR ${field} <= ${instant(rule.at)})`);
    }
    case 'not-ended': {
      const field = known(rule.field, instants);
      return filter(`(${field} IS NULL OR ${field} > ${instant(rule.at)})`);
    }
    default:
      return unreachable(rule);
  }
}

export function allOf(parts: readonly EngineFilterText[]): EngineFilterText {
  if (parts.some((part) => part.kind === 'never')) return never;
  const texts = parts.flatMap((part) => (part.kind === 'filter' ? [part.text] : []));
  if (texts.length === 0) return always;
  return filter(texts.length === 1 ? (texts[0] ?? '') : `(${texts.join(' AND ')})`);
}

export function anyOf(parts: readonly EngineFilterText[]): EngineFilterText {
  if (parts.some((part) => part.kind === 'always')) return always;
  const texts = parts.flatMap((part) => (part.kind === 'filter' ? [part.text] : []));
  if (texts.length === 0) return never;
  return filter(texts.length === 1 ? (texts[0] ?? '') : `(${texts.join(' OR ')})`);
}

/**
 * The filter an access rule puts on a search; null when nobody can meet it.
 * @throws when the rule leaves everything open: a search never runs without its audience
 */
export function audienceFilter(rule: AccessRule): EngineFilterText & { readonly kind: 'never' | 'filter' } {
  const compiled = ruleToFilter(rule);
  if (compiled.kind === 'always') throw new Error('An access rule that leaves everything open is not searched with.');
  return compiled;
}

function known(field: string, fields: ReadonlySet<string>): string {
  if (!fields.has(field)) throw new Error(`The access field ${field} is not in the documents of the search engine.`);
  return field;
}

function instant(at: Date): string {
  const milliseconds = at.getTime();
  if (!Number.isSafeInteger(milliseconds)) throw new Error('An access rule has an instant that is none.');
  return String(milliseconds);
}

/** `engineValue` leaves nothing to escape; this holds even if it once does. */
const quoted = (value: string): string => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
