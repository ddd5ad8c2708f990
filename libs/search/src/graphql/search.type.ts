import { ArtefactVersionType } from '@constellation/artefacts/graphql';
import { PageInfoType } from '@constellation/platform/graphql';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('HighlightPart', { description: 'A piece of plain text; whoever shows it escapes it.' })
export class HighlightPartType {
  @Field({ description: 'The text.' })
  text!: string;

  @Field({ description: 'Whether it is what was searched for.' })
  matched!: boolean;
}

@ObjectType('NamedByQuery', {
  description: 'A code that words of the query name. What carries it comes first; nothing is left out for lacking it.',
})
export class NamedByQueryType {
  @Field({ description: 'The field of `SearchFilters` that narrows to it, such as yearGroups.' })
  filter!: string;

  @Field({ description: 'The code to filter by.' })
  code!: string;

  @Field({ description: 'What people read.' })
  label!: string;

  @Field({ description: 'What to pass in `SearchInput.ignored` when it is not meant.' })
  token!: string;

  @Field({ description: 'Whether it was ignored, as asked.' })
  ignored!: boolean;
}

@ObjectType('RankReason', { description: 'What one signal of ranking gave a hit.' })
export class RankReasonType {
  @Field({ description: 'Name of the signal, such as title.' })
  signal!: string;

  @Field(() => Float, { description: 'The signal, from 0 to about 1.' })
  value!: number;

  @Field(() => Float, { description: 'What it added to the score.' })
  points!: number;
}

@ObjectType('SearchHit', { description: 'One artefact that was found.' })
export class SearchHitType {
  @Field(() => ArtefactVersionType, { description: 'The newest version the viewer may find.' })
  version!: ArtefactVersionType;

  @Field(() => [HighlightPartType], { description: 'Its title, with what was searched for marked.' })
  titleHighlight!: readonly HighlightPartType[];

  @Field(() => [HighlightPartType], {
    description:
      'A passage of its summary, body or a file that shows most of what was searched for; about 260 characters.',
  })
  snippet!: readonly HighlightPartType[];

  @Field(() => String, {
    nullable: true,
    description: 'Name of the file the snippet is from; null when it is from the artefact itself.',
  })
  matchedFile!: string | null;

  @Field(() => [RankReasonType], {
    nullable: true,
    description:
      'Why it stands where it stands: for platform operators, and the first 100 hits of a search with words; else null.',
  })
  reasons!: readonly RankReasonType[] | null;
}

@ObjectType('FacetValue', { description: 'One value of a facet among the hits.' })
export class FacetValueType {
  @Field({ description: 'The code to filter by.' })
  code!: string;

  @Field({ description: 'What people read.' })
  label!: string;

  @Field(() => Int, { description: 'Hits that carry it, of those that were counted (at most 1,000).' })
  count!: number;

  @Field({ description: 'Whether the search is narrowed to it.' })
  selected!: boolean;
}

@ObjectType('Facet', { description: 'One thing the hits can be narrowed by.' })
export class FacetType {
  @Field({ description: 'Stable name, such as subject.' })
  group!: string;

  @Field({ description: 'Its field in `SearchFilters`, such as subjects.' })
  filter!: string;

  @Field({ description: 'Heading people read.' })
  label!: string;

  @Field(() => [FacetValueType], {
    description: 'Its values: in their natural order where there is one, else by count; at most 40 and those selected.',
  })
  values!: readonly FacetValueType[];
}

@ObjectType('LoosenedSearch', { description: 'A search that asks for less than one that found nothing.' })
export class LoosenedSearchType {
  @Field(() => [String], { description: 'Fields of `SearchFilters` to leave out.' })
  withoutFilters!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'The query with its spelling corrected, where it is found by that; else null.',
  })
  correctedQuery!: string | null;

  @Field(() => Int, { description: 'What it finds of what the viewer may find, 1 or more.' })
  total!: number;

  @Field({ description: 'False when there are more than were counted.' })
  totalIsExact!: boolean;
}

@ObjectType('SearchResults', {
  description: 'One page of hits. Totals and facets count only what the viewer may find.',
})
export class SearchResultsType {
  @Field(() => Int, { description: 'Hits in all; exact when `totalIsExact`, else at least about 1,000.' })
  total!: number;

  @Field({ description: 'False when there are more hits than were counted: show "1,000+".' })
  totalIsExact!: boolean;

  @Field(() => [SearchHitType], { description: 'The hits, best first.' })
  hits!: readonly SearchHitType[];

  @Field(() => [FacetType], { description: 'What the hits can be narrowed by, counted over all of them.' })
  facets!: readonly FacetType[];

  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  pageInfo!: PageInfoType;

  @Field({ description: 'Whether a reserve answered because the usual search engine could not.' })
  degraded!: boolean;

  @Field({ description: 'Whether hits that hold only some of the words were taken in, because too few hold all.' })
  widened!: boolean;

  @Field({
    description:
      'Whether nothing in the query says what to look for (no words, or only such as "the" and "of"), so that everything is listed, newest first.',
  })
  browsed!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The query with corrected spelling that was searched for; null when nothing was corrected.',
  })
  correctedQuery!: string | null;

  @Field(() => [LoosenedSearchType], {
    description:
      'Where nothing was found: what each filter left out would find, then all of them left out, then help in spelling where it was refused. Only what finds something.',
  })
  loosened!: readonly LoosenedSearchType[];

  @Field(() => [NamedByQueryType], {
    description: 'What words of the query name (a year, a subject, a type), to be made a filter or ignored.',
  })
  named!: readonly NamedByQueryType[];

  @Field(() => Float, { description: 'How long the search took on the server, in milliseconds.' })
  tookMs!: number;
}
