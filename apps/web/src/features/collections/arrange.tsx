import { Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { CollectionItemPartsFragment } from '../../gql/graphql.ts';
import { Section } from '../../ui/page.tsx';
import { PostChoice, type PostChoiceState } from '../identity/post-choice.tsx';
import { CollectionEditor } from './collection-editor.tsx';
import { ownerOf } from './collection-rows.tsx';
import { CollectionCurators, CollectionDetails, CollectionSharing, EndCollection } from './collection-settings.tsx';
import { CollectionView, type ShownCollection } from './collection-view.tsx';
import { ImportList } from './import-list.tsx';
import { PublishCollection } from './publish-collection.tsx';
import { Told } from './told.tsx';
import { useEdits } from './use-edits.ts';

interface ArrangeProps {
  collection: ShownCollection;
  items: readonly CollectionItemPartsFragment[];
  choice: PostChoiceState;
}

/** Everything its curators change. */
export default function Arrange({ collection, items, choice }: ArrangeProps) {
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
      {choice.post ? (
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
              <CollectionCurators collection={collection} edits={edits} />
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
      ) : (
        <CollectionView collection={collection} items={items} />
      )}
    </>
  );
}
