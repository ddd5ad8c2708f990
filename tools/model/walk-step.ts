import type { Random } from '../matrix/random.ts';
import { dayOf } from './london.ts';
import type { Holder, Product } from './product.ts';
import type { Reference } from './reference.ts';

/** A world that is walked through: the product, the reference, and the time. */
export interface Walk {
  readonly product: Product;
  readonly reference: Reference;
  readonly random: Random;
  /** Everybody who asks; by organisation, who signs for it. */
  readonly people: readonly Holder[];
  readonly signatories: ReadonlyMap<string, Holder>;
  readonly trusts: readonly string[];
  readonly schools: readonly string[];
  now: Date;
}

/** One step: does something to both and says what; null when there is nothing to do it to. */
export type Step = (walk: Walk) => Promise<string | null>;

export const signatory = (walk: Walk, organisation: string): Holder => {
  const holder = walk.signatories.get(organisation);
  if (!holder) throw new Error(`Nobody signs for ${organisation}.`);
  return holder;
};
export const postOf = (holder: Holder, organisation: string): string => holder.postIds.get(organisation) ?? '';
export const today = ({ now }: Walk): string => dayOf(now);

/** Kinds of the works that are walked with, each with a type. */
export const kinds = [
  ['curriculum', 'lesson-plan'],
  ['improvement', 'codified-practice'],
] as const;
