// Runs a TypeScript entry point of the workspace on the pinned Node: node tools/run-ts.mjs FILE [ARGUMENTS].
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [file, ...args] = process.argv.slice(2);
const child = spawn(
  process.execPath,
  [
    ...['--enable-source-maps', '--no-warnings', '--import', './tools/lib/stop-with-parent.mjs'],
    ...['--import', '@swc-node/register/esm-register', file, ...args],
  ],
  {
    cwd: root,
    // The channel closes when this process is gone, however it ended.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, TS_NODE_PROJECT: `${root}tsconfig.base.json` },
  },
);
// The terminal sends Ctrl-C to the child as well; this process only waits so that the child can stop in its own order.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
