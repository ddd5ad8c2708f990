import { describeWithData } from '@constellation/platform/testing';
import { jest } from '@jest/globals';
import { importStatements } from './national-curriculum.ts';
import { ImportApplication } from './testing/import-application.ts';

const concept = (id: string, type: string, label: string, broader?: string) => ({
  ...{ id, type: ['@Concept', `@${type}`], label },
  ...(broader ? { broader: [`@${broader}`] } : {}),
});
const madeUp = (...statements: readonly (readonly [key: string, text: string])[]): readonly object[] => [
  { id: 'made-up', type: ['@ConceptScheme'], label: 'Made up' },
  concept('discipline-geography', 'Discipline', 'Geography'),
  concept('strand-places', 'Strand', 'Places', 'discipline-geography'),
  ...statements.map(([key, text]) => concept(key, 'ContentDescriptor', text, 'strand-places')),
];
const newer = { code: 'nc-2028', title: 'National Curriculum, 2028', source: 'Made up', replaces: 'nc-2014' };

describe('the import of statements', () => {
  let application: ImportApplication;

  beforeAll(async () => {
    application = await ImportApplication.start();
  });
  afterAll(async () => application.stop());
  beforeEach(async () => {
    await application.clean();
    // The progress.
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
  });

  const write = async (name: string, ...lines: readonly unknown[]) =>
    application.write(name, { 'national-curriculum': lines });
  const standing = async () =>
    (
      await application.database.query<{ framework_code: string; statement_key: string; statement: string }>(
        'select framework_code, statement_key, statement from framework_statement order by framework_code, position',
      )
    ).map((row) => `${row.framework_code} ${row.statement_key}: ${row.statement}`);

  it('lands the good lines, tells the others, and changes nothing when it is run again', async () => {
    const folder = await write('first', ...madeUp(['rivers', 'Rivers.'], ['hills', 'Hills.']), '<xml>', {
      ...concept('lost', 'ContentDescriptor', 'Lost.', 'strand-lost'),
    });
    const report = await importStatements(application.app, folder);
    expect(report).toMatchObject({ created: 2, changed: 0, unchanged: 0 });
    expect(report.faults.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
      '6: is not JSON',
      '7: lost: “strand-lost” is not in the file, or not right',
    ]);
    expect(await standing()).toEqual(['nc-2014 rivers: Rivers.', 'nc-2014 hills: Hills.']);
    const again = await importStatements(application.app, folder);
    expect(again.toText('statements', 1)).toContain('Nothing new: all 2 statements are here already.');
  });

  it('keeps the older version beside a newer one, and what is corrected under its own key', async () => {
    await importStatements(application.app, await write('old', ...madeUp(['rivers', 'Rivers.'], ['hills', 'Hills.'])));
    const next = await write('new', ...madeUp(['rivers', 'Rivers and deltas.'], ['coasts', 'Coasts.']));
    expect(await importStatements(application.app, next, newer)).toMatchObject({ created: 2 });
    expect(await standing()).toEqual([
      'nc-2014 rivers: Rivers.',
      'nc-2014 hills: Hills.',
      'nc-2028 rivers: Rivers and deltas.',
      'nc-2028 coasts: Coasts.',
    ]);
    const corrected = await write('corrected', ...madeUp(['rivers', 'Rivers!']));
    const report = await importStatements(application.app, corrected);
    expect(report).toMatchObject({ created: 0, changed: 1, unchanged: 0 });
    expect(report.notes.join(' ')).toContain('1 statements of nc-2014 are here and not in the file');
    expect((await standing()).slice(0, 2)).toEqual(['nc-2014 rivers: Rivers!', 'nc-2014 hills: Hills.']);
  });

  it('refuses a version that replaces what is not here, what is replaced already, or something else than before', async () => {
    const folder = await write('some', ...madeUp(['rivers', 'Rivers.']));
    await expect(importStatements(application.app, folder, newer)).rejects.toThrow('There is no nc-2014 here');
    await importStatements(application.app, folder);
    await importStatements(application.app, folder, newer);
    const rival = { ...newer, code: 'nc-2029' };
    await expect(importStatements(application.app, folder, rival)).rejects.toThrow('replaced by nc-2028 already');
    await expect(importStatements(application.app, folder, { ...newer, replaces: null })).rejects.toThrow(
      'nc-2028 is here already and replaces nc-2014',
    );
    await expect(
      importStatements(application.app, folder, { ...newer, code: 'nc-2014', replaces: 'nc-2028' }),
    ).rejects.toThrow('nc-2014 is here already and replaces nothing');
  });
});

describeWithData('the import of statements, as published', 'oak', (folder) => {
  let application: ImportApplication;

  beforeAll(async () => {
    application = await ImportApplication.start();
    await application.clean();
  });
  afterAll(async () => application.stop());

  it('takes in every statement once, under its subject', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const report = await importStatements(application.app, folder);
    expect(report).toMatchObject({ created: 1_204, changed: 0, faults: [] });
    const subjects = await application.database.query<{ subject: string; count: number }>(
      'select subject, count(*)::int from framework_statement group by 1 order by 1',
    );
    expect(subjects).toContainEqual({ subject: 'history', count: 19 });
    expect(subjects.map(({ subject }) => subject)).toEqual(
      expect.arrayContaining(['biology', 'mathematics', 'science']),
    );
  });
});
