import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from './run-command.mjs';
import { exemptFromSize, lineLimits } from './lint-rules/sizes.mjs';
import { matchesAny } from './lint-rules/paths.mjs';

/** Names the sources that are asked to be split. What is over the hard limit does not pass lint, so this never fails. */
export async function reportSizes(root) {
  const { output } = await runCommand('git', ['ls-files', '*.ts', '*.tsx', '*.mjs', '*.css']);
  const long = [];
  for (const file of output.split('\n').filter((name) => name !== '' && !matchesAny(name, exemptFromSize))) {
    const text = await readFile(join(root, file), 'utf8').catch(() => '');
    const lines = text.split('\n').length;
    if (lines > lineLimits.asked) long.push(`  ${String(lines).padStart(4)}  ${file}`);
  }
  if (long.length === 0) return `No source file is over ${lineLimits.asked} lines.`;
  return `Over ${lineLimits.asked} lines, please split (${lineLimits.refused} does not pass):\n${long.sort().reverse().join('\n')}`;
}
