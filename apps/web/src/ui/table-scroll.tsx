import type { ReactNode } from 'react';
import classes from './table-scroll.module.css';

/** Lets a wide table scroll on a narrow screen, by keyboard too. */
export function TableScroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.scroll} role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
