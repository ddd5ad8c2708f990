import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { DataFolderInUse, hasCode } from './errors.ts';
import { processIdentity } from './processes.ts';

/** The process that supervises the server of a data folder. */
export interface Owner {
  readonly pid: number;
  readonly identity: string;
}

/** This process's hold on a data folder; nobody else starts, stops or removes its server meanwhile. */
export interface Claim {
  release(): Promise<void>;
}

/** How long a process that has the folder may take to leave it (it is usually on its way out) before we give up. */
const PATIENCE_MS = 5_000;

/**
 * Takes the data folder for this process. The claim of a process that was killed does not count.
 * @throws DataFolderInUse when a living process keeps it for longer than five seconds
 */
export async function claimFolder(dataFolder: string, onWait: (owner: Owner) => void): Promise<Claim> {
  const file = claimFile(dataFolder);
  const identity = (await processIdentity(process.pid)) ?? 'unknown';
  const deadline = Date.now() + PATIENCE_MS;
  let told = false;
  for (;;) {
    if (await create(file, JSON.stringify({ pid: process.pid, identity } satisfies Owner))) {
      return { release: () => rm(file, { force: true }) };
    }
    const text = await readClaim(file);
    const owner = await living(parseOwner(text));
    if (owner === null) {
      await removeClaim(file, text);
      continue;
    }
    if (owner.pid === process.pid || Date.now() > deadline) throw new DataFolderInUse(dataFolder, owner.pid);
    if (!told) onWait(owner);
    told = true;
    await sleep(100);
  }
}

/** The living process that has claimed the folder, or null. */
export async function livingOwner(dataFolder: string): Promise<Owner | null> {
  return living(parseOwner(await readClaim(claimFile(dataFolder))));
}

function claimFile(dataFolder: string): string {
  return join(dataFolder, 'owner.json');
}

/** Creates the file unless it exists; the exclusive flag lets only one of two processes succeed. */
async function create(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Removes a dead claim, but never one that somebody else has put in its place since we read it. */
async function removeClaim(file: string, seen: string): Promise<void> {
  const aside = `${file}.${process.pid}`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  if ((await readFile(aside, 'utf8')) !== seen) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}

/** Text of the claim; empty when there is none, or when its writer died before it wrote. */
async function readClaim(file: string): Promise<string> {
  for (let attempt = 0; attempt < 10; attempt++) {
    const text = await readFile(file, 'utf8').catch(() => null);
    if (text !== '') return text ?? '';
    await sleep(50);
  }
  return '';
}

function parseOwner(text: string): Owner | null {
  try {
    const { pid, identity } = JSON.parse(text) as Partial<Owner>;
    return typeof pid === 'number' && typeof identity === 'string' ? { pid, identity } : null;
  } catch {
    return null;
  }
}

async function living(owner: Owner | null): Promise<Owner | null> {
  return owner !== null && (await processIdentity(owner.pid)) === owner.identity ? owner : null;
}
