import { BulkReleaseService } from '@constellation/artefacts/bulk-release';
import { ViewerAuthenticator } from '@constellation/identity';
import { describeWithData } from '@constellation/platform/testing';
import { jest } from '@jest/globals';
import { stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { asImportOf } from './imported-organisation.ts';
import { oakLesson, toLessonItem } from './oak-lesson.ts';
import { importOak } from './oak.ts';
import { ImportApplication } from './testing/import-application.ts';

describe('the import of Oak', () => {
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

  const lesson = (slug: string, more: object = {}) => ({
    slug,
    oakId: '1',
    title: `About ${slug.replaceAll('-', ' ')}`,
    subjectKey: 'science',
    keyStage: 'Key Stage 3',
    years: ['Year Group 7'],
    units: ['unit-1'],
    unitTitle: 'Plants',
    outcome: `I can explain ${slug.replaceAll('-', ' ')}.`,
    keyLearningPoints: ['Living things need energy.'],
    keywords: [{ k: 'chlorophyll', d: 'what makes leaves green' }],
    misconceptions: [{ m: 'Plants eat soil.', c: 'They take water from it.' }],
    modified: '2026-06-07T15:29:33.685819Z',
    ...more,
  });
  const unit = (slug: string, more: object = {}) => ({
    id: 'unit-1',
    slug,
    title: 'Plants',
    whyThisWhyNow: 'Pupils have grown plants. They now ask what plants live on.',
    threads: ['Living things'],
    prior: ['Plants grow'],
    ...more,
  });
  const import_ = (folder: string) => importOak(application.app, folder);

  it('releases lessons and units publicly, in order, under the name that the licence asks for, and they are found', async () => {
    const folder = await application.write('first', {
      lessons: [lesson('respiration', { oakId: '7' }), lesson('photosynthesis', { oakId: '3' })],
      units: [unit('plants')],
    });
    expect(await import_(folder)).toMatchObject({ created: 3, changed: 0, unchanged: 0, faults: [], notes: [] });
    const rows = await application.database.query(
      `select source_key, type, state, scope, release_terms.licence_code, holder.name as holder, holder.kind as holder_kind,
              holder.verification, find_keys,
              array(select part.source_key from version_part join artefact part on part.artefact_id = part_id
                     where version_part.version_id = version.version_id order by position) as parts
         from artefact join artefact_version version using (artefact_id) join release_terms using (version_id)
         join version_access using (version_id) join organisation holder on organisation_id = rights_holder_id
        order by source_key`,
    );
    const common = {
      state: 'released',
      scope: 'public',
      licence_code: 'OGL-UK-3.0',
      holder: 'Oak National Academy',
      holder_kind: 'other-partner',
      verification: 'verified',
      find_keys: ['public'],
    };
    expect(rows).toEqual([
      { ...common, source_key: 'oak/lesson/photosynthesis', type: 'lesson-plan', parts: [] },
      { ...common, source_key: 'oak/lesson/respiration', type: 'lesson-plan', parts: [] },
      {
        ...common,
        source_key: 'oak/unit/plants',
        type: 'unit-plan',
        parts: ['oak/lesson/photosynthesis', 'oak/lesson/respiration'],
      },
    ]);
    expect(await application.indexDifferences()).toBe(0);
    expect(await application.find('photosynthesis')).toEqual(['About photosynthesis']);
    expect(await application.find('photosinthesis')).toEqual(['About photosynthesis']);
    expect(new Set(await application.find('chlorophyll year 7'))).toEqual(
      new Set(['About photosynthesis', 'About respiration']),
    );
  });

  it('acts as nobody who could sign in', async () => {
    const by = await asImportOf(
      application.app,
      { id: '01980000-0000-7000-8000-00000000ffff', name: 'Some catalogue', website: 'https://example.org', about: '' },
      new Date(),
    );
    const [person] = await application.database.query(
      `select is_demo, is_platform_operator, email, (select count(*)::int from post) as posts, (select count(*)::int from session) as sessions
         from person where person_id = $1`,
      [by.personId],
    );
    expect(person).toEqual({
      is_demo: false,
      is_platform_operator: false,
      email: 'import@constellation.invalid',
      posts: 0,
      sessions: 0,
    });
    const viewer = await application.app.get(ViewerAuthenticator).viewerOfPerson(by.personId, new Date());
    expect(viewer.posts).toEqual([]);
  });

  it('reports bad lines with their reasons, and the rest lands', async () => {
    const folder = await application.write('bad', {
      lessons: [
        lesson('one'),
        '{"slug": "cut off',
        lesson('two', { subjectKey: 'alchemy' }),
        lesson('three', { outcome: 'Short.', unitTitle: '' }),
        lesson('one', { title: 'Again' }),
        lesson('four', { modified: 'yesterday' }),
        lesson('five', { keywords: 'none' }),
        lesson('six'),
      ],
      units: [unit('plants'), unit('empty', { id: 'unit-9' })],
    });
    const report = await import_(folder);
    expect(report).toMatchObject({ created: 3, changed: 0, unchanged: 0 });
    expect(report.faults.map(({ file, line, reason }) => `${file} ${line}: ${reason}`)).toEqual([
      'lessons.jsonl.gz 2: is not JSON',
      'lessons.jsonl.gz 3: subjectKey: “alchemy” is not a subject known here',
      expect.stringMatching(/^lessons\.jsonl\.gz 6: modified: /),
      expect.stringMatching(/^lessons\.jsonl\.gz 7: keywords: /),
      'lessons.jsonl.gz 5: oak/lesson/one: was in lessons.jsonl.gz line 1 already, which holds',
      expect.stringMatching(/^lessons\.jsonl\.gz 4: oak\/lesson\/three: summary: /),
      'units.jsonl.gz 2: empty: none of its lessons is in the file',
    ]);
    expect(report.notes).toEqual([expect.stringMatching(/^1 parts are named that are not here/)]);
    expect((await application.versions()).map((row) => row.source_key)).toEqual([
      'oak/lesson/one',
      'oak/lesson/six',
      'oak/unit/plants',
    ]);
  });

  it('changes nothing on a second run and says so, and takes in what changed on a third', async () => {
    const before = await application.write('before', {
      lessons: [lesson('one'), lesson('two', { subjectKey: 'alchemy' })],
      units: [unit('plants')],
    });
    await import_(before);
    const rows = await application.versions();
    const again = await import_(before);
    expect(again.toText('lessons and units', 1)).toContain('Nothing new: all 2 lessons and units are here already.');
    expect(await application.versions()).toEqual(rows);

    const after = await application.write('after', {
      lessons: [lesson('one', { title: 'About one, corrected', modified: '2026-07-07T15:29:33Z' }), lesson('two')],
      units: [unit('plants')],
    });
    expect(await import_(after)).toMatchObject({ created: 1, changed: 2, unchanged: 0 });
    expect(await application.versions()).toMatchObject([
      { source_key: 'oak/lesson/one', number: 1, state: 'superseded' },
      { source_key: 'oak/lesson/one', number: 2, state: 'released', title: 'About one, corrected' },
      { source_key: 'oak/lesson/two', number: 1, state: 'released' },
      { source_key: 'oak/unit/plants', number: 1, state: 'superseded' },
      { source_key: 'oak/unit/plants', number: 2, state: 'released' },
    ]);
    expect(await application.indexDifferences()).toBe(0);
  });

  it('goes on where it was interrupted by a file that ends too early', async () => {
    const lines = {
      lessons: Array.from({ length: 1_300 }, (_, index) =>
        lesson(`lesson-${index}`, {
          outcome: `I can do step ${index} of ${Math.sin(index)}.`,
          units: index === 7 ? ['unit-1'] : [],
        }),
      ),
      units: [unit('plants')],
    };
    const folder = await application.write('long', lines);
    const file = join(folder, 'lessons.jsonl.gz');
    await truncate(file, Math.floor((await stat(file)).size * 0.9));
    await expect(import_(folder)).rejects.toThrow('unexpected end of file');
    expect(await application.countArtefacts()).toBe(1_000);
    expect(await import_(await application.write('long', lines))).toMatchObject({
      created: 301,
      changed: 0,
      unchanged: 1_000,
    });
    expect(await application.indexDifferences()).toBe(0);
  });

  it('makes findable what an import that was killed had released but not indexed', async () => {
    const now = new Date();
    const by = await asImportOf(
      application.app,
      {
        id: '01980000-0000-7000-8000-000000000010',
        name: 'Oak National Academy',
        website: 'https://example.org',
        about: '',
      },
      now,
    );
    await application.app.get(BulkReleaseService).releaseMany(by, [toLessonItem(oakLesson.parse(lesson('one')), now)]);
    expect(await application.indexDifferences()).toBe(1);
    const folder = await application.write('killed', { lessons: [lesson('one')], units: [] });
    expect(await import_(folder)).toMatchObject({ created: 0, changed: 0, unchanged: 1 });
    expect(await application.indexDifferences()).toBe(0);
  });

  it('survives kill -9: what it committed is whole, and running it again completes it', async () => {
    const folder = await application.write('kill', {
      lessons: Array.from({ length: 2_000 }, (_, index) =>
        lesson(`lesson-${index}`, { units: index === 7 ? ['unit-1'] : [] }),
      ),
      units: [unit('plants')],
    });
    const { child, ended } = application.command('oak', folder);
    let committed = 0;
    while (committed === 0 && child.exitCode === null) {
      committed = await application.countArtefacts();
      await pause(20);
    }
    child.kill('SIGKILL');
    await ended;
    const landed = await application.versions();
    expect(landed.length % 500).toBe(0);
    expect(landed.length).toBeGreaterThan(0);
    expect(landed.length).toBeLessThan(2_000);
    expect(landed.every((row) => row.state === 'released')).toBe(true);
    const { code, printed } = await application.command('oak', folder).ended;
    expect(printed).toContain(
      `lessons and units: ${2_001 - landed.length} new, 0 changed, ${landed.length} as they were.`,
    );
    expect(code).toBe(0);
    expect(await application.indexDifferences()).toBe(0);
  }, 120_000);

  it('ends at once on Ctrl-C, with what to do', async () => {
    const folder = await application.write('stop', {
      lessons: Array.from({ length: 2_000 }, (_, index) => lesson(`lesson-${index}`, { units: [] })),
      units: [],
    });
    const { child, ended } = application.command('oak', folder);
    while ((await application.countArtefacts()) === 0 && child.exitCode === null) await pause(20);
    // Twice, as a terminal and npm do.
    child.kill('SIGINT');
    child.kill('SIGINT');
    const { code, printed } = await ended;
    expect(printed).toContain('Interrupted. What was done until now stays; run it again to go on.');
    expect(code).toBe(1);
    expect(await application.countArtefacts()).toBeLessThan(2_000);
  }, 60_000);

  it('says which file is missing', async () => {
    const folder = await application.write('half', { lessons: [lesson('one')] });
    await expect(import_(folder)).rejects.toThrow(`There is no units.jsonl.gz in ${folder}`);
  });
});

describeWithData('the import of Oak, as published', 'oak', (folder) => {
  let application: ImportApplication;

  beforeAll(async () => {
    application = await ImportApplication.start();
    await application.clean();
  });
  afterAll(async () => application.stop());

  it('brings in every lesson and unit within 1 GB, and what teachers look for is found first', async () => {
    const { code, printed } = await application.command('oak', folder).ended;
    expect(printed).toContain('lessons and units: 14047 new, 0 changed, 0 as they were.');
    expect(code).toBe(0);
    const [, seconds, megabytes] = /Took ([\d.]+) s, at most (\d+) MB/.exec(printed) ?? [];
    console.info(
      `12,517 lessons and 1,530 units imported and searchable in ${seconds} s with at most ${megabytes} MB.`,
    );
    expect(Number(megabytes)).toBeLessThanOrEqual(1_000);
    const counts = await application.database.query(
      `select type, count(*)::int as count, count(document.version_id)::int as findable, sum(parts.count)::int as parts
         from artefact_version version left join search_document document using (version_id)
         cross join lateral (select count(*) from version_part where version_part.version_id = version.version_id) parts
        group by type order by type`,
    );
    expect(counts).toEqual([
      { type: 'lesson-plan', count: 12_517, findable: 12_517, parts: 0 },
      { type: 'unit-plan', count: 1_530, findable: 1_530, parts: 12_646 },
    ]);
    expect((await application.find('photosynthesis'))[0]).toMatch(/photosynthesis/i);
    expect((await application.find('fractons year 4'))[0]).toMatch(/fraction/i);
  }, 300_000);
});
