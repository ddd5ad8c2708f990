import { Injectable } from '@nestjs/common';

/**
 * One context's contribution to a viewer's principal keys: a query that yields one column of keys. It may read the
 * one-row table expression `viewer_person (person_id)`, the table expression `viewer_organisation (organisation_id)` of the
 * organisations whose people the viewer is (`org:` keys), and the parameter `$1`, the instant (timestamptz) at which the
 * request is decided. All contributions run as one UNION inside the statement that builds the viewer.
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

  /** All contributions as one query with the single column `key`. */
  unionSql(): string {
    if (this.#sources.size === 0)
      throw new Error('No principal source is registered: every viewer would hold nothing.');
    const parts = [...this.#sources.values()].map((source) => `select source.key from (${source.sql}) as source (key)`);
    return parts.join('\nunion\n');
  }
}
