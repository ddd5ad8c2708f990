import { createHash } from 'node:crypto';

/** Each connection keeps every statement it has prepared: more texts than this are not a fixed set of statements. */
const mostNames = 300;

/** Names for prepared statements, each from its text: the same in every process, as poolers need it. */
export class StatementNames {
  readonly #names = new Map<string, string>();

  /** The name of a statement; undefined when there are too many texts already, so that memory stays bounded. */
  of(sql: string): string | undefined {
    const known = this.#names.get(sql);
    if (known !== undefined || this.#names.size >= mostNames) return known;
    const name = `c_${createHash('sha256').update(sql).digest('base64url').slice(0, 22)}`;
    this.#names.set(sql, name);
    return name;
  }
}
