import { createHash } from 'node:crypto';
import { mostCandidates } from '../search-engine.ts';

/** Words one attribute can hold: of more, the engine would silently ignore those after the 65,535th. */
export const wordsPerAttribute = 60_000;

/** What those who may find but not read match on, in the order of their weight. */
export const shortAttributes = ['title', 'keywords', 'summary', 'labels'] as const;
/** All words of a document, in as many attributes as its vector, which is at most a megabyte, can fill. */
export const wordAttributes = ['words', 'words_2', 'words_3', 'words_4'] as const;

const filterable = (attributePatterns: readonly string[], comparison: boolean) => ({
  attributePatterns: [...attributePatterns],
  features: { facetSearch: false, filter: { equality: true, comparison } },
});

/**
 * Settings of the index, as code: whatever differs here makes another fingerprint, and the indexer builds a fresh index.
 * Spelling, synonyms, stop words and stems are worked out before, once for all engines, so that they are switched off.
 */
export const indexSettings = {
  searchableAttributes: [...shortAttributes, ...wordAttributes],
  displayedAttributes: ['*'],
  filterableAttributes: [
    filterable(['id', 'artefact_id', 'find_keys', 'read_keys', 'facets'], false),
    filterable(['available_from', 'available_until'], true),
  ],
  sortableAttributes: ['released_at', 'id'],
  rankingRules: ['sort', 'words', 'attribute', 'proximity'],
  typoTolerance: { enabled: false },
  stopWords: [],
  synonyms: {},
  facetSearch: false,
  prefixSearch: 'indexingTime' as const,
  // One more than is ever asked for tells that there are more. Facets are counted from judged hits, never by the engine.
  pagination: { maxTotalHits: mostCandidates + 1 },
  faceting: { maxValuesPerFacet: 100 },
  proximityPrecision: 'byAttribute' as const,
};

/** Raised by hand when documents are made otherwise from the same rows. */
const documentForm = 1;

/** Differs when an index made by this code differs from one that was made before. */
export const engineFingerprint = createHash('sha256')
  .update(JSON.stringify([documentForm, wordsPerAttribute, indexSettings]))
  .digest('hex');
