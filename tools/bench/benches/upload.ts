import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bench, Figures } from '../bench.types.ts';
import { startContender } from '../contender.ts';
import { sizes, withClient } from '../data/load.ts';
import { makeWorld, sessionTokenOf } from '../data/world.ts';
import { atLeast, memoryFlat } from '../goals.ts';
import type { UploadResult, UploadTask } from '../processes/upload-client.ts';
import { benchFolder } from '../server.ts';
import { spreadOf } from '../statistics.ts';
import { ours } from './contenders.ts';

interface Load {
  readonly files: number;
  readonly bytes: number;
  readonly atOnce: number;
}

const large = (quick: boolean): Load =>
  quick ? { files: 4, bytes: 5e6, atOnce: 4 } : { files: 32, bytes: 100e6, atOnce: 8 };
const small = (quick: boolean): Load =>
  quick ? { files: 40, bytes: 2e5, atOnce: 8 } : { files: 1_000, bytes: 2e5, atOnce: 8 };

/** Until the code that matters is compiled and the heap has the size it works with. */
const warmUp = (quick: boolean): Load => ({ ...small(quick), files: quick ? 40 : 500 });

interface Sent {
  readonly megabytes: number;
  readonly seconds: number;
}

interface Round {
  readonly large: Sent;
  readonly small: Sent;
}

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
        running.push({ contender, at, rounds: [] as Round[], baseMb: 0 });
      }
      let turn = Date.now();
      const send = async (port: number, load: Load): Promise<Sent> => {
        const task: UploadTask = { port, cookie: sessionTokenOf(viewer), turn: turn++, ...load };
        const { seconds, bytes } = await client.ask<UploadResult>(task);
        if (bytes !== load.files * load.bytes) throw new Error(`${bytes} bytes arrived of ${load.files * load.bytes}.`);
        return { megabytes: bytes / 1e6, seconds };
      };
      for (const one of running) {
        await send(one.at.port, warmUp(tools.quick));
        one.baseMb = (await one.at.usage()).peakMb;
      }
      for (let round = 0; round < tools.rounds; round++) {
        for (const one of round % 2 === 0 ? running : [...running].reverse()) {
          const sentLarge = await send(one.at.port, large(tools.quick));
          one.rounds.push({ large: sentLarge, small: await send(one.at.port, small(tools.quick)) });
          // Each round finds what a person leaves who has put everything into drafts.
          await forget(url);
          await clear(join(folder, 'files'));
          await clear(piped);
        }
        tools.say(`  round ${round + 1} of ${tools.rounds}`);
      }
      return await resultOf(running);
    } finally {
      for (const { at } of running) await at.stop();
      await client.stop();
      await rm(folder, { recursive: true, force: true });
      await forget(url);
    }
  },
};

async function resultOf(
  running: readonly {
    readonly contender: { readonly name: string; readonly role: Figures['role'] };
    readonly at: { usage(): Promise<{ readonly peakMb: number }> };
    readonly rounds: readonly Round[];
    readonly baseMb: number;
  }[],
) {
  const parts: readonly { readonly of: string; readonly sent: (round: Round) => readonly Sent[] }[] = [
    { of: '', sent: ({ large, small }) => [large, small] },
    { of: ', large files', sent: ({ large }) => [large] },
    { of: ', small files', sent: ({ small }) => [small] },
  ];
  const peaks = new Map<string, number>();
  for (const { contender, at } of running) peaks.set(contender.name, (await at.usage()).peakMb);
  const figures = parts.map(({ of, sent }) =>
    running.map(({ contender: { name, role }, rounds }): Figures => {
      const rate = spreadOf(rounds.map((round) => rateOf(sent(round))));
      const peakMb = peaks.get(name);
      return { name: `${name}${of}`, role, rate, ...(of === '' && peakMb !== undefined ? { peakMb } : {}) };
    }),
  );
  const own = running.find(({ contender }) => contender.role === 'ours');
  const grownMb = own ? (peaks.get(own.contender.name) ?? NaN) - own.baseMb : NaN;
  return {
    bench: 'upload',
    work: upload.work,
    unit: 'MB/s',
    figures: figures.flat(),
    skipped: [],
    goals: [...parts.map(({ of }, place) => atLeast(figures[place] ?? [], `limit${of}`, 0.8)), memoryFlat(grownMb)],
  };
}

/** Megabytes a second over all of it. */
function rateOf(sent: readonly Sent[]): number {
  const sum = (value: (one: Sent) => number): number => sent.reduce((total, one) => total + value(one), 0);
  return sum((one) => one.megabytes) / sum((one) => one.seconds);
}

async function forget(url: string): Promise<void> {
  await withClient(url, (database) => database.query(`delete from stored_file where uploaded_name = 'bench.bin'`));
}

/** Takes the files away and leaves the folders, which a store that is in use has long since had. */
async function clear(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) if (entry.isFile()) await rm(join(entry.parentPath, entry.name));
}
