import type { INestApplicationContext } from '@nestjs/common';
import { basename } from 'node:path';
import { catalogueBatch, CatalogueImport } from './catalogue-import.ts';
import { catalogueFile } from './catalogue-file.ts';
import { importFile } from './import-file.ts';
import { ImportReport } from './import-report.ts';
import { asImportOf } from './imported-organisation.ts';
import { oakLesson, toLessonItem } from './oak-lesson.ts';
import { oakUnit, toUnitItem, UnitLessons } from './oak-unit.ts';

const oakNationalAcademy = {
  id: '01980000-0000-7000-8000-000000000010',
  name: 'Oak National Academy',
  website: 'https://www.thenational.academy',
  about:
    'Lessons and units that Oak National Academy publishes under the Open Government Licence v3.0, imported from its catalogue. ' +
    'This page is not run by Oak National Academy, which does not endorse this network.',
};

/**
 * Imports Oak National Academy's curriculum from a folder with `lessons.jsonl.gz` and `units.jsonl.gz`: lessons first,
 * so that a unit finds its parts.
 */
export async function importOak(app: INestApplicationContext, folder: string): Promise<ImportReport> {
  const [lessonFile, unitFile] = [await catalogueFile(folder, 'lessons'), await catalogueFile(folder, 'units')];
  const report = new ImportReport();
  const now = new Date();
  const catalogue = new CatalogueImport(app, await asImportOf(app, oakNationalAcademy, now), report);
  const unitLessons = new UnitLessons();
  await importFile({
    path: lessonFile,
    label: 'Lessons',
    schema: oakLesson,
    batchSize: catalogueBatch,
    report,
    importBatch: async (batch) => {
      for (const { record } of batch) unitLessons.add(record);
      await catalogue.importBatch(
        basename(lessonFile),
        batch.map(({ line, record }) => ({ line, item: toLessonItem(record, now) })),
      );
    },
  });
  await importFile({
    path: unitFile,
    label: 'Units  ',
    schema: oakUnit,
    batchSize: catalogueBatch,
    report,
    importBatch: async (batch) => {
      const records = batch.flatMap(({ line, record }) => {
        const item = toUnitItem(record, unitLessons, now);
        if (item) return [{ line, item }];
        report.faults.push({
          file: basename(unitFile),
          line,
          reason: `${record.slug}: none of its lessons is in the file`,
        });
        return [];
      });
      await catalogue.importBatch(basename(unitFile), records);
    },
  });
  await catalogue.finish();
  return report;
}
