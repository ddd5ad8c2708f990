import type { Contender, Role } from './contender.ts';
import type { Size } from './data/load.ts';
import type { BenchWorld } from './data/world.ts';
import type { LoadRequest } from './load/load-client.ts';
import type { BenchServer } from './server.ts';
import type { Spread } from './statistics.ts';

/** The search engine that is measured. */
export type EngineName = 'postgres' | 'meilisearch';

/** What a bench has at hand. */
export interface BenchTools {
  readonly server: BenchServer;
  readonly size: Size;
  readonly rounds: number;
  /** How long one contender is loaded in one round. */
  readonly seconds: number;
  readonly quick: boolean;
  /** Whether the packages of the peers are there. */
  readonly peers: boolean;
  say(line: string): void;
}

/** What one contender came to. */
export interface Figures {
  readonly name: string;
  readonly role: Role;
  /** In the unit of the bench, more is better. */
  readonly rate: Spread;
  /** Milliseconds, where the bench measures answers. */
  readonly p50?: Spread;
  readonly p95?: Spread;
  readonly p99?: Spread;
  readonly statements?: number;
  /** Of its process, per unit of work, in milliseconds. */
  readonly cpuMs?: number;
  readonly peakMb?: number;
}

/** One line of what a bench is meant to reach. */
export interface Goal {
  /** Such as `≥ 0.6 of limit`. */
  readonly text: string;
  readonly met: boolean | null;
  readonly measured: string;
}

/** What a bench came to. */
export interface BenchResult {
  readonly bench: string;
  readonly work: string;
  readonly unit: string;
  readonly figures: readonly Figures[];
  /** Contenders that were left out, with the reason. */
  readonly skipped: readonly string[];
  readonly goals: readonly Goal[];
}

/** One bench. */
export interface Bench {
  readonly name: string;
  readonly work: string;
  /** Why it cannot be run here, such as that its data are not there; null when it can. */
  cannot?(tools: BenchTools): string | null;
  /** Whether it measures search, on whichever engine. */
  readonly isSearch?: boolean;
  run(tools: BenchTools): Promise<BenchResult>;
}

/** A contender that is loaded over HTTP, with the requests it understands. */
export interface HttpContender extends Contender {
  readonly requests: readonly LoadRequest[];
  /** Brings its answer to the form in which answers are compared: mostly the ids it holds. */
  readonly essence: (answer: unknown) => unknown;
}

/** What HTTP benches are made of. */
export interface HttpBenchPlan {
  readonly contenders: readonly HttpContender[];
  readonly goals: (figures: readonly Figures[]) => readonly Goal[];
}

/** What a bench runs on. */
export interface BenchData {
  readonly url: string;
  readonly size: Size;
  readonly world: BenchWorld;
}

/** What a plan is made from. */
export interface PlanFacts extends BenchData {
  /** The statement with which the product finds out who asks. */
  readonly viewerSql: string;
}
