import { resolve } from 'node:path';
import { StartError } from '../errors/index.ts';
import { dependentFaults } from './dependent-settings.ts';
import { openIdSettings, type OpenIdSettings } from './open-id-settings.ts';
import { settingDefinitions, type SettingDefinition, type SettingValues } from './setting-definitions.ts';
import { workspaceFolder } from './workspace-folder.ts';

/** An S3-compatible store; every part is there. */
export interface S3Settings {
  readonly endpoint: string;
  /** Where browsers reach the same store. */
  readonly publicEndpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** A Meilisearch; a key is undefined where the server asks for none, or the process does not do what it is for. */
export interface MeilisearchSettings {
  readonly url: string;
  readonly searchKey: string | undefined;
  readonly adminKey: string | undefined;
}

/** How e-mails go out. */
export interface MailSettings {
  /** Undefined where they only go to the log. */
  readonly smtpUrl: string | undefined;
  readonly from: { readonly name: string; readonly address: string };
}

/** All settings of the product, parsed once at start. Injected by class. */
export class Settings {
  readonly environment: 'development' | 'test' | 'production';
  readonly logLevel: string;
  readonly http: {
    readonly host: string;
    readonly port: number;
    /** No trailing slash. */
    readonly publicUrl: string;
    readonly trustProxy: boolean;
    /** How long an API that stops still takes requests, in seconds. */
    readonly drainSeconds: number;
  };
  /** `url` is undefined until the embedded database runs; {@link withDatabaseUrl} fills it in. */
  readonly database: {
    readonly url: string | undefined;
    /** Undefined: the same as `url`. */
    readonly directUrl: string | undefined;
    readonly prepared: boolean;
    readonly pool: number;
  };
  /** Without a Redis the queues live in the database. */
  readonly queue: { readonly redisUrl: string | undefined; readonly redisCluster: boolean };
  /** Where processes without an entrance answer for their health, and who may read the metrics. */
  readonly status: {
    readonly workerPort: number;
    readonly indexerPort: number;
    readonly metricsToken: string | undefined;
  };
  readonly files: {
    readonly dataFolder: string;
    readonly uploadLimitBytes: number;
    /** Of one person, in no draft or version. */
    readonly uploadQuotaBytes: number;
    /** Undefined where the files live in the data folder. */
    readonly s3: S3Settings | undefined;
  };
  /** Undefined where PostgreSQL alone searches. */
  readonly meilisearch: MeilisearchSettings | undefined;
  readonly mail: MailSettings;
  readonly signIn: {
    readonly sessionDays: number;
    readonly demo: boolean;
    /** Undefined where no provider is named. */
    readonly openId: OpenIdSettings | undefined;
  };

  constructor(values: SettingValues) {
    this.environment = values.environment;
    this.logLevel = values.logLevel;
    this.http = {
      host: values.host,
      port: values.port,
      publicUrl: (values.publicUrl ?? `http://localhost:${values.port}`).replace(/\/+$/, ''),
      trustProxy: values.trustProxy,
      drainSeconds: values.drainSeconds,
    };
    this.database = {
      url: values.databaseUrl,
      directUrl: values.databaseDirectUrl,
      prepared: values.databasePrepared,
      pool: values.databasePool,
    };
    this.queue = { redisUrl: values.redisUrl, redisCluster: values.redisCluster };
    this.status = {
      workerPort: values.workerPort,
      indexerPort: values.indexerPort,
      metricsToken: values.metricsToken,
    };
    this.files = {
      dataFolder: resolve(workspaceFolder, values.dataFolder),
      uploadLimitBytes: values.uploadLimitMegabytes * 1_000_000,
      // Never less than one file that may come in.
      uploadQuotaBytes: Math.max(values.uploadQuotaMegabytes, values.uploadLimitMegabytes) * 1_000_000,
      s3: s3Settings(values),
    };
    this.meilisearch = values.meilisearchUrl
      ? {
          url: values.meilisearchUrl,
          searchKey: values.meilisearchSearchKey,
          adminKey: values.meilisearchAdminKey,
        }
      : undefined;
    this.mail = {
      smtpUrl: values.smtpUrl,
      from: { name: 'Constellation', address: values.mailFrom ?? 'constellation@localhost' },
    };
    this.signIn = {
      sessionDays: values.sessionDays,
      demo: values.demo ?? false,
      openId: openIdSettings(values),
    };
  }

  get isProduction(): boolean {
    return this.environment === 'production';
  }

  /** The database address once it is known. Throws where a process was started without one. */
  get databaseUrl(): string {
    if (!this.database.url) throw new SettingsError(['DATABASE_URL is not set: name the PostgreSQL to use.']);
    return this.database.url;
  }

  /** The address for what keeps a session: migrations, `LISTEN`, the job queue. Never leads through a pooler. */
  get databaseDirectUrl(): string {
    return this.database.directUrl ?? this.databaseUrl;
  }

  /** The same settings with the address of a database that was started after they were read. */
  withDatabaseUrl(url: string): Settings {
    return Object.assign(Object.create(Settings.prototype) as Settings, this, { database: { ...this.database, url } });
  }
}

/** Settings are missing or wrong; `faults` is the whole list, one sentence each. */
export class SettingsError extends StartError {
  override readonly name = 'SettingsError';

  constructor(readonly faults: readonly string[]) {
    super(`The settings are not right:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}

/**
 * Parses the environment (by default this process's) into {@link Settings}. An empty variable counts as not set.
 * @throws {SettingsError} with every fault at once.
 */
export function loadSettings(environment: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const faults: string[] = [];
  const faulty = new Set<string>();
  const values: Record<string, unknown> = {};
  for (const [key, definition] of Object.entries<SettingDefinition>(settingDefinitions)) {
    const given = environment[definition.name]?.trim();
    const parsed = definition.schema.safeParse(given === '' ? undefined : given);
    if (parsed.success) values[key] = parsed.data;
    else {
      faulty.add(key);
      const reason = parsed.error.issues.map((issue) => issue.message).join('; ');
      const shown = definition.isSecret ? '(not shown)' : (given ?? '');
      faults.push(`${definition.name}=${shown}: ${reason}. ${definition.description}`);
    }
  }
  faults.push(...dependentFaults(values, faulty));
  if (faults.length > 0) throw new SettingsError(faults);
  return new Settings(values as unknown as SettingValues);
}

function s3Settings(values: SettingValues): S3Settings | undefined {
  const { s3Endpoint: endpoint, s3Bucket: bucket, s3AccessKeyId: accessKeyId, s3SecretAccessKey } = values;
  if (!endpoint || !bucket || !accessKeyId || !s3SecretAccessKey) return undefined;
  return {
    endpoint,
    publicEndpoint: values.s3PublicEndpoint ?? endpoint,
    bucket,
    region: values.s3Region,
    accessKeyId,
    secretAccessKey: s3SecretAccessKey,
  };
}
