import { Global, Module, Optional, type OnModuleInit } from '@nestjs/common';
import { BlobStore } from '../blobs/index.ts';
import { Database } from '../db/index.ts';
import { HealthChecks, HealthController } from './health.controller.ts';

/** Health for every process that listens. */
@Global()
@Module({ controllers: [HealthController], providers: [HealthChecks], exports: [HealthChecks] })
export class HttpModule implements OnModuleInit {
  constructor(
    private readonly checks: HealthChecks,
    private readonly database: Database,
    @Optional() private readonly blobs?: BlobStore,
  ) {}

  onModuleInit(): void {
    const { blobs } = this;
    this.checks.register('postgresql', () => this.database.ping());
    if (blobs) this.checks.register('files', () => blobs.ping());
  }
}
