import type { Settings } from '@constellation/platform/config';
import { NestLogger, type Logger } from '@constellation/platform/logging';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import { IndexerModule } from './indexer.module.ts';

/** Starts the indexer; closing the application lets running jobs finish. */
export async function startIndexer(
  settings: Settings,
  logger: Logger,
  dataSource: DataSource,
): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(IndexerModule.forRoot(settings, logger, dataSource), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
}
