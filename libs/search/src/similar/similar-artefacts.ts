import type { Viewer } from '@constellation/platform/access';
import { Injectable } from '@nestjs/common';
import { facetToken } from '../indexes/index-description.ts';
import { HitJudge } from '../query/hit-judge.ts';
import { rank, type Reason } from '../rank/rank.ts';
import { CandidateFinder } from '../retrieve/candidates.ts';
import { StandingReader } from '../retrieve/standing.reader.ts';
import { parseQuery, type NamedFacet, type ParsedQuery } from '../understand/parse-query.ts';
import { understand } from '../understand/understand.ts';
import { VocabularyReader } from '../understand/vocabulary.reader.ts';
import { SeedReader, type Seed } from './seed.reader.ts';

/** Of one unit no more than these are shown. */
const mostOfUnit = 2;
/** What answers less well than this share of the best is not like it, nor what meets so much fewer of its words. */
const leastShare = 0.5;
const leastWords = 0.4;
/** The summary is asked as well where title and keywords hold fewer words. */
const fewWords = 8;

/** Finds what is like an artefact: by its title, keywords, summary, subjects and years, among what the viewer may find. */
@Injectable()
export class SimilarArtefacts {
  constructor(
    private readonly seeds: SeedReader,
    private readonly vocabulary: VocabularyReader,
    private readonly candidates: CandidateFinder,
    private readonly judge: HitJudge,
    private readonly standing: StandingReader,
  ) {}

  /** @returns ids of versions, the most alike first; none where the artefact itself may not be read */
  async find(viewer: Viewer, artefactId: string, most: number): Promise<readonly string[]> {
    const seed = await this.seeds.find(viewer, artefactId);
    if (!seed) return [];
    const { text, parsed } = asQuery(seed);
    const facts = await this.vocabulary.lookUp(viewer, parsed);
    const query = { ...understand(text, facts), named: namedBy(seed) };
    const found = await this.candidates.findAny(viewer, query);
    const others = found.filter((hit) => hit.artefactId !== artefactId && hit.ranking !== null);
    const [{ entries, versions }, standings] = await Promise.all([
      this.judge.judge(viewer, others),
      this.standing.read(viewer, [artefactId, ...others.map((hit) => hit.artefactId)]),
    ]);
    const unitsOf = (id: string): readonly string[] => standings.get(id)?.units ?? [id];
    // What it is a part of, and what is a part of it, stand on its page already.
    const apart = entries.filter(
      (hit) => !unitsOf(artefactId).includes(hit.artefactId) && !unitsOf(hit.artefactId).includes(artefactId),
    );
    const ranked = rank(
      apart.map((hit) => ({
        ...hit,
        holdsAll: 0,
        mayRead: versions.get(hit.versionId)?.mayRead ?? false,
        standing: { trusts: standings.get(hit.artefactId)?.trusts ?? 0, age: null, units: [] },
      })),
      query,
    );
    const best = ranked[0]?.score ?? 0;
    const close = ranked.filter(({ score }) => (score ?? 0) >= best * leastShare);
    const mostMet = Math.max(0, ...close.map(({ reasons }) => wordsMet(reasons)));
    const alike = close
      .filter(({ reasons }) => wordsMet(reasons) >= mostMet * leastWords)
      .map(({ candidate }) => candidate);
    return fewOfEach(alike, ({ artefactId: id }) => unitsOf(id))
      .slice(0, most)
      .map(({ versionId }) => versionId);
  }
}

const wordsMet = (reasons: readonly Reason[]): number =>
  reasons.find(({ signal }) => signal === 'completeness')?.value ?? 0;

/** Its words as a query. They are nobody's slips, and the last one is whole. */
function asQuery({ title, keywords, summary }: Seed): { text: string; parsed: ParsedQuery } {
  const short = `${title} ${keywords.join(' ')} `;
  const text = parseQuery(short).words.length < fewWords ? `${short}${summary} ` : short;
  const parsed = parseQuery(text);
  return { text, parsed: { ...parsed, exact: new Set([...parsed.words, ...parsed.namedWords]) } };
}

function namedBy({ subjects, yearGroups, keyStages }: Seed): readonly NamedFacet[] {
  const named = (group: string, codes: readonly string[], strength: number): readonly NamedFacet[] =>
    codes.map((code) => {
      const token = facetToken(group, code);
      return { token, strength, from: token };
    });
  return [
    ...named('subject', subjects, 1),
    ...named('year-group', yearGroups, 0.8),
    ...named('key-stage', keyStages, 0.5),
  ];
}

/** In their order, without those of which enough of one unit were taken. */
function fewOfEach<One>(all: readonly One[], unitsOf: (one: One) => readonly string[]): readonly One[] {
  const taken = new Map<string, number>();
  return all.filter((one) => {
    const units = unitsOf(one);
    if (units.some((unit) => (taken.get(unit) ?? 0) >= mostOfUnit)) return false;
    for (const unit of units) taken.set(unit, (taken.get(unit) ?? 0) + 1);
    return true;
  });
}
