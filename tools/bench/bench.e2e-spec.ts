import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

interface Report {
  readonly size: string;
  readonly benches: readonly {
    readonly bench: string;
    readonly figures: readonly {
      readonly name: string;
      readonly rate: { readonly median: number };
      readonly statements: number;
    }[];
    readonly skipped: readonly string[];
    readonly ratios: Readonly<Record<string, number>>;
  }[];
}

// Runs the bench as people do, on a database that is loaded for it: what nobody runs stops working.
describe('npm run bench -- hello list --quick', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'constellation-bench-'));
  });

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('loads its data, compares the answers, measures both and says which peers it left out', async () => {
    const file = join(folder, 'report.json');
    const { code, output } = await runBench(folder, ['hello', 'list', '--quick', '--json', file]);
    expect({ code, output }).toMatchObject({ code: 0 });
    const report = JSON.parse(await readFile(file, 'utf8')) as Report;
    expect(report.size).toBe('10k');
    expect(report.benches.map((bench) => bench.bench)).toEqual(['hello', 'list']);
    for (const bench of report.benches) {
      expect(bench.figures.map((figure) => figure.name)).toEqual(['ours', 'limit']);
      for (const figure of bench.figures) {
        expect(figure.rate.median).toBeGreaterThan(1);
        expect(figure.statements).toBeGreaterThanOrEqual(1);
      }
      expect(bench.skipped.join()).toContain('mercurius');
      expect(bench.ratios['limit']).toBeGreaterThan(0);
    }
    expect(output).toContain('goal ≥ 0.6 × limit');
  }, 120_000);

  it('says which benches there are when asked for another', async () => {
    const { code, output } = await runBench(folder, ['helo', '--quick']);
    expect(code).toBe(1);
    expect(output).toContain('There is no bench helo');
    expect(output).toContain('hello, list');
  }, 30_000);
});

async function runBench(folder: string, args: readonly string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ['tools/run-ts.mjs', 'tools/bench/bench.ts', ...args], {
    cwd: root,
    env: { ...process.env, BENCH_FOLDER: folder, NODE_OPTIONS: '' },
  });
  let output = '';
  child.stdout.on('data', (piece: Buffer) => (output += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => (output += piece.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { code, output };
}
