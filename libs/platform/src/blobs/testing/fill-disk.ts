import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { DiskBlobStore } from '../disk-blob-store.ts';

// Runs on a file system of one megabyte: writes two, then half of one, and prints what came of it as JSON.
const [folder = ''] = process.argv.slice(2);
const store = await DiskBlobStore.open(folder);
const pieces = (count: number) => Readable.from(Array.from({ length: count }, () => randomBytes(50_000)));
const full = await store.write(pieces(40)).then(
  () => 'stored',
  (error: unknown) => (error as Error).name,
);
const left = await readdir(join(folder, '.incoming'));
const { bytes } = await store.write(pieces(10));
console.log(JSON.stringify({ full, left, fits: bytes }));
