import { VisuallyHidden } from '@mantine/core';
import { Fragment, useState } from 'react';
import classes from './text-changes.module.css';

/** A stretch of text that two texts have in common, or one alone. */
export interface ShownChange {
  readonly kind: 'SAME' | 'ADDED' | 'REMOVED';
  readonly text: string;
}

/** Lines of unchanged text that are kept beside a change. */
const context = 4;

/**
 * What changed in a text, to be read at one go: what was taken away is struck through, what is new is underlined, each told in
 * words to those who listen, and long stretches that stayed the same are folded.
 */
export function TextChanges({ changes }: { changes: readonly ShownChange[] }) {
  return (
    <div className={classes.text}>
      {changes.map((change, place) => (
        <Fragment key={place}>
          {change.kind === 'SAME' ? (
            <Same text={change.text} isFirst={place === 0} isLast={place === changes.length - 1} />
          ) : change.kind === 'ADDED' ? (
            <ins className={classes.added}>
              <VisuallyHidden>[added] </VisuallyHidden>
              {change.text}
            </ins>
          ) : (
            <del className={classes.removed}>
              <VisuallyHidden>[taken away] </VisuallyHidden>
              {change.text}
            </del>
          )}
        </Fragment>
      ))}
    </div>
  );
}

function Same({ text, isFirst, isLast }: { text: string; isFirst: boolean; isLast: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const lines = text.split('\n');
  const [before, after] = [isFirst ? 0 : context, isLast ? 0 : context];
  const hidden = lines.length - before - after;
  // A fold that saves two lines costs more than it saves.
  if (isOpen || hidden <= 3) return <>{text}</>;
  return (
    <>
      {lines.slice(0, before).join('\n')}
      <button type="button" className={classes.fold} onClick={() => setOpen(true)}>
        {`Show ${hidden} lines that stayed the same`}
      </button>
      {lines.slice(lines.length - after).join('\n')}
    </>
  );
}
