import { communitiesEntities, communityPrincipals } from '@constellation/communities';
import { IdentityModule, identityEntities } from '@constellation/identity';
import { IdentityGraphqlModule } from '@constellation/identity/graphql';
import { aSession, viewerOf } from '@constellation/identity/testing';
import { AccessModule, type Viewer } from '@constellation/platform/access';
import { AuthModule, sessionCookie } from '@constellation/platform/auth';
import { BlobsModule } from '@constellation/platform/blobs';
import { loadSettings, SettingsModule } from '@constellation/platform/config';
import { createDataSource, DatabaseModule } from '@constellation/platform/db';
import { DayScalar, graphqlModule } from '@constellation/platform/graphql';
import { createHttpApplication } from '@constellation/platform/http';
import { createLogger } from '@constellation/platform/logging';
import { testDatabase } from '@constellation/platform/testing';
import { Module, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { artefactPrincipals } from '../access/principals.ts';
import { artefactsEntities } from '../artefacts.entities.ts';
import { ArtefactsModule } from '../artefacts.module.ts';
import { ArtefactsGraphqlModule } from '../graphql/artefacts-graphql.module.ts';

/** An answer of the GraphQL endpoint. */
export interface Answer {
  readonly data: Readonly<Record<string, any>>; // eslint-disable-line house/no-any -- answers are judged by assertions
  readonly errors: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** The API of identity and artefacts on the database of this Jest worker, with files in a folder of its own. */
export class ArtefactsApi {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly dataSource: DataSource,
    private readonly folder: string,
  ) {}

  static async start(environment: Readonly<Record<string, string>> = {}): Promise<ArtefactsApi> {
    const { url } = await testDatabase();
    const folder = await mkdtemp(join(tmpdir(), 'constellation-artefacts-'));
    const settings = loadSettings({
      NODE_ENV: 'test',
      LOG_LEVEL: 'fatal',
      DATABASE_URL: url,
      DATA_FOLDER: folder,
      PUBLIC_URL: 'https://constellation.example.org',
      ...environment,
    });
    const logger = createLogger({ level: settings.logLevel, name: 'artefacts-api' });
    const dataSource = createDataSource({
      url,
      pool: 6,
      entities: [...identityEntities, ...communitiesEntities, ...artefactsEntities],
      applicationName: 'artefacts-api',
      logger,
    });
    await dataSource.initialize();

    @Module({
      imports: [
        SettingsModule.forRoot(settings),
        DatabaseModule.forRoot(dataSource),
        AccessModule,
        BlobsModule.forRoot(settings),
        AuthModule.forRoot(IdentityModule),
        graphqlModule(settings, logger),
        IdentityGraphqlModule,
        ArtefactsModule,
        ArtefactsGraphqlModule,
      ],
      providers: [DayScalar],
    })
    class ArtefactsApiModule {}
    const app = await createHttpApplication(ArtefactsApiModule, settings, logger);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new ArtefactsApi(app, dataSource, folder);
  }

  /** A service or reader of the application. */
  get<Service>(type: Type<Service>): Service {
    return this.app.get(type);
  }

  /** The viewer a person is now, grants included. */
  async viewerOf(personId: string, now?: Date): Promise<Viewer> {
    return viewerOf(this.dataSource, personId, {
      sources: [communityPrincipals, ...artefactPrincipals],
      ...(now ? { now } : {}),
    });
  }

  /** Signs a person in and returns the header that says so. */
  async cookieOf(personId: string): Promise<string> {
    const { token } = await aSession(this.dataSource, { personId });
    return `${sessionCookie}=${token}`;
  }

  async ask(query: string, variables: Record<string, unknown> = {}, cookie?: string): Promise<Answer> {
    const response = await this.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
      payload: JSON.stringify({ query, variables }),
    });
    const body = response.json<Partial<Answer>>();
    return { data: body.data ?? {}, errors: body.errors ?? [] };
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.dataSource.destroy();
    await rm(this.folder, { recursive: true, force: true });
  }
}
