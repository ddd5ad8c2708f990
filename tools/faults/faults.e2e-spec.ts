import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FaultResult } from './run-fault.ts';

const root = join(import.meta.dirname, '../..');

// Two of the faults for a moment, as people run them: what nobody runs stops working.
describe('npm run test:faults -- --only api --only redis', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'constellation-faults-spec-'));
  });

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('loses no acknowledged write and repeats none', async () => {
    const file = join(folder, 'report.json');
    const words = [
      '--only',
      'api',
      '--only',
      'redis',
      '--seconds',
      '1',
      '--each',
      '1',
      '--writers',
      '3',
      '--seed',
      '7',
    ];
    const { code, output } = await runFaults([...words, '--json', file]);
    expect({ code, output }).toMatchObject({ code: 0 });
    const { results } = JSON.parse(await readFile(file, 'utf8')) as { results: readonly FaultResult[] };
    expect(results.map(({ fault }) => fault)).toEqual(['api', 'redis']);
    for (const result of results) {
      expect(result).toMatchObject({ lost: [], repeated: [], wrong: [] });
      // 20 before the fault, some meanwhile, 20 after it.
      expect(result.acknowledged).toBeGreaterThan(40);
    }
    // The api was away; what was on its way then found no answer or had to wait.
    expect(results[0]?.turnedAway).toBeGreaterThan(0);
    expect(results[1]?.unknown).toBe(0);
    expect(output).toContain('recovered in');
  }, 150_000);

  it('says which faults there are when asked for another', async () => {
    const { code, output } = await runFaults(['--only', 'flood']);
    expect(code).toBe(1);
    expect(output).toContain('There is no fault flood');
    expect(output).toContain('rolling');
  }, 30_000);
});

async function runFaults(args: readonly string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ['tools/run-ts.mjs', 'tools/faults/faults.ts', ...args], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  let output = '';
  child.stdout.on('data', (piece: Buffer) => (output += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => (output += piece.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { code, output };
}
