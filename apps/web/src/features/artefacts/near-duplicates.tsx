import { Alert } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import type { NearDuplicatePartsFragment } from '../../gql/graphql.ts';
import { TextLink } from '../../ui/links.tsx';

/** What exists already: to be adapted, perhaps, in place of being written once more. */
export function NearDuplicates({ found }: { found: readonly NearDuplicatePartsFragment[] }) {
  if (found.length === 0) return null;
  return (
    <Alert
      color="ember"
      icon={<IconCopy aria-hidden />}
      title={found.some(({ version }) => version.access.canAdapt) ? 'This exists: adapt it?' : 'This exists'}
      my="lg"
    >
      Nearly the same words stand in:
      <ul>
        {found.map(({ resemblance, version }) => (
          <li key={version.id}>
            <TextLink to="/artefacts/$artefactId" params={{ artefactId: version.artefact.id }}>
              {version.title}
            </TextLink>{' '}
            of {version.artefact.rightsHolder.name}, about {Math.round(resemblance * 100)} % the same
            {version.access.canAdapt ? '; you may adapt it' : ''}
          </li>
        ))}
      </ul>
      An adaptation names who made the work, and hears of its new versions. If yours is another thing, go on.
    </Alert>
  );
}
