/** Suffixes by media type, for names that say something else than the content does or nothing at all. */
const suffixes: ReadonlyMap<string, readonly string[]> = new Map([
  ['application/pdf', ['pdf']],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', ['docx']],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', ['pptx']],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ['xlsx']],
  ['application/vnd.oasis.opendocument.text', ['odt']],
  ['application/vnd.oasis.opendocument.presentation', ['odp']],
  ['application/vnd.oasis.opendocument.spreadsheet', ['ods']],
  ['application/rtf', ['rtf']],
  ['image/png', ['png']],
  ['image/jpeg', ['jpg', 'jpeg']],
  ['image/gif', ['gif']],
  ['image/webp', ['webp']],
]);

const longestName = 150;
/** Names that Windows keeps for devices, with or without a suffix. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A name that is safe to save under on every system and to show: no folders, no control or direction characters, no
 * leading or trailing dots, and the suffix of what the file is.
 */
export function safeFileName(name: string, mediaType: string): string {
  const base = (name.split(/[\\/]/).at(-1) ?? '')
    .normalize('NFC')
    // Control, format (direction marks among them) and unassigned characters, and what Windows forbids.
    .replace(/[\p{C}<>:"|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const named = base === '' || reserved.test(base) ? `file ${base}`.trim() : base;
  const wanted = suffixes.get(mediaType);
  const suffix = /\.([A-Za-z0-9]{1,10})$/.exec(named)?.[1]?.toLowerCase();
  const right = !wanted || (suffix !== undefined && wanted.includes(suffix));
  const ending = right ? (suffix ? `.${suffix}` : '') : `.${wanted[0]}`;
  const stem = right && suffix ? named.slice(0, -suffix.length - 1) : named;
  return `${[...stem]
    .slice(0, longestName - ending.length)
    .join('')
    .trimEnd()}${ending}`;
}

/** The value of Content-Disposition for a download, as RFC 6266 and 5987 have it: an ASCII name and the real one. */
export function dispositionOf(kind: 'attachment' | 'inline', fileName: string): string {
  const ascii = fileName
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%]/g, '')
    .trim();
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${ascii === '' || ascii.startsWith('.') ? `file${ascii}` : ascii}"; filename*=UTF-8''${encoded}`;
}
