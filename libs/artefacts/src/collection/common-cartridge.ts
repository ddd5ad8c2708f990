import { toSafeHtml } from '@constellation/platform/text';
import {
  attribution,
  linkTo,
  licenceOf,
  textsOf,
  type PackedArchive,
  type PackedItem,
} from '../archive/archive-texts.ts';
import type { ArchivedItem } from '../archive/archive.reader.ts';
import { sectionsOf, type ExportedCollection, type ExportedItem } from './exported-collection.ts';

/** Names of IMS Common Cartridge 1.3, as its specification gives them. */
const cc = 'http://www.imsglobal.org/xsd/imsccv1p3';
const namespaces = {
  package: `${cc}/imscp_v1p1`,
  lom: 'http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest',
  webLink: `${cc}/imswl_v1p3`,
};

/** Characters that XML 1.0 has no place for, and those that mean something in it. */
export function xmlText(text: string): string {
  return [...text]
    .filter((letter) => /[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(letter))
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The path of a file as the address of a resource. */
const hrefOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** The page of a version in a cartridge. */
export function cartridgePage({ version, content }: ArchivedItem, publicUrl: string): string {
  const licence = licenceOf(version);
  const facts = [
    [...version.author_names, version.rights_holder_name].join(', '),
    ...(licence ? [`Licence: ${licence.title}`] : []),
    attribution(version, publicUrl),
  ];
  return `<!DOCTYPE html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>${xmlText(version.title)}</title></head>
<body>
<h1>${xmlText(version.title)}</h1>
<p>${xmlText(version.summary)}</p>
<ul>${facts.map((fact) => `<li>${xmlText(fact)}</li>`).join('')}</ul>
${toSafeHtml(content.body)}
</body>
</html>
`;
}

/**
 * The texts of a cartridge: its manifest, a page about the whole, what is said of items, a link for each item that is not in it, and
 * the licences and attributions.
 */
export function cartridgeOf(exported: ExportedCollection, archive: PackedArchive): ReadonlyMap<string, string> {
  return new Writing(exported, archive).texts();
}

interface Resource {
  readonly identifier: string;
  readonly type: string;
  readonly href: string | null;
  readonly files: readonly string[];
}

class Writing {
  readonly #resources: Resource[] = [];
  readonly #texts = new Map<string, string>();
  readonly #byPath: ReadonlyMap<string, PackedItem>;
  readonly #byVersion: ReadonlyMap<string, PackedItem>;
  /** Identifiers are given once in a manifest, however often a part stands in it. */
  #places = 0;

  constructor(
    private readonly exported: ExportedCollection,
    private readonly archive: PackedArchive,
  ) {
    this.#byPath = new Map(archive.items.map((item) => [item.path, item]));
    this.#byVersion = new Map(archive.items.map((packed) => [packed.item.version.id, packed]));
  }

  texts(): ReadonlyMap<string, string> {
    const { collection } = this.exported;
    const about = this.#page('about.html', collection.title, toSafeHtml(collection.description));
    const items = sectionsOf(this.exported).flatMap(({ section, items: inside }) => {
      const written = inside.map((item) => this.#item(item));
      if (!section) return written;
      const place = this.#place();
      const said = section.note === '' ? [] : [this.#saying(`sections/${place}.html`, section.title, section.note)];
      return [this.#folder(section.title, [...said, ...written])];
    });
    for (const packed of this.archive.items) this.#packed(packed);
    for (const [name, text] of textsOf(this.archive)) this.#text(name, text);
    this.#texts.set('imsmanifest.xml', this.#manifest([this.#leaf('About this collection', about), ...items]));
    return this.#texts;
  }

  #item({ note, version }: ExportedItem): string {
    const packed = this.#byVersion.get(version.id);
    const written = packed ? this.#tree(packed, new Set()) : this.#link(version);
    if (note === '') return written;
    const said = this.#saying(`notes/${this.#place()}.html`, `On “${version.title}”`, note);
    return `${said}\n${written}`;
  }

  /** A whole is a folder, as what is opened by itself has nothing beneath it in a cartridge. */
  #tree({ item, path, parts }: PackedItem, above: ReadonlySet<string>): string {
    const page = this.#leaf(item.version.title, resourceOf(path));
    const inner = parts.flatMap((part) => this.#byPath.get(part) ?? []).filter((part) => !above.has(part.path));
    if (inner.length === 0) return page;
    const within = new Set([...above, path]);
    return this.#folder(item.version.title, [page, ...inner.map((part) => this.#tree(part, within))]);
  }

  #packed({ path, files }: PackedItem): void {
    const page = `${path}about.html`;
    const all = [page, ...files.map((file) => file.path)];
    this.#resources.push({ identifier: resourceOf(path), type: 'webcontent', href: page, files: all });
  }

  #link(version: ExportedItem['version']): string {
    const identifier = `R_link_${version.id}`;
    if (!this.#resources.some((one) => one.identifier === identifier)) {
      const path = `links/${version.id}.xml`;
      const address = linkTo(this.exported.publicUrl, version);
      this.#texts.set(
        path,
        `<?xml version="1.0" encoding="UTF-8"?>\n<webLink xmlns="${namespaces.webLink}">\n  <title>${xmlText(version.title)}</title>\n  <url href="${xmlText(address)}"/>\n</webLink>\n`,
      );
      this.#resources.push({ identifier, type: 'imswl_xmlv1p3', href: null, files: [path] });
    }
    return this.#leaf(version.title, identifier);
  }

  #saying(path: string, title: string, words: string): string {
    const paragraphs = words.split(/\n{2,}/).map((text) => `<p>${xmlText(text).replaceAll('\n', '<br>')}</p>`);
    return this.#leaf(title, this.#page(path, title, paragraphs.join('\n')));
  }

  #page(path: string, title: string, body: string): string {
    const head = `<head><meta charset="utf-8"><title>${xmlText(title)}</title></head>`;
    const html = `<!DOCTYPE html>\n<html lang="en-GB">\n${head}\n<body>\n<h1>${xmlText(title)}</h1>\n${body}\n</body>\n</html>\n`;
    return this.#text(path, html);
  }

  #text(path: string, text: string): string {
    this.#texts.set(path, text);
    const identifier = `R_text_${this.#resources.length + 1}`;
    this.#resources.push({ identifier, type: 'webcontent', href: path, files: [path] });
    return identifier;
  }

  #place(): number {
    this.#places += 1;
    return this.#places;
  }

  #leaf(title: string, resource: string): string {
    return `<item identifier="I_${this.#place()}" identifierref="${resource}"><title>${xmlText(title)}</title></item>`;
  }

  #folder(title: string, items: readonly string[]): string {
    return `<item identifier="I_${this.#place()}"><title>${xmlText(title)}</title>\n${items.join('\n')}\n</item>`;
  }

  #manifest(items: readonly string[]): string {
    const { collection, publicUrl } = this.exported;
    const words = (text: string): string => `<lomimscc:string language="en-GB">${xmlText(text)}</lomimscc:string>`;
    const resources = this.#resources.map(({ identifier, type, href, files }) => {
      const entry = href === null ? '' : ` href="${hrefOf(href)}"`;
      const listed = files.map((file) => `<file href="${hrefOf(file)}"/>`).join('\n');
      return `<resource identifier="${identifier}" type="${type}"${entry}>\n${listed}\n</resource>`;
    });
    return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="M_${collection.id}" xmlns="${namespaces.package}" xmlns:lomimscc="${namespaces.lom}">
<metadata>
<schema>IMS Common Cartridge</schema>
<schemaversion>1.3.0</schemaversion>
<lomimscc:lom>
<lomimscc:general>
<lomimscc:identifier><lomimscc:catalog>URI</lomimscc:catalog><lomimscc:entry>${xmlText(`${publicUrl}/collections/${collection.id}`)}</lomimscc:entry></lomimscc:identifier>
<lomimscc:title>${words(collection.title)}</lomimscc:title>
<lomimscc:language>en-GB</lomimscc:language>
</lomimscc:general>
<lomimscc:rights>
<lomimscc:copyrightAndOtherRestrictions><lomimscc:value>yes</lomimscc:value></lomimscc:copyrightAndOtherRestrictions>
<lomimscc:description>${words('Each item has a licence of its own: see LICENCES.txt and ATTRIBUTION.txt.')}</lomimscc:description>
</lomimscc:rights>
</lomimscc:lom>
</metadata>
<organizations>
<organization identifier="O_1" structure="rooted-hierarchy">
<item identifier="I_root">
${items.join('\n')}
</item>
</organization>
</organizations>
<resources>
${resources.join('\n')}
</resources>
</manifest>
`;
  }
}

/** The identifier of what stands in a folder: a name that XML takes, the same each time it is asked for. */
const resourceOf = (path: string): string => `R_${Buffer.from(path).toString('hex')}`;
