import { ViewerAuthenticator } from '@constellation/identity';
import type { Settings } from '@constellation/platform/config';
import { Database, UnitOfWork } from '@constellation/platform/db';
import { NestLogger, type Logger } from '@constellation/platform/logging';
import { NestFactory } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import { ImportModule } from '../import/import.module.ts';
import { showProgress } from '../import/progress.ts';
import { readDemoContent } from './demo-content.ts';
import { DemoArtefactLoader } from './load-artefacts.ts';
import { findPeople, loadPeople } from './load-people.ts';

const peopleLoaded = 'demo people loaded';
const contentLoaded = 'demo content loaded';

/**
 * Loads the demo content, once for an installation. Interrupted, it goes on at the next start with what is missing.
 */
export async function loadDemo(settings: Settings, logger: Logger, dataSource: DataSource): Promise<void> {
  const database = new Database(dataSource);
  const done = await database.query<{ name: string }>('select name from installation_fact');
  if (done.some((fact) => fact.name === contentLoaded)) return;
  const app = await NestFactory.createApplicationContext(ImportModule.forRoot(settings, dataSource), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  try {
    const content = await readDemoContent();
    if (!done.some((fact) => fact.name === peopleLoaded)) {
      await app.get(UnitOfWork).run(async (tx) => {
        await loadPeople(tx, content);
        await tx.query('insert into installation_fact (name) values ($1)', [peopleLoaded]);
      });
    }
    const ids = await findPeople(database, content);
    const progress = showProgress('Loading the demo content', content.artefacts.length);
    try {
      await new DemoArtefactLoader(app, app.get(ViewerAuthenticator), ids).loadAll(content.artefacts, (count) =>
        progress.update(count),
      );
    } finally {
      progress.stop();
    }
    await database.query('insert into installation_fact (name) values ($1) on conflict do nothing', [contentLoaded]);
  } finally {
    await app.close();
  }
}
