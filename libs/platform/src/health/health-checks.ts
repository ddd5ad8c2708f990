import { Injectable } from '@nestjs/common';

/** What a process says when it is asked whether it is ready. */
export interface Readiness {
  readonly isReady: boolean;
  readonly answer: {
    readonly status: 'ready' | 'not ready' | 'stopping';
    readonly dependencies: Readonly<Record<string, 'ok' | 'failed'>>;
  };
}

/** What readiness depends on; filled by the modules of the process when they start. */
@Injectable()
export class HealthChecks {
  readonly #checks = new Map<string, () => Promise<unknown>>();
  #isStopping = false;

  /** From now on the process is not ready, whatever it depends on: it still answers, and wants no new work. */
  beginStopping(): void {
    this.#isStopping = true;
  }

  register(name: string, check: () => Promise<unknown>): void {
    this.#checks.set(name, check);
  }

  /** The answer of `/readyz`, at whichever entrance it is asked for. */
  async readiness(): Promise<Readiness> {
    const dependencies = await this.run();
    const isWell = Object.values(dependencies).every((state) => state === 'ok');
    const status = this.#isStopping ? 'stopping' : isWell ? 'ready' : 'not ready';
    return { isReady: status === 'ready', answer: { status, dependencies } };
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
