import type { INestApplicationContext } from '@nestjs/common';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { catalogueFile } from './catalogue-file.ts';
import { catalogueBatch, CatalogueImport } from './catalogue-import.ts';
import { cpdCourse, toCourseItem } from './cpd-course.ts';
import { importFile } from './import-file.ts';
import { ImportReport } from './import-report.ts';
import { asImportOf } from './imported-organisation.ts';

const nationalCentreForComputingEducation = {
  id: '01980000-0000-7000-8000-000000000011',
  name: 'National Centre for Computing Education',
  website: 'https://teachcomputing.org',
  about:
    'Professional development that the National Centre for Computing Education publishes under the Open Government Licence v3.0, ' +
    'imported from its catalogue. This page is not run by the National Centre, which does not endorse this network.',
};

/** Imports the course catalogue from `courses-html.jsonl.gz`, or from the folder it is in. */
export async function importCpd(app: INestApplicationContext, path: string): Promise<ImportReport> {
  const file = (await stat(path)).isFile() ? path : await catalogueFile(path, 'courses-html');
  const report = new ImportReport();
  const by = await asImportOf(app, nationalCentreForComputingEducation, new Date());
  const catalogue = new CatalogueImport(app, by, report);
  await importFile({
    path: file,
    label: 'Courses',
    schema: cpdCourse,
    batchSize: catalogueBatch,
    report,
    importBatch: (batch) =>
      catalogue.importBatch(
        basename(file),
        batch.map(({ line, record }) => ({ line, item: toCourseItem(record) })),
      ),
  });
  await catalogue.finish();
  return report;
}
