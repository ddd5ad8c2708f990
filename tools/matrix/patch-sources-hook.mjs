let patches = [];

export function initialize(data) {
  patches = data;
}

/** Replaces, in each file named, the first `find` behind `after`. A piece that is not there is an error: the code has moved on. */
export async function load(url, context, nextLoad) {
  const mine = patches.filter((patch) => url.endsWith(`/${patch.file}`));
  const loaded = await nextLoad(url, context);
  if (mine.length === 0) return loaded;
  let source = loaded.source.toString();
  for (const { file, after, find, replace } of mine) {
    const start = source.indexOf(after);
    const place = start < 0 ? -1 : source.indexOf(find, start);
    if (place < 0) throw new Error(`A mutant does not fit any more: ${file} has no “${find}” behind “${after}”.`);
    source = source.slice(0, place) + replace + source.slice(place + find.length);
  }
  return { ...loaded, source };
}
