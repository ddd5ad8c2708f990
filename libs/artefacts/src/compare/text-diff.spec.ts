import fc from 'fast-check';
import { textChanges } from './text-diff.ts';

const shown = (before: string, after: string): string =>
  textChanges(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('');

describe('what changed in a text', () => {
  it.each([
    ['Sources.\n', 'Sources.\n', 'Sources.\n'],
    ['', 'New.\n', '{+New.\n+}'],
    ['Old.\n', '', '[-Old.\n-]'],
    [
      'Draw the source of the river.\n',
      'Draw the mouth of the river.\n',
      'Draw the [-source-]{+mouth+} of the river.\n',
    ],
    ['# Aims\n\nKnow.\n', '# Aims\n\nKnow.\n\n# More\n', '# Aims\n\nKnow.\n{+\n# More\n+}'],
    ['One thing.\n', 'Quite another story\n', '[-One thing.\n-]{+Quite another story\n+}'],
  ])('%j → %j', (before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  it('has both texts in it', () => {
    const text = fc.array(fc.constantFrom('# A\n', 'river ', 'mouth', '\n', '  ', 'é', '.'), { maxLength: 40 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [before, after] = [one.join(''), other.join('')];
        const changes = textChanges(before, after);
        const without = (kind: string) => changes.filter((change) => change.kind !== kind).map((change) => change.text);
        expect(without('added').join('')).toBe(before);
        expect(without('removed').join('')).toBe(after);
      }),
      { numRuns: 300 },
    );
  });

  it('gives up in time on long texts that have nothing in common', () => {
    const long = (word: string) => Array.from({ length: 9_000 }, (_, line) => `${word} ${line}\n`).join('');
    const started = performance.now();
    expect(textChanges(long('river'), long('mouth')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
