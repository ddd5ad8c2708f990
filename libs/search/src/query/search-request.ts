import { parseInput } from '@constellation/platform/errors';
import { z } from 'zod';
import type { EngineFilter } from '../engine/search-engine.ts';
import { artefactFacets, type FilterName, type SearchFilters } from '../indexes/artefact.index.ts';
import { searchSorts, type SearchSort } from '../retrieve/search-sort.ts';

/** What somebody looks for. */
export interface SearchRequest {
  /** Any text; only its beginning counts. Empty: everything the viewer may find, newest first. */
  readonly query: string;
  readonly filters: SearchFilters;
  /** Facet tokens (`year-group:year-4`) the query names that are not meant. */
  readonly ignored?: readonly string[] | undefined;
  /** Whether its words are meant as they are typed: no help with spelling. */
  readonly asTyped?: boolean | undefined;
  /** Without it, `best`. */
  readonly sort?: SearchSort | undefined;
  /** Hits wanted, 1 to 100. */
  readonly first: number;
  /** The end cursor of the page before. */
  readonly after?: string | undefined;
}

const mostCodes = 50;
const longestCode = 100;

/** Codes and ids are plain ASCII; the database refuses some of what else a text can hold. */
const codeForm = new RegExp(`^[\\x20-\\x7e]{1,${longestCode}}$`);

const codes = z
  .array(z.string().regex(codeForm, `A filter value is a code of at most ${longestCode} characters.`))
  .max(mostCodes, `Choose at most ${mostCodes} values of one filter.`)
  .optional();

const requestSchema = z.object({
  query: z.string().max(10_000, 'The query is too long.'),
  filters: z.strictObject(
    Object.fromEntries(artefactFacets.map(({ filter }) => [filter, codes])) as Record<FilterName, typeof codes>,
  ),
  ignored: codes,
  asTyped: z.boolean().optional(),
  sort: z.enum(searchSorts).optional(),
  first: z
    .int('Ask for 1 to 100 hits at a time.')
    .min(1, 'Ask for 1 to 100 hits at a time.')
    .max(100, 'Ask for 1 to 100 hits at a time.'),
  after: z.string().max(500, 'This cursor is not one of ours: start from the first page.').optional(),
});

/** @throws Refusal naming every field that is wrong */
export function checkRequest(request: SearchRequest): SearchRequest {
  return parseInput(requestSchema, request);
}

/** The groups that are really narrowed: a group without values does not narrow. */
export function engineFilters(filters: SearchFilters): readonly EngineFilter[] {
  return artefactFacets.flatMap(({ filter, group }) => {
    const chosen = filters[filter];
    return chosen && chosen.length > 0 ? [{ group, codes: [...new Set(chosen)].sort() }] : [];
  });
}
