/** A document as the filter sees it. */
export type FilteredDocument = Readonly<Record<string, unknown>>;

/**
 * Judges a document by a filter in the grammar of Meilisearch
 * (https://www.meilisearch.com/docs/learn/filtering_and_sorting/filter_expression_reference), as far as our filters use it: `OR` binds weaker
 * than `AND`, and that weaker than `NOT`; `IN [...]`, `IS NULL`, `=`, `!=`, `>`, `>=`, `<`, `<=`; texts in double quotes, numbers
 * bare; an attribute that is a list meets a condition with any of its values; texts compare without regard to case.
 * @throws when the text is not of this grammar: what cannot be read is never "no filter"
 */
export function meetsFilter(filter: string, document: FilteredDocument): boolean {
  const parser = new Parser(tokensOf(filter), document);
  const met = parser.either();
  parser.end();
  return met;
}

type Token = { readonly kind: 'word' | 'text' | 'sign'; readonly value: string };

const pattern = /\s*(?:"((?:[^"\\]|\\.)*)"|(>=|<=|!=|[()[\],=<>])|([A-Za-z0-9_.-]+))/y;

function tokensOf(filter: string): readonly Token[] {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < filter.trimEnd().length) {
    const found = pattern.exec(filter);
    if (!found) throw new Error(`This is no filter: ${filter}`);
    const [, text, sign, word] = found;
    if (text !== undefined) tokens.push({ kind: 'text', value: text.replaceAll(/\\(.)/g, '$1') });
    else if (sign !== undefined) tokens.push({ kind: 'sign', value: sign });
    else tokens.push({ kind: 'word', value: word ?? '' });
  }
  return tokens;
}

class Parser {
  #place = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly document: FilteredDocument,
  ) {}

  either(): boolean {
    let met = this.both();
    while (this.#takes('word', 'OR')) met = this.both() || met;
    return met;
  }

  both(): boolean {
    let met = this.negated();
    while (this.#takes('word', 'AND')) met = this.negated() && met;
    return met;
  }

  negated(): boolean {
    if (this.#takes('word', 'NOT')) return !this.negated();
    if (!this.#takes('sign', '(')) return this.condition();
    const met = this.either();
    this.#needs('sign', ')');
    return met;
  }

  condition(): boolean {
    const attribute = this.#next('word').value;
    if (!(attribute in this.document)) throw new Error(`The attribute ${attribute} is not filterable.`);
    const held = [this.document[attribute]].flat();
    if (this.#takes('word', 'IS')) {
      const isNegated = this.#takes('word', 'NOT');
      this.#needs('word', 'NULL');
      return held.some((one) => one === null) !== isNegated;
    }
    if (this.#takes('word', 'IN')) {
      const values = this.#list();
      return held.some((one) => values.some((value) => isSame(one, value)));
    }
    const sign = this.#next('sign').value;
    const value = this.#value();
    return held.some((one) => compares(one, sign, value));
  }

  end(): void {
    if (this.#place < this.tokens.length) throw new Error('The filter goes on behind its end.');
  }

  #list(): readonly string[] {
    this.#needs('sign', '[');
    const values: string[] = [];
    while (!this.#takes('sign', ']')) {
      values.push(this.#value());
      if (!this.#takes('sign', ',')) {
        this.#needs('sign', ']');
        break;
      }
    }
    return values;
  }

  #value(): string {
    const token = this.tokens[this.#place++];
    if (!token || token.kind === 'sign') throw new Error('The filter lacks a value.');
    return token.value;
  }

  #takes(kind: Token['kind'], value: string): boolean {
    const token = this.tokens[this.#place];
    if (token?.kind !== kind || token.value !== value) return false;
    this.#place += 1;
    return true;
  }

  #needs(kind: Token['kind'], value: string): void {
    if (!this.#takes(kind, value)) throw new Error(`The filter lacks ${value}.`);
  }

  #next(kind: Token['kind']): Token {
    const token = this.tokens[this.#place++];
    if (token?.kind !== kind) throw new Error(`The filter lacks a ${kind}.`);
    return token;
  }
}

const isSame = (held: unknown, value: string): boolean =>
  typeof held === 'number'
    ? held === Number(value)
    : typeof held === 'string' && held.toLowerCase() === value.toLowerCase();

function compares(held: unknown, sign: string, value: string): boolean {
  if (sign === '=') return isSame(held, value);
  if (sign === '!=') return !isSame(held, value);
  // Only numbers are in order; null is less than nothing.
  if (typeof held !== 'number') return false;
  const other = Number(value);
  switch (sign) {
    case '>':
      return held > other;
    case '>=':
      return held >= other;
    case '<':
      return held < other;
    case '<=':
      return held <= other;
    default:
      throw new Error(`${sign} compares nothing.`);
  }
}
