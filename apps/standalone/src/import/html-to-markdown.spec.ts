import { htmlToMarkdown, htmlToText, leadOf } from './html-to-markdown.ts';

describe('HTML of word processors as Markdown', () => {
  it('keeps structure and drops dress', () => {
    const html = `<!DOCTYPE HTML><html><head><title>Export</title><style>p { color: red }</style></head><body id=Email>
      <h1><span style="font-size:10pt"><strong>Who is it&nbsp;for?</strong><br></span></h1>
      <p class="MsoNormal" style="mso-margin-top-alt: auto"><span style="font-family: 'Verdana'">For <b>all</b> <i>teachers</i>.</span></p>
      <div>&nbsp;</div><p>&nbsp;</p>
      <ul>\n\t<li><!-- [if !supportLists]--><span>One<br>line</span></li>\n\t<li><p>Two</p><ul><li>inside</li></ul></li>\n\t<li>&nbsp;</li></ul>
      <ol><li>first</li><li>second</li></ol>
      <table><tbody><tr><td><p>In a cell</p></td></tr></table>
      <p>\u200b\u200b</p></body></html>`;
    expect(htmlToMarkdown(html)).toBe(
      [
        '## Who is it for?',
        'For **all** *teachers*.',
        '- One\n  line\n- Two\n  - inside',
        '1. first\n2. second',
        'In a cell',
      ].join('\n\n'),
    );
  });

  it('lets nothing through that acts', () => {
    const markdown = htmlToMarkdown(
      `<p onclick="steal()">Text<script>steal()</script><style>x</style><iframe src="https://example.org"></iframe>
       <img src="https://example.org/pixel.gif"><a href="javascript:steal()">one</a> <a href="https://example.org/a">two</a>
       <a href="//example.org">three</a> <a href="data:text/html,x">four</a> &lt;script&gt;alert(1)&lt;/script&gt;</p>`,
    );
    expect(markdown).toMatch(
      /^Text\s+one \[two\]\(https:\/\/example\.org\/a\)\s+three four\s+<script>alert\(1\)<\/script>$/,
    );
    expect(markdown).not.toMatch(/steal|pixel|iframe|data:/);
  });

  it('shows signs of Markdown as they are', () => {
    expect(htmlToMarkdown('<p>1. is *not* a list_item_</p>')).toBe('1\\. is \\*not\\* a list\\_item\\_');
  });

  it('makes lists of paragraphs with bullets typed into them', () => {
    expect(htmlToMarkdown('<p>• one</p><p>• two</p>')).toBe('- one\n\n- two');
  });
});

describe('HTML as text', () => {
  it('puts a space between blocks and resolves entities once', () => {
    expect(htmlToText('<p>A &amp; B</p><p>C&nbsp;&lt;d&gt; &amp;lt; caf&eacute;</p>')).toBe('A & B C <d> &lt; café');
  });

  it('leads with the first paragraphs that say enough', () => {
    const html =
      '<h2>Build your knowledge and skills</h2><p>Short.</p><h2>Next</h2><p>This one says enough to stand alone.</p><h2>z</h2>';
    expect(leadOf(html, 20)).toBe('This one says enough to stand alone.');
    expect(leadOf(html, 500)).toBe('');
  });
});
