import { londonDayOf } from '@constellation/platform/time';

/** What a citation is made of. */
export interface Cited {
  readonly title: string;
  readonly authors: readonly string[];
  /** The rights holder. */
  readonly organisation: string;
  /** Null for what has not been released. */
  readonly number: number | null;
  readonly releasedAt: Date | null;
  readonly licence: { readonly code: string; readonly title: string; readonly url: string | null } | null;
  readonly link: string;
}

/** Where a version is found for ever. `publicUrl` has no slash at its end. */
export function permanentLink(publicUrl: string, artefactId: string, versionId: string): string {
  return `${publicUrl}/artefacts/${artefactId}?version=${versionId}`;
}

/** Title, authors, organisation, year, version, permanent link and licence, in one line. */
export function citationOf(cited: Cited): string {
  const { title, authors, organisation, number, releasedAt, licence, link } = cited;
  const by = authors.length > 0 ? named(authors) : organisation;
  const year = releasedAt ? londonDayOf(releasedAt).slice(0, 4) : 'unpublished draft';
  const version = number === null ? '' : `, version ${number}`;
  const publisher = authors.length > 0 ? ` ${sentence(organisation)}` : '';
  const terms = licence ? ` Licence: ${licence.title}.` : '';
  return `${by} (${year}) ${sentence(`${title}${version}`)}${publisher} ${link}.${terms}`;
}

/** What attribution names of a work. */
export type Credited = Omit<Cited, 'number' | 'releasedAt'>;

/**
 * The line that goes with the work wherever it is used.
 * @param chain what it was made from, and what that was made from, nearest first
 */
export function attributionOf(cited: Credited, chain: readonly (Credited & { readonly depth: number })[] = []): string {
  const earlier = chain.map((one) => `${one.depth === 1 ? 'Adapted from' : 'Which goes back to'} ${creditOf(one)}`);
  return [creditOf(cited), ...earlier].join(' ');
}

function creditOf({ title, authors, organisation, licence, link }: Credited): string {
  const by = authors.length > 0 ? `${named(authors)}, ${organisation}` : organisation;
  const terms = licence ? `. Licence: ${licence.title}${licence.url ? ` (${licence.url})` : ''}` : '';
  return `“${title}” by ${by}, ${link}${terms}.`;
}

function named(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  if (names.length === 1) return last;
  // More than three are cut to the first, as citation styles do.
  if (names.length > 3) return `${names[0]} and others`;
  return `${names.slice(0, -1).join(', ')} and ${last}`;
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
