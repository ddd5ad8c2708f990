import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { ReuseCount, ReuseLedger, ReuseSum } from '../reuse-ledger/reuse-ledger.reader.ts';

@ObjectType('ReuseSum', {
  description: 'What one’s own trust, or everybody beyond it, makes of what an organisation holds.',
})
export class ReuseSumType {
  @Field(() => Int, {
    description: 'Current adoptions of its works, and of what was made from them along the chain, each once.',
  })
  adoptions!: number;

  @Field(() => Int, { description: 'Those of them that are of works made from its own.' })
  adoptionsOfDerived!: number;

  @Field(() => Int, { description: 'Organisations that adopted any of these, each once.' })
  organisations!: number;

  @Field(() => Int, { description: 'Works made from its own along the chain, each once.' })
  derivedWorks!: number;

  @Field(() => Float, { nullable: true, description: 'Hours saved, as adopters state them; null where none does.' })
  hoursSaved!: number | null;
}

@ObjectType('ReuseCount', { description: 'How reuse is spread.' })
export class ReuseCountType {
  @Field({
    description: 'The month as `YYYY-MM`, or the setting: a phase, or the kind of an organisation without one.',
  })
  of!: string;

  @Field(() => Int, { description: 'In the organisation’s own trust.' })
  own!: number;

  @Field(() => Int, { description: 'Beyond it.' })
  beyond!: number;
}

@ObjectType('ReuseLedger', {
  description: 'What came of what an organisation holds, credited along the whole derivation chain, each thing once.',
})
export class ReuseLedgerType {
  @Field(() => Int, { description: 'Released works it holds.' })
  worksHeld!: number;

  @Field(() => Int, { description: 'Those that somebody adopted or made something from.' })
  worksReused!: number;

  @Field(() => ReuseSumType, {
    description: 'In its own trust: itself, the trust it belongs to and the schools of that.',
  })
  own!: ReuseSum;

  @Field(() => ReuseSumType, { description: 'Beyond its own trust.' })
  beyond!: ReuseSum;

  @Field(() => Int, {
    description: 'Pairs of it and another trust, or an organisation of none, that uses its works.',
  })
  trustPairs!: number;

  @Field(() => [ReuseCountType], {
    description: 'Adoptions by the month in London in which they began: the last twelve, oldest first.',
  })
  byMonth!: readonly ReuseCount[];

  @Field(() => [ReuseCountType], { description: 'Organisations that use its works, by their setting.' })
  bySetting!: readonly ReuseCount[];

  trustIds!: readonly string[];
}

export function toReuseLedgerType(ledger: ReuseLedger): ReuseLedgerType {
  return Object.assign(new ReuseLedgerType(), ledger);
}
