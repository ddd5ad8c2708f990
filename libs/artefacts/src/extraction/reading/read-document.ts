import type { Extraction, ReadingOrder } from '../extraction.ts';
import { readDocx } from './docx.ts';
import { readHtml } from './html.ts';
import { readOdf } from './odf.ts';
import { readPdf } from './pdf.ts';
import { readPlain } from './plain.ts';
import { readPptx } from './pptx.ts';
import { ReadingFailed } from './reading-failed.ts';
import { readRtf } from './rtf.ts';
import { TextWriter } from './text-writer.ts';

/** Writes a document's text and returns its number of pages or slides where the format has them. */
type Reader = (order: ReadingOrder, out: TextWriter) => Promise<number | undefined>;

// PDF.js is two megabytes of source; the readers for everything else start without it because pdf.ts imports it late.
const readers: Record<ReadingOrder['format'], Reader> = {
  pdf: readPdf,
  docx: readDocx,
  pptx: readPptx,
  odt: readOdf,
  odp: readOdf,
  rtf: readRtf,
  html: readHtml,
  plain: readPlain,
};

/** Reads in this very process; `extractText` runs it in one that may fall over. Never rejects. */
export async function readDocument(order: ReadingOrder): Promise<Extraction> {
  const out = new TextWriter(order.limits.maxCharacters);
  try {
    const pages = await readers[order.format](order, out);
    const text = out.finish();
    const structure = out.counts.result(text);
    const counted = structure === undefined ? {} : { structure };
    if (text === '') return { outcome: 'empty', ...counted };
    return {
      outcome: 'extracted',
      text,
      ...(pages === undefined ? {} : { pages }),
      truncated: out.truncated,
      ...counted,
    };
  } catch (error) {
    if (error instanceof ReadingFailed) return { outcome: 'unreadable', reason: error.reason, detail: error.message };
    if (error instanceof RangeError && /allocation failed|string length/i.test(error.message)) {
      const detail = `Reading needed more than ${order.limits.memoryMb} MiB of memory.`;
      return { outcome: 'unreadable', reason: 'out-of-memory', detail };
    }
    const message = error instanceof Error ? error.message : String(error);
    return { outcome: 'unreadable', reason: 'damaged', detail: `The file could not be read: ${message.slice(0, 300)}` };
  }
}
