import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { Parser } from 'htmlparser2';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { DraftFileService } from '../files/draft-file.service.ts';
import { UploadService } from '../files/upload.service.ts';
import { PartService } from '../parts/part.service.ts';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { aDraft, artefactIdOf, releaseDraft } from '../testing/builders.ts';
import { aWorld, type PostHolder, type World } from '../testing/world.ts';
import { CollectionItemService } from './collection-item.service.ts';
import { CollectionSectionService } from './collection-section.service.ts';
import { CollectionService } from './collection.service.ts';

/** An element of a document, as a reader of its own finds it: nothing of what wrote it is asked. */
interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Reads XML. @throws when an element is closed that is not open, or one stays open */
function readXml(document: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element: Element = { name, attributes, children: [], text: '' };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext(text) {
        const element = open.at(-1);
        if (element) element.text += text;
      },
      onclosetag(name, isImplied) {
        const element = open.pop();
        // Only what closes itself is closed without a tag of its own.
        const isEmpty = element?.children.length === 0 && element.text === '';
        if (element?.name !== name || (isImplied && !isEmpty)) throw new Error(`</${name}> closes what is not open.`);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(document);
  if (open.length !== 1) throw new Error('An element stays open.');
  parser.end();
  return root;
}

const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((one) => one.name === name);
const all = (element: Element, name: string): Element[] => [
  ...(element.name === name ? [element] : []),
  ...element.children.flatMap((one) => all(one, name)),
];
const titleOf = (item: Element): string => child(item, 'title')?.text ?? '';

describe('a collection as a file', () => {
  let api: ArtefactsApi;
  let world: World;
  let collectionId: string;
  beforeAll(async () => {
    api = await ArtefactsApi.start();
    await cleanDatabase(await testDatabase());
    world = await aWorld(api.dataSource);
    collectionId = await aCollection();
  }, 60_000);
  afterAll(() => api.stop());

  async function aWork(about: {
    title: string;
    scope?: 'trust';
    file?: string;
    parts?: readonly string[];
  }): Promise<string> {
    const { author, authority, trustId } = world;
    const versionId = await aDraft(api, author, { title: about.title, rightsHolderId: trustId });
    const viewer = await api.viewerOf(author.personId);
    let expectedRevision = 2;
    if (about.file !== undefined) {
      const fileName = 'What & how? ü.txt';
      const { uploadId } = await api.get(UploadService).store(viewer, Readable.from([about.file]), fileName);
      await api.get(DraftFileService).attachFile(viewer, { versionId, uploadId, fileName, expectedRevision });
      expectedRevision += 1;
    }
    if (about.parts) {
      const artefactIds = await Promise.all(about.parts.map((part) => artefactIdOf(api, part)));
      await api.get(PartService).setParts(viewer, { versionId, artefactIds, expectedRevision });
    }
    const terms = about.scope ? ({ scope: about.scope, licenceCode: 'LicenseRef-Trust-Internal' } as const) : {};
    await releaseDraft(api, versionId, { author, authority, terms });
    return versionId;
  }

  /** Two sections: a unit with its lesson, that lesson again, and one item for the trust alone. */
  async function aCollection(): Promise<string> {
    const { author } = world;
    const viewer = await api.viewerOf(author.personId);
    const lesson = await aWork({ title: 'Halves & <quarters>', file: 'Fold the paper.' });
    const unit = await aWork({ title: 'Unit: fractions', parts: [lesson] });
    const internal = await aWork({ title: 'For our schools', scope: 'trust' });
    const { postId } = author;
    const id = await api.get(CollectionService).create(viewer, {
      ...{ postId, title: 'Fractions: “in order”', description: 'Begin *early*.', audience: { scope: 'public' } },
    });
    const edit = { collectionId: id, postId };
    const sectionId = await api
      .get(CollectionSectionService)
      .add(viewer, { ...edit, title: 'First steps', note: 'Slowly.' });
    const items = api.get(CollectionItemService);
    const put = async (version: string, about: { sectionId?: string; note?: string }) =>
      items.add(viewer, { ...edit, artefactIds: [await artefactIdOf(api, version)], ...about });
    await put(lesson, { sectionId, note: '=SUM(1)' });
    await put(internal, { sectionId });
    await put(unit, {});
    return id;
  }

  const get = async (form: string, who?: PostHolder, id = collectionId) =>
    api.app.inject({
      url: `/collection-exports/${id}/${form}`,
      headers: who ? { cookie: await api.cookieOf(who.personId) } : {},
    });

  async function unpack(form: string, who?: PostHolder): Promise<ReadonlyMap<string, string>> {
    const answer = await get(form, who);
    expect(answer.statusCode).toBe(200);
    const archive = await fromBufferPromise(answer.rawPayload, { lazyEntries: true });
    const entries = new Map<string, string>();
    for await (const entry of archive.eachEntry()) {
      if (entries.has(entry.fileName)) throw new Error(`${entry.fileName} is there twice.`);
      entries.set(entry.fileName, String(await buffer(await archive.openReadStreamPromise(entry))));
    }
    return entries;
  }

  it('comes as a ZIP with an index, manifest, licences and attributions', async () => {
    const entries = await unpack('zip', world.author);
    expect([...entries.keys()]).toEqual([
      '01 Unit fractions/about.md',
      '01 Unit fractions/01 Halves & quarters/about.md',
      '01 Unit fractions/01 Halves & quarters/What & how ü.txt',
      '03 For our schools/about.md',
      ...['index.md', 'manifest.json', 'ATTRIBUTION.txt', 'LICENCES.txt'],
    ]);
    const index = entries.get('index.md') ?? '';
    expect(index.indexOf('Unit: fractions')).toBeLessThan(index.indexOf('## First steps'));
    expect(index).toContain('> =SUM(1)');
    const theirs = await unpack('zip');
    expect([...theirs.values()].join('\n') + [...theirs.keys()].join('\n')).not.toContain('For our schools');
    expect(theirs.has('LEFT-OUT.txt')).toBe(false);
  });

  it('comes as CSV that no spreadsheet runs', async () => {
    const text = (await get('csv')).payload;
    const lines = text.replace('\uFEFF', '').trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatch(/^,1,Unit: fractions,1,curriculum,unit-plan,/);
    expect(lines[2]).toMatch(/^First steps,2,Halves & <quarters>,.*,CC-BY-4.0,'=SUM\(1\),/);
    expect((await get('csv', world.author)).payload).toContain('For our schools');
  });

  it('comes as a Common Cartridge 1.3 whose every reference leads to something', async () => {
    const entries = await unpack('common-cartridge', world.author);
    const document = entries.get('imsmanifest.xml') ?? '';
    const manifest = child(readXml(document.replace(/^<\?xml[^>]*\?>/, '')), 'manifest');
    if (!manifest) throw new Error('It has no manifest.');
    expect(manifest.attributes.xmlns).toBe('http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1');
    expect(manifest.children.map(({ name }) => name)).toEqual(['metadata', 'organizations', 'resources']);
    const metadata = child(manifest, 'metadata');
    expect([child(metadata, 'schema')?.text, child(metadata, 'schemaversion')?.text]).toEqual([
      ...['IMS Common Cartridge', '1.3.0'],
    ]);

    // One organization with one root, which has no title; folders refer to nothing, leaves have nothing beneath them.
    const [organization, ...others] = all(manifest, 'organization');
    expect(others).toEqual([]);
    expect(organization?.attributes.structure).toBe('rooted-hierarchy');
    const roots = organization?.children ?? [];
    expect(roots.map(({ name }) => [name, child(roots[0], 'title')])).toEqual([['item', undefined]]);
    const items = roots.flatMap((root) => root.children.flatMap((one) => all(one, 'item')));
    const resources = all(manifest, 'resource');
    const known = new Map(resources.map((one) => [one.attributes.identifier, one]));
    for (const item of items) {
      expect(titleOf(item)).not.toBe('');
      const inner = item.children.filter(({ name }) => name === 'item');
      expect(inner.length > 0).toBe(item.attributes.identifierref === undefined);
      if (inner.length === 0) expect(known.has(item.attributes.identifierref)).toBe(true);
    }
    const identifiers = ['manifest', 'organization', 'item', 'resource'].flatMap((name) =>
      all(manifest, name).map((one) => one.attributes.identifier ?? ''),
    );
    expect(new Set(identifiers).size).toBe(identifiers.length);
    for (const identifier of identifiers) expect(identifier).toMatch(/^[A-Za-z_][\w.-]*$/);

    // Every file of the archive belongs to a resource, and every resource is made of files that are there.
    const files = resources.flatMap((resource) => {
      const listed = resource.children.map((file) => decodeURIComponent(file.attributes.href ?? ''));
      for (const path of listed) expect([...entries.keys()]).toContain(path);
      const { type, href } = resource.attributes;
      expect(['webcontent', 'imswl_xmlv1p3']).toContain(type);
      expect(type === 'webcontent' ? listed.includes(decodeURIComponent(href ?? '')) : href === undefined).toBe(true);
      return listed;
    });
    expect([...new Set(files), 'imsmanifest.xml'].sort()).toEqual([...entries.keys()].sort());

    // In the order of the collection, sections and parts as folders.
    const outline = (item: Element): unknown => {
      const inner = item.children.filter(({ name }) => name === 'item');
      return inner.length === 0 ? titleOf(item) : [titleOf(item), inner.map(outline)];
    };
    expect(roots[0]?.children.map(outline)).toEqual([
      'About this collection',
      ['Unit: fractions', ['Unit: fractions', 'Halves & <quarters>']],
      ['First steps', ['First steps', 'On “Halves & <quarters>”', 'Halves & <quarters>', 'For our schools']],
    ]);
    expect([...entries.values()].join('\n')).toContain('Fold the paper.');
    expect(entries.get('ATTRIBUTION.txt')).toContain('Halves & <quarters>');
  });

  it('holds for others what they may find, and nothing at all of what is not shown to them', async () => {
    const { author, partner } = world;
    const entries = await unpack('common-cartridge', partner);
    expect([...entries].flat().join('\n')).not.toContain('For our schools');
    const hidden = await api.get(CollectionService).create(await api.viewerOf(author.personId), {
      ...{ postId: author.postId, title: 'Ours alone', audience: { scope: 'private' } },
    });
    for (const form of ['zip', 'csv', 'common-cartridge']) {
      const [forbidden, missing] = [
        await get(form, partner, hidden),
        await get(form, partner, '01900000-0000-7000-8000-000000000000'),
      ];
      expect([forbidden.statusCode, forbidden.payload]).toEqual([404, missing.payload]);
    }
    expect((await get('exe', author)).statusCode).toBe(404);
  });
});
