import { attributionOf, permanentLink } from '../citation/citation.ts';
import { creditedChain } from '../citation/credited-chain.ts';
import { findLicence, type Licence } from '../licences/licence.ts';
import type { VersionRow } from '../artefact/version.row.ts';
import type { ArchivedItem } from './archive.reader.ts';

/** Something that is not in an archive although it belongs there. */
export interface LeftOut {
  /** Where it would have stood. */
  readonly path: string;
  readonly title: string;
  readonly rightsHolder: string;
  readonly reason: 'not-shared' | 'recalled' | 'gone';
}

/** A file as it stands in an archive. */
export interface PackedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly mediaType: string;
}

/** A version as it stands in an archive. */
export interface PackedItem {
  readonly item: ArchivedItem;
  /** Its folder, with a slash at its end. */
  readonly path: string;
  readonly files: readonly PackedFile[];
  /** Folders of its parts, in order, wherever they stand. */
  readonly parts: readonly string[];
}

/** What the texts are made from. */
export interface PackedArchive {
  readonly items: readonly PackedItem[];
  readonly leftOut: readonly LeftOut[];
  readonly publicUrl: string;
  readonly packedAt: Date;
}

const reasons: Readonly<Record<LeftOut['reason'], string>> = {
  'not-shared': 'its owner does not let you download it',
  recalled: 'it was recalled',
  gone: 'it was taken away while this archive was being packed',
};

export const linkTo = (publicUrl: string, { artefact_id, id }: VersionRow): string =>
  permanentLink(publicUrl, artefact_id, id);

export const licenceOf = ({ licence_code }: VersionRow): Licence | null =>
  licence_code === null ? null : findLicence(licence_code);

export function attribution(version: VersionRow, publicUrl: string): string {
  const cited = {
    title: version.title,
    authors: version.author_names,
    organisation: version.rights_holder_name,
    licence: licenceOf(version),
    link: linkTo(publicUrl, version),
  };
  return attributionOf(cited, creditedChain(version.credits, publicUrl));
}

/** What a machine needs to know of an archive, as JSON. Paths begin at its root. */
export function manifestOf({ items, leftOut, publicUrl, packedAt }: PackedArchive): string {
  const manifest = {
    packedAt: packedAt.toISOString(),
    items: items.map(({ item: { version }, path, files, parts }) => ({
      path,
      artefactId: version.artefact_id,
      versionId: version.id,
      number: version.number,
      title: version.title,
      kind: version.kind,
      type: version.type,
      rightsHolder: version.rights_holder_name,
      authors: version.author_names,
      licence: version.licence_code,
      attribution: attribution(version, publicUrl),
      link: linkTo(publicUrl, version),
      releasedAt: version.released_at?.toISOString() ?? null,
      files,
      parts,
    })),
    leftOut,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** The line that has to go with each of the works, for people. */
export function attributionsOf({ items, publicUrl }: PackedArchive): string {
  const lines = items.map(({ item: { version }, path }) => `${path}\n  ${attribution(version, publicUrl)}\n`);
  return `Wherever you use these, keep the line that goes with each of them.\n\n${lines.join('\n')}`;
}

/** Every licence of the archive in plain words, with the address of its full text and what stands under it. */
export function licencesOf({ items }: PackedArchive): string {
  const byCode = Map.groupBy(items, ({ item: { version } }) => version.licence_code);
  const parts = [...byCode].map(([code, under]) => {
    const licence = code === null ? null : findLicence(code);
    const head = licence
      ? `${licence.title} (${licence.code})`
      : 'No licence is stated: ask the owner before you use it';
    const words = (licence?.plainWords ?? []).map((line) => `  ${line}`);
    const text = licence?.url ? [`  Its full text: ${licence.url}`] : [];
    return [head, ...words, ...text, '', ...under.map(({ path }) => `  - ${path}`), ''].join('\n');
  });
  return parts.join('\n');
}

/** What is missing and why, for people; null when nothing is. */
export function leftOutOf({ leftOut }: Pick<PackedArchive, 'leftOut'>): string | null {
  if (leftOut.length === 0) return null;
  const lines = leftOut.map(
    ({ path, title, rightsHolder, reason }) => `${path}\n  “${title}” of ${rightsHolder}: ${reasons[reason]}.\n`,
  );
  return `Not in this archive:\n\n${lines.join('\n')}`;
}

/** The page of a version as Markdown. */
export function pageOf({ version, content }: ArchivedItem, publicUrl: string): string {
  const licence = licenceOf(version);
  const facts = [
    version.author_names.length > 0
      ? `By ${version.author_names.join(', ')}, ${version.rights_holder_name}`
      : version.rights_holder_name,
    ...(version.number === null ? [] : [`Version ${version.number}`]),
    ...(licence ? [`Licence: ${licence.title}`] : []),
    linkTo(publicUrl, version),
  ];
  const body = content.body.trim() === '' ? [] : [content.body.trim(), ''];
  return [`# ${version.title}`, '', version.summary, '', ...facts.map((fact) => `- ${fact}`), '', ...body].join('\n');
}

/** The texts about an archive, by name. */
export function textsOf(archive: PackedArchive): ReadonlyMap<string, string> {
  const leftOut = leftOutOf(archive);
  return new Map([
    ['manifest.json', manifestOf(archive)],
    ['ATTRIBUTION.txt', attributionsOf(archive)],
    ['LICENCES.txt', licencesOf(archive)],
    ...(leftOut === null ? [] : [['LEFT-OUT.txt', leftOut] as const]),
  ]);
}
