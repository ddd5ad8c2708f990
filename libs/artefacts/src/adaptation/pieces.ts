import { bodyOf, sectionsOf } from './sections.ts';
import type { VersionWhole } from './content.ts';

/** One part of a version that can be compared and taken over by itself. */
export interface Piece {
  /**
   * Its name: a field (`title`, `keyStages`), `details.<field>`, `section:<heading>`, `file:<name>` or `part:<artefact>`.
   */
  readonly part: string;
  /** What people read. */
  readonly label: string;
  /** Its content as text; two pieces are equal when these are. */
  readonly value: string;
}

/** The fields that are compared and taken over one by one, with what people read. */
export const fieldLabels = {
  title: 'Title',
  summary: 'Summary',
  type: 'Type',
  subjects: 'Subjects',
  phase: 'Phase',
  keyStages: 'Key stages',
  yearGroups: 'Year groups',
  keywords: 'Keywords',
  inclusion: 'Inclusion statement',
  inclusionNote: 'What was done for inclusion',
  sendNeeds: 'SEND needs',
} as const satisfies Partial<Record<keyof VersionWhole, string>>;
type Field = keyof typeof fieldLabels;
const fields = Object.keys(fieldLabels) as Field[];
const isField = (part: string): part is Field => Object.hasOwn(fieldLabels, part);

const detailPrefix = 'details.';
const sectionPrefix = 'section:';
const filePrefix = 'file:';
const partPrefix = 'part:';

/** Everything a version consists of, by name. */
export function piecesOf(whole: VersionWhole): ReadonlyMap<string, Piece> {
  const pieces: Piece[] = [
    ...fields.map((part) => ({ part, label: fieldLabels[part], value: textOf(whole[part]) })),
    ...Object.entries(whole.details).map(([name, value]) => ({
      part: `${detailPrefix}${name}`,
      label: wordsOf(name),
      value: textOf(value),
    })),
    ...sectionsOf(whole.body).map(({ name, text }) => ({
      part: `${sectionPrefix}${name}`,
      label: name === '' ? 'Beginning of the text' : `Section “${headingOf(text)}”`,
      value: text.trimEnd(),
    })),
    ...whole.files.map(({ fileName, sha256 }) => ({
      part: `${filePrefix}${fileName}`,
      label: `File “${fileName}”`,
      value: sha256,
    })),
    ...whole.parts.map((id) => ({ part: `${partPrefix}${id}`, label: 'Part', value: id })),
  ];
  // What is empty is as good as not there: a field that is filled in for the first time was added.
  return new Map(pieces.filter((piece) => piece.value !== '').map((piece) => [piece.part, piece]));
}

/** What can be taken over from a second origin as well: of a title there is one alone. */
export const canBeCombined = (part: string): boolean =>
  [sectionPrefix, filePrefix, partPrefix].some((prefix) => part.startsWith(prefix));

/** The file that a part names. */
export const fileNameOf = (part: string): string | null =>
  part.startsWith(filePrefix) ? part.slice(filePrefix.length) : null;
/** The artefact that a part names. */
export const partIdOf = (part: string): string | null =>
  part.startsWith(partPrefix) ? part.slice(partPrefix.length) : null;
export const isSection = (part: string): boolean => part.startsWith(sectionPrefix);
export const isCompared = (part: string): boolean => isField(part) || part.startsWith(detailPrefix);

/** Which part of which version takes whose place. */
export interface Takeover {
  readonly from: VersionWhole;
  /** Its name there; where it is not there, it is taken away. */
  readonly originPart: string;
  /** Its name here. */
  readonly part: string;
}

/** The same version with one part as it is in another one; nothing else of it is touched. */
export function withPart(ours: VersionWhole, { from, originPart, part }: Takeover): VersionWhole {
  if (isField(originPart)) return { ...ours, [originPart]: from[originPart] };
  if (originPart.startsWith(detailPrefix)) return { ...ours, details: detailTaken(ours, from, originPart) };
  if (originPart.startsWith(sectionPrefix)) return { ...ours, body: sectionTaken(ours, { from, originPart, part }) };
  if (originPart.startsWith(filePrefix)) return { ...ours, files: filesTaken(ours, { from, originPart, part }) };
  const artefactId = partIdOf(originPart);
  if (artefactId === null) throw new Error(`There is no part ${originPart}.`);
  const others = ours.parts.filter((id) => id !== artefactId);
  return { ...ours, parts: from.parts.includes(artefactId) ? [...others, artefactId] : others };
}

function detailTaken(ours: VersionWhole, from: VersionWhole, part: string): VersionWhole['details'] {
  const name = part.slice(detailPrefix.length);
  const { [name]: _, ...others } = ours.details as Record<string, unknown>;
  const theirs = (from.details as Record<string, unknown>)[name];
  return theirs === undefined ? others : { ...others, [name]: theirs };
}

function sectionTaken(ours: VersionWhole, { from, originPart, part }: Takeover): string {
  const mine = sectionsOf(ours.body).map(({ name, text }) => ({ part: `${sectionPrefix}${name}`, text }));
  const theirs = sectionsOf(from.body).map(({ name, text }) => ({ part: `${sectionPrefix}${name}`, text }));
  const place = mine.findIndex((section) => section.part === part);
  const source = theirs.findIndex((section) => section.part === originPart);
  const taken = theirs[source];
  const texts = mine.map((section) => section.text);
  if (!taken) return bodyOf(place < 0 ? texts : texts.toSpliced(place, 1));
  if (place >= 0) return bodyOf(texts.toSpliced(place, 1, withLineEnds(taken.text, texts[place] ?? '')));
  // New here: behind the nearest section before it there that is here as well; else at the beginning.
  const before = theirs
    .slice(0, source)
    .reverse()
    .map((section) => mine.findIndex((one) => one.part === section.part))
    .find((found) => found >= 0);
  const firstHeading = mine.findIndex((section) => section.part !== sectionPrefix);
  const atStart = originPart === sectionPrefix ? 0 : firstHeading < 0 ? mine.length : firstHeading;
  return bodyOf(texts.toSpliced(before === undefined ? atStart : before + 1, 0, withLineEnds(taken.text, '\n\n')));
}

/** The space between sections is ours. */
const withLineEnds = (text: string, like: string): string => text.trimEnd() + like.slice(like.trimEnd().length);

function filesTaken(ours: VersionWhole, { from, originPart, part }: Takeover): VersionWhole['files'] {
  const [theirName, ourName] = [fileNameOf(originPart), fileNameOf(part)];
  const taken = from.files.find((file) => file.fileName === theirName);
  const place = ours.files.findIndex((file) => file.fileName === ourName);
  if (!taken) return place < 0 ? ours.files : ours.files.toSpliced(place, 1);
  const file = { ...taken, fileName: ourName ?? taken.fileName };
  return place < 0 ? [...ours.files, file] : ours.files.toSpliced(place, 1, file);
}

/**
 * What people read of a part of which nothing but the name is known.
 * @param isNamed whether they may read where it is from: what a file or a section is called is content, and goes with it
 */
export function labelOf(part: string, isNamed = true): string {
  if (isField(part)) return fieldLabels[part];
  if (part.startsWith(detailPrefix)) return wordsOf(part.slice(detailPrefix.length));
  if (part.startsWith(filePrefix) && !isNamed) return 'A file';
  if (part.startsWith(filePrefix)) return `File “${part.slice(filePrefix.length)}”`;
  if (!part.startsWith(sectionPrefix)) return 'Part';
  if (part !== sectionPrefix && !isNamed) return 'A section of the text';
  return part === sectionPrefix ? 'Beginning of the text' : `Section “${part.slice(sectionPrefix.length)}”`;
}

const headingOf = (text: string): string => (/^[ \t]*#+[ \t]*(.*?)[ \t#]*$/m.exec(text)?.[1] ?? '').trim();

/** `priorKnowledge` as “Prior knowledge”. */
function wordsOf(name: string): string {
  const words = name.replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(textOf).join('\n');
  if (typeof value === 'object') return Object.values(value).map(textOf).join(' – ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
