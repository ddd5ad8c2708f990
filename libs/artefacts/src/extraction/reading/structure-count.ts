import type { DocumentStructure } from '../extraction.ts';

/** Counts headings and pictures while a document's text is read. */
export class StructureCount {
  #headings = 0;
  #pictures = 0;
  #undescribed = 0;
  #isKnown = false;
  #isTagged: boolean | undefined;

  /** Says that the format tells where its headings and pictures are; of a PDF, whether this one does. */
  know(isTagged?: boolean): void {
    this.#isKnown = true;
    if (isTagged !== undefined) this.#isTagged = isTagged;
  }

  heading(): void {
    this.#headings += 1;
  }

  /** @param isDescribed whether it has a description, or is marked as decoration */
  picture(isDescribed: boolean): void {
    this.#pictures += 1;
    if (!isDescribed) this.#undescribed += 1;
  }

  result(text: string): DocumentStructure | undefined {
    if (!this.#isKnown) return undefined;
    return {
      headings: this.#headings,
      pictures: this.#pictures,
      undescribed: this.#undescribed,
      words: wordsIn(text),
      ...(this.#isTagged === undefined ? {} : { isTagged: this.#isTagged }),
    };
  }
}

/** Counted one by one: a list of all words of a long text would take more memory than the text. */
function wordsIn(text: string): number {
  const word = /\S+/g;
  let count = 0;
  while (word.test(text)) count += 1;
  return count;
}

/** Whether an attribute says something. */
export const says = (value: string | undefined): boolean => (value ?? '').trim() !== '';
