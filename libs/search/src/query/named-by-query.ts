import { artefactFacets, type FilterName } from '../indexes/artefact.index.ts';
import type { UnderstoodQuery } from '../understand/understand.ts';

/** A code that words of the query name. What carries it comes first, and nothing is left out for lacking it. */
export interface NamedByQuery {
  /** The field of the filters that narrows to it. */
  readonly filter: FilterName;
  readonly code: string;
  readonly label: string;
  /** What to ignore when it is not meant. */
  readonly token: string;
  readonly ignored: boolean;
}

/** What the words of a query name, as people read it. It follows from the query alone. */
export function namedByQuery({ namedTokens, named }: UnderstoodQuery): readonly NamedByQuery[] {
  return namedTokens.flatMap((token) => {
    const [group = '', code = ''] = token.split(':');
    const facet = artefactFacets.find((one) => one.group === group);
    if (!facet || facet.labels === 'organisation-names') return [];
    const ignored = !named.some((one) => one.token === token);
    return [{ filter: facet.filter, code, label: facet.labels.label(code) ?? code, token, ignored }];
  });
}
