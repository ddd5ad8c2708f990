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
    ['a file alone', { body: '', files: [{ fileName: 'a.pdf', textState: 'pending', isRecalled: false }] }, []],
    ['parts alone', { body: '', partCount: 2 }, []],
    [
      'a file on a link-only item',
      { licenceCode: 'LicenseRef-Link-Only', files: [{ fileName: 'a', textState: 'extracted', isRecalled: false }] },
      ['no-stored-files'],
    ],
    [
      'a file that could not be read',
      { files: [{ fileName: 'a.pdf', textState: 'unreadable', isRecalled: false }] },
      ['advice: readable-files'],
    ],
    [
      'a file that was recalled',
      { files: [{ fileName: 'a.pdf', textState: 'extracted', isRecalled: true }] },
      ['no-recalled-files'],
    ],
  ])('%s', (_, about, expected) => {
    expect(open(about)).toEqual(expected);
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
