import { Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { HealthModule } from '../health/index.ts';
import { Jobs, jobsOptions, type JobsOptions } from './jobs.ts';

/**
 * Background work. Handlers are providers of any module of the process, marked with `@JobHandler`. Needs the
 * `DatabaseModule`. The process refuses to start unless jobs and handlers fit together.
 */
@Module({})
export class JobsModule {
  static forRoot(options: JobsOptions): DynamicModule {
    return {
      module: JobsModule,
      global: true,
      imports: [DiscoveryModule, HealthModule],
      providers: [{ provide: jobsOptions, useValue: options }, Jobs],
      exports: [Jobs],
    };
  }
}
