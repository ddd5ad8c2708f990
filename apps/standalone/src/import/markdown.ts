/**
 * Plain text as Markdown. Emphasis between asterisks is kept, as catalogues write it so; what else Markdown would take
 * for a sign of its own is shown as it is.
 */
export function toMarkdown(text: string): string {
  return oneLine(text)
    .replaceAll('$$', '')
    .replace(/[\\`<]/g, '\\$&')
    .replace(/\[(?=[^\]]*\][([:])/g, '\\[')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^([#>|+*-]|~{2,})(?=\s|$|~|#|-)/, '\\$1')
    .replace(/^\*(?=[\s*]*$)/, '\\*')
    .replace(/^(\d+)([.)])(?=\s)/, '$1\\$2');
}

/** Text without Markdown's emphasis, in one line: for titles and summaries. */
export function toPlain(text: string): string {
  return oneLine(text)
    .replaceAll('$$', '')
    .replace(/(?<![\p{L}\p{N}*])(\*{1,2})(?=\S)([^*]+?)(?<=\S)\1(?![\p{L}\p{N}*])/gu, '$2');
}

/** Spaces of all kinds as one; what has no width goes. */
export function oneLine(text: string): string {
  return text
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A heading with a list below it; nothing when the list is empty. */
export function listUnder(heading: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `## ${heading}\n\n${items.map((item) => `- ${item}`).join('\n')}`;
}

/** Sections with a line between them; empty ones are left out. */
export function sections(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n\n');
}

/**
 * As many whole sentences as fit, at least one; a first sentence that is too long is cut between words.
 * @param most characters
 */
export function firstSentences(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = [...text.slice(0, most + 1).matchAll(/[.!?][”’")]?(?=\s)/g)].at(-1);
  if (end) return text.slice(0, end.index + end[0].length);
  return `${text.slice(0, most - 2).replace(/\s+\S*$/, '')} …`;
}
