/**
 * Moves the focus after navigation. The heading of the next page may come a moment later than the route (its data
 * loads first), so a change of path leaves a request that the next heading takes, unless the reader has put the focus
 * somewhere meanwhile.
 */
let requested = false;

export function requestFocus(): void {
  requested = true;
}

export function takeFocusRequest(): boolean {
  if (!requested) return false;
  requested = false;
  const active = document.activeElement;
  // The link or button that was used is often still mounted (header, results); anything typed into is left alone.
  return !(active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement);
}

/** For after something was taken off the page, the button that was used with it: back to the page's heading. */
export function focusHeading(): void {
  document.querySelector('h1')?.focus();
}
