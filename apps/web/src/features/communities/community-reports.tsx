import { Button, Group, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { useCommand, useOperation } from '../../client/hooks.ts';
import { formatDay } from '../../ui/format.ts';
import { labels } from '../../ui/labels.ts';
import { TextLink } from '../../ui/links.tsx';
import classes from '../../ui/rows.module.css';
import { Prose } from '../../ui/prose.tsx';
import { CommandError, ListSkeleton, LoadError } from '../../ui/states.tsx';
import { CommunityReportsQuery, DismissCommunityReportMutation } from './discussion-operations.ts';
import { HideMessage } from './message-tasks.tsx';

/** Messages that members asked the stewards to look at. */
export function CommunityReports({ communityId }: { communityId: string }) {
  const [hiding, setHiding] = useState<string | null>(null);
  const query = useOperation(CommunityReportsQuery, { id: communityId }, { staleTime: 0 });
  const dismiss = useCommand(DismissCommunityReportMutation, { invalidates: ['CommunityReports'] });
  if (query.error) return <LoadError error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <ListSkeleton rows={1} height={60} />;
  const reports = query.data.community?.reports.nodes ?? [];
  if (reports.length === 0) return <Text c="dimmed">Nothing was reported.</Text>;
  return (
    <>
      <CommandError error={dismiss.error} />
      <ul className={classes.rows}>
        {reports.map((report) => (
          <li key={report.id} className={classes.row}>
            <div className={classes.words}>
              <strong>{labels.reportReason[report.reason]}</strong>
              {report.note && <span>{report.note}</span>}
              {report.message?.bodyHtml && (
                <blockquote>
                  <Prose html={report.message.bodyHtml} />
                </blockquote>
              )}
              <span className={classes.quiet}>
                {[
                  report.message?.author?.name,
                  `reported by ${report.reportedBy?.name ?? 'a member'}`,
                  formatDay(report.reportedAt),
                ]
                  .filter(Boolean)
                  .join(' · ')}
                {report.message?.thread && (
                  <>
                    {' · '}
                    <TextLink
                      to="/communities/$communityId/threads/$threadId"
                      params={{ communityId, threadId: report.message.thread.id }}
                    >
                      {report.message.thread.title ?? 'The thread'}
                    </TextLink>
                  </>
                )}
              </span>
            </div>
            {report.message?.canDecide && (
              <Group gap="xs">
                <Button size="xs" color="red" onClick={() => setHiding(report.message?.id ?? null)}>
                  Hide it…
                </Button>
                <Button size="xs" variant="default" onClick={() => dismiss.mutate({ input: { reportId: report.id } })}>
                  Leave it
                </Button>
              </Group>
            )}
          </li>
        ))}
      </ul>
      <Modal opened={hiding !== null} onClose={() => setHiding(null)} title="Hide this message">
        {hiding && <HideMessage messageId={hiding} onDone={() => setHiding(null)} />}
      </Modal>
    </>
  );
}
