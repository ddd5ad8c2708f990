// Checks the types of one project and of what it imports: node tools/typecheck.mjs libs/search
// (`npm run types` checks everything at once and is what CI runs.)
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './run-command.mjs';

const project = process.argv[2];
if (!project || !existsSync(join(root, project))) {
  console.error('Say which project: node tools/typecheck.mjs libs/search');
  process.exit(2);
}
const own = join(root, project, 'tsconfig.json');
const config = existsSync(own)
  ? { extends: own, include: ['src', 'e2e', '*.ts'] }
  : { extends: join(root, 'tsconfig.json'), include: ['src', 'e2e'] };
const parsed = ts.parseJsonConfigFileContent(config, ts.sys, join(root, project));
const program = ts.createProgram({ rootNames: parsed.fileNames, options: parsed.options });
// "No inputs found" is no fault of a project that has no sources yet.
const noInputs = 18003;
const faults = [...parsed.errors.filter(({ code }) => code !== noInputs), ...ts.getPreEmitDiagnostics(program)];
if (faults.length > 0) {
  console.error(
    ts.formatDiagnosticsWithColorAndContext(faults, {
      getCanonicalFileName: (name) => name,
      getCurrentDirectory: () => root,
      getNewLine: () => '\n',
    }),
  );
  process.exitCode = 1;
}
