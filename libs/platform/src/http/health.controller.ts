import { Controller, Get, Injectable, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public } from '../auth/declarations.ts';

/** What readiness depends on; filled by the modules of the process when they start. */
@Injectable()
export class HealthChecks {
  readonly #checks = new Map<string, () => Promise<unknown>>();

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

@Controller()
export class HealthController {
  constructor(private readonly checks: HealthChecks) {}

  /** Alive: the process answers. */
  @Get('healthz')
  @Public()
  alive(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** Ready: everything it depends on answers; 503 with each dependency's state otherwise. */
  @Get('readyz')
  @Public()
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: string; dependencies: object }> {
    const dependencies = await this.checks.run();
    const isReady = Object.values(dependencies).every((state) => state === 'ok');
    void reply.status(isReady ? 200 : 503);
    return { status: isReady ? 'ready' : 'not ready', dependencies };
  }
}
