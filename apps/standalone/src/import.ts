import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand, UsageError, type CommandTools } from './command.ts';
import { importCpd } from './import/cpd.ts';
import { importGias } from './import/gias.ts';
import type { ImportReport } from './import/import-report.ts';
import { importStatements, nationalCurriculum2014 } from './import/national-curriculum.ts';
import { importOak } from './import/oak.ts';

const usage = `npm run import -- gias PATH   schools and trusts (a folder with trusts.jsonl.gz and schools.jsonl.gz)
npm run import -- oak PATH    Oak National Academy units and lessons (a folder with units.jsonl.gz and lessons.jsonl.gz)
npm run import -- cpd PATH    the NCCE course catalogue (courses-html.jsonl.gz, or its folder)
npm run import -- nc PATH     statements of the National Curriculum of 2014 (national-curriculum.jsonl.gz, or its folder)
npm run import -- nc PATH --version nc-2028 --title "National Curriculum in England, 2028" --replaces nc-2014
                              the same of a newer version, beside the one that is here`;

const options = { version: { type: 'string' }, title: { type: 'string' }, replaces: { type: 'string' } } as const;
type Given = ReturnType<typeof given>['values'];

function given() {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

/** Which version of the framework is meant. */
function frameworkOf({ version, title, replaces }: Given): typeof nationalCurriculum2014 {
  if (version === undefined && title === undefined && replaces === undefined) return nationalCurriculum2014;
  if (!version || !title) throw new UsageError(`A newer version needs --version and --title.\n\n${usage}`);
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(version)) {
    throw new UsageError('A version is called in small letters, digits and hyphens, such as nc-2028.');
  }
  return { ...nationalCurriculum2014, code: version, title, replaces: replaces ?? null };
}

const importers: Readonly<
  Record<string, { what: string; run: (tools: CommandTools, path: string, values: Given) => Promise<ImportReport> }>
> = {
  gias: { what: 'trusts and schools', run: async ({ app }, path) => importGias(app, path) },
  oak: { what: 'lessons and units', run: async ({ app }, path) => importOak(app, path) },
  cpd: { what: 'courses', run: async ({ app }, path) => importCpd(app, path) },
  nc: { what: 'statements', run: async ({ app }, path, values) => importStatements(app, path, frameworkOf(values)) },
};

await runCommand('import', async (tools) => {
  const { positionals, values } = given();
  const [kind = '', path = ''] = positionals;
  const importer = Object.hasOwn(importers, kind) ? importers[kind] : undefined;
  if (!importer || path === '') throw new UsageError(usage);
  const from = resolve(path);
  if (!existsSync(from)) throw new UsageError(`There is nothing at ${from}.\n\n${usage}`);
  const report = await importer.run(tools, from, values);
  console.log(report.toText(importer.what, process.resourceUsage().maxRSS / 1024));
});
