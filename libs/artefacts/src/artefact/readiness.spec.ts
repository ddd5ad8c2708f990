import { readinessOf, type ReadinessFacts } from './readiness.ts';

const ready: ReadinessFacts = {
  kind: 'curriculum',
  type: 'unit-plan',
  title: 'Fractions',
  summary: 'x'.repeat(40),
  body: 'Text',
  subjects: ['mathematics'],
  inclusion: 'not-considered',
  licenceCode: 'CC-BY-4.0',
  authorCount: 1,
  partCount: 0,
  possibleLicences: null,
  files: [],
};
const open = (about: Partial<ReadinessFacts>) =>
  readinessOf({ ...ready, ...about })
    .filter((check) => !check.passed)
    .map((check) => (check.blocking ? check.code : `advice: ${check.code}`));

describe('readinessOf', () => {
  it('passes what is complete, with nothing to say', () => {
    const checks = readinessOf(ready);
    expect(checks.every((check) => check.passed && check.message === null)).toBe(true);
    expect(checks.map(({ code }) => code)).toContain('licence');
  });

  it.each<[string, Partial<ReadinessFacts>, string[]]>([
    ['no title', { title: ' ' }, ['title']],
    ['39 characters of summary', { summary: ` ${'x'.repeat(39)} ` }, ['summary']],
    ['a type of another kind', { type: 'webinar' }, ['type']],
    ['no subject', { subjects: [] }, ['subject']],
    ['nobody named', { authorCount: 0 }, ['author']],
    ['no licence', { licenceCode: null }, ['licence']],
    ['no inclusion statement', { inclusion: null }, ['inclusion']],
    ['nothing in it', { body: '\n' }, ['content']],
    [
      'a file alone',
      { body: '', files: [{ fileName: 'a.pdf', textState: 'pending', isRecalled: false, pupilFindings: [] }] },
      ['advice: files-read'],
    ],
    ['parts alone', { body: '', partCount: 2 }, []],
    [
      'a file on a link-only item',
      {
        licenceCode: 'LicenseRef-Link-Only',
        files: [{ fileName: 'a', textState: 'extracted', isRecalled: false, pupilFindings: [] }],
      },
      ['no-stored-files'],
    ],
    ['a licence that what it was made from does not allow', { possibleLicences: ['CC-BY-NC-4.0'] }, ['origin-licence']],
    ['one that it allows', { possibleLicences: ['CC-BY-SA-4.0', 'CC-BY-4.0'] }, []],
    [
      'a file that could not be read',
      { files: [{ fileName: 'a.pdf', textState: 'unreadable', isRecalled: false, pupilFindings: [] }] },
      ['advice: readable-files'],
    ],
    [
      'a file that was recalled',
      { files: [{ fileName: 'a.pdf', textState: 'extracted', isRecalled: true, pupilFindings: [] }] },
      ['no-recalled-files'],
    ],
    ['a pupil number in its text', { body: 'Ask for H801200001001.' }, ['pupil-data']],
  ])('%s', (_, about, expected) => {
    expect(open(about)).toEqual(expected);
  });

  it('says of data about pupils where they seem to be, and not what they are', () => {
    const [check] = readinessOf({
      ...ready,
      body: 'One\nTwo\nH801200001001 and H801200001001',
      files: [
        {
          fileName: 'marks.xlsx',
          textState: 'extracted',
          isRecalled: false,
          pupilFindings: [{ kind: 'list-with-marks', count: 24, firstLine: 2 }],
        },
      ],
    }).filter((one) => !one.passed);
    expect(check).toMatchObject({ code: 'pupil-data', blocking: true, confirmable: true });
    expect(check?.message).toContain(
      '2 unique pupil numbers (text, line 3); a list of 24 names with marks (“marks.xlsx”)',
    );
    expect(check?.message).not.toContain('H8012');
  });

  it('says what to do about each', () => {
    for (const check of readinessOf({ ...ready, title: '', summary: '', subjects: [], body: '' }).filter(
      (one) => !one.passed,
    )) {
      expect([check.code, check.message]).toEqual([check.code, expect.stringMatching(/\.$/)]);
      expect(check.field).not.toBeNull();
    }
  });
});
