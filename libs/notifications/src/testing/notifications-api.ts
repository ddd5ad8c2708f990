import { artefactsEntities } from '@constellation/artefacts';
import { ArtefactsGraphqlModule } from '@constellation/artefacts/graphql';
import type { Answer } from '@constellation/artefacts/testing';
import { communitiesEntities } from '@constellation/communities';
import { CommunitiesGraphqlModule } from '@constellation/communities/graphql';
import { IdentityModule, identityEntities, ViewerAuthenticator } from '@constellation/identity';
import { IdentityGraphqlModule } from '@constellation/identity/graphql';
import { aSession } from '@constellation/identity/testing';
import { AccessModule, type Viewer } from '@constellation/platform/access';
import { AuthModule, sessionCookie } from '@constellation/platform/auth';
import { BlobsModule } from '@constellation/platform/blobs';
import { loadSettings, SettingsModule } from '@constellation/platform/config';
import { createDataSource, DatabaseModule } from '@constellation/platform/db';
import { DayScalar, graphqlModule } from '@constellation/platform/graphql';
import { createHttpApplication } from '@constellation/platform/http';
import { createLogger } from '@constellation/platform/logging';
import { MailModule } from '@constellation/platform/mail';
import { testDatabase } from '@constellation/platform/testing';
import { Module, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { NotificationsGraphqlModule } from '../graphql/notifications-graphql.module.ts';
import { NotificationsJobsModule } from '../jobs/notifications-jobs.module.ts';
import { TellHandler } from '../jobs/tell.handler.ts';
import type { Topic } from '../notice/topics.ts';
import { notificationsEntities } from '../notifications.entities.ts';

let told = 0;

/** The API and the handlers of notifications, with what they tell of, on the database of this Jest worker. */
export class NotificationsApi {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly dataSource: DataSource,
    private readonly folder: string,
  ) {}

  static async start(environment: Readonly<Record<string, string>> = {}): Promise<NotificationsApi> {
    const { url } = await testDatabase();
    const folder = await mkdtemp(join(tmpdir(), 'constellation-notifications-'));
    const settings = loadSettings({
      NODE_ENV: 'test',
      LOG_LEVEL: 'fatal',
      DATABASE_URL: url,
      DATA_FOLDER: folder,
      PUBLIC_URL: 'https://constellation.example.org',
      ...environment,
    });
    const logger = createLogger({ level: settings.logLevel, name: 'notifications-api' });
    const entities = [...identityEntities, ...communitiesEntities, ...artefactsEntities, ...notificationsEntities];
    const dataSource = createDataSource({ url, pool: 6, entities, applicationName: 'notifications-api', logger });
    await dataSource.initialize();

    @Module({
      imports: [
        SettingsModule.forRoot(settings),
        DatabaseModule.forRoot(dataSource),
        AccessModule,
        BlobsModule.forRoot(settings),
        MailModule.forRoot(settings),
        AuthModule.forRoot(IdentityModule),
        graphqlModule(settings, logger),
        IdentityGraphqlModule,
        CommunitiesGraphqlModule,
        ArtefactsGraphqlModule,
        NotificationsGraphqlModule,
        NotificationsJobsModule,
      ],
      providers: [DayScalar],
    })
    class NotificationsApiModule {}
    const app = await createHttpApplication(NotificationsApiModule, settings, logger);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new NotificationsApi(app, dataSource, folder);
  }

  get<Service>(type: Type<Service>): Service {
    return this.app.get(type, { strict: false });
  }

  async viewerOf(personId: string, now = new Date()): Promise<Viewer> {
    return this.get(ViewerAuthenticator).viewerOfPerson(personId, now);
  }

  /** Signs somebody in and answers with the header that says so. */
  async signIn(personId: string): Promise<{ readonly cookie: string }> {
    const { token } = await aSession(this.dataSource, { personId });
    return { cookie: `${sessionCookie}=${token}` };
  }

  async ask(query: string, variables: Record<string, unknown>, who: { readonly cookie: string }): Promise<Answer> {
    const response = await this.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', cookie: who.cookie },
      payload: JSON.stringify({ query, variables }),
    });
    const body = response.json<Partial<Answer>>();
    return { data: body.data ?? {}, errors: body.errors ?? [] };
  }

  /** Tells of something as the worker does. @param jobId the same again for a job that runs twice */
  async tell(
    topics: Topic[],
    subjectId: string,
    { jobId = `tell-${++told}`, itemIds = [] }: { jobId?: string; itemIds?: string[] } = {},
  ): Promise<void> {
    await this.get(TellHandler).handle({ topics, subjectId, itemIds }, { jobId });
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.dataSource.destroy();
    await rm(this.folder, { recursive: true, force: true });
  }
}
