import { atLeast } from '../goals.ts';
import { httpBench } from '../http-bench.ts';
import { apolloOnExpress, graphqlRequests, limit, mercurius, ours, postgraphile } from './contenders.ts';

const operation = `query List($first: Int!) {
  artefacts(first: $first) {
    nodes {
      id
      kind
      rightsHolder { id name }
      adoptions(first: 1) { totalCount }
      version { id number title summary type subjects phase keyStages yearGroups releasedAt }
    }
    pageInfo { hasNextPage }
  }
}`;

/** PostGraphile reads a view, whose rows are flat. */
const flatOperation = `query List($first: Int!) {
  allListedArtefacts(first: $first) {
    nodes {
      artefact kind holder holderName adoptions
      version number title summary type subjects phase keyStages yearGroups releasedAt
    }
    pageInfo { hasNextPage }
  }
}`;

interface FlatAnswer {
  readonly data: {
    readonly allListedArtefacts: {
      readonly nodes: readonly {
        readonly artefact: string;
        readonly holder: string;
        readonly adoptions: number;
        readonly version: string;
        readonly title: string;
      }[];
    };
  };
}

const flatEssence = (answer: unknown): unknown =>
  (answer as FlatAnswer).data.allListedArtefacts.nodes.map(({ artefact, holder, adoptions, version, title }) => [
    artefact,
    holder,
    adoptions,
    version,
    title,
  ]);

interface Answer {
  readonly data: {
    readonly artefacts: {
      readonly nodes: readonly {
        readonly id: string;
        readonly rightsHolder: { readonly id: string };
        readonly adoptions: { readonly totalCount: number };
        readonly version: { readonly id: string; readonly title: string };
      }[];
    };
  };
}

const essence = (answer: unknown): unknown =>
  (answer as Answer).data.artefacts.nodes.map(({ id, rightsHolder, adoptions, version }) => [
    id,
    rightsHolder.id,
    adoptions.totalCount,
    version.id,
    version.title,
  ]);

/** The newest twenty that the viewer may find, with owner and counts. */
export const list = httpBench({ name: 'list', work: 'newest 20 visible with owner and counts' }, (facts) => {
  const asked = { requests: graphqlRequests(facts, operation, { first: 20 }), essence };
  const flat = { requests: graphqlRequests(facts, flatOperation, { first: 20 }), essence: flatEssence };
  return {
    contenders: [
      ...[ours(facts), limit(facts), mercurius(facts), apolloOnExpress(facts)].map((one) => ({ ...one, ...asked })),
      { ...postgraphile(facts), ...flat },
    ],
    goals: (figures) => [atLeast(figures, 'limit', 0.6), atLeast(figures, 'postgraphile', 1.5)],
  };
});
