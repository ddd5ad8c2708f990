import type { ArtefactKind } from '../../gql/graphql.ts';

/** What a cover is drawn from; see `Collection.cover`. */
export interface CoverPart {
  readonly subject?: string | null;
  readonly kind: ArtefactKind;
  readonly count: number;
}

/** The size in which covers are drawn, in units of their own. */
export const coverSize = { width: 120, height: 80 } as const;

/** One of the large forms on a cover. */
export interface CoverForm {
  /** Of an SVG path around the origin, of radius 1. */
  readonly path: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** In degrees; null where there is no subject. */
  readonly hue: number | null;
}

/** A cover as it is drawn. */
export interface CoverDrawing {
  /** Of the ground, in degrees; null for a quiet one. */
  readonly hue: number | null;
  /** The lines on the ground, as an SVG path, and whether they are rows of dots. */
  readonly lines: string;
  readonly isDotted: boolean;
  readonly forms: readonly CoverForm[];
}

type Pattern = 'rows' | 'grid' | 'dots' | 'waves' | 'bands' | 'slant' | 'rings';

/** Subjects that are near each other are near in colour and have one pattern. */
const families: readonly { readonly hue: number; readonly pattern: Pattern; readonly subjects: readonly string[] }[] = [
  {
    hue: 340,
    pattern: 'rows',
    subjects: ['english', 'literacy', 'communication-and-language', 'drama', 'media-studies'],
  },
  { hue: 214, pattern: 'grid', subjects: ['mathematics', 'early-mathematics', 'computing', 'economics', 'business'] },
  {
    hue: 150,
    pattern: 'dots',
    subjects: ['science', 'biology', 'chemistry', 'physics', 'combined-science', 'understanding-the-world'],
  },
  { hue: 90, pattern: 'waves', subjects: ['geography', 'citizenship', 'politics', 'sociology'] },
  { hue: 32, pattern: 'bands', subjects: ['history', 'religious-education', 'latin'] },
  { hue: 184, pattern: 'slant', subjects: ['languages', 'french', 'german', 'spanish', 'italian', 'mandarin'] },
  {
    hue: 282,
    pattern: 'rings',
    subjects: [
      'art-and-design',
      'music',
      'design-and-technology',
      'cooking-and-nutrition',
      'expressive-arts-and-design',
    ],
  },
  {
    hue: 8,
    pattern: 'slant',
    subjects: ['physical-education', 'rshe', 'physical-development', 'personal-social-emotional', 'psychology'],
  },
];
/** Themes of school improvement, technical subjects, and what is new in the vocabulary. */
const other = { hue: 250, pattern: 'bands' } as const;

/** The hue and pattern of a subject; the same always. */
function familyOf(subject: string): { readonly hue: number; readonly pattern: Pattern } {
  const family = families.find(({ subjects }) => subjects.includes(subject));
  if (!family) return { ...other, hue: other.hue + (hashOf(subject) % 24) - 12 };
  return { hue: (family.hue + family.subjects.indexOf(subject) * 6) % 360, pattern: family.pattern };
}

const lines: Record<Pattern, string> = {
  rows: every(8, 4, 80, (y) => `M0 ${y}H120`),
  grid: every(12, 6, 120, (x) => `M${x} 0V80`) + every(12, 4, 80, (y) => `M0 ${y}H120`),
  dots: every(10, 5, 80, (y) => `M0 ${y}H120`),
  waves: every(12, 2, 90, (y) => `M-5 ${y}q15-9 30 0t30 0t30 0t30 0t30 0`),
  bands: every(16, 8, 120, (x) => `M${x} 0V80`),
  slant: every(12, -80, 120, (x) => `M${x} 80L${x + 80} 0`),
  rings: every(12, 12, 140, (r) => `M${-r} 80a${r} ${r} 0 0 1 ${2 * r} 0`),
};

function every(step: number, from: number, until: number, draw: (at: number) => string): string {
  const count = Math.ceil((until - from) / step);
  return Array.from({ length: count }, (_, place) => draw(from + place * step)).join('');
}

/** The form of each kind of work, of radius 1. */
const forms: Record<ArtefactKind, string> = {
  CURRICULUM: 'M-1 0a1 1 0 1 0 2 0a1 1 0 1 0-2 0z',
  CPD: 'M-.9 .8V-.1a.9 .9 0 0 1 1.8 0V.8z',
  RESEARCH: 'M0-1L.87-.5V.5L0 1L-.87 .5V-.5z',
  IMPROVEMENT: 'M-.85-.6a.25.25 0 0 1 .25-.25H.6a.25.25 0 0 1 .25.25V.6a.25.25 0 0 1-.25.25H-.6a.25.25 0 0 1-.25-.25z',
};

/** Where forms stand, the most important one first; they overlap a little. */
const places = [
  { x: 42, y: 44, radius: 25 },
  { x: 82, y: 30, radius: 18 },
  { x: 92, y: 62, radius: 13 },
  { x: 18, y: 20, radius: 11 },
  { x: 62, y: 68, radius: 9 },
  { x: 108, y: 14, radius: 8 },
] as const;

/** Draws a cover: always the same of the same parts and the same id. */
export function drawCover(id: string, parts: readonly CoverPart[]): CoverDrawing {
  const [first] = parts;
  if (!first) return { hue: null, lines: lines.bands, isDotted: false, forms: [] };
  const { hue, pattern } = first.subject ? familyOf(first.subject) : { hue: null, pattern: 'bands' as const };
  const isMirrored = hashOf(id) % 2 === 1;
  return {
    hue,
    lines: lines[pattern],
    isDotted: pattern === 'dots',
    forms: sharedOut(parts).map((part, place) => {
      const { x, y, radius } = places[place] ?? places[0];
      return {
        ...{ path: forms[part.kind], y, radius, x: isMirrored ? coverSize.width - x : x },
        hue: part.subject ? familyOf(part.subject).hue : null,
      };
    }),
  };
}

/** As many parts as there are places, each as often as its share is, and at least once. */
function sharedOut(parts: readonly CoverPart[]): readonly CoverPart[] {
  const shown = parts.slice(0, places.length);
  const given = shown.map((part) => ({ part, times: 1 }));
  for (let left = places.length - shown.length; left > 0; left--) {
    const next = given.reduce((a, b) => (b.part.count / b.times > a.part.count / a.times ? b : a));
    next.times += 1;
  }
  return given.flatMap(({ part, times }) => Array.from({ length: times }, () => part));
}

function hashOf(text: string): number {
  let hash = 7;
  for (const letter of text) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return hash;
}
