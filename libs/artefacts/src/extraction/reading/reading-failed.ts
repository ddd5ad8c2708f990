import type { ExtractionReason } from '../extraction.ts';

/** Ends the reading of a document with a reason that is shown to people. */
export class ReadingFailed extends Error {
  readonly reason: ExtractionReason;

  constructor(reason: ExtractionReason, detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.name = 'ReadingFailed';
    this.reason = reason;
  }
}
