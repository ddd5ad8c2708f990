import { applyPatches } from './apply-patches.mjs';

let patches = [];

export function initialize(data) {
  patches = data;
}

/** Takes out of each file named what the patches take out. */
export async function load(url, context, nextLoad) {
  const mine = patches.filter((patch) => url.endsWith(`/${patch.file}`));
  const loaded = await nextLoad(url, context);
  return mine.length === 0 ? loaded : { ...loaded, source: applyPatches(loaded.source.toString(), mine) };
}
