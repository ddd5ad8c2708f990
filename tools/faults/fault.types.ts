import type { Random } from '../matrix/random.ts';
import type { Load } from './load.ts';
import type { Stack } from './stack.ts';

/** What a fault has at hand while people go on writing. */
export interface Striking {
  readonly stack: Stack;
  readonly load: Load;
  readonly random: Random;
  /** For how long it strikes, in seconds. */
  readonly seconds: number;
  /** Notes what the product did wrong meanwhile; a sentence. */
  readonly wrong: (what: string) => void;
}

/** Something that goes wrong around the product. */
export interface Fault {
  readonly name: string;
  readonly about: string;
  /** For how long it strikes where nobody says otherwise. */
  readonly seconds: number;
  /** Whether every write must be answered meanwhile. */
  readonly isSeamless: boolean;
  /** Resolves when everything that was taken away is back, though perhaps not at work yet. */
  strike(striking: Striking): Promise<void>;
}
