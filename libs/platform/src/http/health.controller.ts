import { Controller, Get, Headers, NotFoundException, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public } from '../auth/declarations.ts';
import { Settings } from '../config/index.ts';
import { HealthChecks, type Readiness } from '../health/index.ts';
import { mayReadMetrics, metricsText, metricsType } from '../metrics/index.ts';

@Controller()
export class HealthController {
  constructor(
    private readonly checks: HealthChecks,
    private readonly settings: Settings,
  ) {}

  /** Alive: the process answers. */
  @Get('healthz')
  @Public()
  alive(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** Ready: everything it depends on answers and it is not stopping; 503 with each dependency's state otherwise. */
  @Get('readyz')
  @Public()
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness['answer']> {
    const { isReady, answer } = await this.checks.readiness();
    void reply.status(isReady ? 200 : 503);
    return answer;
  }

  /** What the process measured, in Prometheus' text format; not there for who may not read it. */
  @Get('metrics')
  @Public()
  async metrics(
    @Headers('authorization') authorization: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    if (!mayReadMetrics(this.settings, authorization)) throw new NotFoundException();
    void reply.header('content-type', metricsType);
    return metricsText();
  }
}
