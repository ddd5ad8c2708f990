import { AccessModule, type PostRole } from '@constellation/platform/access';
import { AuthModule, sessionCookie } from '@constellation/platform/auth';
import { loadSettings, SettingsModule } from '@constellation/platform/config';
import { createDataSource, DatabaseModule } from '@constellation/platform/db';
import { DayScalar, graphqlModule } from '@constellation/platform/graphql';
import { createHttpApplication } from '@constellation/platform/http';
import { createLogger } from '@constellation/platform/logging';
import { testDatabase } from '@constellation/platform/testing';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { IdentityGraphqlModule } from '../graphql/index.ts';
import { identityEntities } from '../identity.entities.ts';
import { IdentityModule } from '../identity.module.ts';
import type { Person } from '../person/person.entity.ts';
import { aPerson, aPost, aSession } from './builders.ts';

/** An answer of the API. */
export interface Answer {
  readonly data: Readonly<Record<string, unknown>>;
  readonly errors: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
  /** The session cookie it set, if any; the value is empty when it was taken away. */
  readonly cookie: { readonly value: string; readonly text: string } | undefined;
  /** The text at a dotted path of the data, such as `viewer.person.id`. */
  at(path: string): string;
}

/** Who sends a request. */
export interface Sender {
  readonly cookie?: string;
  readonly bearer?: string;
}

/** A signed-in person of a test. */
export interface Somebody {
  readonly person: Person;
  readonly sender: Sender;
  /** Empty for a person without a post. */
  readonly postId: string;
}

/** What a mutation answers that was refused for these reasons, as `toEqual` compares it. */
export function refusedFor(...codes: string[]): Record<string, unknown> {
  return { result: { problems: codes.map((code): unknown => expect.objectContaining({ code })) } };
}

/** Identity's part of the API on the database of this Jest worker. */
export class IdentityApi {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly dataSource: DataSource,
  ) {}

  static async start(environment: Readonly<Record<string, string>> = {}): Promise<IdentityApi> {
    const { url } = await testDatabase();
    const settings = loadSettings({
      NODE_ENV: 'test',
      LOG_LEVEL: 'fatal',
      DEMO: 'true',
      DATABASE_URL: url,
      ...environment,
    });
    const logger = createLogger({ level: settings.logLevel, name: 'identity-api' });
    const dataSource = createDataSource({
      url,
      pool: 4,
      entities: identityEntities,
      applicationName: 'identity-api',
      logger,
    });
    await dataSource.initialize();

    @Module({
      imports: [
        SettingsModule.forRoot(settings),
        DatabaseModule.forRoot(dataSource),
        AccessModule,
        AuthModule.forRoot(IdentityModule),
        graphqlModule(settings, logger),
        IdentityGraphqlModule,
      ],
      providers: [DayScalar],
    })
    class IdentityApiModule {}
    const app = await createHttpApplication(IdentityApiModule, settings, logger);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new IdentityApi(app, dataSource);
  }

  async ask(query: string, variables: Record<string, unknown> = {}, sender: Sender = {}): Promise<Answer> {
    const response = await this.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: {
        'content-type': 'application/json',
        ...(sender.cookie ? { cookie: `${sessionCookie}=${sender.cookie}` } : {}),
        ...(sender.bearer ? { authorization: `Bearer ${sender.bearer}` } : {}),
      },
      payload: JSON.stringify({ query, variables }),
    });
    const body = response.json<{ data?: Answer['data']; errors?: Answer['errors'] }>();
    const data = body.data ?? {};
    const text = [response.headers['set-cookie'] ?? []].flat().find((cookie) => cookie.startsWith(`${sessionCookie}=`));
    return {
      data,
      errors: body.errors ?? [],
      cookie: text === undefined ? undefined : { value: text.slice(text.indexOf('=') + 1, text.indexOf(';')), text },
      at: (path) => textAt(data, path),
    };
  }

  /** Somebody signed in, with a post where an organisation is given. */
  async somebody(
    post: { readonly organisationId?: string; readonly roles?: PostRole[] } = {},
    about: Partial<Person> = {},
  ): Promise<Somebody> {
    const person = await aPerson(this.dataSource, about);
    const held = post.organisationId ? await aPost(this.dataSource, { ...post, personId: person.id }) : undefined;
    const { token } = await aSession(this.dataSource, { personId: person.id });
    return { person, sender: { cookie: token }, postId: held?.id ?? '' };
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.dataSource.destroy();
  }
}

function textAt(data: unknown, path: string): string {
  const found = path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], data);
  if (typeof found !== 'string') throw new Error(`There is no text at ${path} in ${JSON.stringify(data)}.`);
  return found;
}
