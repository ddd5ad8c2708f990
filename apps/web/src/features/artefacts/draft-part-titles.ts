import type { ArtefactKind } from '../../gql/graphql.ts';

/** The part of the form that only a kind of work has. */
export const kindPart = {
  CURRICULUM: 'In the curriculum',
  CPD: 'As professional development',
  RESEARCH: 'The enquiry',
} as const satisfies Partial<Record<ArtefactKind, string>>;

/** The parts of the form in their order. */
export function partTitles(kind: ArtefactKind): string[] {
  return [
    'What it is',
    'The text',
    'Files',
    'For whom',
    ...(kind in kindPart ? [kindPart[kind as keyof typeof kindPart]] : []),
    'Inclusion',
    'Parts',
    'Authors and licence',
    'Before release',
  ];
}
