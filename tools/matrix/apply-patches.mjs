/**
 * Replaces in a source, for each patch of its file, the first `find` behind `after`.
 * @param {string} source
 * @param {readonly { file: string; after: string; find: string; replace: string }[]} patches
 * @returns {string}
 * @throws {Error} when a piece is not there: the code has moved on
 */
export function applyPatches(source, patches) {
  let patched = source;
  for (const { file, after, find, replace } of patches) {
    const start = patched.indexOf(after);
    const place = start < 0 ? -1 : patched.indexOf(find, start);
    if (place < 0) throw new Error(`A mutant does not fit any more: ${file} has no “${find}” behind “${after}”.`);
    patched = patched.slice(0, place) + replace + patched.slice(place + find.length);
  }
  return patched;
}
