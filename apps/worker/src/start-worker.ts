import type { Settings } from '@constellation/platform/config';
import { NestLogger, type Logger } from '@constellation/platform/logging';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import { WorkerModule } from './worker.module.ts';

/** Starts the worker; closing the application lets running jobs finish. */
export async function startWorker(
  settings: Settings,
  logger: Logger,
  dataSource: DataSource,
): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(WorkerModule.forRoot(settings, logger, dataSource), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
}
