import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bench, BenchTools, Figures, Goal } from '../bench.types.ts';
import { startContender } from '../contender.ts';
import { sizes, withClient } from '../data/load.ts';
import { makeWorld, sessionTokenOf } from '../data/world.ts';
import { atLeast } from '../goals.ts';
import type { UploadResult, UploadTask } from '../processes/upload-client.ts';
import { benchFolder } from '../server.ts';
import { spreadOf } from '../statistics.ts';
import { ours } from './contenders.ts';

interface Load {
  readonly files: number;
  readonly bytes: number;
  readonly atOnce: number;
}

/** Memory that a process may hold more after 3 GB than after the first small files, in megabytes, and count as flat. */
const flatMb = 120;

const large = (quick: boolean): Load =>
  quick ? { files: 4, bytes: 5e6, atOnce: 4 } : { files: 32, bytes: 100e6, atOnce: 8 };
const small = (quick: boolean): Load =>
  quick ? { files: 40, bytes: 2e5, atOnce: 8 } : { files: 1_000, bytes: 2e5, atOnce: 8 };

/** Files in, hashed and looked into, large ones and many small ones. */
export const upload: Bench = {
  name: 'upload',
  work: '32 × 100 MB and 1,000 × 200 kB, hashed and sniffed, flushed to disk',
  run: async (tools) => {
    const url = await tools.server.loaded(tools.size);
    const [viewer] = makeWorld(sizes[tools.size]).viewers;
    if (!viewer) throw new Error('The world has no viewers.');
    const folder = join(benchFolder, 'uploads');
    const piped = join(folder, 'piped');
    const client = await startContender({
      name: 'client',
      role: 'limit',
      file: 'tools/bench/processes/upload-client.ts',
      about: {},
    });
    const contenders = [
      ours({ url }, { DATA_FOLDER: folder }),
      {
        name: 'limit',
        role: 'limit' as const,
        file: 'tools/bench/processes/upload-limit.ts',
        about: { folder: piped },
      },
    ];
    const running = [];
    try {
      for (const contender of contenders) {
        const at = await startContender(contender);
        running.push({ contender, at, large: [] as number[], small: [] as number[], baseMb: 0 });
      }
      let turn = Date.now();
      const send = async (port: number, load: Load): Promise<number> => {
        const task: UploadTask = { port, cookie: sessionTokenOf(viewer), turn: turn++, ...load };
        const { seconds, bytes } = await client.ask<UploadResult>(task);
        if (bytes !== load.files * load.bytes) throw new Error(`${bytes} bytes arrived of ${load.files * load.bytes}.`);
        return bytes / 1e6 / seconds;
      };
      for (const one of running) {
        await send(one.at.port, small(true));
        one.baseMb = (await one.at.usage()).peakMb;
      }
      for (let round = 0; round < tools.rounds; round++) {
        for (const one of round % 2 === 0 ? running : [...running].reverse()) {
          one.large.push(await send(one.at.port, large(tools.quick)));
          one.small.push(await send(one.at.port, small(tools.quick)));
          await clear(join(folder, 'files'));
          await clear(piped);
        }
        tools.say(`  round ${round + 1} of ${tools.rounds}`);
      }
      return await resultOf(tools, running);
    } finally {
      for (const { at } of running) await at.stop();
      await client.stop();
      await rm(folder, { recursive: true, force: true });
      await withClient(url, (database) => database.query(`delete from stored_file where uploaded_name = 'bench.bin'`));
    }
  },
};

async function resultOf(
  _tools: BenchTools,
  running: readonly {
    readonly contender: { readonly name: string; readonly role: Figures['role'] };
    readonly at: { usage(): Promise<{ readonly peakMb: number }> };
    readonly large: readonly number[];
    readonly small: readonly number[];
    readonly baseMb: number;
  }[],
) {
  const figures: Figures[] = [];
  const smallFigures: Figures[] = [];
  let grownMb = NaN;
  for (const { contender, at, large: largeRates, small: smallRates, baseMb } of running) {
    const { name, role } = contender;
    const { peakMb } = await at.usage();
    if (role === 'ours') grownMb = peakMb - baseMb;
    figures.push({ name, role, rate: spreadOf(largeRates), peakMb });
    smallFigures.push({
      name: role === 'ours' ? 'ours, small files' : `${name}, small files`,
      role,
      rate: spreadOf(smallRates),
    });
  }
  const flat: Goal = {
    text: `memory grows ≤ ${flatMb} MB`,
    met: grownMb <= flatMb,
    measured: `${grownMb.toFixed(0)} MB`,
  };
  const ofSmall = atLeast(smallFigures, 'limit, small files', 0.8);
  return {
    bench: 'upload',
    work: upload.work,
    unit: 'MB/s',
    figures: [...figures, ...smallFigures],
    skipped: [],
    goals: [atLeast(figures, 'limit', 0.8), ofSmall, flat],
  };
}

/** Takes away what was stored, and leaves the folder in which uploads arrive. */
async function clear(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) if (name !== '.incoming') await rm(join(folder, name), { recursive: true, force: true });
}
