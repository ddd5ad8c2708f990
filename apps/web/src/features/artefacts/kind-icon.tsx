import { IconBook2, IconMicroscope, IconSchool, IconTools } from '@tabler/icons-react';
import type { ArtefactKind } from '../../gql/graphql.ts';

const icons = { CURRICULUM: IconBook2, CPD: IconSchool, RESEARCH: IconMicroscope, IMPROVEMENT: IconTools };

/** The sign of a kind of work; always beside its name, never instead of it. */
export function KindIcon({ kind, size = 18 }: { kind: ArtefactKind; size?: number }) {
  const Icon = icons[kind];
  return <Icon size={size} stroke={1.6} aria-hidden />;
}
