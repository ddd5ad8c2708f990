import { readLines } from './import-lines.ts';

const one = '01900000-0000-7000-8000-000000000001';
const two = '01900000-0000-7000-8000-000000000002';
const version = '01900000-0000-7000-8000-00000000000a';

describe('a list of links or ids', () => {
  it('is read line by line, with what is wrong on which', () => {
    const text = [
      one.toUpperCase(),
      '',
      `https://example.org/artefacts/${two}?version=${version}, "Rivers"`,
      'https://example.org/organisations/1',
      `  /artefacts/${one}#files`,
      'Rivers',
    ].join('\r\n');
    expect(readLines(text, 'https://example.org')).toEqual({
      found: [
        { line: 1, artefactId: one, versionId: null },
        { line: 3, artefactId: two, versionId: version },
      ],
      faults: [
        {
          line: 4,
          message: 'This link is of no artefact on this network: write the link of its page here, or its id.',
        },
        { line: 5, message: 'This is the same artefact as on line 1.' },
        { line: 6, message: 'Write the link of an artefact’s page, or its id.' },
      ],
    });
  });

  it('may be a table, with a heading and the link in any column', () => {
    const text = [
      'Title,Link,Note',
      `"Rivers, in order",https://example.org/artefacts/${one},First`,
      `Deltas\t${two}`,
    ].join('\n');
    expect(readLines(text, 'https://example.org')).toEqual({
      found: [
        { line: 2, artefactId: one, versionId: null },
        { line: 3, artefactId: two, versionId: null },
      ],
      faults: [],
    });
  });
});
