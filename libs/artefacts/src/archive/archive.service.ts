import type { Viewer } from '@constellation/platform/access';
import { BlobMissing, BlobStore } from '@constellation/platform/blobs';
import { Settings } from '@constellation/platform/config';
import { present } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { finished } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { DownloadReader } from '../files/file.reader.ts';
import { ContentOpenings } from '../usage/content-openings.ts';
import { folderName, NamesInFolder } from './archive-names.ts';
import {
  pageOf,
  textsOf,
  type LeftOut,
  type PackedArchive,
  type PackedFile,
  type PackedItem,
} from './archive-texts.ts';
import { ArchiveReader, type ArchivedFile, type ArchivedItem, type ArchivePlan } from './archive.reader.ts';

/** An archive on its way. */
export interface Archive {
  readonly fileName: string;
  /** Begins to pack when it is called. Destroy the stream when it is not read to its end. */
  open(): Readable;
}

/** How an archive is laid out. */
export interface Layout {
  /** Folder of what it is an archive of, with a slash at its end. @param place counted from 1 */
  readonly folderOf: (title: string, place: number) => string;
  /** The page of each version: its name, and what it says. */
  readonly pageName: string;
  readonly pageOf: (item: ArchivedItem, publicUrl: string) => string;
  /** What is known not to go in before anything is packed. */
  readonly leftOut: readonly LeftOut[];
  /** The texts about the whole, by name: last, so that they say what really went in. */
  readonly textsOf: (archive: PackedArchive) => ReadonlyMap<string, string>;
}

const layoutOfVersion: Layout = {
  folderOf: (title) => `${folderName(title, null)}/`,
  pageName: 'about.md',
  pageOf,
  leftOut: [],
  textsOf,
};

/** Files whose bytes would only be pressed again for nothing. */
const pressed =
  /^(?:image\/(?!svg|bmp|tiff)|video\/|audio\/|application\/(?:pdf|zip|.*(?:openxmlformats|opendocument)))/;

/** Packs a version, its files and all its parts into one ZIP while it is being read: what is held in memory is a file's next piece. */
@Injectable()
export class ArchiveService {
  constructor(
    private readonly reader: ArchiveReader,
    private readonly downloads: DownloadReader,
    private readonly blobs: BlobStore,
    private readonly settings: Settings,
    private readonly openings: ContentOpenings,
  ) {}

  /**
   * Null when the version is missing or the viewer may not download it.
   * @throws {Refusal} `archive-too-large`
   */
  async find(viewer: Viewer, versionId: string): Promise<Archive | null> {
    const plan = await this.reader.plan(viewer, versionId);
    if (!plan) return null;
    const [rootId = ''] = plan.rootIds;
    const { title } = present(plan.items.get(rootId), 'A plan holds its root.').version;
    return { fileName: `${folderName(title, null)}.zip`, open: () => this.pack(viewer, plan, layoutOfVersion) };
  }

  /** Begins to pack what was planned. */
  pack(viewer: Viewer, plan: ArchivePlan, layout: Layout): Readable {
    const zip = new ZipFile();
    // Typed as less than it is: a PassThrough.
    const output = zip.outputStream as Readable;
    const broken = new AbortController();
    output.once('close', () => broken.abort(new Error('Nobody reads the archive any more.')));
    zip.on('error', (error) => output.destroy(error instanceof Error ? error : new Error(String(error))));
    const packing = new Packing(
      { zip, viewer, plan, layout, signal: broken.signal },
      this.downloads,
      this.blobs,
      this.settings.http.publicUrl,
    );
    // Whoever takes an archive away has opened everything that was to go into it.
    this.openings
      .open(viewer, [...plan.items.keys()])
      .then(() => packing.run())
      .then(() => zip.end())
      .catch((error: unknown) => output.destroy(error instanceof Error ? error : new Error(String(error))));
    return output;
  }
}

interface Task {
  readonly zip: ZipFile;
  readonly viewer: Viewer;
  readonly plan: ArchivePlan;
  readonly layout: Layout;
  readonly signal: AbortSignal;
}

/** The packing of one archive. */
class Packing {
  readonly #packed = new Map<string, PackedItem>();
  readonly #leftOut: LeftOut[];

  constructor(
    private readonly task: Task,
    private readonly downloads: DownloadReader,
    private readonly blobs: BlobStore,
    private readonly publicUrl: string,
  ) {
    this.#leftOut = [...task.layout.leftOut];
  }

  async run(): Promise<void> {
    const { plan, viewer, layout } = this.task;
    let place = 0;
    for (const rootId of plan.rootIds) {
      place += 1;
      const root = plan.items.get(rootId);
      // It may stand there already, as a part of another.
      if (!root || this.#packed.has(rootId)) continue;
      await this.#add(root, layout.folderOf(root.version.title, place));
    }
    const archive = {
      items: [...this.#packed.values()],
      leftOut: this.#leftOut,
      publicUrl: this.publicUrl,
      packedAt: viewer.now,
    };
    for (const [name, text] of layout.textsOf(archive)) this.#text(name, text);
  }

  async #add(item: ArchivedItem, path: string): Promise<void> {
    const names = new NamesInFolder();
    const files: PackedFile[] = [];
    const parts: string[] = [];
    // Known before its parts are packed, so that a part of a part finds it.
    this.#packed.set(item.version.id, { item, path, files, parts });
    const { pageName, pageOf: write } = this.task.layout;
    this.#text(`${path}${names.take(pageName)}`, write(item, this.publicUrl), item.version.released_at);
    for (const file of item.files) await this.#file(item, file, { path: `${path}${names.take(file.name)}`, files });
    let place = 0;
    for (const part of item.parts) {
      place += 1;
      if ('leftOut' in part) {
        const { title, rights_holder_name: rightsHolder } = part.leftOut;
        const folder = `${path}${names.take(folderName(title, place))}/`;
        this.#leftOut.push({ path: folder, title, rightsHolder, reason: 'not-shared' });
        continue;
      }
      const known = this.#packed.get(part.versionId);
      const inner = this.task.plan.items.get(part.versionId);
      if (known || !inner) {
        if (known) parts.push(known.path);
        continue;
      }
      const folder = `${path}${names.take(folderName(inner.version.title, place))}/`;
      parts.push(folder);
      await this.#add(inner, folder);
    }
  }

  /** Judged once more when its turn comes: a long archive is still being packed minutes after it was asked for. */
  async #file(
    { version }: ArchivedItem,
    { versionId, fileId, bytes, sha256, mediaType, isRecalled }: ArchivedFile,
    { path, files }: { path: string; files: PackedFile[] },
  ): Promise<void> {
    const { viewer, zip, signal } = this.task;
    signal.throwIfAborted();
    const found = isRecalled ? null : await this.downloads.find(viewer, { versionId, fileId }, ['read', 'download']);
    const content = found && (await this.#open(found.blob_key));
    if (!content) {
      const { title, rights_holder_name: rightsHolder } = version;
      this.#leftOut.push({ path, title, rightsHolder, reason: isRecalled ? 'recalled' : 'gone' });
      return;
    }
    const mtime = version.released_at ?? viewer.now;
    zip.addReadStream(content, path, { mtime, size: bytes, compress: !pressed.test(mediaType) });
    try {
      await finished(content, { signal });
    } finally {
      content.destroy();
    }
    files.push({ path, bytes, sha256, mediaType });
  }

  async #open(key: string): Promise<Readable | null> {
    try {
      return await this.blobs.read(key);
    } catch (error) {
      if (error instanceof BlobMissing) return null;
      throw error;
    }
  }

  #text(path: string, text: string, mtime: Date | null = null): void {
    this.task.zip.addBuffer(Buffer.from(text), path, { mtime: mtime ?? this.task.viewer.now });
  }
}
