/** Types a browser shows in the page of this site: PDF and raster pictures, none of which runs a script there. */
const shown: ReadonlySet<string> = new Set(['application/pdf', 'image/png', 'image/jpeg', 'image/gif', 'image/webp']);

export function isShownInline(mediaType: string): boolean {
  return shown.has(mediaType);
}
