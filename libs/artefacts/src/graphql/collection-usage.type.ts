import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { fewest, type SettingNumber, type ToldNumber } from '../usage/told-numbers.ts';

@ObjectType('SettingNumber', { description: 'How many there are of a kind of setting.' })
export class SettingNumberType implements SettingNumber {
  @Field({
    description:
      'A code of the scheme `phase`, the kind of an organisation that has none, or `other`: people without a post, and settings that are too few to be told apart.',
  })
  setting!: string;

  @Field(() => Int, { description: `How many: ${fewest} or more, of \`other\` 1 or more.` })
  count!: number;
}

@ObjectType('ToldNumber', { description: 'A number, and from which kinds of settings it comes.' })
export class ToldNumberType implements ToldNumber {
  @Field(() => Int, {
    nullable: true,
    description: `The number; null where it is fewer than ${fewest}, none included.`,
  })
  total!: number | null;

  @Field(() => [SettingNumberType], {
    description: 'By kind of setting, largest first, `other` last; empty where the number is not told.',
  })
  settings!: readonly SettingNumberType[];
}

@ObjectType('CollectionItemUsage', {
  description: 'How an item of a collection is used: every version of it that the viewer finds.',
})
export class CollectionItemUsageType {
  @Field(() => ID, { description: 'The item.' })
  itemId!: string;

  @Field(() => ID, { description: 'The artefact.' })
  artefactId!: string;

  @Field({ description: 'Its title.' })
  title!: string;

  @Field(() => ToldNumberType, {
    description:
      'How often it was opened on the last 30 days, today included: each person once a day for each version.',
  })
  openedLast30Days!: ToldNumberType;

  @Field(() => ToldNumberType, { description: 'The same for the last 12 months.' })
  openedLast12Months!: ToldNumberType;

  @Field(() => ToldNumberType, {
    description: 'How many organisations use it now, as far as the viewer may know who they are.',
  })
  adopted!: ToldNumberType;
}

@ObjectType('CollectionUsage', {
  description:
    'How what stands in a collection is used, as far as the viewer sees it. Those who made a version, and those who decide about it, do not count as opening it, nor does anybody who is not signed in.',
})
export class CollectionUsageType {
  @Field(() => ToldNumberType, {
    description: `How often its items were opened on the last 30 days. Of items that were opened fewer than ${fewest} times it holds nothing, unless they come to ${fewest} together.`,
  })
  openedLast30Days!: ToldNumberType;

  @Field(() => ToldNumberType, { description: 'The same for the last 12 months.' })
  openedLast12Months!: ToldNumberType;

  @Field(() => ToldNumberType, { description: 'How many organisations use any of its items now.' })
  adopted!: ToldNumberType;

  @Field(() => [CollectionItemUsageType], { description: 'Its items one by one, in its order; at most 1,000.' })
  items!: readonly CollectionItemUsageType[];
}
