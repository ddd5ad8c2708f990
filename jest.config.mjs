import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPgBouncer, findRedisServer } from './tools/lib/system.mjs';

/** Where one run keeps its PostgreSQL; read by libs/platform/src/testing, in the workers too. */
const testRun = {
  folder: join(tmpdir(), `constellation-tests-${process.pid}`),
  databaseUrl: process.env.TEST_DATABASE_URL ?? null,
  postgresPrograms: process.env.TEST_POSTGRES_PROGRAMS ?? null,
  redisServer: findRedisServer(),
  pgBouncer: findPgBouncer(),
  /** For the contract of search engines, see tools/search-contract.mjs. */
  meilisearch: {
    url: process.env.SEARCH_CONTRACT_MEILI_URL ?? null,
    apiKey: process.env.SEARCH_CONTRACT_MEILI_KEY ?? null,
    record: process.env.SEARCH_CONTRACT_RECORD === 'true',
  },
  /** On CI, tests whose data is absent fail; elsewhere they are skipped by name. */
  strict: process.env.CI === 'true',
};

const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  // The same meaning as tsconfig.base.json: what a test runs is what `npm start` runs.
  transform: {
    '\\.tsx?$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          target: 'es2024',
          keepClassNames: true,
          parser: { syntax: 'typescript', decorators: true, tsx: false },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            useDefineForClassFields: false,
            react: { runtime: 'automatic' },
          },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '<rootDir>/apps/web/e2e/', '<rootDir>/.data/'],
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/.data/', '<rootDir>/.nx/'],
  watchPathIgnorePatterns: ['<rootDir>/.data/', '<rootDir>/.nx/'],
  restoreMocks: true,
  globals: { testRun },
};

const withPostgres = {
  globalSetup: '<rootDir>/libs/platform/src/testing/global-setup.mjs',
  globalTeardown: '<rootDir>/libs/platform/src/testing/global-teardown.mjs',
};

export default {
  maxWorkers: 2,
  testTimeout: 30_000,
  // A worker leaves JavaScript within milliseconds of its last test, but on busy cores it takes the system longer than Jest's half
  // second to take its memory back. What is warned of after five has something open.
  workerGracefulExitTimeout: 5_000,
  watchman: false,
  reporters: ['default', '<rootDir>/tools/jest-reporter.mjs'],
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/**/*.spec.ts'] },
    { ...shared, ...withPostgres, displayName: 'integration', testMatch: ['<rootDir>/**/*.int-spec.ts'] },
    {
      ...shared,
      ...withPostgres,
      displayName: 'e2e',
      testMatch: ['<rootDir>/apps/*/e2e/**/*.e2e-spec.ts', '<rootDir>/tools/**/*.e2e-spec.ts'],
    },
  ],
};
