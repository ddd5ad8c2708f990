/** How far a rebuild has come; counts are artefacts. */
export interface ReindexProgress {
  readonly done: number;
  readonly total: number;
}

/** How everything is made anew. */
export interface ReindexOptions {
  /** Called after every stretch, and at the beginning where some is done already. */
  readonly report?: (progress: ReindexProgress) => void;
  /** Told what is done once every artefact stands there; a sentence. */
  readonly say?: (sentence: string) => void;
  /** Whether nothing is kept: one that was interrupted is begun again, and every vector is made anew. */
  readonly fresh?: boolean;
  /** How long somebody else's work may take to end, in milliseconds; 5,000 where nothing is said. */
  readonly patienceMs?: number;
}
