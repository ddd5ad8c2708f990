import { ActionIcon, Text, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical, IconTrash } from '@tabler/icons-react';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import type { FilePartsFragment } from '../../gql/graphql.ts';
import { formatBytes } from '../../ui/format.ts';
import classes from './draft-files.module.css';
import { moved } from './draft-file-moves.ts';
import { FileIcon } from './file-list.tsx';

interface DraftFileOrderProps {
  files: readonly FilePartsFragment[];
  onReorder: (files: readonly FilePartsFragment[]) => void;
  onRemove: (file: FilePartsFragment) => void;
}

/** The files in the order readers get them: dragged with a pointer, or moved by buttons, which say what they did. */
export function DraftFileOrder({ files, onReorder, onRemove }: DraftFileOrderProps) {
  const [dragged, setDragged] = useState<number | null>(null);
  const [target, setTarget] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const refocus = useRef<string | null>(null);

  // A button that moves with its row loses the focus in some browsers; pressing it again must move on.
  useEffect(() => {
    const wanted = refocus.current;
    refocus.current = null;
    if (wanted) list.current?.querySelector<HTMLElement>(`[data-move="${wanted}"]`)?.focus();
  }, [files]);

  function move(from: number, to: number): void {
    const file = files[from];
    if (!file || from === to || to < 0 || to >= files.length) return;
    setSaid(`${file.fileName} is now file ${to + 1} of ${files.length}.`);
    onReorder(moved(files, from, to));
  }

  function moveByButton(file: FilePartsFragment, index: number, step: -1 | 1): void {
    refocus.current = `${step}:${file.id}`;
    move(index, index + step);
  }

  const several = files.length > 1;
  return (
    <>
      {several && (
        <Text size="sm" c="dimmed">
          Readers get them in this order. Drag a file, or use its arrows.
        </Text>
      )}
      <ol className={classes.list} ref={list} aria-label="Files in their order">
        {files.map((file, index) => (
          <li
            key={file.id}
            className={classes.item}
            draggable={several}
            data-dragged={dragged === index || undefined}
            data-target={
              target === index && dragged !== index ? ((dragged ?? 0) > index ? 'above' : 'below') : undefined
            }
            onDragStart={(event: DragEvent) => {
              event.dataTransfer.effectAllowed = 'move';
              event.dataTransfer.setData('text/plain', file.fileName);
              setDragged(index);
            }}
            onDragOver={(event: DragEvent) => {
              if (dragged === null) return;
              event.preventDefault();
              setTarget(index);
            }}
            onDrop={(event: DragEvent) => {
              if (dragged === null) return;
              event.preventDefault();
              move(dragged, index);
            }}
            onDragEnd={() => {
              setDragged(null);
              setTarget(null);
            }}
          >
            {several && <IconGripVertical size={18} stroke={1.6} aria-hidden className={classes.grip} />}
            <FileIcon mediaType={file.mediaType} />
            <span className={classes.name}>
              {file.fileName} <span className={classes.quiet}>{formatBytes(file.bytes)}</span>
            </span>
            <span className={classes.quiet}>{textStateInWords(file)}</span>
            <span className={classes.buttons}>
              {several && (
                <>
                  <MoveButton file={file} step={-1} atEnd={index === 0} onMove={() => moveByButton(file, index, -1)} />
                  <MoveButton
                    file={file}
                    step={1}
                    atEnd={index === files.length - 1}
                    onMove={() => moveByButton(file, index, 1)}
                  />
                </>
              )}
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Remove ${file.fileName}`}
                onClick={() => onRemove(file)}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </span>
          </li>
        ))}
      </ol>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  );
}

interface MoveButtonProps {
  file: FilePartsFragment;
  step: -1 | 1;
  atEnd: boolean;
  onMove: () => void;
}

/** At the end of the list it stays reachable, so that the focus is not thrown away by the last move. */
function MoveButton({ file, step, atEnd, onMove }: MoveButtonProps) {
  const Arrow = step === -1 ? IconArrowUp : IconArrowDown;
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      data-move={`${step}:${file.id}`}
      aria-label={`Move ${file.fileName} ${step === -1 ? 'up' : 'down'}`}
      aria-disabled={atEnd}
      className={classes.move ?? ''}
      onClick={() => {
        if (!atEnd) onMove();
      }}
    >
      <Arrow size={18} aria-hidden />
    </ActionIcon>
  );
}

function textStateInWords(file: FilePartsFragment): string {
  if (file.recalled) return 'recalled with a version that held it: nobody can open it; remove it before release';
  if (file.textState === 'pending') return 'being read…';
  if (file.textState === 'unreadable') return `cannot be read: ${file.textProblem ?? 'unknown format'}`;
  if (file.textState === 'empty') return 'holds no text';
  if (file.textState === 'not-text') return '';
  return 'can be searched';
}
