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
  thirdParty: 'none',
  thirdPartyItems: [],
  pictureText: null,
  captions: null,
};
type File = ReadinessFacts['files'][number];
const file = (about: Partial<File>): File => ({
  fileName: 'a.docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  textState: 'extracted',
  pages: null,
  structure: null,
  isRecalled: false,
  pupilFindings: [],
  ...about,
});
const slides = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
const item = {
  what: 'A photograph of the quay',
  source: 'Mersey archive',
  permission: 'out-of-copyright',
  note: null,
} as const;
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
    ['a file alone', { body: '', files: [file({ textState: 'pending' })] }, ['advice: files-read']],
    ['parts alone', { body: '', partCount: 2 }, []],
    [
      'a file on a link-only item',
      {
        licenceCode: 'LicenseRef-Link-Only',
        files: [file({})],
      },
      ['no-stored-files'],
    ],
    ['a licence that what it was made from does not allow', { possibleLicences: ['CC-BY-NC-4.0'] }, ['origin-licence']],
    ['one that it allows', { possibleLicences: ['CC-BY-SA-4.0', 'CC-BY-4.0'] }, []],
    ['a file that could not be read', { files: [file({ textState: 'unreadable' })] }, ['advice: readable-files']],
    ['a file that was recalled', { files: [file({ isRecalled: true })] }, ['no-recalled-files']],
    ['nobody said whether anything is somebody else’s', { thirdParty: null }, ['third-party']],
    ['somebody else’s content without a list of it', { thirdParty: 'listed' }, ['third-party']],
    ['a list in which everything may be used', { thirdParty: 'listed', thirdPartyItems: [item] }, []],
    [
      'an item that comes from nowhere',
      { thirdParty: 'listed', thirdPartyItems: [{ ...item, source: '' }] },
      ['third-party'],
    ],
    [
      'an item without a permission',
      { thirdParty: 'listed', thirdPartyItems: [item, { ...item, permission: null }] },
      ['third-party-permission'],
    ],
    [
      'an item for one’s own people alone',
      { thirdParty: 'listed', thirdPartyItems: [{ ...item, permission: 'own-licence' }] },
      ['advice: third-party-reach'],
    ],
    ['a link to what stands elsewhere', { thirdParty: null, licenceCode: 'LicenseRef-Link-Only' }, []],
    ['a picture that nobody spoke of', { files: [file({ mediaType: 'image/png' })] }, ['picture-text']],
    [
      'a picture that has no words yet',
      { pictureText: 'not-yet', files: [file({ mediaType: 'image/png' })] },
      ['advice: picture-text'],
    ],
    [
      'a PDF that says where its pictures are',
      {
        files: [
          file({
            mediaType: 'application/pdf',
            structure: { headings: 2, pictures: 1, undescribed: 0, words: 9, isTagged: true },
          }),
        ],
      },
      [],
    ],
    ['a film', { files: [file({ mediaType: 'video/mp4', textState: 'not-text' })] }, ['captions']],
    ['a film with captions', { captions: 'yes', files: [file({ mediaType: 'video/mp4', textState: 'not-text' })] }, []],
    ['a long text in one piece', { body: 'word '.repeat(501) }, ['advice: headings']],
    ['a long text with a heading', { body: `## Lesson\n\n${'word '.repeat(501)}` }, []],
    [
      'slides without titles, and pictures without words',
      {
        files: [
          file({
            mediaType: slides,
            pages: 3,
            structure: { headings: 2, pictures: 4, undescribed: 1, words: 90 },
          }),
        ],
      },
      ['advice: headings', 'advice: picture-descriptions'],
    ],
    ['a pupil number in its text', { body: 'Ask for H801200001001.' }, ['pupil-data']],
  ])('%s', (_, about, expected) => {
    expect(open(about)).toEqual(expected);
  });

  it('says of data about pupils where they seem to be, and not what they are', () => {
    const [check] = readinessOf({
      ...ready,
      body: 'One\nTwo\nH801200001001 and H801200001001',
      files: [file({ fileName: 'marks.xlsx', pupilFindings: [{ kind: 'list-with-marks', count: 24, firstLine: 2 }] })],
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
