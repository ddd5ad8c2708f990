import { RegisterImportService, schoolLine, trustLine } from '@constellation/identity';
import type { INestApplicationContext } from '@nestjs/common';
import { join } from 'node:path';
import { importFile } from './import-file.ts';
import { ImportReport } from './import-report.ts';

/** Rows per transaction: large enough to be quick, small enough that an interruption costs a second. */
const batchSize = 2_000;

/**
 * Imports Get Information About Schools from a folder with `trusts.jsonl.gz` and `schools.jsonl.gz`: trusts first, so
 * that every school finds the one it belongs to.
 */
export async function importGias(app: INestApplicationContext, folder: string): Promise<ImportReport> {
  const report = new ImportReport();
  const register = app.get(RegisterImportService);
  const today = new Date().toISOString().slice(0, 10);
  const withoutTrust: string[] = [];
  for (const [name, label, schema] of [
    ['trusts.jsonl.gz', 'Trusts ', trustLine],
    ['schools.jsonl.gz', 'Schools', schoolLine],
  ] as const) {
    await importFile({
      path: join(folder, name),
      label,
      schema,
      batchSize,
      report,
      importBatch: async (batch) => {
        const done = await register.importBatch(
          batch.map(({ record }) => record),
          today,
        );
        report.add(done);
        withoutTrust.push(...done.withoutTrust);
      },
    });
  }
  if (withoutTrust.length > 0) {
    report.notes.push(`${withoutTrust.length} schools name a trust that is not in the file; they are here without it.`);
  }
  return report;
}
