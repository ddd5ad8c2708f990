import { ArtefactsModule } from '@constellation/artefacts';
import { IdentityModule, ViewerAuthenticator } from '@constellation/identity';
import { AccessModule } from '@constellation/platform/access';
import { BlobsModule } from '@constellation/platform/blobs';
import { loadSettings, SettingsModule } from '@constellation/platform/config';
import { countStatements, createDataSource, DatabaseModule } from '@constellation/platform/db';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

@Module({})
class ProductModule {}

let known: Promise<string> | undefined;

/**
 * The statement with which the product finds out who asks, as it stands in the code today: limit and peers send the
 * very same, so that what differs is what is around it. Its parameters: the instant, the SHA-256 of the session token, null, null.
 */
export function readViewerSql(url: string): Promise<string> {
  return (known ??= captureViewerSql(url));
}

async function captureViewerSql(url: string): Promise<string> {
  const settings = loadSettings({ NODE_ENV: 'production', DATABASE_URL: url, LOG_LEVEL: 'fatal' });
  const dataSource = createDataSource({ url, pool: 2, entities: [], applicationName: 'bench' });
  await dataSource.initialize();
  try {
    const module = {
      module: ProductModule,
      imports: [
        SettingsModule.forRoot(settings),
        DatabaseModule.forRoot(dataSource),
        AccessModule,
        BlobsModule.forRoot(settings),
        IdentityModule,
        ArtefactsModule,
      ],
    };
    const app = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
    const authenticator = app.get(ViewerAuthenticator, { strict: false });
    const credentials = { sessionToken: 'nobody', bearerToken: undefined };
    const { statements } = await countStatements(() => authenticator.authenticate(credentials, new Date()));
    await app.close();
    const [sql] = statements;
    if (!sql || statements.length !== 1) throw new Error('The viewer is no longer built by one statement.');
    return sql;
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
  }
}
