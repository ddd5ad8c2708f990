import type { ContentFile, VersionWhole } from './content.ts';
import { bodyOf, sectionsOf } from './sections.ts';

/** A part that came from another work than the first. */
export interface CombinedPart {
  readonly part: string;
  /** Place of the work among those combined. */
  readonly work: number;
  readonly originPart: string;
}

/**
 * One version out of several: as the first one is, with the sections, files and parts of the others behind its own. Files
 * that were recalled are left out.
 */
export function combine(works: readonly [VersionWhole, ...VersionWhole[]]): {
  readonly whole: VersionWhole;
  readonly parts: readonly CombinedPart[];
} {
  const [first, ...others] = works;
  const combined: CombinedPart[] = [];
  let whole: VersionWhole = { ...first, files: first.files.filter((file) => !file.isRecalled) };
  others.forEach((other, place) => {
    const work = place + 1;
    const { body, parts } = withSections(whole.body, other);
    combined.push(...parts.map((part) => ({ ...part, work })));
    const files = [...whole.files];
    for (const file of other.files) {
      if (file.isRecalled || files.some((one) => one.id === file.id)) continue;
      const fileName = freeName(file.fileName, files);
      files.push({ ...file, fileName });
      combined.push({ part: `file:${fileName}`, originPart: `file:${file.fileName}`, work });
    }
    const fresh = other.parts.filter((id) => !whole.parts.includes(id));
    combined.push(...fresh.map((id) => ({ part: `part:${id}`, originPart: `part:${id}`, work })));
    whole = { ...whole, body, files, parts: [...whole.parts, ...fresh] };
  });
  return { whole, parts: combined };
}

function withSections(
  body: string,
  other: VersionWhole,
): { readonly body: string; readonly parts: readonly Omit<CombinedPart, 'work'>[] } {
  const added = sectionsOf(other.body).filter((section) => section.text.trim() !== '');
  if (added.length === 0) return { body, parts: [] };
  // What stands before its first heading gets its title above it, or it would belong to the section before.
  const texts = added.map(({ name, text }) => (name === '' ? `## ${other.title}\n\n${text}` : text));
  const whole = bodyOf([...(body === '' ? [] : [body]), ...texts]);
  const names = sectionsOf(whole).slice(-added.length);
  const isWhole = sectionsOf(whole).length === sectionsOf(body).length + added.length;
  const parts = added.flatMap(({ name }, place) =>
    name !== '' && isWhole ? [{ part: `section:${names[place]?.name ?? name}`, originPart: `section:${name}` }] : [],
  );
  return { body: whole, parts };
}

function freeName(fileName: string, taken: readonly ContentFile[]): string {
  const isFree = (name: string): boolean => taken.every((file) => file.fileName !== name);
  if (isFree(fileName)) return fileName;
  const dot = fileName.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [fileName.slice(0, dot), fileName.slice(dot)] : [fileName, ''];
  for (let count = 2; ; count++) {
    const name = `${stem} (${count})${ending}`;
    if (isFree(name)) return name;
  }
}
