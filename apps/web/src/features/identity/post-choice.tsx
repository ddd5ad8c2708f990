import { Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { labels } from '../../ui/labels.ts';
import { TextLink } from '../../ui/links.tsx';
import { type ViewerPost, rememberPost, rememberedPost } from './viewer.ts';

/**
 * The state of a choice of post. What was chosen last in this browser is preselected and seen to be; so is the only one there is.
 * With several, and none of them chosen before, the person chooses.
 */
export function usePostChoice(posts: readonly ViewerPost[]) {
  const [chosen, setChosen] = useState<string | null>(() => rememberedPost());
  const post = posts.find((candidate) => candidate.id === chosen) ?? (posts.length === 1 ? (posts[0] ?? null) : null);
  return {
    posts,
    post,
    choose(postId: string) {
      setChosen(postId);
      rememberPost(postId);
    },
  };
}

export type PostChoiceState = ReturnType<typeof usePostChoice>;

interface PostChoiceProps {
  choice: PostChoiceState;
  label: string;
  description?: string;
  error?: string | undefined;
}

/** Asks through which post one acts; the organisation comes first, for it is the one that is spoken for. */
export function PostChoice({ choice, label, description, error }: PostChoiceProps) {
  if (choice.posts.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        You have no post that can do this. Your posts are on <TextLink to="/account">your account page</TextLink>.
      </Text>
    );
  }
  return (
    <Radio.Group
      label={label}
      description={description}
      error={error}
      value={choice.post?.id ?? ''}
      onChange={choice.choose}
      withAsterisk
    >
      <Stack gap="xs" mt="xs">
        {choice.posts.map((post) => (
          <Radio
            key={post.id}
            value={post.id}
            label={post.organisation.name}
            description={[post.title, ...post.roles.map((role) => labels.role[role])].join(' · ')}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
