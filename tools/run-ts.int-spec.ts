import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const runner = join(import.meta.dirname, 'run-ts.mjs');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'constellation-run-ts-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function program(name: string, source: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, source);
  return file;
}

it('kill -9 of the runner ends the program, in its own order', async () => {
  const file = await program(
    'stays.ts',
    `setInterval(() => undefined, 1_000);
     process.on('SIGTERM', () => { console.log('in order'); process.exit(0); });
     console.log('ready');`,
  );
  const child = spawn(process.execPath, [runner, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  while (!printed.includes('ready')) await sleep(20);
  const over = once(child.stdout, 'end', { signal: AbortSignal.timeout(10_000) });
  child.kill('SIGKILL');
  // The program holds the other end of the pipe until it is gone.
  await over;
  expect(printed).toContain('in order');
}, 30_000);

it('a program that has come to its end is not kept alive', async () => {
  const file = await program('ends.ts', `const word: string = 'done';\nconsole.log(word);\nprocess.exitCode = 3;`);
  const child = spawn(process.execPath, [runner, file], { stdio: 'ignore' });
  expect(await once(child, 'exit', { signal: AbortSignal.timeout(10_000) })).toEqual([3, null]);
}, 30_000);
