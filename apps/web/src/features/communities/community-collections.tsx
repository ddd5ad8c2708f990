import { Button, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { usePages } from '../../client/hooks.ts';
import { plural } from '../../ui/format.ts';
import { LoadMore } from '../../ui/load-more.tsx';
import { Section } from '../../ui/page.tsx';
import { ListSkeleton, LoadError } from '../../ui/states.tsx';
import { CollectionRows } from '../collections/collection-rows.tsx';
import { NewCollection } from '../collections/new-collection.tsx';
import { CommunityCollectionsQuery } from '../collections/operations.ts';

interface CommunityCollectionsProps {
  community: { id: string; name: string; canLookAfter: boolean; endedAt?: string | null };
}

/** What a community has made, as far as it is shown to whoever looks. */
export function CommunityCollections({ community }: CommunityCollectionsProps) {
  const navigate = useNavigate();
  const [opened, dialog] = useDisclosure(false);
  const query = usePages(CommunityCollectionsQuery, {
    key: [community.id],
    withCursor: (after) => ({ id: community.id, after }),
    pageOf: (answer) => answer.community?.collections.pageInfo,
  });
  const shown = query.data?.pages.flatMap((page) => page.community?.collections.nodes ?? []);
  const total = query.data?.pages[0]?.community?.collections.totalCount ?? 0;
  const begins = community.canLookAfter && !community.endedAt;
  return (
    <Section title="What it has made" id="made">
      {query.error && <LoadError error={query.error} retry={() => void query.refetch()} />}
      {!query.error && shown === undefined && <ListSkeleton />}
      {shown?.length === 0 && (
        <Text c="dimmed">
          {begins
            ? 'Nothing yet: begin a collection, and its members propose what belongs into it.'
            : 'Nothing yet that is shown to you.'}
        </Text>
      )}
      {shown !== undefined && shown.length > 0 && (
        <>
          <Text c="dimmed" mb="xs">
            {plural(total, 'collection')} shown to you.
          </Text>
          <CollectionRows collections={shown} />
        </>
      )}
      <LoadMore query={query} />
      {begins && (
        <Button variant="default" mt="md" onClick={dialog.open}>
          Begin a collection
        </Button>
      )}
      <Modal opened={opened} onClose={dialog.close} title="A new collection" size="lg">
        <NewCollection
          community={community}
          onCancel={dialog.close}
          onDone={(collectionId) => navigate({ to: '/collections/$collectionId', params: { collectionId } })}
        />
      </Modal>
    </Section>
  );
}
