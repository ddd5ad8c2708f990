import type { PackedArchive } from '../archive/archive-texts.ts';
import { linkTo } from '../archive/archive-texts.ts';
import type { VersionRow } from '../artefact/version.row.ts';
import type { CollectionRow } from './collection.reader.ts';

/** An item as it is taken away. */
export interface ExportedItem {
  readonly id: string;
  readonly sectionId: string | null;
  readonly note: string;
  readonly version: VersionRow;
}

/** A collection as its viewer sees it. */
export interface ExportedCollection {
  readonly collection: CollectionRow;
  /** In the collection's order. */
  readonly items: readonly ExportedItem[];
  readonly publicUrl: string;
}

/** A section with what stands in it; without one, what stands before the first. */
export interface ExportedSection {
  readonly section: CollectionRow['sections'][number] | null;
  readonly items: readonly ExportedItem[];
}

/** The sections in their order, those without items left out. */
export function sectionsOf({ collection, items }: ExportedCollection): readonly ExportedSection[] {
  return [null, ...collection.sections]
    .map((section) => ({ section, items: items.filter((item) => item.sectionId === (section?.id ?? null)) }))
    .filter((one) => one.items.length > 0);
}

/** The collection as one page of Markdown: its sections, notes, and where each item is in the archive. */
export function indexOf(exported: ExportedCollection, { items: packed }: PackedArchive): string {
  const { collection, publicUrl } = exported;
  const paths = new Map(packed.map(({ item, path }) => [item.version.id, path]));
  const lines = [`# ${collection.title}`, '', collection.description, ''];
  for (const { section, items } of sectionsOf(exported)) {
    if (section) lines.push(`## ${section.title}`, '', ...(section.note === '' ? [] : [section.note, '']));
    for (const { note, version } of items) {
      const path = paths.get(version.id);
      lines.push(`- **${version.title}**, ${version.rights_holder_name}`);
      lines.push(
        `  ${path === undefined ? `Not in this archive: ${linkTo(publicUrl, version)}` : `In the folder: ${path}`}`,
      );
      if (note !== '') lines.push(...note.split('\n').map((line) => `  > ${line}`));
    }
    lines.push('');
  }
  return lines.join('\n');
}
