import { workspaceFolder } from '@constellation/platform/config';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const folder = join(workspaceFolder, 'apps/standalone/demo');
const day = z.iso.date();
const strings = z.array(z.string()).default([]);

const organisation = z.strictObject({
  key: z.string(),
  name: z.string(),
  kind: z.string(),
  parent: z.string().optional(),
  joined: day.optional(),
  phase: z.string().optional(),
  town: z.string().optional(),
  region: z.string().optional(),
  pupils: z.number().optional(),
  ageLow: z.number().optional(),
  ageHigh: z.number().optional(),
  urn: z.string().optional(),
  uid: z.string().optional(),
  ukprn: z.string().optional(),
  verified: z.boolean(),
  memberSince: day.optional(),
  about: z.string(),
});
export type DemoOrganisation = z.output<typeof organisation>;

const person = z.strictObject({
  key: z.string(),
  name: z.string(),
  email: z.string(),
  about: z.string(),
  platformOperator: z.boolean().default(false),
  posts: z.array(
    z.strictObject({
      organisation: z.string(),
      title: z.string(),
      subjects: strings,
      phases: strings,
      from: day,
      to: day.optional(),
      roles: z.array(z.enum(['organisation-admin', 'release-authority'])).default([]),
    }),
  ),
});
export type DemoPerson = z.output<typeof person>;

const section = z.strictObject({
  heading: z.string(),
  paragraphs: strings,
  bullets: strings,
  table: z.strictObject({ header: z.array(z.string()), rows: z.array(z.array(z.coerce.string())) }).optional(),
});
export type DemoSection = z.output<typeof section>;

const slide = z.strictObject({
  title: z.string(),
  bullets: z.array(z.coerce.string()).default([]),
  notes: z.string().default(''),
});
export type DemoSlide = z.output<typeof slide>;

const file = z.strictObject({
  name: z.string().regex(/\.(pptx|docx|pdf)$/),
  title: z.string(),
  slides: z.array(slide).optional(),
  sections: z.array(section).optional(),
});
export type DemoFile = z.output<typeof file>;

const artefact = z.strictObject({
  key: z.string(),
  title: z.string(),
  kind: z.enum(['curriculum', 'cpd', 'research', 'improvement']),
  type: z.string(),
  owner: z.string(),
  authors: z.array(z.string()).min(1),
  summary: z.string(),
  subjects: strings,
  phase: z.string().optional(),
  keyStages: strings,
  yearGroups: strings,
  keywords: z.array(z.coerce.string()),
  inclusion: z.enum(['addressed', 'adaptation-included', 'not-considered']),
  inclusionNote: z.string().optional(),
  sendNeeds: strings,
  thirdParty: z
    .array(
      z.strictObject({
        what: z.string(),
        source: z.string(),
        permission: z.enum(['open-licence', 'written-permission', 'out-of-copyright', 'quotation', 'own-licence']),
        note: z.string().optional(),
      }),
    )
    .default([]),
  pictureText: z.enum(['yes', 'not-needed', 'not-yet']).default('not-needed'),
  licence: z.string(),
  audience: z.enum(['private', 'school', 'trust', 'partners', 'network', 'public']),
  partners: strings,
  state: z.enum(['released', 'draft', 'withdrawn']).default('released'),
  withdrawal: z.strictObject({ reason: z.enum(['replaced', 'duplicate', 'other']), note: z.string() }).optional(),
  releasedOn: day.optional(),
  availableFrom: day.optional(),
  availableUntil: day.optional(),
  parts: strings,
  curriculum: z.looseObject({}).optional(),
  cpd: z.looseObject({}).optional(),
  research: z.looseObject({}).optional(),
  adoptedBy: z
    .array(
      z.strictObject({
        organisation: z.string(),
        mode: z.enum(['mandated', 'recommended', 'free-choice']),
        following: z.boolean().default(false),
        hoursSaved: z.number().optional(),
      }),
    )
    .default([]),
  files: z.array(file).default([]),
});
export type DemoArtefact = z.output<typeof artefact> & { readonly body: string };

const message = z.strictObject({ by: z.string(), on: day, body: z.string(), artefacts: strings });
const time = z.string().regex(/^\d\d:\d\d$/);

const community = z.strictObject({
  key: z.string(),
  name: z.string(),
  kind: z.enum(['subject', 'phase', 'theme', 'place', 'hub']),
  subjects: strings,
  phases: strings,
  joining: z.enum(['open', 'request', 'invitation']),
  purpose: z.string(),
  needs: z.string(),
  curationPolicy: z.string(),
  foundedBy: z.string(),
  foundedOn: day,
  formalSince: day.optional(),
  members: z.array(
    z.strictObject({ person: z.string(), role: z.enum(['deputy', 'reviewer', 'member']), joinedOn: day }),
  ),
  threads: z.array(message.extend({ title: z.string(), replies: z.array(message) })),
  events: z.array(
    z.strictObject({
      title: z.string(),
      kind: z.enum(['meeting', 'event']),
      description: z.string(),
      /** After the first start, so that it is always to come. */
      inDays: z.int().positive(),
      from: time,
      to: time,
      place: z.string().default(''),
      link: z.string().default(''),
      capacity: z.int().optional(),
      coming: strings,
    }),
  ),
});
export type DemoCommunity = z.output<typeof community>;

const collection = z.strictObject({
  title: z.string(),
  community: z.string(),
  by: z.string(),
  on: day,
  description: z.string(),
  sections: z.array(
    z.strictObject({
      title: z.string(),
      note: z.string(),
      items: z.array(z.strictObject({ artefact: z.string(), note: z.string() })),
    }),
  ),
  /** What is new in its first version. */
  publish: z.string().optional(),
  publishOn: day.optional(),
});
export type DemoCollection = z.output<typeof collection>;

const mapWithFramework = z.strictObject({
  framework: z.strictObject({
    code: z.string(),
    title: z.string(),
    source: z.string(),
    statements: z.array(z.tuple([z.string(), z.string(), z.string(), z.string(), z.string()])),
  }),
  map: z.strictObject({
    title: z.string(),
    organisation: z.string(),
    by: z.string(),
    editors: strings,
    on: day,
    subject: z.string(),
    firstYear: z.string(),
    lastYear: z.string(),
    units: z.array(
      z.strictObject({
        key: z.string(),
        year: z.string(),
        strand: z.string(),
        week: z.int(),
        weeks: z.int(),
        title: z.string().optional(),
        artefact: z.string().optional(),
        teaches: strings,
        partly: strings,
        after: strings,
      }),
    ),
  }),
});
export type DemoMap = z.output<typeof mapWithFramework>;

/** The demo content as it stands in the files of `demo/`. */
export interface DemoContent {
  readonly organisations: readonly DemoOrganisation[];
  readonly people: readonly DemoPerson[];
  readonly artefacts: readonly DemoArtefact[];
  readonly communities: readonly DemoCommunity[];
  readonly collections: readonly DemoCollection[];
  readonly curriculumMap: DemoMap;
}

/** Reads and checks the demo content. @throws with the file's name when one is not right */
export async function readDemoContent(): Promise<DemoContent> {
  const paths = (await readdir(join(folder, 'artefacts'), { recursive: true })).filter((path) => path.endsWith('.md'));
  const [organisations, people, artefacts, communities, collections, curriculumMap] = await Promise.all([
    readYaml('organisations.yaml', z.array(organisation)),
    readYaml('people.yaml', z.array(person)),
    Promise.all(paths.sort().map(readArtefact)),
    readYaml('communities.yaml', z.array(community)),
    readYaml('collections.yaml', z.array(collection)),
    readYaml('curriculum-maps.yaml', mapWithFramework),
  ]);
  return { organisations, people, artefacts, communities, collections, curriculumMap };
}

async function readYaml<Schema extends z.ZodType>(name: string, schema: Schema): Promise<z.output<Schema>> {
  return check(name, schema, parse(await readFile(join(folder, name), 'utf8')) as unknown);
}

async function readArtefact(path: string): Promise<DemoArtefact> {
  const text = await readFile(join(folder, 'artefacts', path), 'utf8');
  // Only the first two fences: a rule inside the text is written the same way.
  const [, frontMatter, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const parsed = check(path, artefact, frontMatter === undefined ? undefined : (parse(frontMatter) as unknown));
  if (parsed.key !== basename(path, '.md')) throw new Error(`${path}: its key is ${parsed.key}.`);
  return { ...parsed, body: (body ?? '').trim() };
}

function check<Schema extends z.ZodType>(name: string, schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Error(`The demo content in ${name} is not right:\n${z.prettifyError(parsed.error)}`);
}
