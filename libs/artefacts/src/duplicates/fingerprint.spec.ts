import { fewestWords, fingerprintOf, noFingerprint, resemblance } from './fingerprint.ts';

const words = (count: number, from = 0): string =>
  Array.from({ length: count }, (_, index) => `word${(index + from) * 7919}`).join(' ');

describe('fingerprintOf', () => {
  it('is the same for the same words, however they are formatted', () => {
    const plain = `The tide turns twice a day, and the café at the quay is open at high water. ${words(30)}`;
    const marked = plain.replaceAll('tide', '**tide**').replaceAll('café', 'CAFE\u0301').replaceAll('. ', '.\n\n- ');
    expect(fingerprintOf(marked)).toEqual(fingerprintOf(plain));
  });

  it('estimates how much two texts share, and finds what is nearly the same by a band', () => {
    const text = words(400);
    // Of about 400 shingles 40 words in one place take 44 away and bring 44: 0.8 of all stay common.
    const edited = `${words(180)} ${words(40, 5000)} ${words(180, 220)}`;
    const [one, other] = [fingerprintOf(text), fingerprintOf(edited)];
    expect(resemblance(one, other)).toBeGreaterThan(0.65);
    expect(resemblance(one, other)).toBeLessThan(0.95);
    expect(one.bands.some((band) => other.bands.includes(band))).toBe(true);
  });

  it('has nothing in common with another text', () => {
    const [one, other] = [fingerprintOf(words(300)), fingerprintOf(words(300, 1000))];
    expect(resemblance(one, other)).toBeLessThan(0.1);
    expect(one.bands.some((band) => other.bands.includes(band))).toBe(false);
  });

  it('is empty where there are too few words to say anything', () => {
    expect(fingerprintOf(words(fewestWords - 1))).toBe(noFingerprint);
    expect(resemblance(noFingerprint, noFingerprint)).toBe(0);
    expect(fingerprintOf(words(fewestWords)).signature).toHaveLength(64);
  });

  it('stays what it is: fingerprints are kept', () => {
    expect(fingerprintOf(words(40)).signature.slice(0, 3)).toMatchInlineSnapshot(`
     [
       103657948,
       76249320,
       519594,
     ]
    `);
  });
});
