import { Stack, Text } from '@mantine/core';
import { usePages } from '../../client/hooks.ts';
import { LoadMore } from '../../ui/load-more.tsx';
import { Section } from '../../ui/page.tsx';
import { LoadError } from '../../ui/states.tsx';
import { useViewer } from '../identity/viewer.ts';
import { FeedbackView } from './feedback-view.tsx';
import { FeedbackQuery } from './operations.ts';
import { WriteFeedback } from './write-feedback.tsx';

interface VersionFeedbackProps {
  versionId: string;
  title: string;
  /** Whether it is one of the viewer's own, or they look after it. */
  isOwn: boolean;
}

/** Feedback on a version on its page, asked beside it so that the page waits for nothing of it. */
export function VersionFeedback({ versionId, title, isOwn }: VersionFeedbackProps) {
  const { posts } = useViewer();
  const query = usePages(FeedbackQuery, {
    key: [{ versionId }],
    withCursor: (after) => ({ versionId, after }),
    pageOf: (answer) => answer.feedback.pageInfo,
  });
  const feedback = query.data?.pages.flatMap((page) => page.feedback.nodes) ?? [];
  const mayWrite = posts.length > 0 && !isOwn && !feedback.some(({ canAnswer }) => canAnswer);
  if (!query.error && !mayWrite && feedback.length === 0) return null;
  return (
    <Section title="Feedback" id="feedback" action={mayWrite && <WriteFeedback versionId={versionId} title={title} />}>
      {query.error && <LoadError error={query.error} retry={() => void query.refetch()} />}
      {feedback.length === 0 && (
        <Text c="dimmed">Used it? Tell its authors what you used it for, what worked and what you would change.</Text>
      )}
      <Stack gap="md">
        {feedback.map((one) => (
          <FeedbackView key={one.id} feedback={one} />
        ))}
      </Stack>
      <LoadMore query={query} />
    </Section>
  );
}
