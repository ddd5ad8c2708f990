import MarkdownIt from 'markdown-it';
import { firstSentences, listUnder, sections, toMarkdown, toPlain } from './markdown.ts';

const shown = (markdown: string): string =>
  new MarkdownIt({ html: false })
    .render(markdown)
    .replace(/^<p>|<\/p>\n$/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

describe('plain text as Markdown', () => {
  it.each([
    'Conditions can be checked with <, > and = operators.',
    'Write <b>bold</b> in HTML',
    'The value at index [0](first)',
    '[note]: is not a reference',
    'Fill in the blank: ____ is a __ number, snake_case_name is one word',
    'A `backtick` and a back\\slash \\* too',
    '# not a heading',
    '- not a list',
    '+ 3 is positive',
    '1. not a numbered list',
    '> greater than',
    '~~~ not code',
    'Tom &amp; Jerry, &lt;b&gt;',
    'The SELECT * statement returns * everything',
    '---',
    '- - -',
    '***',
    '====',
  ])('shows %j as it is', (text) => {
    expect(shown(toMarkdown(text))).toBe(text);
  });

  it('keeps emphasis, drops the signs around formulas, and joins lines', () => {
    expect(shown(toMarkdown('The epic poem *The Iliad*'))).toBe('The epic poem <em>The Iliad</em>');
    expect(toMarkdown('the inequality $$a ≤ x < b$$')).toBe('the inequality a ≤ x \\< b');
    expect(toMarkdown(' one\n two\u00a0three\u200b ')).toBe('one two three');
  });

  it('leaves no emphasis in titles and summaries', () => {
    expect(toPlain('Describe *The Iliad’s* influence')).toBe('Describe The Iliad’s influence');
    expect(toPlain('2 * 3 * 4 and a*b*c')).toBe('2 * 3 * 4 and a*b*c');
  });
});

describe('sentences and sections', () => {
  it('takes whole sentences while they fit', () => {
    expect(firstSentences('One is here. Two is here. Three.', 26)).toBe('One is here. Two is here.');
    expect(firstSentences('One is here. Two is here.', 100)).toBe('One is here. Two is here.');
    expect(firstSentences('Version 2.5 is here now. More.', 26)).toBe('Version 2.5 is here now.');
  });

  it('cuts a first sentence that is too long between words', () => {
    const cut = firstSentences('An endless sentence that goes on and on', 20);
    expect(cut).toBe('An endless …');
  });

  it('leaves empty sections out', () => {
    expect(sections(listUnder('A', ['x', 'y']), listUnder('B', []), 'end')).toBe('## A\n\n- x\n- y\n\nend');
  });
});
