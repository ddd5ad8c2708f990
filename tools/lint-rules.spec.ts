import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Report {
  ruleId: string | null;
  message: string;
  severity: number;
}

interface Gate {
  /** What the gate is about, as a newcomer would say it. */
  name: string;
  rule: string;
  /** Where the code pretends to stand; the file need not exist. */
  path: string;
  bad: string;
  good: string;
  /** Where the good code stands, when the place is the point. */
  goodPath?: string;
  /** A piece of the reason that the message must give. */
  why: RegExp;
}

const manyLines = (count: number) =>
  'export const a = 1;\n'.repeat(1) + '// line\n'.repeat(count - 2) + 'export const z = 1;';
const manyExports = (count: number) =>
  `export { ${Array.from({ length: count }, (_, index) => `name${index}`).join(', ')} } from './names.ts';\n`;
const constructorOf = (count: number) =>
  `export class Thing { constructor(${Array.from({ length: count }, (_, index) => `readonly p${index}: string`).join(', ')}) {} }\n`;
const state = `export type State = 'draft' | 'released';\n`;

const made = 'made-up-for-lint';
const inPlatform = `libs/platform/src/errors/${made}.ts`;
const inIdentity = `libs/identity/src/${made}.ts`;
const inArtefacts = `libs/artefacts/src/release/${made}.ts`;

const gates: Gate[] = [
  {
    name: 'any',
    rule: 'house/no-any',
    path: inPlatform,
    bad: 'export const read = (value: any): string => String(value);\n',
    good: 'export const read = (value: unknown): string => String(value);\n',
    why: /use `unknown`/,
  },
  {
    name: 'a floating promise',
    rule: 'house/no-floating-promises',
    path: inPlatform,
    bad: 'export function go(): void { Promise.resolve(1); }\n',
    good: 'export async function go(): Promise<void> { await Promise.resolve(1); }\n',
    why: /nobody awaits/,
  },
  {
    name: 'a switch that forgets a case',
    rule: 'house/exhaustive-switch',
    path: inPlatform,
    bad: `${state}export function say(s: State): string { switch (s) { case 'draft': return 'd'; default: return 'x'; } }\n`,
    good: `${state}export function say(s: State): string { switch (s) { case 'draft': return 'd'; case 'released': return 'r'; } }\n`,
    why: /every place that has to decide/,
  },
  {
    name: 'export *',
    rule: 'house/no-export-star',
    path: inPlatform,
    bad: `export * from './problem.ts';\n`,
    good: `export { Problem } from './problem.ts';\n`,
    why: /import cycle/,
  },
  {
    name: 'a relative import without a suffix',
    rule: 'house/import-extension',
    path: inPlatform,
    bad: `import './problem';\n`,
    good: `import './problem.ts';\n`,
    why: /run the sources/,
  },
  {
    name: 'a relative import with the suffix of compiled code',
    rule: 'house/import-suffix',
    path: inPlatform,
    bad: `import './problem.js';\n`,
    good: `import './problem.ts';\n`,
    why: /suffix of the source file/,
  },
  {
    name: 'typeorm in a GraphQL class',
    rule: 'house/fenced-imports',
    path: `libs/artefacts/src/graphql/${made}.ts`,
    goodPath: inArtefacts,
    bad: `import { Entity } from 'typeorm';\nexport const e = Entity;\n`,
    good: `import { Entity } from 'typeorm';\nexport const e = Entity;\n`,
    why: /how rows are stored/,
  },
  {
    name: 'typeorm in a policy',
    rule: 'house/fenced-imports',
    path: 'libs/artefacts/src/release/made-up.policy.ts',
    goodPath: 'libs/artefacts/src/release/made-up.reader.ts',
    bad: `export type E = import('typeorm').EntityManager;\n`,
    good: `export type E = import('typeorm').EntityManager;\n`,
    why: /compile to SQL/,
  },
  {
    name: 'BullMQ outside the jobs of platform',
    rule: 'house/fenced-imports',
    path: inArtefacts,
    goodPath: `libs/platform/src/jobs/${made}.ts`,
    bad: `export const load = () => import('bullmq');\n`,
    good: `export const load = () => import('bullmq');\n`,
    why: /defineJob/,
  },
  {
    name: 'OpenID Connect outside its adapter',
    rule: 'house/fenced-imports',
    path: `libs/identity/src/open-id/${made}.ts`,
    goodPath: 'libs/identity/src/open-id/open-id-provider-too.ts',
    bad: `export const load = () => import('openid-client');\n`,
    good: `export const load = () => import('openid-client');\n`,
    why: /OpenIdProvider/,
  },
  {
    name: 'Meilisearch outside its adapter',
    rule: 'house/fenced-imports',
    path: `libs/search/src/engine/${made}.ts`,
    goodPath: 'libs/search/src/engine/meilisearch-engine.ts',
    bad: `import 'meilisearch';\n`,
    good: `import 'meilisearch';\n`,
    why: /SearchEngine port/,
  },
  {
    name: 'an S3 client outside its adapter',
    rule: 'house/fenced-imports',
    path: `libs/platform/src/blobs/${made}.ts`,
    goodPath: 'libs/platform/src/blobs/s3-blob-store.ts',
    bad: `import '@aws-sdk/client-s3';\n`,
    good: `import '@aws-sdk/client-s3';\n`,
    why: /BlobStore port/,
  },
  {
    name: 'an SMTP client outside its adapter',
    rule: 'house/fenced-imports',
    path: `libs/platform/src/mail/${made}.ts`,
    goodPath: 'libs/platform/src/mail/smtp-mailer.ts',
    bad: `import 'nodemailer';\n`,
    good: `import 'nodemailer';\n`,
    why: /Mailer port/,
  },
  {
    name: 'GraphQL classes in the worker',
    rule: 'house/fenced-imports',
    path: `apps/worker/src/${made}.ts`,
    goodPath: `apps/api/src/${made}.ts`,
    bad: `import '@constellation/artefacts/graphql';\n`,
    good: `import '@constellation/artefacts/graphql';\n`,
    why: /apps\/api only/,
  },
  {
    name: 'job handlers in the API',
    rule: 'house/fenced-imports',
    path: `apps/api/src/${made}.ts`,
    goodPath: `apps/worker/src/${made}.ts`,
    bad: `import '@constellation/artefacts/jobs';\n`,
    good: `import '@constellation/artefacts/jobs';\n`,
    why: /apps\/worker and apps\/indexer only/,
  },
  {
    name: 'test builders in what runs',
    rule: 'house/fenced-imports',
    path: inArtefacts,
    goodPath: 'libs/artefacts/src/release/made-up.spec.ts',
    bad: `import '@constellation/identity/testing';\n`,
    good: `import '@constellation/identity/testing';\n`,
    why: /for tests/,
  },
  {
    name: 'process.env outside the settings',
    rule: 'house/no-process-env',
    path: inPlatform,
    goodPath: `libs/platform/src/config/${made}.ts`,
    bad: 'export const port = process.env.PORT;\n',
    good: 'export const port = process.env.PORT;\n',
    why: /not checked at start/,
  },
  {
    name: 'the environment by another name',
    rule: 'house/no-process-env',
    path: inPlatform,
    bad: `import { env } from 'node:process';\nexport const port = env.PORT;\n`,
    good: `import { pid } from 'node:process';\nexport const port = pid;\n`,
    why: /not checked at start/,
  },
  {
    name: "a library's own index",
    rule: 'house/no-own-index',
    path: inArtefacts,
    bad: `import '../index.ts';\n`,
    good: `import '../vocabulary/index.ts';\n`,
    why: /import cycle/,
  },
  {
    name: "a library's own package name",
    rule: 'house/no-own-index',
    path: inArtefacts,
    bad: `import '@constellation/artefacts';\n`,
    good: `import '@constellation/identity';\n`,
    why: /other projects/,
  },
  {
    name: 'a lower rung that imports a higher one',
    rule: 'house/module-boundaries',
    path: inIdentity,
    goodPath: inArtefacts,
    bad: `import '@constellation/artefacts';\n`,
    good: `import '@constellation/identity';\n`,
    why: /emit an event/,
  },
  {
    name: 'platform importing anything of ours',
    rule: 'house/module-boundaries',
    path: inPlatform,
    goodPath: inIdentity,
    bad: `import '@constellation/identity';\n`,
    good: `import '@constellation/platform/errors';\n`,
    why: /lower rungs/,
  },
  {
    name: 'a peer',
    rule: 'house/module-boundaries',
    path: `apps/worker/src/${made}.ts`,
    goodPath: `apps/standalone/src/${made}.ts`,
    bad: `import '@constellation/indexer';\n`,
    good: `import '@constellation/indexer';\n`,
    why: /never a peer/,
  },
  {
    name: 'the server in the web app',
    rule: 'house/module-boundaries',
    path: `apps/web/src/${made}.ts`,
    goodPath: `apps/api/src/${made}.ts`,
    bad: `import '@constellation/platform/errors';\n`,
    good: `import '@constellation/platform/errors';\n`,
    why: /ladder/,
  },
  {
    name: 'a way round the package name',
    rule: 'house/module-boundaries',
    path: inArtefacts,
    bad: `import '../../../identity/src/index.ts';\n`,
    good: `import '@constellation/identity';\n`,
    why: /ladder/,
  },
  {
    name: 'a file over 600 lines',
    rule: 'house/max-lines',
    path: inPlatform,
    bad: manyLines(601),
    good: manyLines(600),
    why: /one responsibility/,
  },
  {
    name: 'five parameters',
    rule: 'house/max-parameters',
    path: inPlatform,
    bad: 'export const f = (a: number, b: number, c: number, d: number, e: number): number => a + b + c + d + e;\n',
    good: 'export const f = (a: number, b: number, c: number, d: number): number => a + b + c + d;\n',
    why: /one object with named fields/,
  },
  {
    name: 'eight dependencies',
    rule: 'house/max-parameters',
    path: inPlatform,
    bad: constructorOf(8),
    good: constructorOf(7),
    why: /split it by verb/,
  },
  {
    name: 'twenty-one exports',
    rule: 'house/max-exports',
    path: 'libs/example/src/index.ts',
    bad: manyExports(21),
    good: manyExports(20),
    why: /has to be kept/,
  },
  {
    name: 'work left for later in a comment',
    rule: 'house/no-loose-ends',
    path: inPlatform,
    bad: `// ${'TO'}${'DO'}: finish\nexport const a = 1;\n`,
    good: '// Finished.\nexport const a = 1;\n',
    why: /finish it/,
  },
  {
    name: 'a rule switched off without a reason',
    rule: 'house/describe-disable',
    path: inPlatform,
    bad: '// eslint-disable-next-line house/no-any\nexport const read = (value: any): string => String(value);\n',
    good: '// eslint-disable-next-line house/no-any -- the library types it so\nexport const read = (value: any): string => String(value);\n',
    why: /Say why/,
  },
  {
    name: 'every rule switched off at once',
    rule: 'house/describe-disable',
    path: inPlatform,
    bad: '/* eslint-disable */\nexport const read = (value: any): string => String(value);\n',
    good: 'export const read = (value: unknown): string => String(value);\n',
    why: /Name the rule/,
  },
  {
    name: 'a file that is not kebab-case',
    rule: 'house/file-name',
    path: 'libs/platform/src/errors/madeUp.ts',
    goodPath: 'libs/platform/src/errors/made-up.error.ts',
    bad: 'export const a = 1;\n',
    good: 'export const a = 1;\n',
    why: /kebab-case/,
  },
  {
    name: 'a focused test',
    rule: 'house/no-focused-tests',
    path: 'libs/platform/src/errors/made-up.spec.ts',
    bad: `it.only('adds', () => { expect(1 + 1).toBe(2); });\n`,
    good: `it('adds', () => { expect(1 + 1).toBe(2); });\n`,
    why: /switches off every other test/,
  },
  {
    name: 'a hook under a condition',
    rule: 'react-hooks/rules-of-hooks',
    path: `apps/web/src/${made}.tsx`,
    bad: `import { useState } from 'react';\nexport function Page({ on }: { on: boolean }) { if (on) { useState(1); } return <p>x</p>; }\n`,
    good: `import { useState } from 'react';\nexport function Page() { useState(1); return <p>x</p>; }\n`,
    why: /exact same order/,
  },
];

/** Lints every snippet in one process; answers in the order of the snippets. */
async function lint(snippets: { path: string; code: string }[]): Promise<Report[][]> {
  const child = spawn(process.execPath, ['--no-warnings', `${root}tools/lint-snippets.mjs`], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(JSON.stringify(snippets));
  const [answer, complaint] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (!answer) throw new Error(`ESLint gave no answer: ${complaint}`);
  return JSON.parse(answer) as Report[][];
}

describe('the lint gates', () => {
  let reports: Report[][];
  const snippets = gates.flatMap(({ path, goodPath, bad, good }) => [
    { path, code: bad },
    { path: goodPath ?? path, code: good },
  ]);

  beforeAll(async () => {
    reports = await lint(snippets);
  }, 120_000);

  describe.each(gates.map((gate, index) => ({ ...gate, index })))('$name', ({ rule, why, index }) => {
    it(`is refused by ${rule} with its reason`, () => {
      const found = reports[2 * index]?.filter((report) => report.ruleId === rule) ?? [];
      expect(found.map(({ severity }) => severity)).toContain(2);
      expect(found[0]?.message).toMatch(why);
    });

    it('passes when it is done the right way', () => {
      expect(reports[2 * index + 1]?.filter((report) => report.ruleId === rule)).toEqual([]);
    });
  });

  it('could be read at all, so that the silence of a rule means consent', () => {
    expect(reports.flat().filter(({ ruleId }) => ruleId === null)).toEqual([]);
  });
});
