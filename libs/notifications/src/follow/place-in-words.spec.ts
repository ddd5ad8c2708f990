import { placeInWords } from './place-in-words.ts';

const place = { subject: 'geography', year: 4, firstWeek: 7, weeks: 3, weeksPerYear: 38 };

describe('a place on the axis', () => {
  it('is said in words', () => {
    expect(placeInWords(place)).toBe('Geography, Year 3, weeks 7–9');
    expect(placeInWords({ ...place, year: 1, weeks: 1 })).toBe('Geography, Reception, week 7');
    expect(placeInWords({ ...place, weeksPerYear: 40 })).toBe('Geography, Year 3, weeks 7–9 of 40');
  });
});
