import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { head, tail } from './upload-form.ts';

// The limit of `upload`: what comes is piped into a file and flushed, as ours is. Not equal: nobody asks who sends it, the form around
// the content is not taken off, nothing is hashed or looked into, and no row is written.
const { folder } = JSON.parse(process.env['BENCH_CONTENDER'] ?? '{}') as { folder: string };
await mkdir(folder, { recursive: true });
let files = 0;
const server = createServer((request, response) => {
  const file = createWriteStream(join(folder, String(files++)), { flush: true });
  pipeline(request, file).then(
    () => response.writeHead(201).end(JSON.stringify({ bytes: file.bytesWritten - head.length - tail.length })),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
