// Lints pieces of code as if they stood at given paths: [{ path, code }] as JSON on stdin, [[{ ruleId, message }]] on stdout.
// A process of its own, because ESLint with type information does not belong inside Jest's module sandbox.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';

const root = fileURLToPath(new URL('..', import.meta.url));
const snippets = JSON.parse(await text(process.stdin));
const eslint = new ESLint({
  cwd: root,
  overrideConfig: {
    files: ['**/*.{ts,tsx}'],
    languageOptions: {
      parserOptions: {
        // Files that do not exist are listed by no tsconfig; each is taken in by name.
        projectService: {
          allowDefaultProject: [...new Set(snippets.map(({ path }) => path))].filter(
            (path) => !existsSync(join(root, path)),
          ),
          defaultProject: 'tsconfig.json',
          maximumDefaultProjectFileMatchCount_THIS_WILL_SLOW_DOWN_LINTING: snippets.length,
        },
      },
    },
  },
});
const reports = [];
for (const { path, code } of snippets) {
  const [result] = await eslint.lintText(code, { filePath: path, warnIgnored: true });
  reports.push(result.messages.map(({ ruleId, message, severity }) => ({ ruleId, message, severity })));
}
process.stdout.write(JSON.stringify(reports));
