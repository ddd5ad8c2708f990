import { ViewerAuthenticator } from '@constellation/identity';
import type { Settings } from '@constellation/platform/config';
import { Database, UnitOfWork } from '@constellation/platform/db';
import { NestLogger, type Logger } from '@constellation/platform/logging';
import { SearchProjection, SearchVocabulary } from '@constellation/search';
import { NestFactory } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import { ImportModule } from '../import/import.module.ts';
import { showProgress } from '../import/progress.ts';
import { readDemoContent } from './demo-content.ts';
import { DemoWorld } from './demo-world.ts';
import { DemoArtefactLoader } from './load-artefacts.ts';
import { loadCollections } from './load-collections.ts';
import { loadCommunities } from './load-communities.ts';
import { loadMap } from './load-map.ts';
import { findPeople, loadPeople } from './load-people.ts';

const peopleLoaded = 'demo people loaded';
const contentLoaded = 'demo content loaded';

/** What {@link loadDemo} works with. */
interface DemoLoad {
  readonly settings: Settings;
  readonly logger: Logger;
  readonly dataSource: DataSource;
  /** Aborted when the process is asked to stop: the next artefact is not begun. */
  readonly stopping: AbortSignal;
}

/**
 * Loads the demo content, once for an installation. Interrupted, it goes on at the next start with what is missing.
 */
export async function loadDemo({ settings, logger, dataSource, stopping }: DemoLoad): Promise<void> {
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
      const viewers = app.get(ViewerAuthenticator);
      const loader = new DemoArtefactLoader(app, viewers, ids);
      const artefactIds = await loader.loadAll(content.artefacts, {
        stopping,
        onProgress: (count) => progress.update(count),
      });
      stopping.throwIfAborted();
      const world = new DemoWorld(app, viewers, ids, artefactIds);
      const communityIds = await loadCommunities(world, content.communities);
      await loadCollections(world, content.collections, communityIds);
      await loadMap(world, content.curriculumMap);
      // Searchable from the first page on; what the jobs find to do afterwards is the text inside the files.
      await app.get(SearchProjection).refreshMany([...artefactIds.values()]);
      await app.get(SearchVocabulary).refreshIfChanged(new Date());
    } finally {
      progress.stop();
    }
    await database.query('insert into installation_fact (name) values ($1) on conflict do nothing', [contentLoaded]);
  } finally {
    await app.close();
  }
}
