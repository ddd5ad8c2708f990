import { Group } from '@mantine/core';
import { IconArchiveOff } from '@tabler/icons-react';
import type { ArtefactQuery } from '../../gql/graphql.ts';
import { formatDay } from '../../ui/format.ts';
import { labels } from '../../ui/labels.ts';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { Page, Sheet } from '../../ui/page.tsx';

type Artefact = NonNullable<ArtefactQuery['artefact']>;

/** What is left of an item that was taken away, for those who could read it before. */
export function TombstoneView({
  artefact,
  tombstone,
}: {
  artefact: Artefact;
  tombstone: NonNullable<Artefact['tombstone']>;
}) {
  return (
    <Page
      size="narrow"
      eyebrow={labels.kind[artefact.kind]}
      title={tombstone.title}
      lead={`This was taken away on ${formatDay(tombstone.madeAt)} by those it belongs to.`}
    >
      <Sheet>
        <Group wrap="nowrap" align="flex-start">
          <IconArchiveOff size={28} stroke={1.6} aria-hidden />
          <div>
            <p style={{ margin: 0, fontWeight: 600 }}>{labels.tombstone[tombstone.reason]}.</p>
            {tombstone.note && <p style={{ margin: '0.5rem 0 0' }}>{tombstone.note}</p>}
            <p style={{ margin: '0.75rem 0 0' }}>
              Questions go to{' '}
              <TextLink to="/organisations/$organisationId" params={{ organisationId: artefact.rightsHolder.id }}>
                {artefact.rightsHolder.name}
              </TextLink>
              .
            </p>
          </div>
        </Group>
      </Sheet>
      <Group mt="lg">
        <ButtonLink to="/search" search={{ q: tombstone.title }}>
          Look for something similar
        </ButtonLink>
      </Group>
    </Page>
  );
}
