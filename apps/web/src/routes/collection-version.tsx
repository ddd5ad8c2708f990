import { Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useOperation } from '../client/hooks.ts';
import { CollectionView } from '../features/collections/collection-view.tsx';
import { Differences } from '../features/collections/differences.tsx';
import { CollectionVersionQuery } from '../features/collections/version-operations.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { formatDay, plural } from '../ui/format.ts';
import { TextLink } from '../ui/links.tsx';
import { Page, PageFrame, Section, Sheet } from '../ui/page.tsx';
import { Prose } from '../ui/prose.tsx';
import { Empty, LoadError, PageSkeleton } from '../ui/states.tsx';
import { NotFoundPage } from './root.tsx';

const route = getRouteApi('/collections/$collectionId/versions/$number');

/** What a collection was when it was published. */
export function CollectionVersionPage() {
  const { collectionId, number } = route.useParams();
  const { from } = route.useSearch();
  const navigate = route.useNavigate();
  const wanted = /^\d{1,9}$/.test(number) ? Number(number) : 0;
  const query = useOperation(CollectionVersionQuery, { id: collectionId, number: wanted });
  if (query.error) {
    return (
      <PageFrame>
        <LoadError error={query.error} retry={() => void query.refetch()} />
      </PageFrame>
    );
  }
  if (query.isPending) return <PageSkeleton />;
  const collection = query.data?.collection;
  const version = collection?.version;
  if (!collection || !version) return <NotFoundPage />;
  const others = collection.versions.nodes.filter((one) => one.number !== version.number);
  const newest = collection.versions.nodes[0]?.number ?? version.number;
  return (
    <Page
      title={version.title}
      eyebrow={
        <TextLink to="/collections/$collectionId" params={{ collectionId }}>
          The collection today
        </TextLink>
      }
      lead={[
        `Version ${version.number}${version.number === newest ? '' : ` of ${newest}`}, published ${formatDay(version.publishedAt)}`,
        version.publishedBy && `by ${version.publishedBy.name}`,
        plural(version.items.length, 'item'),
      ]
        .filter(Boolean)
        .join(' · ')}
      actions={<CopyButton value={version.citation} label="Copy the citation" />}
    >
      <Section title="What is new in it" id="new">
        <Text style={{ whiteSpace: 'pre-line' }}>{version.changeNote}</Text>
      </Section>
      {version.descriptionHtml !== '' && <Prose html={version.descriptionHtml} />}
      {version.items.length === 0 && (
        <Empty title="Nothing here that you can see">What stood in it is shown to those who may find it.</Empty>
      )}
      <CollectionView collection={version} items={version.items} isAsItWas />
      <Section title="How to cite it" id="citation">
        <Sheet>
          <Text style={{ overflowWrap: 'anywhere' }}>{version.citation}</Text>
        </Sheet>
      </Section>
      {others.length > 0 && (
        <Differences
          collectionId={collectionId}
          number={version.number}
          others={others}
          from={from === undefined ? undefined : Number(from)}
          onChoose={(chosen) =>
            void navigate({
              search: { from: chosen === undefined ? undefined : String(chosen) },
              replace: true,
              resetScroll: false,
            })
          }
        />
      )}
    </Page>
  );
}
