import { setTimeout as sleep } from 'node:timers/promises';
import { beginLife, live, planOf, type Life, type LifeListener, type Step } from './life.ts';
import type { Team } from './people.ts';
import { WriteClient } from './write-client.ts';

/** What the writers saw until now. */
export interface Seen {
  readonly startedAt: Date;
  readonly lives: readonly Life[];
  readonly acknowledged: number;
  readonly turnedAway: number;
  /** Writes of which nobody knows whether they were done, with what came instead of an answer. */
  readonly unknown: readonly string[];
  readonly refused: readonly string[];
  /** The longest time, in milliseconds, in which nothing was acknowledged. */
  readonly longestSilenceMs: number;
}

/** How often writers ask which APIs are about to stop, in milliseconds. */
const lookMs = 250;

/** Several people at work at once, until told to stop. */
export class Load implements LifeListener {
  readonly #lives: Life[] = [];
  readonly #unknown: string[] = [];
  readonly #refused: string[] = [];
  readonly #client: WriteClient;
  readonly #stopping = new AbortController();
  #writers: Promise<unknown> = Promise.resolve();
  #startedAt = new Date();
  #acknowledged = 0;
  #lastAt = Date.now();
  #longestSilenceMs = 0;

  constructor(
    private readonly about: {
      readonly ports: readonly number[];
      readonly teams: readonly Team[];
      /** Goes into every title and address of this load. */
      readonly name: string;
      /** Pause between two lives of one writer, in milliseconds, so that the machine has room for what is tested. */
      readonly pauseMs: number;
    },
  ) {
    this.#client = new WriteClient(about.ports);
  }

  start(): void {
    this.#startedAt = new Date();
    this.#lastAt = Date.now();
    this.#writers = Promise.all([this.#watch(), ...this.about.teams.map((team) => this.#write(team))]);
  }

  /** Every writer ends after the write in hand. */
  async stop(): Promise<Seen> {
    this.#stopping.abort();
    await this.#writers;
    return this.seen;
  }

  get seen(): Seen {
    return {
      startedAt: this.#startedAt,
      lives: this.#lives,
      acknowledged: this.#acknowledged,
      turnedAway: this.#client.turnedAway,
      unknown: this.#unknown,
      refused: this.#refused,
      longestSilenceMs: Math.max(this.#longestSilenceMs, Date.now() - this.#lastAt),
    };
  }

  /** Resolves once so many more writes were acknowledged. */
  async untilAcknowledged(more: number): Promise<void> {
    const wanted = this.#acknowledged + more;
    while (this.#acknowledged < wanted && !this.#stopping.signal.aborted) await sleep(5);
  }

  acknowledged(): void {
    const now = Date.now();
    this.#longestSilenceMs = Math.max(this.#longestSilenceMs, now - this.#lastAt);
    this.#lastAt = now;
    this.#acknowledged += 1;
  }

  unknown(life: Life, step: Step, reason: string): void {
    this.#unknown.push(`${step} of ${life.mark}: ${reason}`);
  }

  refused(life: Life, step: Step, reason: string): void {
    this.#refused.push(`${step} of ${life.mark}: ${reason}`);
  }

  /** As a load balancer does. */
  async #watch(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      await this.#client.look();
      await sleep(lookMs, undefined, { signal }).catch(() => undefined);
    }
  }

  async #write(team: Team): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      const number = this.#lives.length + 1;
      const life = beginLife(team, `${this.about.name}-${number}`);
      this.#lives.push(life);
      await live(life, planOf(number), { client: this.#client, listener: this, isOver: () => signal.aborted });
      const pauseMs = life.unknown === null ? this.about.pauseMs : 200;
      await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
    }
  }
}
