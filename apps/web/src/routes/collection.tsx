import { Button, Group, Text } from '@mantine/core';
import { IconArrowsSort, IconCheck } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { usePages } from '../client/hooks.ts';
import { CollectionDesk } from '../features/collections/collection-desk.tsx';
import { CollectionEditor } from '../features/collections/collection-editor.tsx';
import { ownerOf } from '../features/collections/collection-rows.tsx';
import {
  CollectionCurators,
  CollectionDetails,
  CollectionSharing,
  EndCollection,
} from '../features/collections/collection-settings.tsx';
import { CollectionView, type ShownCollection } from '../features/collections/collection-view.tsx';
import { Follow } from '../features/collections/follow.tsx';
import { Gaps } from '../features/collections/gaps.tsx';
import { ImportList } from '../features/collections/import-list.tsx';
import { CollectionQuery } from '../features/collections/operations.ts';
import { Propose } from '../features/collections/propose.tsx';
import { Cover } from '../features/collections/cover.tsx';
import { CollectionUsage } from '../features/collections/collection-usage.tsx';
import { DownloadCollection } from '../features/collections/download-collection.tsx';
import { Told } from '../features/collections/told.tsx';
import { CollectionVersions, PublishCollection } from '../features/collections/versions.tsx';
import { useEdits } from '../features/collections/use-edits.ts';
import { PostChoice, usePostChoice, type PostChoiceState } from '../features/identity/post-choice.tsx';
import { useViewer } from '../features/identity/viewer.ts';
import type { CollectionItemPartsFragment } from '../gql/graphql.ts';
import { plural } from '../ui/format.ts';
import { TextLink } from '../ui/links.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Page, PageFrame, Section } from '../ui/page.tsx';
import { Empty, LoadError, PageSkeleton } from '../ui/states.tsx';
import { NotFoundPage } from './root.tsx';

/** "2 new since you last looked", to followers. */
const newsOf = ({ newItemCount }: ShownCollection): string | null =>
  newItemCount === 0 ? null : `${newItemCount} new since you last looked`;

const route = getRouteApi('/collections/$collectionId');

export function CollectionPage() {
  const { collectionId } = route.useParams();
  const query = usePages(CollectionQuery, {
    key: [collectionId],
    withCursor: (after) => ({ id: collectionId, after }),
    pageOf: (answer) => answer.collection?.items.pageInfo,
  });
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
      {collection.descriptionHtml !== '' && (
        // Sanitised by the API.
        <div className="prose" dangerouslySetInnerHTML={{ __html: collection.descriptionHtml }} />
      )}
      {isArranging && collection.canCurate ? (
        <Arrange key={collection.id} collection={collection} items={items} choice={choice} />
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

interface ArrangeProps {
  collection: ShownCollection;
  items: readonly CollectionItemPartsFragment[];
  choice: PostChoiceState;
}

/** Everything its curators change. */
function Arrange({ collection, items, choice }: ArrangeProps) {
  const navigate = useNavigate();
  const edits = useEdits(collection, choice.post?.id ?? null);
  return (
    <>
      {(choice.posts.length !== 1 || !choice.post) && (
        <PostChoice choice={choice} label="Through which post do you edit it?" />
      )}
      <Told edits={edits} />
      {collection.isUnderAgreement && (
        <Text>
          A licence agreement names this collection: what people of {ownerOf(collection) ?? 'its organisation'} add is
          given to its parties at once, and what is taken out is given no more.
        </Text>
      )}
      {choice.post && (
        <>
          <CollectionEditor collection={collection} items={items} edits={edits} />
          <Section title="Add from a list" id="import">
            <ImportList collection={collection} post={choice.post} />
          </Section>
          {collection.itemCount > 0 && (
            <Section title="Publish a version" id="publish">
              <PublishCollection
                key={collection.revision}
                collection={collection}
                post={choice.post}
                onDone={(number) =>
                  navigate({
                    to: '/collections/$collectionId/versions/$number',
                    params: { collectionId: collection.id, number: String(number) },
                  })
                }
              />
            </Section>
          )}
          <Section title="Title and description" id="details">
            <CollectionDetails collection={collection} edits={edits} />
          </Section>
          {collection.canManage && (
            <Section title="Who sees it" id="sharing">
              <CollectionSharing collection={collection} edits={edits} post={choice.post} />
            </Section>
          )}
          {collection.canManage && (
            <Section title="Curators" id="curators">
              <CollectionCurators collection={collection} edits={edits} post={choice.post} />
            </Section>
          )}
          {collection.canManage && (
            <Section title="End" id="end">
              <EndCollection
                collection={collection}
                post={choice.post}
                onDone={() => navigate({ to: '/collections' })}
              />
            </Section>
          )}
        </>
      )}
    </>
  );
}
