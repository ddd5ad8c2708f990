import { graphqlEnum } from '@constellation/platform/graphql';
import { Field, InputType, Int } from '@nestjs/graphql';
import { artefactFacets, type FilterName, type SearchFilters } from '../indexes/artefact.index.ts';
import { searchSorts, type SearchSort } from '../retrieve/search-sort.ts';

export const SearchSortEnum = graphqlEnum(
  'SearchSort',
  searchSorts,
  'The order of hits: how well they answer; when they were released, newest first; in how many trusts they are used, as far as the viewer may know. By the last two, hits that hold only some of the words are taken only where none holds all.',
);

/** What GraphQL gives for the filters: one optional list of codes per facet. */
export type SearchFiltersShape = { [Name in FilterName]?: string[] | null };

/** Its fields are made from the index description below. */
@InputType('SearchFilters', {
  description: 'What a search is narrowed to: values inside one field are alternatives, fields all hold.',
})
export class SearchFiltersInput {}

for (const { filter, description } of artefactFacets) {
  Field(() => [String], { nullable: true, description: `${description} At most 50 codes.` })(
    SearchFiltersInput.prototype,
    filter,
  );
}

@InputType({ description: 'A search.' })
export class SearchInput {
  @Field({
    defaultValue: '',
    description:
      'What to look for, as people type it; the first 400 characters count. Without words that say something: everything, newest first.',
  })
  query: string = '';

  @Field(() => SearchFiltersInput, { nullable: true, description: 'What to narrow it to.' })
  filters?: SearchFiltersShape | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Tokens of `SearchResults.named` that are not meant: what carries them no longer comes first. At most 50.',
  })
  ignored?: string[] | null;

  @Field({
    defaultValue: false,
    description: 'Takes the words as they are typed, without help in spelling: the way back from `correctedQuery`.',
  })
  asTyped: boolean = false;

  @Field(() => SearchSortEnum, { defaultValue: 'best', description: 'The order of the hits.' })
  sort: SearchSort = 'best';

  @Field(() => Int, { defaultValue: 20, description: 'How many hits, 1 to 100.' })
  first: number = 20;

  @Field(() => String, {
    nullable: true,
    description: 'The `endCursor` of the page before; it belongs to the same query, filters and order.',
  })
  after?: string | null;
}

/** Without the nulls that GraphQL allows. */
export function toFilters(input: SearchFiltersShape | null | undefined): SearchFilters {
  const filters: Partial<Record<FilterName, readonly string[]>> = {};
  for (const { filter } of artefactFacets) {
    const codes = input?.[filter];
    if (codes) filters[filter] = codes;
  }
  return filters;
}
