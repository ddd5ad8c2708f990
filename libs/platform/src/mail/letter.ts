import type { Mail } from './mailer.ts';

/** What an e-mail of ours consists of; all of it plain text. */
export interface Letter {
  readonly name: string;
  readonly address: string;
  readonly subject: string;
  /** What to do by a link, and the link. */
  readonly action: { readonly words: string; readonly link: string };
  /** Paragraphs before the link. */
  readonly opening: readonly string[];
  /** Paragraphs after it. */
  readonly closing: readonly string[];
}

/** An e-mail in plain text and HTML. */
export function letter({ name, address, subject, action, opening, closing }: Letter): Omit<Mail, 'id'> {
  const { words, link } = action;
  const greeting = `Hello ${name},`;
  const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${escaped(text)}</p>\n`).join('');
  return {
    to: { name: oneLine(name), address },
    subject: shortened(oneLine(subject)),
    text: [greeting, ...opening, `${words}:\n${link}`, ...closing].join('\n\n') + '\n',
    html: `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>Constellation</title></head>
<body style="font-family: sans-serif; line-height: 1.5; max-width: 36em">
${paragraphs([greeting, ...opening])}<p><a href="${escaped(link)}">${escaped(words)}</a></p>
<p>If the link does not open, copy this address into your browser:<br>${escaped(link)}</p>
${paragraphs(closing)}</body>
</html>
`,
  };
}

/** Names come from people and from registers: nothing in them may end a header or open a tag. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}

function shortened(subject: string): string {
  return subject.length <= 200 ? subject : `${subject.slice(0, 199)}…`;
}

function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
