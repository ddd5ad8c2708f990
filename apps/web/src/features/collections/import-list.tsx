import { Button, FileButton, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import { plural } from '../../ui/format.ts';
import rows from '../../ui/rows.module.css';
import { CommandError } from '../../ui/states.tsx';
import type { ViewerPost } from '../identity/viewer.ts';
import type { ShownCollection } from './collection-view.tsx';
import { ImportToCollectionMutation, PreviewCollectionImportMutation } from './import-operations.ts';

const invalidates = ['Collection', 'Collections', 'CollectionGaps', 'CollectionUsage', 'CollectionDesk'];

interface ImportListProps {
  collection: ShownCollection;
  post: ViewerPost;
}

/** Adds what a pasted list or a table names: first it is shown what was recognised, then it is added. What was typed stays. */
export function ImportList({ collection, post }: ImportListProps) {
  const [text, setText] = useState('');
  const [sectionId, setSectionId] = useState('');
  const preview = useCommand(PreviewCollectionImportMutation, {});
  const take = useCommand(ImportToCollectionMutation, { invalidates, onDone: () => preview.reset() });
  const looked = preview.data?.__typename === 'CollectionImportPreview' ? preview.data : null;
  const done = take.data?.__typename === 'CollectionImported' ? take.data : null;
  const fresh = looked?.lines.filter(({ isThere }) => !isThere) ?? [];

  function change(given: string): void {
    setText(given);
    preview.reset();
    take.reset();
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        take.reset();
        preview.mutate({ input: { collectionId: collection.id, text } });
      }}
    >
      <Stack>
        <Textarea
          label="Links or ids, one on each line"
          description="Or a table with one in each row, such as the CSV of another collection. Up to 1,000 lines."
          autosize
          minRows={4}
          maxRows={16}
          value={text}
          onChange={(event) => change(event.currentTarget.value)}
          error={problemAt(preview.error, 'text')}
        />
        <Group>
          <FileButton
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            onChange={(file) => {
              if (file) void file.text().then(change);
            }}
          >
            {(props) => (
              <Button {...props} variant="default">
                Choose a file
              </Button>
            )}
          </FileButton>
          <Button
            type="submit"
            variant={looked ? 'default' : 'filled'}
            loading={preview.isPending}
            disabled={text.trim() === ''}
          >
            Check the list
          </Button>
        </Group>
        <CommandError error={preview.error} except={['text']} />
        {looked && (
          <section aria-label="What we found">
            <Text role="status">
              {plural(fresh.length, 'new item')}
              {looked.lines.length > fresh.length &&
                `, ${looked.lines.length - fresh.length} in the collection already`}
              {looked.faults.length > 0 && `, ${plural(looked.faults.length, 'line')} not recognised`}.
            </Text>
            <ol className={rows.rows}>
              {looked.lines.map(({ line, title, isThere, versionId }) => (
                <li key={line} className={rows.row}>
                  <div className={rows.words}>
                    <span>{title}</span>
                    <span className={rows.quiet}>
                      line {line}
                      {versionId ? ', stays with the version of its link' : ''}
                      {isThere ? ', in the collection already' : ''}
                    </span>
                  </div>
                </li>
              ))}
            </ol>
            <Faults faults={looked.faults} />
            {fresh.length > 0 && (
              <Group align="flex-end" mt="md">
                <NativeSelect
                  label="Put them in"
                  value={sectionId}
                  onChange={(event) => setSectionId(event.currentTarget.value)}
                  data={[
                    { value: '', label: 'Before the first section' },
                    ...collection.sections.map(({ id, title }) => ({ value: id, label: title })),
                  ]}
                />
                <Button
                  loading={take.isPending}
                  onClick={() =>
                    take.mutate({
                      input: { collectionId: collection.id, postId: post.id, text, sectionId: sectionId || null },
                    })
                  }
                >
                  Add {plural(fresh.length, 'item')}
                </Button>
              </Group>
            )}
            <CommandError error={take.error} />
          </section>
        )}
        {done && (
          <div role="status">
            <Text>{plural(done.addedIds.length, 'item')} added.</Text>
            <Faults faults={done.faults} />
          </div>
        )}
      </Stack>
    </form>
  );
}

function Faults({ faults }: { faults: readonly { line: number; message: string }[] }) {
  if (faults.length === 0) return null;
  return (
    <ul className={rows.rows} aria-label="Lines that were left out">
      {faults.map(({ line, message }) => (
        <li key={line} className={rows.row}>
          Line {line}: {message}
        </li>
      ))}
    </ul>
  );
}
