import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { envExample, loadSettings, workspaceFolder } from '@constellation/platform/config';
import { createDataSource } from '@constellation/platform/db';
import { createLogger } from '@constellation/platform/logging';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { createApi } from './start-api.ts';

/** Writes the committed files that come out of the code: the GraphQL schema and `.env.example`. Needs no database. */
const settings = loadSettings({ LOG_LEVEL: 'warn' });
const logger = createLogger({ level: 'warn', name: 'print-schema' });
const dataSource = createDataSource({
  url: 'postgres://localhost:1/none',
  pool: 2,
  entities: [],
  applicationName: 'print-schema',
  logger,
});
const app = await createApi(settings, logger, dataSource);
const { schema } = app.get(GraphQLSchemaHost);
const notice = '# Made by `npm run generate` out of the code. Do not edit.\n\n';
await writeFile(
  join(workspaceFolder, 'apps/api/schema.graphql'),
  `${notice}${printSchema(lexicographicSortSchema(schema))}\n`,
);
await writeFile(join(workspaceFolder, '.env.example'), envExample());
await app.close();
