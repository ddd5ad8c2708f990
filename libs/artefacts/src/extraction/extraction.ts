/** Why no text could be read; each goes with a sentence for people in `detail`. */
export type ExtractionReason =
  | 'too-large-when-unpacked'
  | 'too-many-entries'
  | 'timed-out'
  | 'out-of-memory'
  | 'damaged'
  | 'encrypted'
  | 'unsupported';

/** What was counted on the way through a document that says where its headings and pictures are. */
export interface DocumentStructure {
  /** Headings; of a presentation, slides that have a title. */
  readonly headings: number;
  readonly pictures: number;
  /** Pictures without a description that are not marked as decoration. */
  readonly undescribed: number;
  readonly words: number;
  /** Of a PDF: whether it says what is a heading and what is a picture. */
  readonly isTagged?: boolean;
}

/**
 * What a document's text came to. `pages` counts PDF pages or slides and is absent for formats that flow;
 * `truncated` says that there was more text than the limit lets through. `empty` is a sound file without any text,
 * such as a scan.
 */
export type Extraction =
  | ({
      readonly outcome: 'extracted';
      readonly text: string;
      readonly pages?: number;
      readonly truncated: boolean;
    } & Counted)
  | ({ readonly outcome: 'empty' } & Counted)
  | { readonly outcome: 'unreadable'; readonly reason: ExtractionReason; readonly detail: string };

interface Counted {
  /** Absent for formats that do not say where their headings and pictures are. */
  readonly structure?: DocumentStructure;
}

/** What one document may cost. */
export interface ExtractionLimits {
  /** Wall-clock time from start to result, in milliseconds. */
  readonly timeoutMs: number;
  /** The JavaScript heap of the reading process, in MiB. Its whole memory may be 256 MiB above that. */
  readonly memoryMb: number;
  /** Length of the text, in UTF-16 units; what is beyond is cut off. */
  readonly maxCharacters: number;
  /** Files inside an archive. */
  readonly maxEntries: number;
  /** All files inside an archive unpacked, in bytes, first as declared and then as counted. */
  readonly maxUnpackedBytes: number;
  /** Unpacked size over packed size, held against archives that declare more than 10 MB. */
  readonly maxRatio: number;
}

/** Office documents pack at 3:1 to 50:1, so 200:1 leaves room; archives made to exhaust a reader are at 1,000:1. */
export const defaultExtractionLimits: ExtractionLimits = {
  timeoutMs: 30_000,
  memoryMb: 256,
  maxCharacters: 2_000_000,
  maxEntries: 5_000,
  maxUnpackedBytes: 200_000_000,
  maxRatio: 200,
};

/** The readers there are; several media types share one. */
export type DocumentFormat = 'pdf' | 'docx' | 'pptx' | 'odt' | 'odp' | 'rtf' | 'html' | 'plain';

const OOXML = 'application/vnd.openxmlformats-officedocument';

const formats: ReadonlyMap<string, DocumentFormat> = new Map([
  ['application/pdf', 'pdf'],
  [`${OOXML}.wordprocessingml.document`, 'docx'],
  [`${OOXML}.wordprocessingml.template`, 'docx'],
  ['application/vnd.ms-word.document.macroenabled.12', 'docx'],
  ['application/vnd.ms-word.template.macroenabled.12', 'docx'],
  [`${OOXML}.presentationml.presentation`, 'pptx'],
  [`${OOXML}.presentationml.slideshow`, 'pptx'],
  [`${OOXML}.presentationml.template`, 'pptx'],
  ['application/vnd.ms-powerpoint.presentation.macroenabled.12', 'pptx'],
  ['application/vnd.ms-powerpoint.slideshow.macroenabled.12', 'pptx'],
  ['application/vnd.ms-powerpoint.template.macroenabled.12', 'pptx'],
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.text-template', 'odt'],
  ['application/vnd.oasis.opendocument.presentation', 'odp'],
  ['application/vnd.oasis.opendocument.presentation-template', 'odp'],
  ['application/rtf', 'rtf'],
  ['text/rtf', 'rtf'],
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
  ['text/plain', 'plain'],
  ['text/markdown', 'plain'],
]);

/** The reader for a media type; parameters such as `charset` and the case of letters do not matter. */
export function formatOf(mediaType: string): DocumentFormat | undefined {
  const [essence = ''] = mediaType.split(';');
  return formats.get(essence.trim().toLowerCase());
}

/** Whether text can be had from files of this media type at all. */
export function isExtractable(mediaType: string): boolean {
  return formatOf(mediaType) !== undefined;
}

/** Order sent to the reading process. */
export interface ReadingOrder {
  readonly path: string;
  readonly format: DocumentFormat;
  readonly limits: ExtractionLimits;
}
