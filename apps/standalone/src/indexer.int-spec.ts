import { jest } from '@jest/globals';
import { importCpd } from './import/cpd.ts';
import { ImportApplication } from './import/testing/import-application.ts';

describe('npm run indexer', () => {
  let application: ImportApplication;

  beforeAll(async () => {
    application = await ImportApplication.start();
    await application.clean();
  });
  // The progress.
  beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined));
  afterAll(() => application.stop());

  const run = async (...args: readonly string[]) => application.run('indexer', ...args).ended;

  it('names every difference and ends with 1, mends them, and ends with 0', async () => {
    const summary = '<p>Learn how to teach rivers well, with examples.</p>';
    const folder = await application.write('courses', {
      'courses-html': [
        { code: 'CP301', title: 'Rivers', summary_html: summary, outcomes_html: '', topics_html: '', duration: '1' },
      ],
    });
    expect(await importCpd(application.app, folder)).toMatchObject({ created: 1 });
    const [row] = await application.database.query<{ version_id: string; artefact_id: string }>(
      `update search_document set body = 'tampered' returning version_id, artefact_id`,
    );
    const bad = await run('verify');
    expect(bad.code).toBe(1);
    expect(bad.printed).toContain(
      `stale: version ${row?.version_id} of artefact ${row?.artefact_id} differs in body\n`,
    );
    expect(bad.printed).toContain('differs from the database in one place. To mend it: npm run indexer -- reindex\n');
    expect(bad.printed).not.toContain('    at ');
    expect(await run('reindex')).toMatchObject({
      code: 0,
      printed: expect.stringContaining('made anew from 1 artefacts in'),
    });
    expect(await run('verify')).toMatchObject({ code: 0, printed: expect.stringContaining('no difference') });
    expect(await application.indexDifferences()).toBe(0);
  }, 60_000);

  it('says how to use it', async () => {
    const wrong = await run('constructor');
    expect(wrong).toMatchObject({ code: 1, printed: expect.stringContaining('npm run indexer -- verify') });
    const without = await run('verify', '--engine', 'meilisearch');
    expect(without).toMatchObject({ code: 1, printed: expect.stringContaining('MEILI_URL is not set') });
  }, 30_000);
});
