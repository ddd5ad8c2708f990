import sanitizeHtml from 'sanitize-html';
import TurndownService from 'turndown';

/** As much of a DOM node as is looked at here: the server's code is checked without a browser's types. */
interface HtmlNode {
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly parentNode: { readonly nodeName: string; readonly children: ArrayLike<unknown> } | null;
  readonly nextSibling: unknown;
  getAttribute(name: string): string | null;
}

/** Goes with its text. */
const nonTextTags = ['script', 'style', 'title', 'textarea', 'option', 'noscript'];

/** What survives of a word processor's HTML; of everything else its text. */
const kept: sanitizeHtml.IOptions = {
  nonTextTags,
  allowedTags: [
    ...['h2', 'h3', 'h4', 'h5', 'h6', 'p', 'div', 'br', 'blockquote', 'strong', 'em', 'a', 'ul', 'ol', 'li'],
    // Turndown writes a table's cells one below the other, as paragraphs.
    ...['table', 'tr', 'td', 'th'],
  ],
  allowedAttributes: { a: ['href'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  transformTags: { h1: 'h2', b: 'strong', i: 'em', section: 'div', article: 'div' },
};

const turndown = new TurndownService({
  headingStyle: 'atx',
  bulletListMarker: '-',
  emDelimiter: '*',
  linkStyle: 'inlined',
})
  .addRule('plain-link', {
    // A link without a safe address, or to an address that is its own text, is text: the page makes it a link again.
    filter: (node: HtmlNode) => node.nodeName === 'A' && !isLink(node.getAttribute('href'), node.textContent),
    replacement: (content: string) => content,
  })
  .addRule('heading', {
    // Word processors make headings bold and put breaks into them.
    filter: ['h2', 'h3', 'h4', 'h5', 'h6'],
    replacement: (content: string, node: HtmlNode) => {
      const words = content.replace(/\*\*/g, '').replace(/\s+/g, ' ').trim();
      return words === '' ? '' : `\n\n${'#'.repeat(Number(node.nodeName.at(1)))} ${words}\n\n`;
    },
  })
  .addRule('item', {
    filter: 'li',
    replacement: (content: string, node: HtmlNode) => {
      const ordered = node.parentNode?.nodeName === 'OL';
      const place = ordered ? Array.from(node.parentNode?.children ?? []).indexOf(node) + 1 : 0;
      const mark = ordered ? `${place}. ` : '- ';
      const text = content
        .trim()
        .replace(/\n{2,}/g, '\n')
        .replace(/\n/g, `\n${' '.repeat(mark.length)}`);
      return text === '' ? '' : `${mark}${text}${node.nextSibling ? '\n' : ''}`;
    },
  });

function isLink(href: string | null, text: string | null): boolean {
  return href !== null && /^(https?:\/\/|mailto:[^:]+$)/i.test(href) && href !== text?.trim();
}

/** HTML as it comes out of word processors and editors, as Markdown without HTML, scripts, styles or pictures. */
export function htmlToMarkdown(html: string): string {
  const plain = sanitizeHtml(html, kept)
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/(&nbsp;|\u00a0)+/g, ' ');
  return turndown
    .turndown(plain)
    .replace(/[^\S\n]+$/gm, '')
    .replace(/^[•·▪]\s*/gm, '- ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The text of such HTML, a space between blocks. */
export function htmlToText(html: string): string {
  const text = sanitizeHtml(html.replace(/<(?=\/?(p|div|li|h\d|br|tr|td)\b)/gi, ' <'), {
    allowedTags: [],
    allowedAttributes: {},
    nonTextTags,
  });
  return decode(text)
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The first paragraphs under one heading, or none, that say enough to stand alone, as text; empty when nothing does. */
export function leadOf(html: string, shortest: number): string {
  const texts = html.split(/<h[1-6]\b[\s\S]*?<\/h[1-6]\s*>/i).map(htmlToText);
  return texts.find((text) => text.length >= shortest) ?? '';
}

/** Undoes what sanitize-html escapes; it resolves every other entity itself. */
const decode = (text: string): string =>
  text.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? '');
