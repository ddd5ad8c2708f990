import { useOperation } from '../../client/hooks.ts';
import type { VocabulariesQuery as Answer } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { humanise } from '../../ui/format.ts';

export const VocabulariesQuery = graphql(`
  query Vocabularies {
    vocabularies {
      scheme
      terms {
        code
        label
        group
      }
    }
  }
`);

export interface Term {
  code: string;
  label: string;
  group?: string | null;
}

export interface Vocabulary {
  /** The terms of a scheme in their own order; empty until loaded. */
  terms(scheme: string): readonly Term[];
  /** The label of a code, readable even before the vocabulary has come. */
  label(scheme: string, code: string): string;
}

/** The controlled vocabularies, loaded once per visit. */
export function useVocabulary(): Vocabulary {
  const { data } = useOperation(VocabulariesQuery, {}, { staleTime: Number.POSITIVE_INFINITY });
  return data ? vocabularyOf(data) : unknown;
}

// Every row of a list asks for it: it is made once of an answer, not once a row.
const made = new WeakMap<Answer, Vocabulary>();

function vocabularyOf(answer: Answer): Vocabulary {
  const known = made.get(answer);
  if (known) return known;
  const schemes = new Map(answer.vocabularies.map(({ scheme, terms }) => [scheme, terms]));
  const names = new Map<string, string>();
  for (const [scheme, terms] of schemes) for (const { code, label } of terms) names.set(`${scheme}/${code}`, label);
  const vocabulary: Vocabulary = {
    terms: (scheme) => schemes.get(scheme) ?? [],
    label: (scheme, code) => names.get(`${scheme}/${code}`) ?? humanise(code),
  };
  made.set(answer, vocabulary);
  return vocabulary;
}

const unknown: Vocabulary = { terms: () => [], label: (_, code) => humanise(code) };

/** A scheme as a select's data, grouped where the scheme has groups. */
export function selectData(terms: readonly Term[]) {
  const groups = new Map<string, { value: string; label: string }[]>();
  for (const term of terms) {
    const group = term.group ?? '';
    const items = groups.get(group) ?? [];
    items.push({ value: term.code, label: term.label });
    groups.set(group, items);
  }
  if (groups.size < 2) return [...groups.values()].flat();
  return [...groups].map(([group, items]) => ({ group: humanise(group), items }));
}
