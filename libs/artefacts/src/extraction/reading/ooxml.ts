import { posix } from 'node:path';
import type { Archive } from './archive.ts';
import { ReadingFailed } from './reading-failed.ts';
import type { TextWriter } from './text-writer.ts';
import { readXml } from './xml.ts';
import type { XmlHandler } from './xml.ts';

export interface Relationship {
  readonly id: string;
  /** Last segment of the type's URI, the same in the transitional and the strict form of the format. */
  readonly type: string;
  /** Name of the target in the archive. */
  readonly target: string;
}

/** The relationships of a part (of the whole package for the empty name), without those that lead outside. */
export async function relationshipsOf(archive: Archive, part: string): Promise<Relationship[]> {
  const { dir, base } = posix.parse(part);
  const found: Relationship[] = [];
  await readXml(archive.bytes(posix.join(dir, '_rels', `${base}.rels`)), {
    open(name, attribute) {
      const target = attribute('Target');
      if (name !== 'Relationship' || target === undefined || attribute('TargetMode') === 'External') return;
      const absolute = target.startsWith('/') ? target.slice(1) : posix.join(dir, target);
      found.push({ id: attribute('Id') ?? '', type: posix.basename(attribute('Type') ?? ''), target: absolute });
    },
  });
  return found;
}

/** Name of the part that holds the document itself. */
export async function mainPart(archive: Archive): Promise<string> {
  const main = (await relationshipsOf(archive, '')).find(({ type }) => type === 'officeDocument');
  if (main === undefined || !archive.has(main.target)) {
    throw new ReadingFailed('damaged', 'The document has lost its main part.');
  }
  return main.target;
}

/** Writes the words of a part that is a picture made of text: SmartArt data or a chart's titles and categories. */
export async function readDrawing(archive: Archive, part: string, out: TextWriter): Promise<void> {
  let inText = 0;
  await readXml(
    archive.bytes(part),
    {
      open(name): 'skip' | void {
        if (name === 'numCache' || name === 'numLit') return 'skip';
        if (name === 't' || name === 'v') inText += 1;
        return undefined;
      },
      close(name) {
        if (name === 't' || name === 'v') inText -= 1;
        if (name === 'p' || name === 'pt') out.gap('line');
      },
      text(data) {
        if (inText > 0) out.text(data);
      },
    } satisfies XmlHandler,
    () => out.truncated,
  );
  out.gap('block');
}
