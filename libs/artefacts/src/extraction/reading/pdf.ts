import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { ReadingOrder } from '../extraction.ts';
import { ReadingFailed } from './reading-failed.ts';
import { says } from './structure-count.ts';
import type { TextWriter } from './text-writer.ts';

/** PDF through PDF.js: no fonts are drawn, no scripts run, nothing is fetched. Answers the number of pages. */
export async function readPdf({ path }: ReadingOrder, out: TextWriter): Promise<number> {
  const file = await open(path);
  try {
    return await readPages(file, out);
  } catch (error) {
    throw explain(error);
  } finally {
    await file.close();
  }
}

type PdfJs = Awaited<ReturnType<typeof import('unpdf').getResolvedPDFJS>>;

async function readPages(file: FileHandle, out: TextWriter): Promise<number> {
  const { getResolvedPDFJS } = await import('unpdf');
  const pdfjs = await getResolvedPDFJS();
  const task = pdfjs.getDocument({
    range: await rangesOf(file, pdfjs),
    rangeChunkSize: chunkSize,
    disableAutoFetch: true,
    disableStream: true,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  const document = await task.promise;
  let isTagged = false;
  for (let number = 1; number <= document.numPages && !out.truncated; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: false });
    for (const item of items) {
      if (!('str' in item)) continue;
      out.text(item.str);
      if (item.hasEOL) out.gap('line');
    }
    out.gap('block');
    isTagged = countTagged(await page.getStructTree().catch(() => null), out) || isTagged;
    page.cleanup();
  }
  out.counts.know(isTagged);
  return document.numPages;
}

/** As PDF.js gives it; its types leave out `alt` (unpdf 1.7). */
interface TaggedNode {
  readonly type?: string;
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly TaggedNode[];
}

/** Counts what a tagged page says of itself; answers whether it says anything. */
function countTagged(tree: TaggedNode | null, out: TextWriter): boolean {
  if (!tree) return false;
  const waiting: TaggedNode[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (/^(?:H[1-6]?|Title)$/.test(node.role ?? '')) out.counts.heading();
    if (node.role === 'Figure') out.counts.picture(says(node.alt));
    waiting.push(...(node.children ?? []));
  }
  return true;
}

const chunkSize = 256 * 1024;

/** Lets PDF.js ask for the parts it needs: of a large scan that is little, so its pictures stay on disk. */
async function rangesOf(file: FileHandle, pdfjs: PdfJs): Promise<InstanceType<PdfJs['PDFDataRangeTransport']>> {
  const { size } = await file.stat();
  const transport = new pdfjs.PDFDataRangeTransport(size, null);
  transport.requestDataRange = (begin: number, end: number): void => {
    const wanted = new Uint8Array(end - begin);
    file.read(wanted, 0, wanted.length, begin).then(
      ({ bytesRead }) => transport.onDataRange(begin, wanted.subarray(0, bytesRead)),
      // Nobody listens for errors on this side; an empty answer makes the file a damaged one.
      () => transport.onDataRange(begin, new Uint8Array(0)),
    );
  };
  return transport;
}

function explain(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (error.name === 'PasswordException') {
    return new ReadingFailed('encrypted', 'The document is protected by a password.', { cause: error });
  }
  if (error.name === 'InvalidPDFException' || error.name === 'FormatError') {
    return new ReadingFailed('damaged', `The PDF is damaged: ${error.message.slice(0, 200)}`, { cause: error });
  }
  return error;
}
