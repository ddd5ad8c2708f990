// The process that reads one document. This file and all it imports run on plain Node, which strips types but transforms
// nothing: no enums, no decorators, no parameter properties, and types are imported with `import type`.
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Extraction, ReadingOrder } from '../extraction.ts';
import { readDocument } from './read-document.ts';

process.once('message', (message) => {
  const order = message as ReadingOrder;
  watch(order);
  void readDocument(order).then(answer);
});

// Listening keeps this process alive until the parent has the answer and ends it; a message that is on its way when a
// process exits can be lost. It also ends what a parent that died has left behind.
process.on('disconnect', () => process.exit());

// In damaged files PDF.js rejects promises that nobody waits for, and still reads the rest (pdf.js in unpdf 1.7).
process.on('unhandledRejection', () => undefined);

/** On a thread of its own, because a document that keeps this one busy keeps its timers from firing too. */
function watch({ limits }: ReadingOrder): void {
  const limit = (limits.memoryMb + 256) * 1024 * 1024;
  const watcher = new Worker(new URL(`./watch${extname(import.meta.url)}`, import.meta.url), {
    workerData: { memoryBytes: limit, deadline: Date.now() + limits.timeoutMs + 2000 },
    resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 4 },
  });
  watcher.unref();
}

function answer(extraction: Extraction): void {
  process.send?.(extraction);
}
