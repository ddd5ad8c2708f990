import { folderName, NamesInFolder } from './archive-names.ts';

describe('names in an archive', () => {
  it.each([
    ['Fractions: halves & quarters', 2, '02 Fractions halves & quarters'],
    ['../../etc/passwd', 1, '01 etc passwd'],
    ['con', null, 'file con'],
    ['…', 12, '12 …'],
    ['a'.repeat(90), 1, `01 ${'a'.repeat(48)}`],
    [
      'Rivers, mountains and coasts of the British Isles, revisited',
      1,
      '01 Rivers, mountains and coasts of the British',
    ],
    [
      'Rivers, mountains and coasts of the British Isle and more',
      1,
      '01 Rivers, mountains and coasts of the British Isle',
    ],
    ['Year 4. Autumn', null, 'Year 4 Autumn'],
    ['   ', 3, '03 file'],
  ])('makes of %p at %p the folder %p', (title, place, expected) => {
    expect(folderName(title, place)).toBe(expected);
  });

  it('gives no two things in a folder one name, capitals aside', () => {
    const names = new NamesInFolder();
    expect(['plan.docx', 'Plan.docx', 'plan (2).docx', 'notes', 'notes'].map((name) => names.take(name))).toEqual([
      'plan.docx',
      'Plan (2).docx',
      'plan (2) (2).docx',
      'notes',
      'notes (2)',
    ]);
  });
});
