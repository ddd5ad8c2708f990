/** What was searched for lately on this device; it is sent nowhere. */
const key = 'constellation.recent-searches';
const most = 8;

export function recentSearches(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Puts a search first; nothing is kept where the browser keeps nothing. */
export function rememberSearch(text: string): readonly string[] {
  if (text === '') return recentSearches();
  const others = recentSearches().filter((one) => one.toLowerCase() !== text.toLowerCase());
  return keep([text, ...others].slice(0, most));
}

export function forgetSearches(): readonly string[] {
  return keep([]);
}

function keep(searches: readonly string[]): readonly string[] {
  try {
    if (searches.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(searches));
  } catch {
    // A browser that keeps nothing, such as in private mode: the list is what it was.
  }
  return searches;
}
