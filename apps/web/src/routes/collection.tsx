import { Button, Group } from '@mantine/core';
import { IconArrowsSort, IconCheck } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { usePages } from '../client/hooks.ts';
import { CollectionDesk } from '../features/collections/collection-desk.tsx';
import { ownerOf } from '../features/collections/collection-rows.tsx';
import { CollectionView, type ShownCollection } from '../features/collections/collection-view.tsx';
import { Follow } from '../features/collections/follow.tsx';
import { Gaps } from '../features/collections/gaps.tsx';
import { CollectionQuery, collectionPages } from '../features/collections/operations.ts';
import { Propose } from '../features/collections/propose.tsx';
import { Cover } from '../features/collections/cover.tsx';
import { CollectionUsage } from '../features/collections/collection-usage.tsx';
import { DownloadCollection } from '../features/collections/download-collection.tsx';
import { CollectionVersions } from '../features/collections/versions.tsx';
import { usePostChoice } from '../features/identity/post-choice.tsx';
import { useViewer } from '../features/identity/viewer.ts';
import { plural } from '../ui/format.ts';
import { TextLink } from '../ui/links.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Page, PageFrame } from '../ui/page.tsx';
import { Prose } from '../ui/prose.tsx';
import { Empty, LoadError, PageSkeleton } from '../ui/states.tsx';
import { NotFoundPage } from './root.tsx';

// Few who open a collection curate it.
const Arrange = lazy(() => import('../features/collections/arrange.tsx'));

/** "2 new since you last looked", to followers. */
const newsOf = ({ newItemCount }: ShownCollection): string | null =>
  newItemCount === 0 ? null : `${newItemCount} new since you last looked`;

const route = getRouteApi('/collections/$collectionId');

export function CollectionPage() {
  const { collectionId } = route.useParams();
  const query = usePages(CollectionQuery, collectionPages(collectionId));
  const [isArranging, setArranging] = useState(false);
  const { posts, signedIn } = useViewer();
  const choice = usePostChoice(posts);
  if (query.error) {
    return (
      <PageFrame>
        <LoadError error={query.error} retry={() => void query.refetch()} />
      </PageFrame>
    );
  }
  if (query.isPending) return <PageSkeleton />;
  const collection = query.data.pages[0]?.collection;
  if (!collection) return <NotFoundPage />;
  const items = query.data.pages.flatMap((page) => page.collection?.items.nodes ?? []);
  const owner = ownerOf(collection);
  return (
    <Page
      title={collection.title}
      eyebrow={<TextLink to="/collections">Collection</TextLink>}
      lead={[owner, plural(collection.itemCount, 'item'), newsOf(collection)]
        .filter((part) => part !== null)
        .join(' · ')}
      picture={<Cover collection={collection} size="page" />}
      actions={
        <Group gap="xs">
          {collection.canCurate && (
            <Button
              variant={isArranging ? 'filled' : 'default'}
              leftSection={isArranging ? <IconCheck size={18} aria-hidden /> : <IconArrowsSort size={18} aria-hidden />}
              onClick={() => setArranging(!isArranging)}
            >
              {isArranging ? 'Done' : 'Arrange and edit'}
            </Button>
          )}
          {!collection.canCurate && posts.length > 0 && <Propose collectionId={collection.id} />}
          {signedIn && !collection.canCurate && <Follow collection={collection} />}
          {collection.itemCount > 0 && <DownloadCollection collectionId={collection.id} />}
        </Group>
      }
    >
      {collection.descriptionHtml !== '' && <Prose html={collection.descriptionHtml} />}
      {isArranging && collection.canCurate ? (
        <Suspense fallback={<CollectionView collection={collection} items={items} />}>
          <Arrange key={collection.id} collection={collection} items={items} choice={choice} />
        </Suspense>
      ) : (
        <>
          {items.length === 0 && collection.sections.length === 0 && (
            <Empty title="Nothing here that you can see">
              What stands in a collection is shown to those who may find it.
            </Empty>
          )}
          <CollectionView collection={collection} items={items} />
        </>
      )}
      <LoadMore query={query} />
      <CollectionVersions collectionId={collection.id} />
      {signedIn && <CollectionDesk collection={collection} post={choice.post} />}
      {collection.canCurate && <Gaps collectionId={collection.id} />}
      {collection.canCurate && collection.itemCount > 0 && <CollectionUsage collectionId={collection.id} />}
    </Page>
  );
}
