import { Injectable } from '@nestjs/common';

/**
 * One context's contribution to a viewer's principal keys: SQL that yields one column of keys for the person `$1`
 * (uuid) at the instant `$2` (timestamptz). All contributions run as one UNION statement.
 */
export interface PrincipalSource {
  /** Names the context, such as `identity.posts`. */
  readonly name: string;
  readonly sql: string;
}

/** Filled by the contexts when their modules start, read when a viewer is built. */
@Injectable()
export class PrincipalSources {
  readonly #sources = new Map<string, PrincipalSource>();

  register(source: PrincipalSource): void {
    if (this.#sources.has(source.name)) throw new Error(`The principal source ${source.name} is registered twice.`);
    this.#sources.set(source.name, source);
  }

  /** All contributions as one SQL query with the parameters `$1` and `$2`. */
  unionSql(): string {
    if (this.#sources.size === 0) throw new Error('No principal source is registered: every viewer would hold nothing.');
    return [...this.#sources.values()].map((source) => source.sql).join('\nunion\n');
  }
}
