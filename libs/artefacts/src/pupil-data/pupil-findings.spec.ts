import { findPupilData, isNhsNumber, isUpn } from './pupil-findings.ts';

const kinds = (text: string) => findPupilData(text).map(({ kind }) => kind);

describe('findPupilData', () => {
  it('knows a unique pupil number by its check letter', () => {
    // Worked out by hand: 8·2+0·3+1·4+2·5+0·6+0·7+0·8+0·9+1·10+0·11+0·12+1·13 = 53, and 53 modulo 23 is 7, the letter H.
    expect(isUpn('H801200001001')).toBe(true);
    expect(isUpn('G801200001001')).toBe(false);
    expect(kinds('Pupil H801200001001, class 4B')).toEqual(['upn']);
    expect(kinds('Order K801200001001 of paper')).toEqual([]);
  });

  it('knows an NHS number by its check digit, and no telephone or book number', () => {
    // The example of the NHS Data Dictionary.
    expect(isNhsNumber('943 476 5919')).toBe(true);
    expect(isNhsNumber('943 476 5918')).toBe(false);
    expect(kinds('medical: 943 476 5919')).toEqual(['nhs-number']);
    expect(kinds('ISBN 943-476-5919')).toEqual([]);
    expect(kinds('0121 496 0000, 01632 960983')).toEqual([]);
  });

  it.each([
    ['spaces', 'Amelia Stone   34/50\nOliver Brook   41/50\nZainab Malik   29/50\nJakub Nowak   50/50'],
    ['commas', 'Stone, Amelia,34\nBrook, Oliver,41\nMalik, Zainab,29\nNowak, Jakub,50'],
    [
      'a table',
      '| Amelia Stone | 4B | EXS |\n| Oliver Brook | 4B | GDS |\n| Zainab Malik | 4B | WTS |\n| Jakub Nowak | 4B | EXS |',
    ],
    ['numbers', '1. Amelia S. – 7+\n2. Oliver B. – 6\n3. Zainab M. – 8\n4. Jakub N. – 5'],
  ])('sees a list of names with marks, written with %s', (_, text) => {
    expect(findPupilData(`Results\n\n${text}`)).toEqual([{ kind: 'list-with-marks', count: 4, firstLine: 3 }]);
  });

  it.each([
    ['a sentence with a mark', 'Amelia Stone scored 34/50 in the example answer.'],
    ['two examples', 'Amelia Stone   34/50\nOliver Brook   41/50'],
    [
      'kings and years',
      'William Rufus 1087\nHenry Beauclerc 1100\nStephen Blois 1135\nRichard Lionheart 1189\nJohn Lackland 1199',
    ],
    ['battles', 'Marston Moor, 1644\nNaseby Field, 1645\nBosworth Field, 1485\nStamford Bridge, 1066'],
    ['a scheme of work', 'Year Four: Autumn 1\nYear Four: Autumn 2\nYear Four: Spring 1\nYear Four: Spring 2'],
    ['a timetable', 'Monday 9:00\nTuesday 10:00\nWednesday 11:30\nThursday 12:00\nFriday 1'],
    ['a report on provision', 'Pupil premium funding rose in 2019. The EHCP process is explained below.'],
  ])('lets %s pass', (_, text) => {
    expect(kinds(text)).toEqual([]);
  });

  it('sees dates of birth and needs beside a name', () => {
    expect(findPupilData('Register\nAmelia Stone DOB: 14/03/2014\nOliver Brook, date of birth 2 May 2013')).toEqual([
      { kind: 'date-of-birth', count: 2, firstLine: 2 },
    ]);
    expect(kinds('Thomas Oakes: EHCP review in May')).toEqual(['named-need']);
  });
});
