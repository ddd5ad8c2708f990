export { extractText } from './extract-text.ts';
export type { ExtractTextRequest } from './extract-text.ts';
export { defaultExtractionLimits, isExtractable } from './extraction.ts';
export type { Extraction, ExtractionLimits, ExtractionReason } from './extraction.ts';
