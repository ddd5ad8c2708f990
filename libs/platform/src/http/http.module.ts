import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { HealthModule } from '../health/index.ts';
import { HealthController } from './health.controller.ts';
import { ResolverTimes } from './resolver-times.ts';

/** What every process with an entrance over HTTP answers besides its own: health and metrics. */
@Module({
  imports: [HealthModule],
  controllers: [HealthController],
  providers: [{ provide: APP_INTERCEPTOR, useClass: ResolverTimes }],
})
export class HttpModule {}
