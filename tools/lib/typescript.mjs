// Starts TypeScript entry points of the workspace on the pinned Node.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

/**
 * Starts an entry point as a child with a channel to it, so that each notices when the other is gone.
 * @param {string} file path from the root of the workspace
 * @param {{ args?: string[], env?: Record<string, string | undefined> }} options
 */
export function startTypeScript(file, { args = [], env = {} } = {}) {
  const node = ['--enable-source-maps', '--no-warnings', '--import', '@swc-node/register/esm-register'];
  return spawn(pinnedNode(), [...node, join(root, file), ...args], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, TS_NODE_PROJECT: join(root, 'tsconfig.base.json'), ...env },
  });
}

/** npm puts the pinned Node first; without npm in front this finds it. */
function pinnedNode() {
  const pinned = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(pinned) ? pinned : process.execPath;
}

/** The environment of a run on this machine: without a provider for sign-in, the demo accounts are offered. */
export function demoByDefault() {
  const { DEMO, OIDC_ISSUER } = process.env;
  return { DEMO: DEMO || (OIDC_ISSUER ? undefined : 'true') };
}

/** Calls back once when the npm that started us is gone (kill -9 reaches nobody else): nobody could stop us any more. */
export function whenNpmIsGone(callback) {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    callback();
  }, 250);
  timer.unref();
}
