/** Repeatable randomness: the same seed makes the same data on every machine, which is what lets a database be reused. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to but not including 1; Mulberry32. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 to `below` − 1. */
  below(below: number): number {
    return Math.floor(this.next() * below);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('There is nothing to pick from.');
    return item;
  }

  /** A rank from 0 to `count` − 1 with a probability ∝ 1/(rank + 1)^s, by the inverse of the integral; for s below 1. */
  zipf(count: number, s = 0.6): number {
    return Math.min(count - 1, Math.floor(count * this.next() ** (1 / (1 - s))));
  }

  /** One of the names by their weights, which add up to 1. */
  weighted<Name extends string>(weights: readonly (readonly [Name, number])[]): Name {
    let left = this.next();
    for (const [name, weight] of weights) {
      left -= weight;
      if (left < 0) return name;
    }
    return this.pick(weights)[0];
  }
}

/** Spreads ranks over the numbers 0 to `count` − 1, so that what is popular is not also what is oldest. */
export function scatter(rank: number, count: number): number {
  // Any prime beyond the largest count visits every place once.
  return (rank * 2_654_435_761) % count;
}

/** A UUID of version 7 that says its table (0 to 4095) and number: ids sort as the rows were made. */
export function idOf(table: number, number: number): string {
  const hex = number.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7${table.toString(16).padStart(3, '0')}-8000-${hex}`;
}
