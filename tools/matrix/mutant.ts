/** A piece of source to replace: the first `find` behind `after`. */
export interface Patch {
  readonly file: string;
  readonly after: string;
  readonly find: string;
  readonly replace: string;
}

/** One filter taken out. */
export interface Mutant {
  readonly name: string;
  /** Several where the product has a second line of defence: it stands until both are gone. */
  readonly patches: readonly Patch[];
  /** Surfaces that should see it, by the beginning of their names. */
  readonly seenBy: readonly string[];
  /** What the index holds: as it should, or as if everything were public, which the judging of hits must make good. */
  readonly staleIndex?: boolean;
  /** A denial is what is to be seen; otherwise a leak. */
  readonly denial?: boolean;
  /** It is in what decides what is written down: the world is made with it, and not copied. */
  readonly isWritten?: boolean;
}

/** A filter that stands in one place. */
export const one = (name: string, patch: Patch, seenBy: readonly string[]): Mutant => ({
  name,
  patches: [patch],
  seenBy,
});

/** The same, where it decides what is written down. */
export const written = (name: string, patch: Patch, seenBy: readonly string[]): Mutant => ({
  ...one(name, patch, seenBy),
  isWritten: true,
});
