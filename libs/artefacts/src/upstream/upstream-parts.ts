import type { VersionWhole } from '../adaptation/content.ts';
import { canBeCombined, piecesOf, type Piece } from '../adaptation/pieces.ts';

/** A part of an adaptation that does not come from its first origin under the same name. */
export interface PartOrigin {
  /** Its name in the adaptation. */
  readonly part: string;
  readonly originArtefactId: string;
  readonly originVersionId: string;
  readonly originPart: string;
}

/** What is known of where an adaptation comes from. */
export interface Provenance {
  readonly originArtefactId: string;
  /** Whether it was begun as this artefact, rather than taking something from it as well. */
  readonly isMain: boolean;
  /** The oldest version of the artefact that it was made from: where every part comes from that nothing is said about. */
  readonly versionId: string;
  /** Of every origin. */
  readonly parts: readonly PartOrigin[];
  /** The versions up to which changes of a part have been decided about, by its name there. */
  readonly decided: ReadonlyMap<string, string>;
}

/** A change of the origin that an adaptation has not decided about. */
export interface UpstreamPart {
  /** Its name in the origin. */
  readonly originPart: string;
  /** Its name in the adaptation. */
  readonly part: string;
  readonly label: string;
  /** Where both come from; null: it was not there. */
  readonly base: string | null;
  /** The version of the origin in which {@link base} stands. */
  readonly baseVersionId: string;
  /** Null: it was taken away. */
  readonly theirs: string | null;
  readonly ours: string | null;
  /** Whether it was changed here as well: taking theirs over replaces that. */
  readonly isEditedHere: boolean;
}

/** What the three sides are read from. */
export interface ThreeSides {
  readonly theirs: VersionWhole;
  readonly ours: VersionWhole;
  /** Versions of the origin that {@link Provenance} names. */
  readonly wholes: ReadonlyMap<string, VersionWhole>;
  /** Their numbers: of two, the newer one is where a part comes from. */
  readonly numbers: ReadonlyMap<string, number>;
}

/**
 * What a new version of the origin changed and the adaptation has not decided about, part by part. A part is offered when it
 * is not as it was where the adaptation took it from or last decided about it, and not already so in the adaptation: what was
 * declined comes again only when it changes once more.
 */
export function upstreamParts(provenance: Provenance, sides: ThreeSides): readonly UpstreamPart[] {
  const pieces = new Map([...sides.wholes].map(([id, whole]) => [id, piecesOf(whole)]));
  const [theirs, ours] = [piecesOf(sides.theirs), piecesOf(sides.ours)];
  const mine = provenance.parts.filter((part) => part.originArtefactId === provenance.originArtefactId);
  const names = new Map(mine.map((one) => [one.originPart, one]));
  const foreign = new Set(
    provenance.parts.filter((part) => part.originArtefactId !== provenance.originArtefactId).map((one) => one.part),
  );
  const baseVersionOf = (originPart: string): string =>
    newest(
      [provenance.versionId, names.get(originPart)?.originVersionId, provenance.decided.get(originPart)],
      sides.numbers,
    );
  const all = new Set([...theirs.keys(), ...[...pieces.values()].flatMap((one) => [...one.keys()])]);
  const found: UpstreamPart[] = [];
  for (const originPart of all) {
    const part = names.get(originPart)?.part ?? originPart;
    const baseVersionId = baseVersionOf(originPart);
    const base = pieces.get(baseVersionId)?.get(originPart);
    if (!belongs(originPart, { provenance, isNamed: names.has(originPart), isNew: !base })) continue;
    if (foreign.has(part)) continue;
    const [there, here] = [theirs.get(originPart), ours.get(part)];
    if (sameValue(there, base) || sameValue(there, here)) continue;
    found.push({
      originPart,
      part,
      label: (there ?? base ?? here)?.label ?? originPart,
      base: base?.value ?? null,
      baseVersionId,
      theirs: there?.value ?? null,
      ours: here?.value ?? null,
      isEditedHere: !sameValue(here, base),
    });
  }
  return found;
}

/** From what was taken in beside the first origin come the parts that were, and what is new there. */
function belongs(
  originPart: string,
  about: { readonly provenance: Provenance; readonly isNamed: boolean; readonly isNew: boolean },
): boolean {
  if (about.provenance.isMain) return true;
  return canBeCombined(originPart) && (about.isNamed || about.isNew);
}

function newest(ids: readonly (string | undefined)[], numbers: ReadonlyMap<string, number>): string {
  const known = ids.filter((id) => id !== undefined);
  const [first] = known.sort((one, other) => (numbers.get(other) ?? 0) - (numbers.get(one) ?? 0));
  if (first === undefined) throw new Error('An adaptation without an origin has no changes of it.');
  return first;
}

const sameValue = (one: Piece | undefined, other: Piece | undefined): boolean => one?.value === other?.value;
