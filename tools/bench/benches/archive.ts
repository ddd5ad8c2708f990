import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { get } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Bench, BenchTools } from '../bench.types.ts';
import { startContender } from '../contender.ts';
import { sizes, withClient } from '../data/load.ts';
import { makeWorld, sessionTokenOf } from '../data/world.ts';
import { memoryFlat } from '../goals.ts';
import type { UploadTask } from '../processes/upload-client.ts';
import { benchFolder } from '../server.ts';
import { spreadOf } from '../statistics.ts';
import { ours } from './contenders.ts';

const filesOf = (quick: boolean) => (quick ? { files: 4, bytes: 1e6 } : { files: 20, bytes: 100e6 });

/** One archive of 2 GB: half of it is pressed while it is packed, the other half, as films are, goes as it is. */
export const archive: Bench = {
  name: 'archive',
  work: 'one version with 20 files of 100 MB as a ZIP, read to its end',
  run: async (tools) => {
    const url = await tools.server.loaded(tools.size);
    const [viewer] = makeWorld(sizes[tools.size]).viewers;
    if (!viewer) throw new Error('The world has no viewers.');
    const folder = join(benchFolder, 'archive');
    const cookie = sessionTokenOf(viewer);
    const api = await startContender(ours({ url }, { DATA_FOLDER: folder }));
    try {
      await upload(api.port, cookie, tools.quick);
      const versionId = await attach(url);
      const rates: number[] = [];
      // What a first download compiles and allocates is not the archive's.
      await read(api.port, cookie, { versionId, most: 10e6 });
      const before = (await api.usage()).peakMb;
      for (let round = 0; round < tools.rounds; round++) {
        const begun = performance.now();
        const bytes = await read(api.port, cookie, { versionId, most: Infinity });
        rates.push((filesOf(tools.quick).files * filesOf(tools.quick).bytes) / 1e3 / (performance.now() - begun));
        tools.say(`  round ${round + 1} of ${tools.rounds}: ${(bytes / 1e6).toFixed(0)} MB came`);
      }
      return resultOf(rates, { before, after: (await api.usage()).peakMb });
    } finally {
      await api.stop();
      await forget(url);
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** What is released never changes, except under the bench. */
const withoutTriggers = `set session_replication_role = 'replica'`;

async function upload(port: number, cookie: string, quick: BenchTools['quick']): Promise<void> {
  const client = await startContender({
    name: 'client',
    role: 'limit',
    file: 'tools/bench/processes/upload-client.ts',
    about: {},
  });
  const task: UploadTask = { port, cookie, turn: Date.now(), atOnce: 2, ...filesOf(quick) };
  try {
    await client.ask(task);
  } finally {
    await client.stop();
  }
}

/** Puts what was uploaded into a version that everybody may download. */
async function attach(url: string): Promise<string> {
  return withClient(url, async (database) => {
    const { rows } = await database.query<{ id: string }>(
      `select version.version_id as id from artefact_version version
         join version_access access on access.version_id = version.version_id
        where version.state = 'released' and access.read_keys @> array['public']
          and not exists (select from version_file held where held.version_id = version.version_id)
        order by 1 limit 1`,
    );
    const id = rows[0]?.id;
    if (id === undefined) throw new Error('No version without files is public.');
    await database.query(withoutTriggers);
    await database.query(
      `with numbered as (
         select file_id, row_number() over (order by file_id) as place from stored_file where uploaded_name = 'bench.bin'
       ), films as (
         update stored_file set media_type = 'video/mp4' from numbered
          where numbered.file_id = stored_file.file_id and numbered.place % 2 = 0)
       insert into version_file (version_id, position, file_id, file_name)
       select $1, place, file_id, 'bench-' || place || '.bin' from numbered`,
      [id],
    );
    return id;
  });
}

async function forget(url: string): Promise<void> {
  await withClient(url, async (database) => {
    await database.query(withoutTriggers);
    const files = `(select file_id from stored_file where uploaded_name = 'bench.bin')`;
    await database.query(`delete from version_file where file_id in ${files}`);
    await database.query(`delete from stored_file where uploaded_name = 'bench.bin'`);
  });
}

/** Reads an archive, or its beginning, and answers with how many bytes came. */
async function read(
  port: number,
  cookie: string,
  { versionId, most }: { versionId: string; most: number },
): Promise<number> {
  const asked = get({
    port,
    path: `/archives/${versionId}`,
    headers: { cookie: `constellation_session=${cookie}` },
  });
  const [answer] = (await once(asked, 'response')) as [import('node:http').IncomingMessage];
  if (answer.statusCode !== 200) throw new Error(`The archive was answered with ${answer.statusCode}.`);
  let bytes = 0;
  await pipeline(answer, async function count(pieces: AsyncIterable<Buffer>) {
    for await (const piece of pieces) if ((bytes += piece.length) >= most) return;
  });
  return bytes;
}

function resultOf(rates: readonly number[], memory: { before: number; after: number }) {
  return {
    bench: 'archive',
    work: archive.work,
    unit: 'MB/s',
    figures: [{ name: 'ours', role: 'ours' as const, rate: spreadOf(rates), peakMb: memory.after }],
    skipped: [],
    goals: [memoryFlat(memory.after - memory.before)],
  };
}
