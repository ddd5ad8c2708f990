import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../lib/install.mjs';
import type { Bench, Figures } from '../bench.types.ts';
import { benchFolder } from '../server.ts';
import { spreadOf } from '../statistics.ts';

/** Where the real data are, beside the project or where BENCH_SHARED says. */
export const shared = process.env['BENCH_SHARED'] ?? join(root, '../shared/data');

const imports = [
  { kind: 'oak', rows: 14_047, what: 'lessons and units' },
  { kind: 'gias', rows: 30_514, what: 'trusts and schools' },
] as const;

/** The imports of real data into an empty database, by the command that people run. */
export const importing: Bench = {
  name: 'import',
  work: '12,517 lessons with their units; 26,834 schools with their trusts',
  run: async (tools) => {
    const figures: Figures[] = [];
    const skipped: string[] = [];
    for (const { kind, rows, what } of imports) {
      const path = join(shared, kind);
      if (!existsSync(path)) {
        skipped.push(`${kind}: there is no ${path}; name the folder of the data in BENCH_SHARED`);
        continue;
      }
      const rates: number[] = [];
      let peakMb = 0;
      // One import is long enough to be measured; more rounds than three would say nothing new.
      for (let round = 0; round < Math.min(3, tools.rounds); round++) {
        const url = await tools.server.empty('bench_import');
        const done = await runImport(url, [kind, path]);
        rates.push(rows / done.seconds);
        peakMb = Math.max(peakMb, done.peakMb);
        tools.say(`  ${what}: ${done.seconds.toFixed(0)} s`);
      }
      figures.push({ name: `ours, ${what}`, role: 'ours', rate: spreadOf(rates), peakMb });
    }
    const most = Math.max(...figures.map((one) => one.peakMb ?? 0));
    const goals = [
      {
        text: 'peak memory ≤ 1 GB',
        met: figures.length === 0 ? null : most <= 1_000,
        measured: `${most.toFixed(0)} MB`,
      },
    ];
    return { bench: 'import', work: importing.work, unit: 'rows/s', figures, skipped, goals };
  },
};

/** Runs the command, start-up and migration included; its peak memory is what the process says of itself at its end. */
export async function runImport(url: string, args: readonly string[]): Promise<{ seconds: number; peakMb: number }> {
  const begun = performance.now();
  const flags = [
    '--no-warnings',
    '--import',
    './tools/bench/processes/meter.mjs',
    '--import',
    '@swc-node/register/esm-register',
  ];
  const child = spawn(process.execPath, [...flags, 'apps/standalone/src/import.ts', ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: {
      ...process.env,
      TS_NODE_PROJECT: join(root, 'tsconfig.base.json'),
      NODE_ENV: 'production',
      DATABASE_URL: url,
      DATA_FOLDER: join(benchFolder, 'import'),
    },
  });
  let peakMb = 0;
  child.on('message', (message: { usage?: { peakMb: number } }) => (peakMb = message.usage?.peakMb ?? peakMb));
  let said = '';
  child.stderr?.on('data', (piece: Buffer) => (said = (said + piece.toString()).slice(-4_000)));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`The import ended with ${code ?? 'a signal'}:\n${said}`);
  return { seconds: (performance.now() - begun) / 1000, peakMb };
}
