/** One number for each field: title, keywords, summary, labels, start of the body. */
export type ByField = readonly [number, number, number, number, number];

/** The weights of ranking. They are data: `npm run search:tune` tries others on judged queries, see docs/search.md. */
export interface RankWeights {
  /** What a match counts, by field. */
  readonly fields: ByField;
  /** How much a long field takes from each match in it, 0 to 1, by field. */
  readonly lengthPenalty: ByField;
  /** BM25's k1: how soon repeating a word stops helping. */
  readonly saturation: number;
  /** The weight of a word that stands where ranking does not see it. */
  readonly elsewhere: number;
  /** What a match of only the beginning of a word counts. */
  readonly prefix: number;
  /** What two words side by side count, by field. */
  readonly besides: ByField;
  /** What each signal counts, beside 1 for the words themselves. */
  readonly signals: Readonly<Record<Exclude<SignalName, 'words' | 'spread'>, number>>;
  /** At how many trusts that use it the signal `adoption` has reached half of what it can. */
  readonly halfAdopted: number;
  /** After how many years half of the signal `freshness` is left. */
  readonly halfFresh: number;
  /** How many of one unit may stand among so many of the first, and what is left of the score of any more of it. */
  readonly spread: { readonly among: number; readonly most: number; readonly left: number };
  /** What is left of the score of a superseded version. */
  readonly superseded: number;
}

/** What ranking looks at. Each is a number from 0 to about 1. */
export const signalNames = [
  /** How well the words are met in all fields, rare words more (BM25F). */
  'words',
  /** How much of the query stands in the title and of the title in the query. */
  'title',
  /** Words of the query that stand side by side as they do there. */
  'neighbours',
  /** The share of the query that is met at all. */
  'completeness',
  /** Whether it carries what the query names: a year, a key stage, a subject, a type. */
  'named',
  /** Whether it is of the subject that most of the closest answers are of. */
  'subject',
  /** Whether it holds every word where few documents do, be it deep in a file. */
  'whole',
  /** In how many trusts it is used, as far as the viewer may know. */
  'adoption',
  /** How lately it was released. */
  'freshness',
  /** 1 where it gives way because enough of its unit stands before it. */
  'spread',
] as const;
export type SignalName = (typeof signalNames)[number];

export const rankWeights: RankWeights = {
  fields: [5, 2, 1.5, 1, 0.75],
  lengthPenalty: [0.4, 0.4, 0.5, 0, 0.6],
  saturation: 12,
  elsewhere: 0.4,
  prefix: 0.6,
  besides: [1.5, 0.8, 0.5, 0, 0.3],
  signals: {
    title: 0.2,
    neighbours: 0.15,
    completeness: 0.15,
    named: 0.2,
    subject: 0.3,
    whole: 0.3,
    adoption: 0.06,
    freshness: 0.01,
  },
  halfAdopted: 3,
  halfFresh: 2,
  spread: { among: 10, most: 3, left: 0.9 },
  superseded: 0.6,
};
