/** Search parameters as this app keeps them: text, or a list where a name is repeated. */
export type SearchParams = Record<string, string | string[]>;

/**
 * Reads `?q=tides&subjects=geography&subjects=science`. Plain repeated names instead of the router's JSON, so that
 * an address can be read, typed and sent to a colleague.
 */
export function parseSearch(search: string): SearchParams {
  const result: SearchParams = {};
  for (const [name, value] of new URLSearchParams(search)) {
    const before = result[name];
    if (before === undefined) result[name] = value;
    else result[name] = Array.isArray(before) ? [...before, value] : [before, value];
  }
  return result;
}

export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (typeof item === 'string' && item !== '') params.append(name, item);
    }
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
