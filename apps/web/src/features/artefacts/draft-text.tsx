import { Anchor, Tabs, Text, Textarea } from '@mantine/core';
import { IconEye, IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../client/request.ts';
import { Prose } from '../../ui/prose.tsx';
import { Loaded } from '../../ui/states.tsx';
import { DraftPreviewQuery } from './draft-operations.ts';
import type { DraftSaver } from './draft-saver.ts';
import classes from './draft-text.module.css';
import { useDraftField, useDraftSnapshot } from './use-draft.ts';

/** The text, and what readers will see of it. Two tabs, as two columns would both be too narrow to judge a page by. */
export function DraftText({ versionId, saver }: { versionId: string; saver: DraftSaver }) {
  const [tab, setTab] = useState<string | null>('write');
  const body = useDraftField('bodyMarkdown');
  return (
    <Tabs value={tab} onChange={setTab} keepMounted={false}>
      <Tabs.List aria-label="The text" mb="md">
        <Tabs.Tab value="write" leftSection={<IconPencil size={17} stroke={1.7} aria-hidden />}>
          Write
        </Tabs.Tab>
        <Tabs.Tab value="preview" leftSection={<IconEye size={17} stroke={1.7} aria-hidden />}>
          Preview
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="write">
        <Textarea
          label="Text"
          description={
            <>
              Write it in Markdown: <code># Heading</code>, <code>- list</code>, <code>**bold**</code>,{' '}
              <code>[link](https://…)</code>.{' '}
              <Anchor href="https://commonmark.org/help/" target="_blank" rel="noreferrer" size="xs">
                More about Markdown
              </Anchor>
            </>
          }
          value={body.value}
          onChange={(event) => body.set(event.currentTarget.value)}
          error={body.error}
          autosize
          minRows={8}
          maxRows={30}
        />
      </Tabs.Panel>
      <Tabs.Panel value="preview">
        <Preview versionId={versionId} saver={saver} />
      </Tabs.Panel>
    </Tabs>
  );
}

/** What is unsaved is saved first, then the API renders it: so readers will see exactly this. */
function Preview({ versionId, saver }: { versionId: string; saver: DraftSaver }) {
  const { values, status } = useDraftSnapshot(saver);
  const query = useQuery({
    queryKey: ['DraftPreview', versionId, values.bodyMarkdown],
    queryFn: async () => {
      await saver.flush();
      const { artefactVersion } = await request(DraftPreviewQuery, { id: versionId });
      return artefactVersion?.bodyHtml ?? '';
    },
    gcTime: 0,
    staleTime: 0,
  });
  if (values.bodyMarkdown.trim() === '') return <Text c="dimmed">Nothing is written yet.</Text>;
  return (
    <Loaded query={query}>
      {(html) => (
        <>
          {(status.is === 'retrying' || status.is === 'refused') && (
            <Text size="sm" c="dimmed" mb="sm">
              Not everything is saved yet. This is the text as it was saved last.
            </Text>
          )}
          <div className={classes.preview} role="group" aria-label="Preview of the text" tabIndex={0}>
            <Prose html={html} />
          </div>
        </>
      )}
    </Loaded>
  );
}
