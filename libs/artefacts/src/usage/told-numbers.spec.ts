import fc from 'fast-check';
import { fewest, tellNumber, tellSum, type ToldNumber } from './told-numbers.ts';

const counts = (numbers: Record<string, number>) => new Map(Object.entries(numbers));
const inWords = ({ total, settings }: ToldNumber): string =>
  `${total ?? 'few'}: ${settings.map(({ setting, count }) => `${setting} ${count}`).join(', ')}`;

describe('numbers as they are told', () => {
  it.each([
    ['nothing', {}, 'few: '],
    ['four', { primary: 4 }, 'few: '],
    ['five', { primary: 5 }, '5: primary 5'],
    ['few of several kinds', { primary: 3, secondary: 2 }, '5: other 5'],
    ['many of one and few of others', { primary: 9, secondary: 3, college: 2 }, '14: primary 9, other 5'],
    ['one beside a single kind', { primary: 9, college: 1 }, '10: primary 9, other 1'],
    ['the largest first', { secondary: 7, primary: 8 }, '15: primary 8, secondary 7'],
    ['people without a post', { other: 6, primary: 5 }, '11: primary 5, other 6'],
  ])('%s', (_what, given, told) => {
    expect(inWords(tellNumber(counts(given)))).toBe(told);
  });

  it.each([
    ['few of each come to something together', [{ primary: 3 }, { primary: 3 }], '6: primary 6'],
    ['a single small one is left out', [{ primary: 9 }, { primary: 2 }], '9: primary 9'],
    [
      'small ones of a kind that is told elsewhere',
      [{ primary: 9 }, { secondary: 6, primary: 1 }],
      '16: primary 9, secondary 6, other 1',
    ],
    ['several small ones', [{ primary: 9 }, { primary: 4 }, { secondary: 4 }], '17: primary 9, other 8'],
    ['nothing at all', [], 'few: '],
  ])('in a sum, %s', (_what, parts, told) => {
    expect(inWords(tellSum(parts.map(counts)))).toBe(told);
  });

  const numbers = fc.dictionary(fc.constantFrom('primary', 'secondary', 'college', 'other'), fc.nat(12)).map(counts);

  it('tell no kind that is few, and nothing few is left when what is told of the parts is taken from the sum', () => {
    fc.assert(
      fc.property(fc.array(numbers, { maxLength: 6 }), (parts) => {
        const told = parts.map(tellNumber);
        const whole = tellSum(parts);
        for (const one of [...told, whole]) {
          if (one.total !== null) expect(one.total).toBe(one.settings.reduce((all, { count }) => all + count, 0));
          for (const { setting, count } of one.settings)
            expect(count).toBeGreaterThanOrEqual(setting === 'other' ? 1 : fewest);
        }
        const rest = (whole.total ?? 0) - told.reduce((all, { total }) => all + (total ?? 0), 0);
        expect(rest === 0 || rest >= fewest).toBe(true);
        for (const { setting, count } of whole.settings) {
          if (setting === 'other') continue;
          const apart = told.flatMap(({ settings }) => settings).filter((one) => one.setting === setting);
          const left = count - apart.reduce((all, one) => all + one.count, 0);
          expect(left === 0 || left >= fewest).toBe(true);
        }
      }),
    );
  });
});
