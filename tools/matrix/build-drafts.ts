import type { Building } from './build-people.ts';
import { inBrowser } from './build-people.ts';
import { at, textAt, type Answer } from './client.ts';
import { mark, markId } from './markers.ts';
import { mutations } from './mutations.ts';
import type { PersonFacts, PostFacts } from './facts/people.ts';
import type { ArtefactFacts, FileFacts, VersionFacts } from './facts/works.ts';
import type { World } from './world.ts';

/** Words that many versions share: searches by them have totals and facets worth counting. */
export const commonWords = ['volcano', 'harbour', 'lantern', 'orchard'] as const;

const subjects = ['geography', 'history', 'mathematics', 'science', 'english'];
const typesOfKind: Readonly<Record<string, string>> = {
  CURRICULUM: 'lesson-plan',
  CPD: 'cpd-session',
  RESEARCH: 'case-study',
  IMPROVEMENT: 'codified-practice',
};
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Who writes, through which post. */
export interface Author {
  readonly person: PersonFacts;
  readonly post: PostFacts;
}

/** Runs a mutation that the world needs. @throws with the answer when it is refused */
export async function must(
  building: Building,
  person: PersonFacts,
  operation: keyof typeof mutations,
  input: object,
): Promise<Answer> {
  const answer = await building.client.ask(inBrowser(person), mutations[operation], { input });
  const type = at(answer.data, 'result.__typename');
  if (typeof type === 'string' && type !== 'Problems') return answer;
  throw new Error(`${operation} by ${person.label} was refused: ${answer.text}\n${JSON.stringify(input)}`);
}

const revisionIn = (answer: Answer): number => Number(at(answer.data, 'result.revision'));

/** Begins an artefact with a draft full of markers, its files attached. */
export async function makeDraft(building: Building, author: Author, rightsHolderId: string): Promise<VersionFacts> {
  const { world, random } = building;
  const kind = random.pick(Object.keys(typesOfKind));
  const input = { postId: author.post.id, kind, type: typesOfKind[kind], title: 'Begun', rightsHolderId };
  const answer = await must(building, author.person, 'createDraft', input);
  const artefact: ArtefactFacts = {
    id: textAt(answer.data, 'result.artefact.id'),
    kind,
    rightsHolderId,
    actingOrganisationId: author.post.organisationId,
    createdBy: author.person.id,
    versions: [],
  };
  world.artefacts.push(artefact);
  markId(world, artefact.id, `id of artefact ${world.artefacts.length}`, { of: 'artefact', artefact });
  return fillDraft(building, author, { artefact, answer, kept: [], partIds: await chooseParts(building, author) });
}

/**
 * Begins the next version of an artefact, by the author of the one before.
 * @param keep how many files stay the same, under two versions; none or one, by chance, when absent
 */
export async function makeNextDraft(
  building: Building,
  author: Author,
  artefact: ArtefactFacts,
  keep = building.random.below(2),
): Promise<VersionFacts> {
  const before = artefact.versions.at(-1);
  if (!before) throw new Error('There is no version to go on from.');
  const answer = await must(building, author.person, 'createNewVersion', {
    artefactId: artefact.id,
    postId: author.post.id,
  });
  const kept = before.files.slice(0, keep);
  return fillDraft(building, author, {
    artefact,
    answer,
    kept,
    dropped: before.files.slice(kept.length),
    partIds: before.partIds,
  });
}

/**
 * Begins something of one's own from a version, with texts of its own and the same files. Undefined where it is refused.
 */
export async function makeAdaptation(
  building: Building,
  author: Author,
  origin: VersionFacts,
  licenceCode: string,
): Promise<VersionFacts | undefined> {
  const { world, client, stack } = building;
  const answer = await client.ask(inBrowser(author.person), mutations.adaptVersion, {
    input: { versionIds: [origin.id], postId: author.post.id },
  });
  if (at(answer.data, 'result.__typename') !== 'ArtefactVersion') return undefined;
  const artefact: ArtefactFacts = {
    id: textAt(answer.data, 'result.artefact.id'),
    kind: origin.artefact.kind,
    rightsHolderId: author.post.organisationId,
    actingOrganisationId: author.post.organisationId,
    createdBy: author.person.id,
    versions: [],
  };
  world.artefacts.push(artefact);
  markId(world, artefact.id, `id of artefact ${world.artefacts.length}`, { of: 'artefact', artefact });
  // What was taken over is no question of access: parts its author may not find are left behind.
  const rows: { id: string }[] = await stack.dataSource.query(
    `select part_id as id from version_part where version_id = $1 order by position`,
    [textAt(answer.data, 'result.id')],
  );
  return fillDraft(building, author, {
    artefact,
    answer,
    kept: origin.files,
    partIds: rows.map((row) => row.id),
    from: { origins: [origin], licenceCode },
  });
}

interface Filling {
  readonly artefact: ArtefactFacts;
  /** Of the mutation that made the draft. */
  readonly answer: Answer;
  readonly kept: readonly FileFacts[];
  readonly dropped?: readonly FileFacts[];
  readonly partIds: readonly string[];
  /** What it is made from. */
  readonly from?: { readonly origins: readonly VersionFacts[]; readonly licenceCode: string };
}

async function fillDraft(building: Building, author: Author, filling: Filling): Promise<VersionFacts> {
  const { world, random } = building;
  const { artefact, kept } = filling;
  const coAuthor = random.chance(0.4) ? random.pick(world.people) : undefined;
  const own = random.sample(commonWords, 2);
  const made = await upload(building, author, random.below(2) + (kept.length === 0 ? 1 : 0));
  const files = [...kept, ...made];
  const origins = filling.from?.origins ?? [];
  const version: VersionFacts = {
    id: textAt(filling.answer.data, 'result.id'),
    artefact,
    createdBy: author.person.id,
    authorIds: coAuthor ? [author.person.id, coAuthor.id] : [author.person.id],
    files,
    partIds: filling.partIds,
    originIds: origins.map(({ id }) => id),
    credits: [...new Set(origins.flatMap((origin) => [origin, ...origin.credits]))],
    words: own,
    subjects: random.sample(subjects, 1 + random.below(2)),
    number: null,
    state: 'draft',
    terms: null,
    keepers: [],
    ended: null,
    markers: {},
  };
  artefact.versions.push(version);
  const name = nameOf(world, version);
  markId(world, version.id, `id of ${name}`, { of: 'version', version, level: 'title' });
  const send = async (operation: keyof typeof mutations, input: object): Promise<void> => {
    const answer = await must(building, author.person, operation, {
      versionId: version.id,
      expectedRevision: revision,
      ...input,
    });
    revision = revisionIn(answer);
  };
  let revision = revisionIn(filling.answer);
  await send('updateDraft', {
    ...content(building, { version, coAuthor, words: own }),
    ...(filling.from ? { licenceCode: filling.from.licenceCode } : {}),
  });
  for (const file of filling.dropped ?? []) await send('detachFile', { fileId: file.id });
  for (const file of made) {
    await send('attachFile', { uploadId: file.id, fileName: `${file.nameMarker}.${file.isText ? 'txt' : 'png'}` });
  }
  if (artefact.versions.length === 1 && version.partIds.length > 0)
    await send('setParts', { artefactIds: version.partIds });
  return version;
}

const nameOf = (world: World, version: VersionFacts): string =>
  `artefact ${world.artefacts.indexOf(version.artefact) + 1}, version ${version.artefact.versions.indexOf(version) + 1}`;

/** Puts a new marker into a field of a version. */
export function markField({ world, random }: Building, version: VersionFacts, field: string): string {
  const level = field === 'title' ? 'title' : 'content';
  const where = `${field} of ${nameOf(world, version)}`;
  const word = mark(
    world,
    random,
    where,
    field === 'tombstone' ? { of: 'tombstone', version } : { of: 'version', version, level },
  );
  version.markers[field] = word;
  return word;
}

/** A passage that stands in everything: so each work is nearly the same as every other, and its draft would be told of it. */
const sameEverywhere = Array.from({ length: 120 }, (_, index) => `zq${index}zq`).join(' ');

function content(
  building: Building,
  about: { version: VersionFacts; coAuthor: PersonFacts | undefined; words: readonly string[] },
): object {
  const { version, coAuthor, words } = about;
  const word = (field: string): string => markField(building, version, field);
  const detail = (): object => {
    switch (version.artefact.kind) {
      case 'CURRICULUM':
        return { curriculum: { priorKnowledge: [`Knows ${word('details')}`] } };
      case 'CPD':
        return { cpd: { practiceTasks: [`Try ${word('details')}`] } };
      case 'RESEARCH':
        return { research: { question: `Why ${word('details')}?` } };
      default:
        return {};
    }
  };
  return {
    title: `${words[0]} ${word('title')}`,
    summary: `For people who teach ${word('summary')}, with everything they need to begin tomorrow.`,
    bodyMarkdown: `# Plan\n\nBegin with ${word('body')} and the ${words[1]}.\n\n${sameEverywhere}`,
    subjects: version.subjects,
    keywords: [word('keyword')],
    inclusion: 'ADDRESSED',
    inclusionNote: `Large print: ${word('inclusion note')}.`,
    pictureText: 'YES',
    thirdParty: 'LISTED',
    thirdPartyItems: [
      {
        what: `A map with ${word('third party')}`,
        source: 'The county archive',
        permission: 'OUT_OF_COPYRIGHT',
        note: null,
      },
    ],
    licenceCode: 'CC-BY-4.0',
    authors: [
      { name: `Cy ${word('author')}`, personId: version.createdBy },
      ...(coAuthor ? [{ name: `Di ${word('second author')}`, personId: coAuthor.id }] : []),
    ],
    ...detail(),
  };
}

async function upload(building: Building, author: Author, count: number): Promise<FileFacts[]> {
  const files: FileFacts[] = [];
  for (let made = 0; made < count; made++) files.push(await uploadFile(building, author));
  return files;
}

/** Sends a file to the product as a browser does. */
export async function uploadFile(building: Building, { person }: Author): Promise<FileFacts> {
  const { world, random, client } = building;
  const isText = random.chance(0.7);
  // Whose the words are is known once the file has its id.
  const owners = (['name', 'content'] as const).map((level) => ({ of: 'file' as const, fileId: '', level }));
  const [name, content] = owners as [(typeof owners)[number], (typeof owners)[number]];
  const nameMarker = mark(world, random, `name of a file of ${person.label}`, name);
  const textMarker = mark(world, random, `text of a file of ${person.label}`, content);
  const uploadedName = mark(world, random, `name of an upload of ${person.label}`, {
    of: 'person',
    personId: person.id,
    level: 'email',
  });
  const words = isText ? [random.pick(commonWords)] : [];
  const bytes = isText
    ? Buffer.from(`Worksheet\n\nDraw the ${words[0]} and label the ${textMarker}.\n`)
    : Buffer.concat([onePixel, Buffer.from(textMarker)]);
  const boundary = 'matrix-boundary';
  const answer = await client.send(inBrowser(person), {
    method: 'POST',
    url: '/uploads',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, 'x-constellation-request': '1' },
    body: Buffer.concat([
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${uploadedName}.txt"\r\n`),
      Buffer.from('Content-Type: application/octet-stream\r\n\r\n'),
      bytes,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
  });
  if (answer.status !== 201) throw new Error(`An upload was refused: ${answer.text}`);
  const { uploadId, mediaType } = JSON.parse(answer.text) as { uploadId: string; mediaType: string };
  for (const owner of owners) owner.fileId = uploadId;
  markId(world, uploadId, `id of a file of ${person.label}`, name);
  return { id: uploadId, mediaType, bytes: bytes.length, nameMarker, textMarker, isText, words };
}

/** Some earlier artefacts that the author may find. */
async function chooseParts({ world, random, client }: Building, { person }: Author): Promise<readonly string[]> {
  if (random.chance(0.5)) return [];
  const parts: string[] = [];
  for (const { id } of random.sample(world.artefacts.slice(0, -1), 4)) {
    const answer = await client.ask(inBrowser(person), `query ($id: ID!) { artefact(id: $id) { version { id } } }`, {
      id,
    });
    if (at(answer.data, 'artefact.version.id') !== null) parts.push(id);
  }
  return parts;
}
