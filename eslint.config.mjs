import { createProjectGraphAsync } from '@nx/devkit';
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import house from './tools/lint-rules/index.mjs';
import { exemptFromSize } from './tools/lint-rules/sizes.mjs';

// The boundaries rule reads Nx's stored project graph and quietly does nothing when there is none (a fresh clone) and
// judges by yesterday's when package files have changed since. So the graph is made here, before any file is read.
await createProjectGraphAsync({ exitOnError: false });

const topRung = 8;
const rungs = Array.from({ length: topRung + 1 }, (_, rung) => rung);
const ladder = rungs.map((rung) => ({
  sourceTag: `tier:${rung}`,
  onlyDependOnLibsWithTags: rungs.filter((lower) => lower < rung).map((lower) => `tier:${lower}`),
}));
const runtimes = ['server', 'web'].map((runtime) => ({
  sourceTag: `runtime:${runtime}`,
  onlyDependOnLibsWithTags: [`runtime:${runtime}`],
}));

const typescriptFiles = ['**/*.{ts,tsx}'];
const testFiles = ['**/*.{spec,int-spec,e2e-spec}.{ts,tsx}', 'apps/*/e2e/**', '{apps,libs}/*/src/**/testing/**'];
const context = '@constellation/(?!platform)[a-z-]+';

/** Modules that belong to one place. `modules` is a regular expression over the imported name. */
const fences = [
  {
    modules: '^typeorm($|/)',
    never: ['libs/*/src/graphql/**', 'apps/*/src/graphql/**', '**/*.policy.ts'],
    why: 'An API type and an access rule must not know how rows are stored: a renamed column would break clients, and a rule must compile to SQL, a predicate and an engine filter alike. Ask a reader or a service.',
  },
  {
    modules: '^bullmq($|/)',
    only: ['libs/platform/src/jobs/**', 'tools/bench/**'],
    why: 'The queue is reached through libs/platform/src/jobs (`defineJob`, `tx.enqueue`), so that nothing is sent before commit and the backend can change.',
  },
  {
    modules: '^(openid-client|oauth4webapi)($|/)',
    only: ['libs/identity/src/open-id/open-id-provider*.ts'],
    why: 'OpenID Connect is reached through OpenIdProvider, the one place where its checks are switched on.',
  },
  {
    modules: '^meilisearch($|/)',
    only: ['libs/search/src/**/meilisearch*.ts', 'tools/bench/**'],
    why: 'The engine is reached through the SearchEngine port; only its one adapter file knows the client.',
  },
  {
    modules: '^@aws-sdk/',
    only: ['libs/platform/src/blobs/s3-blob-store.ts'],
    why: 'Files are reached through the BlobStore port; only its one adapter file knows the client.',
  },
  {
    modules: '^nodemailer($|/)',
    only: ['libs/platform/src/mail/smtp-mailer.ts'],
    why: 'E-mails go through the Mailer port and MailDeliveries, so that none is sent in a request or twice; only the one adapter file knows the client.',
  },
  {
    modules: `^${context}/graphql$`,
    only: ['apps/api/**', 'libs/*/src/graphql/**', ...testFiles],
    why: 'GraphQL classes are loaded by apps/api only, so that the worker and the indexer do not build a schema.',
  },
  {
    modules: `^${context}/jobs$`,
    only: ['apps/worker/**', 'apps/indexer/**', 'libs/*/src/jobs/**', ...testFiles],
    why: 'Job handlers are loaded by apps/worker and apps/indexer only; to have work done, enqueue the job.',
  },
  {
    modules: '^@constellation/artefacts/bulk-release$',
    only: ['apps/standalone/src/import/**', 'libs/search/src/projection/search.jobs.ts', ...testFiles],
    why: 'Nobody reviews what is released in bulk: commands that stand at the database call it, never an entrance. (Search knows its event.)',
  },
  {
    modules: '^@constellation/artefacts/frameworks$',
    only: ['apps/standalone/src/{import,demo}/**', 'tools/matrix/**', 'tools/bench/**', ...testFiles],
    why: 'What the national curriculum asks is said by the operator at the database, never by an entrance.',
  },
  {
    modules: '^@constellation/[a-z-]+/testing$',
    only: [...testFiles, 'tools/**'],
    why: 'Builders and test servers are for tests: they must not be part of what runs.',
  },
];

// A leading underscore says that a name is there for its place only.
const unusedByName = { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true };

const houseRules = {
  'house/describe-disable': 'error',
  'house/fenced-imports': ['error', fences],
  'house/file-name': 'error',
  'house/max-lines': 'error',
  'house/max-parameters': 'error',
  'house/no-export-star': 'error',
  'house/no-loose-ends': 'error',
  'house/no-process-env': 'error',
};

export default tseslint.config(
  {
    ignores: [
      '**/*.graphql',
      '**/node_modules/**',
      '**/dist/**',
      '.data/**',
      '.nx/**',
      'coverage/**',
      'apps/web/src/gql/**',
      '**/*.gen.ts',
      '**/test-results/**',
      'apps/web/public/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx,js,mjs,cjs}'],
    plugins: { house },
    extends: [js.configs.recommended],
    rules: {
      ...houseRules,
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: Object.fromEntries(Object.getOwnPropertyNames(globalThis).map((name) => [name, 'readonly'])),
    },
    rules: { 'no-unused-vars': ['error', unusedByName] },
  },
  {
    files: typescriptFiles,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Ours carry the reason; the originals would say the same thing twice.
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      'house/no-any': 'error',
      'house/no-floating-promises': 'error',
      'house/exhaustive-switch': ['error', { requireDefaultForNonUnion: true }],
      'house/no-own-index': 'error',
      'house/import-suffix': 'error',
      'house/import-extension': ['error', 'always', { ignorePackages: true, checkTypeImports: true }],
      'house/max-exports': 'error',
      'house/module-boundaries': ['error', { depConstraints: [...ladder, ...runtimes] }],
      '@typescript-eslint/no-unused-vars': ['error', unusedByName],
      // An async method without await still turns what it throws into a rejection, which is what a port promises.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: testFiles,
    rules: {
      'house/no-focused-tests': 'error',
      // Answers over HTTP are judged by assertions, not by the compiler.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['apps/web/src/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    // Hooks hand out closures, not methods: nothing in the web app has a `this` to lose.
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
  {
    // Scripts and tool configurations are where the environment comes in.
    files: [
      'libs/platform/src/config/**',
      'tools/**',
      '*.config.mjs',
      'apps/*/*.config.ts',
      'apps/web/codegen.ts',
      'apps/web/scripts/**',
    ],
    rules: { 'house/no-process-env': 'off' },
  },
  { files: exemptFromSize, rules: { 'house/max-lines': 'off', 'house/max-exports': 'off' } },
);
