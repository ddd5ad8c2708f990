import { describeWithData } from '@constellation/platform/testing';
import { jest } from '@jest/globals';
import { join } from 'node:path';
import { importCpd } from './cpd.ts';
import { ImportApplication } from './testing/import-application.ts';

describe('the import of the course catalogue', () => {
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

  const course = (code: string, more: object = {}) => ({
    code,
    title: `Teaching ${code}`,
    summary_html: `<p class="MsoNormal"><span style="font-size: 10.5pt">Learn how to teach ${code} well, with <b>examples</b>.</span></p>`,
    outcomes_html: '<ul><li>Recognise a quokka</li></ul>',
    topics_html: '',
    duration: '1',
    ...more,
  });
  const bodies = () =>
    application.database.query(
      `select source_key, number, body, details, holder.name as holder
         from artefact join artefact_version using (artefact_id) join organisation holder on organisation_id = rights_holder_id
        order by source_key, number`,
    );

  it('releases courses as Markdown, found by words of their outcomes, from a folder or a file', async () => {
    const folder = await application.write('courses', { 'courses-html': [course('CP301'), course('CP302')] });
    expect(await importCpd(application.app, folder)).toMatchObject({ created: 2, faults: [] });
    expect(await bodies()).toMatchObject([
      {
        source_key: 'ncce/course/CP301',
        number: 1,
        body: 'Learn how to teach CP301 well, with **examples**.\n\n## Outcomes\n\n- Recognise a quokka',
        details: { intendedRoles: ['teacher'] },
        holder: 'National Centre for Computing Education',
      },
      { source_key: 'ncce/course/CP302' },
    ]);
    expect(await application.find('quokka')).toHaveLength(2);
    expect(await application.indexDifferences()).toBe(0);
    const again = await importCpd(application.app, join(folder, 'courses-html.jsonl.gz'));
    expect(again.toText('courses', 1)).toContain('Nothing new: all 2 courses are here already.');
  });

  it('reports bad lines with their reasons, and takes them in once they are right', async () => {
    const bad = [
      course('CP1'),
      '<html>',
      course('CP2', { summary_html: '<p>Test</p>' }),
      course('', {}),
      { code: 'CP3' },
    ];
    const report = await importCpd(application.app, await application.write('bad', { 'courses-html': bad }));
    expect(report).toMatchObject({ created: 1 });
    expect(report.faults.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
      '2: is not JSON',
      '4: code: is empty',
      expect.stringMatching(/^5: title: /),
      expect.stringMatching(/^3: ncce\/course\/CP2: summary: Say in at least 40 characters/),
    ]);
    const good = await application.write('good', { 'courses-html': [course('CP1'), course('CP2')] });
    expect(await importCpd(application.app, good)).toMatchObject({ created: 1, unchanged: 1, faults: [] });
  });

  it('says which file is missing', async () => {
    const folder = await application.write('other', { courses: [course('CP1')] });
    await expect(importCpd(application.app, folder)).rejects.toThrow(`There is no courses-html.jsonl.gz in ${folder}`);
  });
});

describeWithData('the import of the course catalogue, as published', 'cpd', (folder) => {
  let application: ImportApplication;

  beforeAll(async () => {
    application = await ImportApplication.start();
    await application.clean();
  });
  afterAll(async () => application.stop());

  it('brings in all but its seven test entries, without a trace of HTML', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const report = await importCpd(application.app, folder);
    expect(report).toMatchObject({ created: 165, changed: 0 });
    expect(report.faults.map((fault) => fault.reason.split(':')[0]?.split('/').at(-1)).sort()).toEqual(
      ['FITN', 'ABC', 'NCNP', 'CPV001', 'SCT', 'SCTS', 'TES8'].sort(),
    );
    const marked = await application.database.query(
      `select title from artefact_version
        where body ~ '</?[a-z]+[^>]*>|mso-|&[a-z]+;|\\u00a0|\\u200b' or summary ~ '[<>]|&[a-z]+;' or body ~ '\\]\\((?!https?://|mailto:)'`,
    );
    expect(marked).toEqual([]);
    expect((await application.find('teaching python remotely'))[0]).toMatch(/python/i);
  });
});
