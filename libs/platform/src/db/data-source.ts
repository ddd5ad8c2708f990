import { DataSource, type DataSourceOptions, type EntityTarget, type ObjectLiteral } from 'typeorm';
import type { Logger } from '../logging/index.ts';
import { MeasuredClient } from '../metrics/measured-client.ts';
import { SnakeCaseNaming } from './snake-case-naming.ts';
import { StatementLogger } from './statement-counter.ts';

/** What {@link createDataSource} needs to know. */
export interface DataSourceSettings {
  readonly url: string;
  /** Most connections the pool opens. */
  readonly pool: number;
  readonly entities: readonly EntityTarget<ObjectLiteral>[];
  /** Shown in `pg_stat_activity`. */
  readonly applicationName: string;
  readonly logger?: Logger;
  /** Whether statements may be prepared by name; false behind a pooler that does not follow them. Default true. */
  readonly prepared?: boolean;
}

/**
 * How long an idle connection is kept. Opening one costs the process some milliseconds of computing (SCRAM) and forgets what
 * was prepared on it: after the driver's ten seconds every pause between lessons would be paid for.
 */
const idleConnectionMs = 5 * 60_000;

const unprepared = new WeakSet<DataSource>();

/** Whether statements may be prepared by name on the connections of this data source. */
export function preparesStatements(dataSource: DataSource): boolean {
  return !unprepared.has(dataSource);
}

/**
 * The one database of the process. `synchronize` is off everywhere: migrations are the only way the schema changes, and
 * only {@link withMigrations} loads them.
 * Statements say which time zone they mean: behind a pooler a session belongs to nobody, so none is set on it.
 */
export function createDataSource(settings: DataSourceSettings): DataSource {
  const options: DataSourceOptions = {
    type: 'postgres',
    url: settings.url,
    entities: [...settings.entities] as never,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeCaseNaming(),
    synchronize: false,
    installExtensions: false,
    applicationName: settings.applicationName,
    logging: ['query'],
    logger: new StatementLogger(),
    // A stopping server throws in idle clients: without a handler that would end the process.
    poolErrorHandler: (error: unknown) => noteLostConnection(settings.logger, error),
    extra: {
      Client: MeasuredClient,
      max: settings.pool,
      connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: idleConnectionMs,
    },
  };
  const dataSource = new DataSource(options);
  if (settings.prepared === false) unprepared.add(dataSource);
  return dataSource;
}

/** A server that is told to stop says so to every idle client; anything else is worth a look. */
function noteLostConnection(logger: Logger | undefined, error: unknown): void {
  const { code, message } = error as { code?: string; message?: string };
  const isShutdown = code === '57P01' || code === '57P02' || code === '57P03';
  logger?.[isShutdown ? 'debug' : 'warn']({ code, reason: message }, 'an idle database connection was lost');
}
