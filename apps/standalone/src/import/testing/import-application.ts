import { artefactsEntities } from '@constellation/artefacts';
import { communitiesEntities } from '@constellation/communities';
import { identityEntities } from '@constellation/identity';
import { notificationsEntities } from '@constellation/notifications';
import { Viewer } from '@constellation/platform/access';
import { loadSettings, workspaceFolder } from '@constellation/platform/config';
import { createDataSource, Database } from '@constellation/platform/db';
import { cleanDatabase, testDatabase, type TestDatabase } from '@constellation/platform/testing';
import { SearchService, SearchVerifier } from '@constellation/search';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { gzipSync } from 'node:zlib';
import { ImportModule } from '../import.module.ts';

/** A row of what stands in the database. */
export interface StandingRow {
  readonly source_key: string;
  readonly number: number;
  readonly state: string;
  readonly title: string;
}

/** The import command in a process of its own. */
export interface RunningCommand {
  readonly child: ChildProcess;
  readonly ended: Promise<{ readonly code: number | null; readonly printed: string }>;
}

/** The services of the import command on the database of this Jest worker, with a folder for files to import. */
export class ImportApplication {
  private constructor(
    readonly app: INestApplicationContext,
    readonly database: Database,
    readonly folder: string,
    private readonly testing: TestDatabase,
    private readonly dataSource: DataSource,
  ) {}

  static async start(): Promise<ImportApplication> {
    const testing = await testDatabase();
    const folder = await mkdtemp(join(tmpdir(), 'constellation-import-'));
    const settings = loadSettings({
      NODE_ENV: 'test',
      LOG_LEVEL: 'fatal',
      DATABASE_URL: testing.url,
      DATA_FOLDER: folder,
    });
    const dataSource = createDataSource({
      url: testing.url,
      pool: 4,
      entities: [...identityEntities, ...communitiesEntities, ...artefactsEntities, ...notificationsEntities],
      applicationName: 'import-spec',
    });
    await dataSource.initialize();
    const app = await NestFactory.createApplicationContext(ImportModule.forRoot(settings, dataSource), {
      logger: false,
    });
    return new ImportApplication(app, new Database(dataSource), folder, testing, dataSource);
  }

  /** Writes a gzipped JSON Lines file, in a folder `name` of its own, and returns that folder. Lines that are texts are written as they are. */
  async write(name: string, files: Readonly<Record<string, readonly unknown[]>>): Promise<string> {
    const folder = join(this.folder, name);
    await mkdir(folder, { recursive: true });
    for (const [file, lines] of Object.entries(files)) {
      const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
      await writeFile(join(folder, `${file}.jsonl.gz`), gzipSync(`${text}\n`));
    }
    return folder;
  }

  /** Runs the import as a person would, on the same database. `ended` tells its exit code and what it printed. */
  command(...args: readonly string[]): RunningCommand {
    return this.run('import', ...args);
  }

  /** As {@link command}, for another command of `apps/standalone/src`. */
  run(command: string, ...args: readonly string[]): RunningCommand {
    const child = spawn(
      process.execPath,
      [
        '--import',
        '@swc-node/register/esm-register',
        join(workspaceFolder, `apps/standalone/src/${command}.ts`),
        ...args,
      ],
      {
        cwd: workspaceFolder,
        env: {
          PATH: '/usr/bin:/bin',
          TS_NODE_PROJECT: join(workspaceFolder, 'tsconfig.base.json'),
          DATABASE_URL: this.testing.url,
          DATA_FOLDER: this.folder,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => (printed += chunk.toString('utf8')));
    }
    return { child, ended: once(child, 'close').then(([code]) => ({ code: code as number | null, printed })) };
  }

  async versions(): Promise<readonly StandingRow[]> {
    return this.database.query<StandingRow>(
      `select source_key, number, state, title from artefact left join artefact_version using (artefact_id)
        order by source_key, number`,
    );
  }

  /** How many artefacts are here. */
  async countArtefacts(): Promise<number> {
    const [row] = await this.database.query<{ count: number }>('select count(*)::int as count from artefact');
    return row?.count ?? 0;
  }

  /** Rows in which the search index differs from what it should be. */
  async indexDifferences(): Promise<number> {
    let count = 0;
    for await (const _ of this.app.get(SearchVerifier).differences()) count += 1;
    return count;
  }

  /** Titles that somebody who is not signed in finds, best first. */
  async find(query: string): Promise<readonly string[]> {
    const answer = await this.app
      .get(SearchService)
      .search(Viewer.signedOut(new Date()), { query, filters: {}, first: 20 });
    return answer.hits.map((hit) => hit.title.map((part) => part.text).join(''));
  }

  async clean(): Promise<void> {
    await cleanDatabase(this.testing);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.dataSource.destroy();
    await rm(this.folder, { recursive: true, force: true });
  }
}
