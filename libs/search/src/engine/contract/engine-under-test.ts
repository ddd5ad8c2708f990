import {
  all,
  begun,
  notEnded,
  organisationKey,
  overlaps,
  publicKey,
  type AccessKey,
  type AccessRule,
} from '@constellation/platform/access';
import type { SearchWorld, VersionRecipe } from '../../testing/search-world.ts';
import type { EngineHits, EngineQuery, EngineTerm } from '../search-engine.ts';

/** The instant at which the contract is tried. */
export const now = new Date('2026-11-22T12:00:00Z');
/** A key that only some hold. */
export const trust = organisationKey('0190a000-0000-7000-8000-00000000000a');

/** Whoever meets one of these keys, within the times of a document. */
export const ruleFor = (field: string, keys: readonly AccessKey[], at = now): AccessRule =>
  all(overlaps(field, keys), begun('available_from', at), notEnded('available_until', at));

/** A word as it is asked for. */
export const term = (word: string, about: Partial<EngineTerm> = {}): EngineTerm => ({
  word,
  alternatives: [],
  prefix: false,
  rarity: 1,
  ...about,
});

/** The part of a query that asks for these words. */
export const words = (...list: readonly string[]): Pick<EngineQuery, 'terms'> => ({
  terms: list.map((word) => term(word)),
});

/** What to ask for; what is left out is the usual. */
export type Asking = Partial<EngineQuery> & { readonly keys?: readonly AccessKey[] };

/** A world whose engine is held against the contract, with a memory of what was put into it. */
export class EngineUnderTest {
  /** Title by version. */
  readonly ids = new Map<string, string>();
  #world: SearchWorld | undefined;

  get world(): SearchWorld {
    if (!this.#world) throw new Error('The world of this contract is not open.');
    return this.#world;
  }

  /** @param open makes the world; called once */
  async open(open: () => Promise<SearchWorld>): Promise<void> {
    this.#world = await open();
  }

  async clear(): Promise<void> {
    this.ids.clear();
    await this.world.clear();
  }

  async put(...recipes: readonly Partial<VersionRecipe>[]): Promise<void> {
    for (const recipe of recipes) this.ids.set((await this.world.release(recipe)).versionId, recipe.title ?? '');
  }

  ask(about: Asking): Promise<EngineHits> {
    const { keys = [publicKey], ...query } = about;
    return this.world.engine.search({
      terms: [],
      match: 'all',
      filters: [],
      preferred: [],
      find: ruleFor('find_keys', keys),
      read: ruleFor('read_keys', keys),
      limit: 1_000,
      ...query,
    });
  }

  /** The titles that are found, in their order. */
  async found(about: Asking): Promise<readonly string[]> {
    return (await this.ask(about)).hits.map((hit) => this.ids.get(hit.versionId) ?? hit.versionId);
  }
}
