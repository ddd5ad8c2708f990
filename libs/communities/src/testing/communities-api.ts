import { IdentityModule, identityEntities } from '@constellation/identity';
import { IdentityGraphqlModule } from '@constellation/identity/graphql';
import { aPerson, aPost, aSession, viewerOf } from '@constellation/identity/testing';
import { AccessModule, type PostRole, type Viewer } from '@constellation/platform/access';
import { AuthModule, sessionCookie } from '@constellation/platform/auth';
import { loadSettings, SettingsModule } from '@constellation/platform/config';
import { createDataSource, DatabaseModule } from '@constellation/platform/db';
import { DayScalar, graphqlModule } from '@constellation/platform/graphql';
import { createHttpApplication } from '@constellation/platform/http';
import { createLogger } from '@constellation/platform/logging';
import { testDatabase } from '@constellation/platform/testing';
import { Module, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { communityPrincipals } from '../community/community.principal-source.ts';
import { communitiesEntities } from '../communities.entities.ts';
import { CommunitiesGraphqlModule } from '../graphql/communities-graphql.module.ts';

/** An answer of the GraphQL endpoint. */
export interface Answer {
  readonly data: Readonly<Record<string, any>>; // eslint-disable-line house/no-any -- answers are judged by assertions
  readonly errors: readonly { readonly message: string }[];
}

/** Somebody signed in, with a post. */
export interface Colleague {
  readonly id: string;
  readonly postId: string;
  readonly cookie: string;
}

/** What a mutation answers that was refused for these reasons, as `toEqual` compares it. */
export const refusedFor = (...codes: string[]): Record<string, unknown> => ({
  result: { problems: codes.map((code): unknown => expect.objectContaining({ code })) },
});

/** The API of identity and communities on the database of this Jest worker. */
export class CommunitiesApi {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly dataSource: DataSource,
  ) {}

  static async start(): Promise<CommunitiesApi> {
    const { url } = await testDatabase();
    const settings = loadSettings({
      NODE_ENV: 'test',
      LOG_LEVEL: 'fatal',
      DATABASE_URL: url,
      PUBLIC_URL: 'https://constellation.example.org',
    });
    const logger = createLogger({ level: settings.logLevel, name: 'communities-api' });
    const entities = [...identityEntities, ...communitiesEntities];
    const dataSource = createDataSource({ url, pool: 6, entities, applicationName: 'communities-api', logger });
    await dataSource.initialize();

    @Module({
      imports: [
        SettingsModule.forRoot(settings),
        DatabaseModule.forRoot(dataSource),
        AccessModule,
        AuthModule.forRoot(IdentityModule),
        graphqlModule(settings, logger),
        IdentityGraphqlModule,
        CommunitiesGraphqlModule,
      ],
      providers: [DayScalar],
    })
    class CommunitiesApiModule {}
    const app = await createHttpApplication(CommunitiesApiModule, settings, logger);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new CommunitiesApi(app, dataSource);
  }

  get<Service>(type: Type<Service>): Service {
    return this.app.get(type, { strict: false });
  }

  /** The viewer a person is, keys of communities included. */
  async viewerOf(personId: string, now?: Date): Promise<Viewer> {
    return viewerOf(this.dataSource, personId, { sources: [communityPrincipals], ...(now ? { now } : {}) });
  }

  async colleague(
    organisationId: string,
    about: { readonly roles?: PostRole[]; readonly subjects?: string[]; readonly phases?: string[] } = {},
  ): Promise<Colleague> {
    const person = await aPerson(this.dataSource);
    const post = await aPost(this.dataSource, { personId: person.id, organisationId, ...about });
    const { token } = await aSession(this.dataSource, { personId: person.id });
    return { id: person.id, postId: post.id, cookie: `${sessionCookie}=${token}` };
  }

  async ask(query: string, variables: Record<string, unknown>, who: Pick<Colleague, 'cookie'>): Promise<Answer> {
    const response = await this.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', cookie: who.cookie },
      payload: JSON.stringify({ query, variables }),
    });
    const body = response.json<Partial<Answer>>();
    return { data: body.data ?? {}, errors: body.errors ?? [] };
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.dataSource.destroy();
  }
}
