import type { Figures, Goal } from './bench.types.ts';

const find = (figures: readonly Figures[], name: string): Figures | undefined =>
  figures.find((one) => one.name === name);
const ours = (figures: readonly Figures[]): Figures | undefined => figures.find((one) => one.role === 'ours');

/** Ours shall answer at least so many times as much as another contender. */
export function atLeast(figures: readonly Figures[], name: string, ratio: number): Goal {
  const text = `≥ ${ratio} × ${name}`;
  const [own, other] = [ours(figures), find(figures, name)];
  if (!own || !other) return { text, met: null, measured: 'not measured' };
  const measured = own.rate.median / other.rate.median;
  return { text, met: measured >= ratio, measured: measured.toFixed(2) };
}

/** The slowest hundredth of ours shall take at most so many times as long as another contender's. */
export function p99AtMost(figures: readonly Figures[], name: string, ratio: number): Goal {
  const text = `p99 ≤ ${ratio} × ${name}`;
  const [own, other] = [ours(figures)?.p99, find(figures, name)?.p99];
  if (!own || !other) return { text, met: null, measured: 'not measured' };
  const measured = own.median / other.median;
  return { text, met: measured <= ratio, measured: measured.toFixed(2) };
}

/** Ours shall send at most so many statements per request. */
export function statementsAtMost(figures: readonly Figures[], most: number): Goal {
  const text = `≤ ${most} statements`;
  const sent = ours(figures)?.statements;
  if (sent === undefined) return { text, met: null, measured: 'not measured' };
  return { text, met: sent <= most, measured: sent.toFixed(1) };
}

/** The slowest twentieth of ours shall take at most so many milliseconds more than another contender's. */
export function p95AtMostMore(figures: readonly Figures[], name: string, more: number): Goal {
  const text = `p95 ≤ ${name} + ${more} ms`;
  const [own, other] = [ours(figures)?.p95, find(figures, name)?.p95];
  if (!own || !other) return { text, met: null, measured: 'not measured' };
  const measured = own.median - other.median;
  return { text, met: measured <= more, measured: `+ ${measured.toFixed(1)} ms` };
}

/** The slowest hundredth of ours shall take at most so many milliseconds. */
export function p99Within(figures: readonly Figures[], most: number): Goal {
  const text = `p99 ≤ ${most} ms`;
  const own = ours(figures)?.p99;
  if (!own) return { text, met: null, measured: 'not measured' };
  return { text, met: own.median <= most, measured: `${own.median.toFixed(1)} ms` };
}

/** The slowest twentieth of ours shall take at most so many milliseconds. */
export function p95Within(figures: readonly Figures[], most: number): Goal {
  const text = `p95 ≤ ${most} ms`;
  const own = ours(figures)?.p95;
  if (!own) return { text, met: null, measured: 'not measured' };
  return { text, met: own.median <= most, measured: `${own.median.toFixed(1)} ms` };
}

/** Memory that a process may hold more after gigabytes than before them, in megabytes, and count as flat. */
const flatMb = 120;

/** Memory shall stay flat, however much went through. */
export function memoryFlat(grownMb: number): Goal {
  return { text: `memory grows ≤ ${flatMb} MB`, met: grownMb <= flatMb, measured: `${grownMb.toFixed(0)} MB` };
}
