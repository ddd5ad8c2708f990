import { useEffect, useState } from 'react';
import type { ArtefactKind } from '../../gql/graphql.ts';
import classes from './draft-contents.module.css';
import { partTitles } from './draft-part-titles.ts';

/** The parts of the form, at its side on a wide screen: where one is, and a way to each of them. */
export function Contents({ kind }: { kind: ArtefactKind }) {
  const [current, setCurrent] = useState<string | null>(null);

  useEffect(() => {
    const parts = [...document.querySelectorAll<HTMLElement>('[data-part]')];
    // What crosses the upper third of the window is what one is working on.
    const watch = new IntersectionObserver(
      (entries) => {
        const entered = entries.filter((entry) => entry.isIntersecting).at(-1);
        if (entered) setCurrent(titleOf(entered.target as HTMLElement));
      },
      { rootMargin: '-10% 0px -65% 0px' },
    );
    for (const part of parts) watch.observe(part);
    return () => watch.disconnect();
  }, []);

  return (
    <nav aria-label="Parts of the draft" className={classes.contents}>
      <ul>
        {partTitles(kind).map((title) => (
          <li key={title}>
            <button type="button" aria-current={title === current ? 'true' : undefined} onClick={() => goTo(title)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function titleOf(part: HTMLElement): string {
  return part.dataset.part ?? '';
}

/** Scrolls to a part and puts the focus into it, so that the next Tab goes on from there. */
function goTo(title: string): void {
  const part = [...document.querySelectorAll<HTMLElement>('[data-part]')].find((one) => titleOf(one) === title);
  const heading = part?.querySelector('h2');
  if (!part || !heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  part.scrollIntoView({ block: 'start' });
}
