/** An element with the focus, and what was before and behind it, for when it is gone. */
interface Place {
  element: HTMLElement;
  /** From the element up to the page: each with what stands behind it, and before it, nearest first. */
  ancestors: { element: Element; neighbours: Element[] }[];
}

const rows = 'li, tr';
const headed = 'section, article, [role="dialog"], main';
const usable = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled)';
/** Longer than a dialog of Mantine 9.7 takes to give the focus back (10 ms), too short to press a key in. */
const patience = 30;

/**
 * Keeps the focus on the page when the element that has it is taken away: a proposal that was accepted, a dialog that
 * closes, a button that is not needed any more. Without it whoever uses the keyboard or listens is back at the page's start, told
 * nothing. In this order: what opened the dialog, the next row of the list (or the one before), the rest of the
 * row, the heading of the part of the page. Whoever moves the focus themselves comes first.
 */
export function keepFocus(): void {
  let last: Place | null = null;
  /** The last that was not in a dialog. */
  let behindDialogs: Place | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let byKey = false;
  const isLost = (): boolean => last?.element.isConnected === false && document.activeElement === document.body;

  function restore(): void {
    if (!last || !isLost()) return;
    const next = near(last) ?? (behindDialogs && near(behindDialogs));
    // Whoever points has their eyes on the place already: for them the page does not jump.
    next?.focus({ preventScroll: !byKey });
  }

  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    last = placeOf(target);
    if (!target.closest('[role="dialog"]')) behindDialogs = last;
  });
  document.addEventListener('keydown', () => (byKey = true), true);
  document.addEventListener('pointerdown', () => (byKey = false), true);
  new MutationObserver(() => {
    if (!isLost()) return;
    clearTimeout(timer);
    timer = setTimeout(restore, patience);
  }).observe(document.body, { childList: true, subtree: true });
}

function placeOf(element: HTMLElement): Place {
  const ancestors: Place['ancestors'] = [];
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
    const isRow = at.matches(rows);
    ancestors.push({ element: at, neighbours: isRow ? neighboursOf(at) : [] });
  }
  return { element, ancestors };
}

function neighboursOf(row: Element): Element[] {
  const all = [...(row.parentElement?.children ?? [])];
  const at = all.indexOf(row);
  return [...all.slice(at + 1), ...all.slice(0, at).reverse()].filter((one) => one.matches(rows));
}

function near({ element, ancestors }: Place): HTMLElement | null {
  if (element.isConnected) return element;
  const left = ancestors.findIndex((ancestor) => ancestor.element.isConnected);
  if (left === -1) return null;
  const neighbour = ancestors[left - 1]?.neighbours.find((one) => one.isConnected);
  if (neighbour) return firstOf(neighbour);
  return headingAbove(ancestors[left]?.element ?? null);
}

/** The rest of the row; else the heading of the part of the page, or of the one around it. */
function headingAbove(from: Element | null): HTMLElement | null {
  for (let at = from?.closest(`${rows}, ${headed}`); at; at = at.parentElement?.closest(`${rows}, ${headed}`)) {
    if (at.matches(rows)) return firstOf(at);
    const heading = at.querySelector<HTMLElement>('h1, h2, h3, h4');
    if (heading) return reachable(heading);
  }
  return null;
}

function firstOf(row: Element): HTMLElement | null {
  return row.querySelector<HTMLElement>(usable) ?? (row instanceof HTMLElement ? reachable(row) : null);
}

/** Can be given the focus by us, and is passed over by the Tab key. */
function reachable(element: HTMLElement): HTMLElement {
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
  return element;
}
