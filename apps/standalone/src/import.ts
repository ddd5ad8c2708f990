import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { runCommand, UsageError, type CommandTools } from './command.ts';
import { importCpd } from './import/cpd.ts';
import { importGias } from './import/gias.ts';
import type { ImportReport } from './import/import-report.ts';
import { importOak } from './import/oak.ts';

const usage = `npm run import -- gias PATH   schools and trusts (a folder with trusts.jsonl.gz and schools.jsonl.gz)
npm run import -- oak PATH    Oak National Academy units and lessons (a folder with units.jsonl.gz and lessons.jsonl.gz)
npm run import -- cpd PATH    the NCCE course catalogue (courses-html.jsonl.gz, or its folder)`;

const importers: Readonly<
  Record<string, { what: string; run: (tools: CommandTools, path: string) => Promise<ImportReport> }>
> = {
  gias: { what: 'trusts and schools', run: async ({ app }, path) => importGias(app, path) },
  oak: { what: 'lessons and units', run: async ({ app }, path) => importOak(app, path) },
  cpd: { what: 'courses', run: async ({ app }, path) => importCpd(app, path) },
};

await runCommand('import', async (tools) => {
  const [kind = '', path = ''] = process.argv.slice(2);
  const importer = Object.hasOwn(importers, kind) ? importers[kind] : undefined;
  if (!importer || path === '') throw new UsageError(usage);
  const from = resolve(path);
  if (!existsSync(from)) throw new UsageError(`There is nothing at ${from}.\n\n${usage}`);
  const report = await importer.run(tools, from);
  console.log(report.toText(importer.what, process.resourceUsage().maxRSS / 1024));
});
