import { Button, Group, Radio, Stack, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useCommand, useOperation } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import { CommandError } from '../../ui/states.tsx';
import { PostChoice, usePostChoice } from '../identity/post-choice.tsx';
import { useViewer } from '../identity/viewer.ts';
import {
  AudienceChoice,
  audienceInput,
  communityScopes,
  onlyCurators,
  organisedScopes,
  type ChosenAudience,
} from './audience-choice.tsx';
import { CreateCollectionMutation } from './edit-operations.ts';
import { StewardedCommunitiesQuery } from './operations.ts';

const fields = ['title', 'description', 'audience.scope', 'audience.partnerIds', 'audience.partnershipIds'];

interface NewCollectionProps {
  /** The community whose it is to be, where it is begun on that community’s page. */
  community?: { readonly id: string; readonly name: string };
  onCancel: () => void;
  onDone: (collectionId: string) => void | Promise<void>;
}

/** Begins a collection: one's own, in the name of an organisation, or of a community one looks after. */
export function NewCollection({ community, onCancel, onDone }: NewCollectionProps) {
  const { posts } = useViewer();
  const choice = usePostChoice(posts);
  const [title, setTitle] = useState('');
  const [description, setDescription] = useState('');
  const [owner, setOwner] = useState(community?.id ?? 'person');
  const [audience, setAudience] = useState<ChosenAudience>(onlyCurators);
  const mine = useOperation(StewardedCommunitiesQuery, {}, { enabled: !community });
  const communities = community ? [community] : (mine.data?.communities.nodes ?? []).filter((one) => one.canLookAfter);
  const isOfCommunity = communities.some(({ id }) => id === owner);
  const scopes = isOfCommunity ? communityScopes : organisedScopes;
  const [tried, setTried] = useState(false);
  const create = useCommand(CreateCollectionMutation, {
    invalidates: ['Collections', 'Community'],
    onDone: (made) => (made.__typename === 'CollectionEdited' ? onDone(made.collection.id) : undefined),
  });
  const error = (field: string): string | undefined => problemAt(create.error, field);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!choice.post) return;
        create.mutate({
          input: {
            ...{ postId: choice.post.id, title, description, audience: audienceInput(audience) },
            ...(owner === 'organisation' ? { organisationId: choice.post.organisation.id } : {}),
            ...(isOfCommunity ? { communityId: owner } : {}),
          },
        });
      }}
    >
      <Stack gap="lg">
        <TextInput
          label="Title"
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          error={error('title')}
          withAsterisk
          data-autofocus
        />
        <Textarea
          label="What it is for"
          description="Markdown, such as **bold** and lists."
          autosize
          minRows={3}
          value={description}
          onChange={(event) => setDescription(event.currentTarget.value)}
          error={error('description')}
        />
        <PostChoice
          choice={choice}
          label="Which post is it for?"
          error={tried && !choice.post ? 'Choose the post you are making it in.' : undefined}
        />
        <Radio.Group
          label="Who owns it?"
          value={owner}
          onChange={(given) => {
            setOwner(given);
            setAudience(onlyCurators);
          }}
        >
          <Stack gap="xs" mt="xs">
            {!community && (
              <>
                <Radio value="person" label="Mine" description="You decide who sees it and who curates it with you." />
                <Radio
                  value="organisation"
                  label={choice.post ? `The organisation ${choice.post.organisation.name}` : 'The organisation'}
                  description="You curate it; those who run the organisation decide who sees it beyond its trust."
                />
              </>
            )}
            {communities.map(({ id, name }) => (
              <Radio
                key={id}
                value={id}
                label={`The community ${name}`}
                description="Its leads and deputies curate it, whoever they are then."
              />
            ))}
          </Stack>
        </Radio.Group>
        <AudienceChoice
          scopes={scopes}
          organisationId={choice.post?.organisation.id ?? null}
          value={audience}
          onChange={setAudience}
          error={error('audience.scope') ?? error('audience.partnerIds') ?? error('audience.partnershipIds')}
        />
        <CommandError error={create.error} except={fields} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" loading={create.isPending}>
            Begin the collection
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
