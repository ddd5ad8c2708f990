import type { Viewer } from '@constellation/platform/access';
import { BlobMissing, BlobStore } from '@constellation/platform/blobs';
import { Settings } from '@constellation/platform/config';
import { present } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { finished } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { DownloadReader } from '../files/file.reader.ts';
import { folderName, NamesInFolder } from './archive-names.ts';
import {
  attributionsOf,
  leftOutOf,
  licencesOf,
  manifestOf,
  pageOf,
  type LeftOut,
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
  ) {}

  /**
   * Null when the version is missing or the viewer may not download it.
   * @throws {Refusal} `archive-too-large`
   */
  async find(viewer: Viewer, versionId: string): Promise<Archive | null> {
    const plan = await this.reader.plan(viewer, versionId);
    if (!plan) return null;
    const { title } = present(plan.items.get(plan.rootId), 'A plan holds its root.').version;
    return { fileName: `${folderName(title, null)}.zip`, open: () => this.#pack(viewer, plan) };
  }

  #pack(viewer: Viewer, plan: ArchivePlan): Readable {
    const zip = new ZipFile();
    // Typed as less than it is: a PassThrough.
    const output = zip.outputStream as Readable;
    const broken = new AbortController();
    output.once('close', () => broken.abort(new Error('Nobody reads the archive any more.')));
    zip.on('error', (error) => output.destroy(error instanceof Error ? error : new Error(String(error))));
    new Packing({ zip, viewer, plan, signal: broken.signal }, this.downloads, this.blobs, this.settings.http.publicUrl)
      .run()
      .then(() => zip.end())
      .catch((error: unknown) => output.destroy(error instanceof Error ? error : new Error(String(error))));
    return output;
  }
}

interface Task {
  readonly zip: ZipFile;
  readonly viewer: Viewer;
  readonly plan: ArchivePlan;
  readonly signal: AbortSignal;
}

/** The packing of one archive. */
class Packing {
  readonly #packed = new Map<string, PackedItem>();
  readonly #leftOut: LeftOut[] = [];

  constructor(
    private readonly task: Task,
    private readonly downloads: DownloadReader,
    private readonly blobs: BlobStore,
    private readonly publicUrl: string,
  ) {}

  async run(): Promise<void> {
    const { plan, viewer } = this.task;
    const root = present(plan.items.get(plan.rootId), 'A plan holds its root.');
    await this.#add(root, `${folderName(root.version.title, null)}/`);
    const archive = {
      items: [...this.#packed.values()],
      leftOut: this.#leftOut,
      publicUrl: this.publicUrl,
      packedAt: viewer.now,
    };
    // Last, so that they say what really went in.
    this.#text('manifest.json', manifestOf(archive));
    this.#text('ATTRIBUTION.txt', attributionsOf(archive));
    this.#text('LICENCES.txt', licencesOf(archive));
    const leftOut = leftOutOf(archive);
    if (leftOut !== null) this.#text('LEFT-OUT.txt', leftOut);
  }

  async #add(item: ArchivedItem, path: string): Promise<void> {
    const names = new NamesInFolder();
    const files: PackedFile[] = [];
    const parts: string[] = [];
    // Known before its parts are packed, so that a part of a part finds it.
    this.#packed.set(item.version.id, { item, path, files, parts });
    this.#text(`${path}${names.take('about.md')}`, pageOf(item, this.publicUrl), item.version.released_at);
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
