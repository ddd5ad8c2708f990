import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { Database } from '../db/index.ts';
import { HealthChecks, HealthController } from './health.controller.ts';

/** Health for every process that listens. */
@Global()
@Module({ controllers: [HealthController], providers: [HealthChecks], exports: [HealthChecks] })
export class HttpModule implements OnModuleInit {
  constructor(
    private readonly checks: HealthChecks,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.checks.register('postgresql', () => this.database.ping());
  }
}
