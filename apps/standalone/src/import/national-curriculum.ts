import { FrameworkImportService, type ImportedFramework } from '@constellation/artefacts/frameworks';
import type { INestApplicationContext } from '@nestjs/common';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { catalogueFile } from './catalogue-file.ts';
import { importFile } from './import-file.ts';
import { ImportReport } from './import-report.ts';
import { conceptLine, statementsOf, type PlacedConcept } from './statement-tree.ts';

/** What is imported where nothing else was said. */
export const nationalCurriculum2014: ImportedFramework = {
  code: 'nc-2014',
  title: 'National Curriculum in England, 2014',
  source: 'Department for Education, Open Government Licence v3.0',
  replaces: null,
};

/** Concepts that are read before they are taken in; the tree must be whole before any of it can be placed. */
const mostConcepts = 100_000;

/**
 * Imports the statements of one version of a framework from `national-curriculum.jsonl.gz`, or from the folder it is in. Versions
 * that are here already stay as they are.
 */
export async function importStatements(
  app: INestApplicationContext,
  path: string,
  framework: ImportedFramework = nationalCurriculum2014,
): Promise<ImportReport> {
  const file = (await stat(path)).isFile() ? path : await catalogueFile(path, 'national-curriculum');
  const report = new ImportReport();
  const concepts: PlacedConcept[] = [];
  await importFile({
    path: file,
    label: 'Statements',
    schema: conceptLine,
    batchSize: 500,
    report,
    importBatch: (batch) => {
      const room = mostConcepts - concepts.length;
      concepts.push(...batch.slice(0, room).map(({ line, record }) => ({ line, concept: record })));
      for (const { line } of batch.slice(room)) {
        report.faults.push({
          file: basename(file),
          line,
          reason: `is more than the ${mostConcepts} that one file may hold`,
        });
      }
      return Promise.resolve();
    },
  });
  const { statements, faults } = statementsOf(concepts);
  report.faults.push(...faults.map((fault) => ({ file: basename(file), ...fault })));
  if (statements.length === 0) return report;
  const { leftOver, ...counts } = await app
    .get(FrameworkImportService)
    .importVersion(framework, statements, new Date());
  report.add(counts);
  if (leftOver > 0) {
    report.notes.push(
      `${leftOver} statements of ${framework.code} are here and not in the file. They stay, as units may be aligned to them; what is new belongs into a version of its own (--version).`,
    );
  }
  return report;
}
