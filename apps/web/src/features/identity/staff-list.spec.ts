import { describe, expect, it } from '@jest/globals';
import { parseStaffList } from './staff-list.ts';

describe('a pasted list of staff', () => {
  it('is read as typed, with commas', () => {
    expect(parseStaffList('Ada Brook, Ada.Brook@school.example , Teacher of mathematics')).toEqual([
      { line: 1, name: 'Ada Brook', email: 'ada.brook@school.example', title: 'Teacher of mathematics', error: null },
    ]);
  });

  it('is read as copied from a spreadsheet, headings and their order included', () => {
    const lines = parseStaffList('Email\tJob title\tFull name\r\nada@school.example\tHead, of maths\tAda Brook');
    expect(lines).toEqual([
      { line: 2, name: 'Ada Brook', email: 'ada@school.example', title: 'Head, of maths', error: null },
    ]);
  });

  it('keeps commas inside of quotation marks', () => {
    const [line] = parseStaffList('"Brook, Ada",ada@school.example,"Lead for ""Reading, Years 3–4"""');
    expect(line).toMatchObject({ name: 'Brook, Ada', title: 'Lead for "Reading, Years 3–4"', error: null });
  });

  it('says by line what is wrong, counting empty lines as people see them', () => {
    const lines = parseStaffList(
      [
        'Ada Brook, ada@school.example, Teacher',
        '',
        'No Address, , Teacher',
        'Bo Lee, bo-at-school, Teacher',
        'Cy Dunn, cy@school.example',
      ].join('\n'),
    );
    expect(lines.map(({ line, error }) => [line, error])).toEqual([
      [1, null],
      [3, 'The e-mail address is missing.'],
      [4, '“bo-at-school” is not an e-mail address.'],
      [5, 'The title is missing.'],
    ]);
  });

  it('finds an address that stands twice, whatever its case', () => {
    const lines = parseStaffList('Ada, ada@school.example, Teacher\nAda B, ADA@school.example, Teacher');
    expect(lines[1]?.error).toBe('The same address stands on line 1.');
  });
});
