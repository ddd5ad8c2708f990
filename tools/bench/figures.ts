import type { Figures } from './bench.types.ts';
import { percentile, spreadOf } from './statistics.ts';

/** What readings came to that were timed one by one, in milliseconds. */
export function figuresOf(name: string, role: Figures['role'], ms: readonly number[]): Figures {
  const at = (share: number) => spreadOf([percentile(ms, share)]);
  return { name, role, rate: spreadOf(ms.map((one) => 1_000 / one)), p50: at(0.5), p99: at(0.99) };
}

/** Times one reading. @throws when it read something else than what is there */
export async function timed(read: () => Promise<number>, expected: number): Promise<number> {
  const begun = performance.now();
  const found = await read();
  const ms = performance.now() - begun;
  if (found !== expected) throw new Error(`${found} were read, not ${expected}.`);
  return ms;
}
