// `npm start`: the whole product in one process (apps/standalone). `npm start -- --fresh` begins again with no data.
import { parseArgs } from 'node:util';
import { demoByDefault, startTypeScript, whenNpmIsGone } from './lib/typescript.mjs';

const usage =
  'npm start                run Constellation; the data are kept under .data/\nnpm start -- --fresh     delete the data and begin again';
const { values } = parseArguments();
if (values.help) {
  console.log(usage);
  process.exit(0);
}
// npm takes a `--fresh` that was written without the two dashes for a setting of its own.
const fresh = values.fresh || process.env.npm_config_fresh === 'true';
const app = startTypeScript('apps/standalone/src/main.ts', { args: fresh ? ['--fresh'] : [], env: demoByDefault() });

// Ctrl-C reaches the application from the terminal, and through npm and us as well; it counts only the first.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => app.kill(signal));
whenNpmIsGone(() => app.kill('SIGTERM'));
app.on('exit', (code, signal) => {
  if (signal === 'SIGKILL') console.error('Constellation was killed. Start it again: what was acknowledged is kept.');
  process.exit(signal ? 1 : (code ?? 1));
});

function parseArguments() {
  try {
    return parseArgs({ options: { fresh: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
  } catch (error) {
    console.error(`${error.message}\n\n${usage}`);
    process.exit(1);
  }
}
