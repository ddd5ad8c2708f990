import type { Viewer } from '@constellation/platform/access';
import { Settings } from '@constellation/platform/config';
import { londonDayOf } from '@constellation/platform/time';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { folderName } from '../archive/archive-names.ts';
import { ArchiveReader, isOpen } from '../archive/archive.reader.ts';
import { ArchiveService, type Layout } from '../archive/archive.service.ts';
import { attribution, linkTo, pageOf, textsOf, type LeftOut } from '../archive/archive-texts.ts';
import { VersionReader } from '../artefact/version.reader.ts';
import type { VersionRow } from '../artefact/version.row.ts';
import { byteOrderMark, csvLine } from '../ip-register/csv.ts';
import { mostItems } from './add-items.ts';
import { CollectionItemReader } from './collection-item.reader.ts';
import { CollectionReader } from './collection.reader.ts';
import { cartridgeOf, cartridgePage } from './common-cartridge.ts';
import { indexOf, type ExportedCollection, type ExportedItem } from './exported-collection.ts';

/** In which form a collection is taken away. */
export const exportForms = ['zip', 'common-cartridge', 'csv'] as const;
export type ExportForm = (typeof exportForms)[number];

/** A collection on its way as a file. */
export interface CollectionFile {
  readonly fileName: string;
  readonly mediaType: string;
  /** Its bytes; they begin to be made when it is called. */
  open(): Readable | string;
}

const headings = [
  ...[
    'Section',
    'Place',
    'Title',
    'Version',
    'Kind',
    'Type',
    'Rights holder',
    'Licence',
    'Note',
    'Attribution',
    'Address',
  ],
];

/** Writes a collection as its viewer sees it: with what they may download, and by name alone what they may only find. */
@Injectable()
export class CollectionExportService {
  constructor(
    private readonly collections: CollectionReader,
    private readonly items: CollectionItemReader,
    private readonly versions: VersionReader,
    private readonly plans: ArchiveReader,
    private readonly archives: ArchiveService,
    private readonly settings: Settings,
  ) {}

  /**
   * Null when there is no such collection, or it is not shown to the viewer.
   * @throws {Refusal} `archive-too-large`
   */
  async find(viewer: Viewer, collectionId: string, form: ExportForm): Promise<CollectionFile | null> {
    const exported = await this.#read(viewer, collectionId);
    if (!exported) return null;
    const name = folderName(exported.collection.title, null);
    switch (form) {
      case 'csv':
        return {
          fileName: `${name} ${londonDayOf(viewer.now)}.csv`,
          mediaType: 'text/csv; charset=utf-8',
          open: () => this.#csv(exported),
        };
      case 'zip': {
        const plan = await this.plans.planAll(viewer, opened(exported));
        return {
          fileName: `${name}.zip`,
          mediaType: 'application/zip',
          open: () => this.archives.pack(viewer, plan, this.#zipLayout(exported)),
        };
      }
      case 'common-cartridge': {
        const plan = await this.plans.planAll(viewer, opened(exported));
        return {
          fileName: `${name}.imscc`,
          mediaType: 'application/zip',
          open: () => this.archives.pack(viewer, plan, this.#cartridgeLayout(exported)),
        };
      }
    }
  }

  async #read(viewer: Viewer, collectionId: string): Promise<ExportedCollection | null> {
    const collection = await this.collections.find(viewer, collectionId);
    if (!collection) return null;
    const listed = await this.items.list(viewer, collectionId, { size: mostItems, after: undefined });
    const rows = await this.versions.readBatch(
      viewer,
      listed.items.map(({ node }) => node.version.id),
    );
    const items = listed.items.flatMap(({ node }): ExportedItem[] => {
      const version = rows.get(node.version.id);
      return version ? [{ id: node.id, sectionId: node.section_id, note: node.note, version }] : [];
    });
    return { collection, items, publicUrl: this.settings.http.publicUrl };
  }

  #csv({ collection, items, publicUrl }: ExportedCollection): string {
    const sections = new Map(collection.sections.map(({ id, title }) => [id, title]));
    const lines = items.map(({ sectionId, note, version }, place) =>
      csvLine([
        ...[sections.get(sectionId ?? '') ?? '', place + 1, version.title, version.number, version.kind, version.type],
        ...[version.rights_holder_name, version.licence_code, note],
        ...[version.can_read ? attribution(version, publicUrl) : '', linkTo(publicUrl, version)],
      ]),
    );
    return [byteOrderMark + csvLine(headings), ...lines].join('');
  }

  #zipLayout(exported: ExportedCollection): Layout {
    return {
      folderOf: (title, place) => `${folderName(title, place)}/`,
      pageName: 'about.md',
      pageOf,
      leftOut: leftOutOf(exported),
      textsOf: (archive) => new Map([['index.md', indexOf(exported, archive)], ...textsOf(archive)]),
    };
  }

  #cartridgeLayout(exported: ExportedCollection): Layout {
    return {
      folderOf: (title, place) => `items/${folderName(title, place)}/`,
      pageName: 'about.html',
      pageOf: cartridgePage,
      leftOut: leftOutOf(exported),
      textsOf: (archive) => cartridgeOf(exported, archive),
    };
  }
}

/** The versions that go in, each once. */
const opened = ({ items }: ExportedCollection): readonly VersionRow[] => [
  ...new Map(items.filter(({ version }) => isOpen(version)).map(({ version }) => [version.id, version])).values(),
];

const leftOutOf = ({ items }: ExportedCollection): readonly LeftOut[] =>
  items
    .filter(({ version }) => !isOpen(version))
    .map(({ version: { title, rights_holder_name: rightsHolder } }) => ({
      ...{ path: folderName(title, null), title, rightsHolder, reason: 'not-shared' },
    }));
