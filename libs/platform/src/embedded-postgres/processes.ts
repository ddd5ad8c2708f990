import { execFile } from 'node:child_process';
import { readFile, readdir, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * What tells a running process from a later one with the same number: its start time (and on Linux the boot it belongs
 * to). Null when no such process runs; a zombie does not run.
 */
export async function processIdentity(pid: number): Promise<string | null> {
  if (process.platform === 'linux') return linuxIdentity(pid);
  if (process.platform === 'win32') return signalReaches(pid) ? 'running' : null;
  return (await ps(pid, 'lstart')) || null;
}

/** Whether the process is a PostgreSQL server (or one of its children) working on the cluster folder, a real path. */
export async function servesCluster(pid: number, cluster: string): Promise<boolean> {
  // Every PostgreSQL process has its data folder as working directory, whatever its title says.
  if (process.platform === 'linux') return (await workingDirectory(pid)) === cluster;
  if (process.platform === 'win32') return signalReaches(pid);
  return (await ps(pid, 'command')).includes(cluster);
}

/**
 * All PostgreSQL processes working on the cluster folder, or null where the system cannot tell (only Linux can).
 * Children may outlive a killed server for a moment, and no second server may start before they are gone.
 */
export async function processesOnCluster(cluster: string): Promise<readonly number[] | null> {
  if (process.platform !== 'linux') return null;
  const found: number[] = [];
  for (const entry of await readdir('/proc')) {
    const pid = Number(entry);
    if (Number.isInteger(pid) && (await workingDirectory(pid)) === cluster) found.push(pid);
  }
  return found;
}

async function linuxIdentity(pid: number): Promise<string | null> {
  try {
    const [stat, boot] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
    ]);
    // The command name (field 2) may hold spaces and brackets; state is field 3 and the start time field 22.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, started] = [fields[0], fields[19]];
    if (state === 'Z' || state === 'X') return null;
    return `${boot.trim()}/${started ?? ''}`;
  } catch {
    return null;
  }
}

async function workingDirectory(pid: number): Promise<string | null> {
  try {
    return await readlink(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

async function ps(pid: number, column: 'lstart' | 'command'): Promise<string> {
  try {
    return (await run('ps', ['-ww', '-o', `${column}=`, '-p', String(pid)])).stdout.trim();
  } catch {
    return '';
  }
}

function signalReaches(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
