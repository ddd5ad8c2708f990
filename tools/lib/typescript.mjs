// Starts TypeScript entry points of the workspace on the pinned Node.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
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
  const { DEMO, OIDC_ISSUER, NODE_ENV } = process.env;
  return { DEMO: DEMO || (OIDC_ISSUER || NODE_ENV === 'production' ? undefined : 'true') };
}

/** Calls back once when the npm that started us is gone (kill -9 reaches nobody else): nobody could stop us any more. */
export function whenNpmIsGone(callback) {
  const npm = npmProcess();
  if (npm === null) return;
  const timer = setInterval(() => {
    if (isAlive(npm)) return;
    clearInterval(timer);
    callback();
  }, 250);
  timer.unref();
}

/** npm's process: our parent, or the parent of the shell between us, which outlives a killed npm; null without npm. */
function npmProcess() {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return null;
  const parent = describeProcess(process.ppid);
  return parent !== null && /^\S*sh -c /.test(parent.command) ? parent.ppid : process.ppid;
}

function describeProcess(pid) {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const ppid = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      return { ppid, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') };
    }
    const [, ppid, command] = /(\d+)\s+(.*)/.exec(
      execFileSync('ps', ['-o', 'ppid=,command=', '-p', String(pid)], { encoding: 'utf8' }),
    );
    return { ppid: Number(ppid), command };
  } catch {
    return null;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
