/** A heading of a Markdown text with what stands under it, until the next heading of whatever level. */
export interface Section {
  /** Its heading, folded; `~2` and so on behind it where the same heading comes again; empty before the first heading. */
  readonly name: string;
  /** As it stands in the text, heading and line ends included: all sections one after the other are the text. */
  readonly text: string;
}

const fence = /^ {0,3}(`{3,}|~{3,})/;
const heading = /^ {0,3}#{1,6}(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/;

/** Cuts a Markdown text at its headings; those inside code are none. */
export function sectionsOf(body: string): readonly Section[] {
  if (body === '') return [];
  const pieces: { title: string | null; text: string }[] = [];
  let open: string | null = null;
  for (const line of body.split(/(?<=\n)/)) {
    const mark = fence.exec(line)?.[1];
    if (open === null && mark) open = mark;
    else if (open !== null && mark?.startsWith(open) && line.trim() === mark) open = null;
    const title = open === null && !mark ? heading.exec(line.replace(/\r?\n$/, '')) : null;
    const last = pieces.at(-1);
    if (title || !last) pieces.push({ title: title ? (title[1] ?? '') : null, text: line });
    else last.text += line;
  }
  const seen = new Map<string, number>();
  return pieces.map(({ title, text }) => {
    const folded = title === null ? '' : title.toLowerCase().replaceAll(/\s+/g, ' ').trim() || '(no heading)';
    const count = (seen.get(folded) ?? 0) + 1;
    seen.set(folded, count);
    return { name: count === 1 ? folded : `${folded}~${count}`, text };
  });
}

/** One after the other, each beginning on a line of its own. */
export function bodyOf(sections: readonly string[]): string {
  return sections
    .filter((text) => text !== '')
    .map((text, place, all) => (place < all.length - 1 && !text.endsWith('\n') ? `${text}\n\n` : text))
    .join('');
}
