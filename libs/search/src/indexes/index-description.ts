import type { Vocabulary } from '@constellation/identity/vocabulary';

/** Where the labels of a facet's codes come from: a vocabulary, or the names of organisations. */
export type FacetLabels = Vocabulary | 'organisation-names';

/** One thing results can be grouped and narrowed by. Everything about it follows from this entry. */
export interface FacetDescription {
  /** Start of its tokens in `search_document.facets` (`subject:mathematics`) and its name in answers. */
  readonly group: string;
  /** Its field in the GraphQL filter input. */
  readonly filter: string;
  /** Heading people read. */
  readonly label: string;
  /** One sentence for the GraphQL schema. */
  readonly description: string;
  /** SQL expression of type text[] over the aliases `artefact`, `version` and `terms`; nulls in it are left out. */
  readonly values: string;
  readonly labels: FacetLabels;
  /** Whether values are shown in the order of their vocabulary (years) instead of by count. */
  readonly inOrder?: boolean;
  /** Words by which a code is found in the text of a query, besides nothing: absent when it is no searchable word. */
  readonly words?: (code: string, label: string) => string;
}

/** What one index holds. */
export interface IndexDescription<Facet extends FacetDescription = FacetDescription> {
  readonly facets: readonly Facet[];
}

/** The token of a code, as it stands in the index. */
export const facetToken = (group: string, code: string): string => `${group}:${code}`;
