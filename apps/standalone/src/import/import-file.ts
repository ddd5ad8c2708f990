import { basename } from 'node:path';
import type { z } from 'zod';
import { readLine, type ImportReport } from './import-report.ts';
import { JsonLinesFile } from './json-lines.ts';
import { showProgress } from './progress.ts';

/**
 * Streams a file through a schema into batches. Each batch is one transaction of its own, so an interrupted import goes
 * on where it stopped when it is run again.
 */
export async function importFile<Schema extends z.ZodType>(options: {
  readonly path: string;
  readonly label: string;
  readonly schema: Schema;
  readonly batchSize: number;
  readonly report: ImportReport;
  readonly importBatch: (
    batch: readonly { readonly line: number; readonly record: z.output<Schema> }[],
  ) => Promise<void>;
}): Promise<void> {
  const file = await JsonLinesFile.open(options.path);
  const progress = showProgress(options.label, file.byteCount);
  let batch: { line: number; record: z.output<Schema> }[] = [];
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await options.importBatch(batch);
    batch = [];
    progress.update(file.bytesRead);
  };
  try {
    for await (const line of file.lines()) {
      const record = readLine(options.schema, line, basename(options.path), options.report);
      if (record === undefined) continue;
      batch.push({ line: line.number, record });
      if (batch.length >= options.batchSize) await flush();
    }
    await flush();
  } finally {
    progress.stop();
  }
}
