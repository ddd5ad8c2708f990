/** One term of a scheme. Codes are final and never reused. */
export interface VocabularyTerm {
  readonly code: string;
  /** What people read. */
  readonly label: string;
  /** The heading the term stands under, where the scheme has headings. */
  readonly group?: string;
  /** The code that took its place; terms that were replaced are kept so that old items stay readable. */
  readonly replacedBy?: string;
}

/** A versioned list of terms. */
export interface VocabularyScheme {
  /** Such as `subject`. */
  readonly scheme: string;
  readonly version: string;
  /** Who says so. */
  readonly source: string;
  readonly terms: readonly VocabularyTerm[];
}

/** A scheme with quick look-ups by code. */
export class Vocabulary {
  readonly #labels: ReadonlyMap<string, VocabularyTerm>;

  constructor(readonly about: VocabularyScheme) {
    this.#labels = new Map(about.terms.map((term) => [term.code, term]));
  }

  has(code: string): boolean {
    return this.#labels.has(code);
  }

  /** The label of a code; the code itself where the scheme does not know it. */
  label(code: string): string {
    return this.#labels.get(code)?.label ?? code;
  }

  get codes(): readonly string[] {
    return [...this.#labels.keys()];
  }
}
