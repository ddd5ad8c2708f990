import { z } from 'zod';

/** One environment variable the product understands. */
export interface SettingDefinition {
  /** The environment variable's name. */
  readonly name: string;
  /** One sentence for `.env.example` and for the message when the value is wrong. */
  readonly description: string;
  /** Checks the text and turns it into its value; `undefined` in means "not set". */
  readonly schema: z.ZodType;
  /** What `.env.example` shows when there is no default. */
  readonly example?: string;
  /** Whether the value is a secret or may hold one: it is then never printed. */
  readonly isSecret?: boolean;
}

const text = z.string().trim().min(1);
const wholeNumber = (minimum: number, maximum: number) =>
  z.coerce.number(`must be a whole number from ${minimum} to ${maximum}`).int().min(minimum).max(maximum);
const flag = z.enum(['true', 'false'], 'must be true or false').transform((value) => value === 'true');
const url = (...protocols: string[]) =>
  text.refine(
    (value) => URL.canParse(value) && protocols.includes(new URL(value).protocol),
    `must be a URL that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  );

/**
 * Every setting, in the order of `.env.example`. A backing service is chosen by the presence of its own setting;
 * there is no mode flag.
 */
export const settingDefinitions = {
  environment: {
    name: 'NODE_ENV',
    description: 'production switches off introspection, GraphiQL and readable error details.',
    schema: z.enum(['development', 'test', 'production']).default('development'),
  },
  port: {
    name: 'PORT',
    description: 'The port the web app and the API listen on.',
    schema: wholeNumber(0, 65_535).default(3000),
  },
  host: {
    name: 'HOST',
    description: 'The address to listen on; 127.0.0.1 keeps it on this machine.',
    schema: text.default('127.0.0.1'),
  },
  publicUrl: {
    name: 'PUBLIC_URL',
    description:
      'The address people use, for permanent links in citations and invitations; by default http://localhost:PORT.',
    schema: url('http:', 'https:').optional(),
    example: 'https://constellation.example.org',
  },
  trustProxy: {
    name: 'TRUST_PROXY',
    description: 'true when a reverse proxy in front sets X-Forwarded-For and X-Forwarded-Proto.',
    schema: flag.default(false),
  },
  drainSeconds: {
    name: 'DRAIN_SECONDS',
    description:
      'How many seconds an API that was told to stop still answers, and says that it is not ready, so that a load balancer in front turns to others first.',
    schema: wholeNumber(0, 15).default(0),
  },
  logLevel: {
    name: 'LOG_LEVEL',
    description: 'How much is logged: trace, debug, info, warn, error, fatal or silent.',
    schema: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  },
  dataFolder: {
    name: 'DATA_FOLDER',
    description: 'Where the embedded PostgreSQL and the files live; by default .data in the folder of the project.',
    schema: text.default('.data'),
  },
  databaseUrl: {
    name: 'DATABASE_URL',
    description: 'PostgreSQL 15 or newer; without it npm start runs an embedded PostgreSQL.',
    schema: url('postgres:', 'postgresql:').optional(),
    example: 'postgres://constellation:secret@localhost:5432/constellation',
  },
  databaseDirectUrl: {
    name: 'DATABASE_DIRECT_URL',
    description:
      'The same database without a pooler in between, for migrations, the outbox and the job queue, which keep sessions; by default DATABASE_URL. Set it where DATABASE_URL leads to PgBouncer.',
    schema: url('postgres:', 'postgresql:').optional(),
    example: 'postgres://constellation:secret@localhost:5432/constellation',
  },
  databasePrepared: {
    name: 'DATABASE_PREPARED',
    description:
      'Whether hot statements are prepared by name; false where DATABASE_URL leads to a PgBouncer older than 1.21 in transaction mode.',
    schema: flag.default(true),
  },
  databasePool: {
    name: 'DATABASE_POOL',
    description: 'How many connections the application keeps open at most, per process, the queue not counted.',
    schema: wholeNumber(2, 200).default(20),
  },
  redisUrl: {
    name: 'REDIS_URL',
    description:
      'Redis 7 or newer for the job queue, with maxmemory-policy noeviction; without it the queue lives in PostgreSQL.',
    schema: url('redis:', 'rediss:').optional(),
    example: 'redis://localhost:6379',
  },
  redisCluster: {
    name: 'REDIS_CLUSTER',
    description: 'true when REDIS_URL names one node of a Redis Cluster.',
    schema: flag.default(false),
  },
  workerPort: {
    name: 'WORKER_PORT',
    description: 'The port on which a worker process answers /healthz, /readyz and /metrics.',
    schema: wholeNumber(0, 65_535).default(3001),
  },
  indexerPort: {
    name: 'INDEXER_PORT',
    description: 'The port on which an indexer process answers /healthz, /readyz and /metrics.',
    schema: wholeNumber(0, 65_535).default(3002),
  },
  metricsToken: {
    name: 'METRICS_TOKEN',
    description:
      'The bearer token that opens /metrics. Without it /metrics is open in development and absent in production.',
    schema: text.optional(),
    example: 'a-long-random-word',
  },
  meilisearchUrl: {
    name: 'MEILI_URL',
    description:
      'Meilisearch 1.50 or newer for search; without it PostgreSQL searches, which also steps in while it is away.',
    schema: url('http:', 'https:').optional(),
    example: 'http://localhost:7700',
  },
  meilisearchSearchKey: {
    name: 'MEILI_SEARCH_KEY',
    description:
      'The key with which the API searches; it needs the action search on the indexes artefacts-* and nothing else.',
    schema: text.optional(),
    isSecret: true,
  },
  meilisearchAdminKey: {
    name: 'MEILI_ADMIN_KEY',
    description: 'The key with which the indexer writes; give it to the indexer alone.',
    schema: text.optional(),
    isSecret: true,
  },
  uploadLimitMegabytes: {
    name: 'UPLOAD_LIMIT_MB',
    description: 'The largest file a person may upload, in megabytes (10^6 bytes).',
    schema: wholeNumber(1, 10_000).default(250),
  },
  uploadQuotaMegabytes: {
    name: 'UPLOAD_QUOTA_MB',
    description:
      'How much of what one person uploads may be in no draft or version at a time, in megabytes (10^6 bytes); such uploads are removed after a week. At least UPLOAD_LIMIT_MB holds.',
    schema: wholeNumber(1, 1_000_000).default(2000),
  },
  s3Endpoint: {
    name: 'S3_ENDPOINT',
    description: 'An S3-compatible store for the files; without it they live in DATA_FOLDER.',
    schema: url('http:', 'https:').optional(),
    example: 'https://s3.eu-west-2.amazonaws.com',
  },
  s3Bucket: {
    name: 'S3_BUCKET',
    description: 'The private bucket of that store which holds the files and nothing else.',
    schema: text.optional(),
    example: 'constellation-files',
  },
  s3Region: {
    name: 'S3_REGION',
    description: 'The region requests to the store are signed for.',
    schema: text.default('us-east-1'),
  },
  s3AccessKeyId: {
    name: 'S3_ACCESS_KEY_ID',
    description: 'The key that may list, read, write and delete in the bucket.',
    schema: text.optional(),
    example: 'constellation',
  },
  s3SecretAccessKey: {
    name: 'S3_SECRET_ACCESS_KEY',
    description: 'The secret that belongs to S3_ACCESS_KEY_ID.',
    schema: text.optional(),
    isSecret: true,
  },
  s3PublicEndpoint: {
    name: 'S3_PUBLIC_ENDPOINT',
    description: 'The address under which browsers reach the same store, where it is not S3_ENDPOINT.',
    schema: url('http:', 'https:').optional(),
    example: 'https://files.example.org',
  },
  smtpUrl: {
    name: 'SMTP_URL',
    description: 'The server that takes e-mails; without it their text goes to the log and nothing is sent.',
    schema: url('smtp:', 'smtps:').optional(),
    example: 'smtps://constellation:secret@mail.example.org:465',
    isSecret: true,
  },
  mailFrom: {
    name: 'MAIL_FROM',
    description: 'The address e-mails come from.',
    schema: z.email('must be an e-mail address').optional(),
    example: 'constellation@example.org',
  },
  sessionDays: {
    name: 'SESSION_DAYS',
    description: 'How many days a person stays signed in without using the product.',
    schema: wholeNumber(1, 365).default(14),
  },
  oidcIssuer: {
    name: 'OIDC_ISSUER',
    description: 'The provider of OpenID Connect that people sign in at, as it calls itself; excludes DEMO=true.',
    schema: url('https:', 'http:').optional(),
    example: 'https://login.example.org',
  },
  oidcClientId: {
    name: 'OIDC_CLIENT_ID',
    description: 'The name by which the provider knows this installation; needed with OIDC_ISSUER.',
    schema: text.optional(),
    example: 'constellation',
  },
  oidcClientSecret: {
    name: 'OIDC_CLIENT_SECRET',
    description:
      'The secret the provider gave this installation; without it it is a public client (PKCE is always used).',
    schema: text.optional(),
    example: 'secret',
  },
  oidcScopes: {
    name: 'OIDC_SCOPES',
    description: 'What is asked of the provider, separated by spaces; openid and email are needed.',
    schema: text
      .refine(
        (value) => ['openid', 'email'].every((scope) => value.split(/\s+/).includes(scope)),
        'must name openid and email',
      )
      .default('openid email profile'),
  },
  oidcName: {
    name: 'OIDC_NAME',
    description: 'What the sign-in button calls the provider: “Sign in with …”.',
    schema: text.max(60).default("your organisation's account"),
  },
  demo: {
    name: 'DEMO',
    description:
      'true loads the demo content once and offers its accounts for sign-in. Never set it where real people work.',
    schema: flag.optional(),
    example: 'false',
  },
} as const satisfies Record<string, SettingDefinition>;

/** The parsed values by definition name. */
export type SettingValues = {
  readonly [Name in keyof typeof settingDefinitions]: z.infer<(typeof settingDefinitions)[Name]['schema']>;
};
