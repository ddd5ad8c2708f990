import { ActionIcon, Button, FileButton, Progress, Text } from '@mantine/core';
import { IconUpload, IconX } from '@tabler/icons-react';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { command } from '../../client/hooks.ts';
import { type Upload, upload } from '../../client/upload.ts';
import type { DraftPartsFragment, FilePartsFragment } from '../../gql/graphql.ts';
import { formatBytes } from '../../ui/format.ts';
import { CommandError } from '../../ui/states.tsx';
import { DraftFileOrder } from './draft-file-order.tsx';
import classes from './draft-files.module.css';
import { AttachFileMutation, DetachFileMutation, ReorderFilesMutation } from './draft-operations.ts';
import type { DraftSaver } from './draft-saver.ts';

interface Sending {
  key: number;
  file: File;
  share: number;
  error: Error | null;
  upload: Upload | null;
}

interface DraftFilesProps {
  version: DraftPartsFragment;
  saver: DraftSaver;
  refresh: () => void;
}

/** Files: chosen or dropped, sent with their progress in sight, and attached when they have arrived. */
export function DraftFiles({ version, saver, refresh }: DraftFilesProps) {
  const [changed, setChanged] = useState<readonly FilePartsFragment[] | null>(null);
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const [error, setError] = useState<Error | null>(null);
  const [over, setOver] = useState(false);
  const nextKey = useRef(0);
  const latestOrder = useRef(0);
  // What a change answered is newer than the query, until the query has caught up with it.
  const files = changed && !sameFiles(changed, version.files) ? changed : version.files;
  const pending = files.some((file) => file.textState === 'pending' && !file.recalled);

  useEffect(() => {
    if (!pending) return;
    const timer = setInterval(refresh, 3000);
    return () => clearInterval(timer);
  }, [pending, refresh]);

  const update = (key: number, part: Partial<Sending>) =>
    setSending((all) => all.map((item) => (item.key === key ? { ...item, ...part } : item)));
  const remove = (key: number) => setSending((all) => all.filter((item) => item.key !== key));

  async function send(file: File): Promise<void> {
    const key = nextKey.current++;
    const started = upload(file, (share) => update(key, { share }));
    setSending((all) => [...all, { key, file, share: 0, error: null, upload: started }]);
    try {
      const uploaded = await started.done;
      const version_ = await saver.exclusively((expectedRevision) =>
        command(AttachFileMutation, {
          input: { versionId: version.id, uploadId: uploaded.uploadId, fileName: file.name, expectedRevision },
        }),
      );
      setChanged(version_.files);
      remove(key);
      refresh();
    } catch (cause) {
      if (cause instanceof DOMException && cause.name === 'AbortError') remove(key);
      else update(key, { error: cause instanceof Error ? cause : new Error(String(cause)), upload: null });
    }
  }

  async function detach(file: FilePartsFragment): Promise<void> {
    setError(null);
    try {
      const result = await saver.exclusively((expectedRevision) =>
        command(DetachFileMutation, { input: { versionId: version.id, fileId: file.id, expectedRevision } }),
      );
      setChanged(result.files);
      refresh();
    } catch (cause) {
      setError(cause instanceof Error ? cause : new Error(String(cause)));
    }
  }

  /** Shown at once; of several orders sent in a row only the answer to the last one counts. */
  async function reorder(ordered: readonly FilePartsFragment[]): Promise<void> {
    setError(null);
    setChanged(ordered);
    latestOrder.current += 1;
    const order = latestOrder.current;
    try {
      const result = await saver.exclusively((expectedRevision) =>
        command(ReorderFilesMutation, {
          input: { versionId: version.id, fileIds: ordered.map((file) => file.id), expectedRevision },
        }),
      );
      if (order === latestOrder.current) setChanged(result.files);
    } catch (cause) {
      if (order === latestOrder.current) setChanged(null);
      setError(cause instanceof Error ? cause : new Error(String(cause)));
    }
    refresh();
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    for (const file of event.dataTransfer.files) void send(file);
  }

  return (
    <>
      <DraftFileOrder
        files={files}
        onReorder={(ordered) => void reorder(ordered)}
        onRemove={(file) => void detach(file)}
      />
      <ul className={classes.list}>
        {sending.map((item) => (
          <li key={item.key} className={classes.item}>
            <span className={classes.name}>
              {item.file.name} <span className={classes.quiet}>{formatBytes(item.file.size)}</span>
            </span>
            {item.error ? (
              <>
                <Text size="sm" c="red" role="alert">
                  {item.error.message}
                </Text>
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => {
                    remove(item.key);
                    void send(item.file);
                  }}
                >
                  Try again
                </Button>
              </>
            ) : (
              <Progress.Root size="lg" className={classes.progress ?? ''}>
                <Progress.Section value={item.share * 100} aria-label={`Sending ${item.file.name}`} />
              </Progress.Root>
            )}
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={item.error ? `Forget ${item.file.name}` : `Stop sending ${item.file.name}`}
              onClick={() => (item.upload && !item.error ? item.upload.cancel() : remove(item.key))}
            >
              <IconX size={18} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <CommandError error={error} />
      <div
        className={classes.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconUpload size={24} stroke={1.5} aria-hidden />
        <Text size="sm">Drop files here, or</Text>
        <FileButton
          onChange={(chosen) => chosen.forEach((file) => void send(file))}
          multiple
          inputProps={{ 'aria-label': 'Files' }}
        >
          {(props) => (
            <Button variant="default" size="sm" {...props}>
              Choose files
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed">
          Slides, documents and PDF are read, so that search finds what is in them. No pupil data, please.
        </Text>
      </div>
    </>
  );
}

function sameFiles(a: readonly FilePartsFragment[], b: readonly FilePartsFragment[]): boolean {
  return a.length === b.length && a.every((file, index) => file.id === b[index]?.id);
}
