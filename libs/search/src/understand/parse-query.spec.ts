import { longestQuery, mostWords, parseQuery } from './parse-query.ts';

const tokens = (query: string): readonly string[] => parseQuery(query).named.map((facet) => facet.token);

describe('parseQuery', () => {
  it.each([
    ['fractions', ['fractions']],
    ['  Solids/Liquids & GASES  ', ['solids', 'liquids', 'gases']],
    ["don't", ['don', 't']],
    ['Anglo-Saxon anglo', ['anglo', 'saxon']],
    ['être élève', ['être', 'élève']],
    ['e\u0301te\u0301', ['été']],
    ['光合成', ['光合成']],
    ["'); drop table artefact; --", ['drop', 'table', 'artefact']],
    ['a:* & !b | <-> c', ['a', 'b', 'c']],
    ['\u0000\ud800 🙂', []],
    ['', []],
  ])('takes %j apart into %j', (query, words) => {
    expect(parseQuery(query).words).toEqual(words);
  });

  it.each([
    ['fractons year 4', ['year-group:year-4', 'year-group:year-3-4', 'key-stage:ks2']],
    ['y9 rivers', ['year-group:year-9', 'key-stage:ks3']],
    ['Yr-13 economics', ['year-group:year-13', 'key-stage:ks5']],
    ['years 10 poetry', ['year-group:year-10', 'key-stage:ks4']],
    ['ks2 rhythm', ['key-stage:ks2']],
    ['Key Stage 3 rhythm', ['key-stage:ks3']],
    ['the 4 times table', []],
    ['year 14', []],
    ['y equals mx plus c', []],
    ['12 bar blues', []],
    ['yearly 4', []],
    ['french grammar', ['subject:french']],
    ['PE athletics', ['subject:physical-education']],
    ['design and technology worksheet', ['subject:design-and-technology', 'type:worksheet']],
    ['artful', []],
  ])('recognises structure in %j', (query, expected) => {
    expect(tokens(query)).toEqual(expected);
  });

  it('looks for the rest of the words, not for those of the structure', () => {
    expect(parseQuery('fractons year 4').words).toEqual(['fractons']);
    expect(parseQuery('year 4 fractions ks2').words).toEqual(['fractions']);
  });

  it('looks for the structure itself when there is nothing else', () => {
    expect(parseQuery('year 4').words).toEqual(['year4']);
    expect(parseQuery('KS2').words).toEqual(['ks2']);
  });

  it('keeps the words of the structure for when no other says anything', () => {
    expect(parseQuery('for the year 4')).toMatchObject({ words: ['for', 'the'], namedWords: ['year4'] });
  });

  it.each([
    ['__proto__', ['proto']],
    ['toString()', ['tostring']],
    ['constructor', []],
    ['a.person@example.org', ['a', 'person', 'example', 'org']],
    ['https://example.org/fractons', ['https', 'example', 'org', 'fractons']],
    ['h2o co2', ['h2o', 'co2']],
    ['proto __proto__', []],
    ['Solids/liquids, gases. "fractons" (plants) e-mails don\'t pH', []],
  ])('takes the words of %j that are no slips as %j', (query, exact) => {
    expect([...parseQuery(query).exact]).toEqual(exact);
  });

  it('keeps words that are also ordinary ones', () => {
    expect(parseQuery('wedding reception')).toMatchObject({ words: ['wedding', 'reception'] });
    expect(parseQuery('wedding reception').named[0]?.strength).toBeLessThan(1);
  });

  it('takes the last word as a beginning only while it may still grow', () => {
    expect(parseQuery('plant photosyn').openEnded).toBe(true);
    expect(parseQuery('plant photosyn ').openEnded).toBe(false);
    expect(parseQuery('plants year 4').openEnded).toBe(false);
  });

  it('looks at the beginning of a huge query only', () => {
    const words = Array.from({ length: 100_000 }, (_, index) => `word${index}`).join(' ');
    const parsed = parseQuery(words);
    expect(parsed.words).toHaveLength(mostWords);
    expect(parseQuery('x'.repeat(1_000_000)).words).toEqual(['x'.repeat(longestQuery)]);
  });
});
