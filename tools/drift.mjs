// Generated files are committed; this regenerates them, says which ones differ and puts back what was there.
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root, runCommand } from './run-command.mjs';

const generated = ['.env.example', 'apps/api/schema.graphql', 'apps/web/src/gql'];

/** Path → content of every generated file that exists. */
async function contents() {
  const found = new Map();
  for (const name of generated) {
    const below = await readdir(join(root, name), { recursive: true, withFileTypes: true }).catch(() => undefined);
    const files = below?.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)) ?? [
      join(root, name),
    ];
    for (const file of files) {
      const text = await readFile(file, 'utf8').catch(() => undefined);
      if (text !== undefined) found.set(file, text);
    }
  }
  return found;
}

const before = await contents();
const { code, output } = await runCommand('npm', ['run', '--silent', 'generate']);
const after = await contents();
const differing = [...new Set([...before.keys(), ...after.keys()])].filter(
  (file) => before.get(file) !== after.get(file),
);
for (const file of differing) {
  const text = before.get(file);
  if (text === undefined) await rm(file, { force: true });
  else {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

if (code !== 0) {
  console.error(`npm run generate failed:\n${output}`);
  process.exitCode = 1;
} else if (differing.length > 0 || before.size === 0) {
  console.error('Generated files are not what the sources make. Run `npm run generate` and commit the result:');
  for (const file of differing) console.error(`  ${file.slice(root.length)}`);
  process.exitCode = 1;
}
