import { Global, Module, Optional, type OnModuleInit } from '@nestjs/common';
import { BlobStore } from '../blobs/index.ts';
import { Database } from '../db/index.ts';
import { HealthChecks } from './health-checks.ts';

/** What the readiness of a process depends on; the job queue registers itself where it runs. */
@Global()
@Module({ providers: [HealthChecks], exports: [HealthChecks] })
export class HealthModule implements OnModuleInit {
  constructor(
    private readonly checks: HealthChecks,
    private readonly database: Database,
    @Optional() private readonly blobs?: BlobStore,
  ) {}

  onModuleInit(): void {
    this.checks.register('postgresql', () => this.database.ping());
    const { blobs } = this;
    if (blobs) this.checks.register('files', () => blobs.ping());
  }
}
