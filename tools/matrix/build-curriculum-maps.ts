import { FrameworkImportService } from '@constellation/artefacts/frameworks';
import { UnitOfWork } from '@constellation/platform/db';
import { must } from './build-drafts.ts';
import { inBrowser, type Building } from './build-people.ts';
import { textAt } from './client.ts';
import { mark, markId } from './markers.ts';
import { Model } from './model.ts';
import { Random } from './random.ts';
import type { CurriculumMapFacts, MapSlotFacts } from './facts/collections.ts';
import type { PersonFacts, PostFacts } from './facts/people.ts';
import type { Scope } from './facts/works.ts';

const scopes: readonly Scope[] = ['private', 'school', 'trust', 'partners', 'network', 'public', 'public'];
/** So that there are neighbours, few subjects, and all units in few weeks of one year. */
const subjects = ['mathematics', 'history'] as const;
/** Statements that the framework asks of each subject. */
export const askedOfSubject = 6;
export const mappedYear = { code: 'year-4', place: 5 } as const;

/** Organisations say what they teach when, with what those who write it down may find, for every kind of audience. */
export async function buildCurriculumMaps(built: Building): Promise<void> {
  // A chance of its own: what else there is in the world of a seed stays as it is.
  const building: Building = { ...built, random: new Random(built.world.seed ^ 0x3a9) };
  const { world, random } = building;
  await publishFramework(building);
  const { standings } = new Model(world);
  const holding = (person: PersonFacts): PostFacts | undefined =>
    person.posts.find((one) => standings.holds(one.startedOn, one.endedOn));
  for (const scope of scopes) {
    const able = world.people.filter((person) => {
      const post = holding(person);
      if (!post || (scope === 'school' && standings.isTrust(post.organisationId))) return false;
      return ['private', 'school', 'trust'].includes(scope) || post.roles.length > 0;
    });
    const person = random.pickOrNone(able);
    const post = person && holding(person);
    if (person && post) await draw(building, { person, post, scope });
  }
}

async function draw(building: Building, about: { person: PersonFacts; post: PostFacts; scope: Scope }): Promise<void> {
  const { world, random } = building;
  const { person, post, scope } = about;
  const { standings } = new Model(world);
  const partnerships = [...standings.partnershipsOf(new Set([post.organisationId]))];
  const facts: CurriculumMapFacts = {
    ...{ id: '', titleMarker: '', slots: [] },
    ...{ organisationId: post.organisationId, editorId: person.id, subject: random.pick(subjects) },
    audience: {
      scope,
      partnerIds: scope === 'partners' ? [random.pick(world.organisations).id] : [],
      partnershipIds: scope === 'partners' ? random.sample(partnerships, 1) : [],
    },
  };
  const where = `map ${world.curriculumMaps.length + 1}`;
  const owner = { of: 'curriculum-map', map: facts } as const;
  const titleMarker = mark(world, random, `title of ${where}`, owner);
  const made = await must(building, person, 'createCurriculumMap', {
    ...{ postId: post.id, organisationId: post.organisationId, title: `When ${titleMarker}` },
    ...{ subject: facts.subject, framework: 'nc-2014', firstYear: 'year-3', lastYear: 'year-6' },
    audience: { ...facts.audience, scope: scope.toUpperCase() },
  });
  Object.assign(facts, { id: textAt(made.data, 'result.map.id'), titleMarker });
  markId(world, facts.id, `id of ${where}`, owner);
  world.curriculumMaps.push(facts);
  const model = new Model(world);
  const viewer = inBrowser(person);
  const findable = world.artefacts.filter((artefact) =>
    artefact.versions.some((one) => one.number !== null && model.byTerms(viewer, one)),
  );
  for (const artefact of [...random.sample(findable, 8), null]) {
    const [firstWeek, weeks] = [1 + random.below(12), 1 + random.below(6)];
    const stretch = { year: mappedYear.place, firstWeek, weeks };
    const slot: MapSlotFacts = { id: '', artefact, ...stretch, statementKeys: [], prerequisites: [] };
    const slotOwner = { of: 'curriculum-map-slot', map: facts, slot } as const;
    const place = `unit ${facts.slots.length + 1} of ${where}`;
    const word = mark(world, random, `words of ${place}`, slotOwner);
    const placed = await must(building, person, 'placeOnCurriculumMap', {
      ...{ mapId: facts.id, postId: post.id },
      slot: {
        ...{ firstYear: mappedYear.code, firstWeek, weeks, strand: `Strand ${word}` },
        ...(artefact ? { artefactId: artefact.id } : { title: `Planned ${word}` }),
      },
    });
    Object.assign(slot, { id: textAt(placed.data, 'result.slotIds.0') });
    markId(world, slot.id, `id of ${place}`, slotOwner);
    facts.slots.push(slot);
  }
  await alignAndOrder(building, { person, post, map: facts });
}

/** Every unit teaches a statement, and each but the first waits for one before it. */
async function alignAndOrder(
  building: Building,
  about: { person: PersonFacts; post: PostFacts; map: CurriculumMapFacts },
): Promise<void> {
  const { random, stack } = building;
  const { person, post, map } = about;
  const statements: { id: string; key: string }[] = await stack.dataSource.query(
    'select framework_statement_id as id, statement_key as key from framework_statement where subject = $1',
    [map.subject],
  );
  for (const [at, slot] of map.slots.entries()) {
    const edit = { mapId: map.id, slotId: slot.id, postId: post.id };
    const statement = random.pick(statements);
    await must(building, person, 'alignCurriculumMapSlot', {
      ...{ ...edit, expectedRevision: 1, alignments: [{ statementId: statement.id, extent: 'FULL' }] },
    });
    slot.statementKeys.push(statement.key);
    if (at === 0) continue;
    const before = random.pick(map.slots.slice(0, at));
    await must(building, person, 'setCurriculumMapPrerequisites', {
      ...{ ...edit, expectedRevision: 2, prerequisiteIds: [before.id] },
    });
    slot.prerequisites.push(before);
  }
}

/** What is asked to be taught is public; which of it is taught is not. */
async function publishFramework({ stack }: Building): Promise<void> {
  const statements = subjects.flatMap((subject) =>
    Array.from({ length: askedOfSubject }, (_, at) => ({
      ...{ key: `${subject}-${at}`, subject, strand: `Strand ${at % 2}`, substrand: '', text: `Statement ${at}.` },
      ...{ firstYear: null, lastYear: null },
    })),
  );
  const about = { code: 'nc-2014', title: 'Made up', source: 'Made up', replaces: null };
  await new FrameworkImportService(new UnitOfWork(stack.dataSource)).importVersion(about, statements, new Date());
}

/** When each map and each unit was changed last, as it was written down; of each map the last was a unit that not all see. */
export async function readUnitDates({ world, stack }: Building): Promise<void> {
  const closed = world.curriculumMaps.flatMap(
    ({ slots }) =>
      slots.find(({ artefact }) => artefact?.versions.every(({ terms }) => terms?.scope !== 'public')) ?? [],
  );
  await stack.dataSource.query(
    `update curriculum_map_slot set changed_at = now() where curriculum_map_slot_id = any($1::uuid[])`,
    [closed.map(({ id }) => id)],
  );
  const rows = await stack.dataSource.query<{ id: string; at: Date }[]>(
    `select curriculum_map_id as id, updated_at as at from curriculum_map
      union all select curriculum_map_slot_id, changed_at from curriculum_map_slot`,
  );
  const dates = new Map(rows.map(({ id, at }) => [id, at.toISOString()]));
  for (const map of world.curriculumMaps) {
    map.describedAt = dates.get(map.id) ?? '';
    for (const slot of map.slots) slot.changedAt = dates.get(slot.id) ?? '';
  }
}
