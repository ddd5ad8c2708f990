import { graphqlEnum, resultUnion } from '@constellation/platform/graphql';
import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import { alertFrequencies, type AlertFrequency } from '../saved-search/alert-times.ts';
import { SearchFiltersInput, type SearchFiltersShape } from './search.input.ts';

export const AlertFrequencyEnum = graphqlEnum(
  'AlertFrequency',
  alertFrequencies,
  'How often one is told of what is new: never, each day, each Monday.',
);

@ObjectType('SavedFilter', { description: 'One filter of a saved search.' })
export class SavedFilterType {
  @Field({ description: 'A field of `SearchFilters`.' })
  filter!: string;

  @Field(() => [String], { description: 'Its codes.' })
  codes!: readonly string[];
}

@ObjectType('SearchAlertItem', { description: 'Something new that a saved search found.' })
export class SearchAlertItemType {
  @Field(() => ID, { description: 'The artefact.' })
  artefactId!: string;

  @Field({ description: 'Its title.' })
  title!: string;
}

@ObjectType('SearchAlert', { description: 'What a saved search found at one time that it had not found before.' })
export class SearchAlertType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was made.' })
  madeAt!: Date;

  @Field({ description: 'Whether its owner has seen it.' })
  isRead!: boolean;

  @Field(() => [SearchAlertItemType], { description: 'What of it can be found now; never empty.' })
  items!: SearchAlertItemType[];
}

@ObjectType('SavedSearch', { description: 'A search that its owner keeps, and nobody else sees.' })
export class SavedSearchType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  @Field({ description: 'As its owner calls it.' })
  name!: string;

  @Field({ description: 'What is looked for.' })
  query!: string;

  @Field(() => [SavedFilterType], { description: 'What it is narrowed to.' })
  filters!: readonly SavedFilterType[];

  @Field(() => AlertFrequencyEnum, { description: 'How often its owner is told of what is new.' })
  frequency!: AlertFrequency;

  @Field(() => [SearchAlertType], { description: 'The latest alerts, newest first, at most 20.' })
  alerts!: readonly SearchAlertType[];
}

@ObjectType('SavedSearches', { description: 'All searches a person keeps.' })
export class SavedSearchesType {
  @Field(() => [SavedSearchType], { description: 'By name.' })
  searches!: readonly SavedSearchType[];
}

export const SavedSearchesResult = resultUnion('SavedSearchesResult', SavedSearchesType);

@InputType({ description: 'A search to keep.' })
export class SaveSearchInput {
  @Field({ description: 'What to call it, up to 120 characters.' })
  name!: string;

  @Field({ defaultValue: '', description: 'What to look for.' })
  query: string = '';

  @Field(() => SearchFiltersInput, { nullable: true, description: 'What to narrow it to.' })
  filters?: SearchFiltersShape | null;

  @Field(() => AlertFrequencyEnum, { description: 'How often to be told of what is new.' })
  frequency!: AlertFrequency;
}

@InputType({ description: 'What to change about a saved search.' })
export class ChangeSavedSearchInput {
  @Field(() => ID, { description: 'The saved search.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'A new name.' })
  name?: string | null;

  @Field(() => AlertFrequencyEnum, { nullable: true, description: 'How often to be told from now on.' })
  frequency?: AlertFrequency | null;
}

@InputType({ description: 'A saved search.' })
export class SavedSearchInput {
  @Field(() => ID, { description: 'The saved search.' })
  id!: string;
}

@InputType({ description: 'The link of an e-mail.' })
export class StopAlertsInput {
  @Field({ description: 'The token in the link.' })
  token!: string;
}
