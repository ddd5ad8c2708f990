import { Injectable } from '@nestjs/common';

/** What readiness depends on; filled by the modules of the process when they start. */
@Injectable()
export class HealthChecks {
  readonly #checks = new Map<string, () => Promise<unknown>>();
  #isStopping = false;

  /** Whether the process was asked to stop: it still answers, and wants no new work. */
  get isStopping(): boolean {
    return this.#isStopping;
  }

  /** From now on the process is not ready, whatever it depends on. */
  beginStopping(): void {
    this.#isStopping = true;
  }

  register(name: string, check: () => Promise<unknown>): void {
    this.#checks.set(name, check);
  }

  /** Runs every check, each for at most two seconds. */
  async run(): Promise<Readonly<Record<string, 'ok' | 'failed'>>> {
    const results = await Promise.all(
      [...this.#checks].map(async ([name, check]) => {
        const outcome = await Promise.race([check().then(() => 'ok' as const), timeout()]).catch(
          () => 'failed' as const,
        );
        return [name, outcome] as const;
      }),
    );
    return Object.fromEntries(results);
  }
}

async function timeout(): Promise<'failed'> {
  return new Promise((resolve) => {
    setTimeout(() => resolve('failed'), 2_000).unref();
  });
}
