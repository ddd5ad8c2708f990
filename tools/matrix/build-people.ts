import { aMembership, anOrganisation, aPerson, aPost, aSession } from '@constellation/identity/testing';
import { at, type Client } from './client.ts';
import { mark, markId } from './markers.ts';
import { mutations } from './mutations.ts';
import type { Random } from './random.ts';
import type { Stack } from './stack.ts';
import { daysFrom, type PersonFacts, type PostFacts, type ViewerFacts } from './facts/people.ts';
import type { World } from './world.ts';

/** What the builders share. */
export interface Building {
  readonly world: World;
  readonly random: Random;
  readonly stack: Stack;
  readonly client: Client;
}

type PostPlan = Partial<Pick<PostFacts, 'roles' | 'startedOn' | 'endedOn'>> & { readonly at: string };

/** Organisations by what they are there for. Every one has somebody who asks, somebody who writes and somebody who decides. */
const plan = [
  { name: 'north-trust', kind: 'multi-academy-trust', verified: true },
  { name: 'south-trust', kind: 'multi-academy-trust', verified: true },
  { name: 'lone-trust', kind: 'single-academy-trust', verified: true },
  { name: 'unverified-trust', kind: 'multi-academy-trust', verified: false },
  { name: 'diocese', kind: 'diocese', verified: true },
  { name: 'federation', kind: 'federation', verified: true },
  { name: 'college', kind: 'college', verified: true },
  { name: 'subsidiary', kind: 'subsidiary', verified: false },
  { name: 'north-school', kind: 'school', verified: true },
  { name: 'north-school-two', kind: 'school', verified: false },
  { name: 'moved-school', kind: 'school', verified: true },
  { name: 'leaving-school', kind: 'school', verified: true },
  { name: 'south-school', kind: 'school', verified: false },
  { name: 'lone-school', kind: 'school', verified: false },
  { name: 'unverified-school', kind: 'school', verified: false },
  { name: 'church-school', kind: 'school', verified: false },
  { name: 'federated-school', kind: 'school', verified: true },
] as const;

/** Member, parent, joined and left in days from today. */
const belonging: readonly (readonly [string, string, number | null, number | null])[] = [
  ['north-school', 'north-trust', null, null],
  ['north-school', 'diocese', null, null],
  ['north-school-two', 'north-trust', -400, null],
  ['subsidiary', 'north-trust', -900, null],
  // Moved from the north to the south some time ago.
  ['moved-school', 'north-trust', -2000, -300],
  ['moved-school', 'south-trust', -300, null],
  // Leaves the south in a while, for the north.
  ['leaving-school', 'south-trust', -2000, 40],
  ['leaving-school', 'north-trust', 40, null],
  ['south-school', 'south-trust', null, null],
  ['lone-school', 'lone-trust', null, null],
  ['unverified-school', 'unverified-trust', null, null],
  ['church-school', 'diocese', null, null],
  // Was a school of the north, and is in no trust now.
  ['church-school', 'north-trust', -2000, -500],
  ['federated-school', 'federation', -800, null],
];

/** Fills the world with organisations, people and their ways of asking. */
export async function buildPeople(building: Building): Promise<void> {
  const { world, random, stack } = building;
  const idOf = new Map<string, string>();
  for (const { name, kind, verified } of plan) {
    // Chance decides some verifications, so that no world stands for all.
    const isVerified = random.chance(0.15) ? !verified : verified;
    const made = await anOrganisation(stack.dataSource, {
      name: `${name} of world ${world.seed}`,
      kind,
      verification: isVerified ? 'verified' : 'unverified',
    });
    idOf.set(name, made.id);
    world.organisations.push({ id: made.id, kind, name, verified: isVerified });
  }
  const id = (name: string): string => idOf.get(name) ?? '';
  for (const [member, parent, joined, left] of belonging) {
    const membership = {
      memberId: id(member),
      parentId: id(parent),
      joinedOn: joined === null ? null : daysFrom(world.today, joined),
      leftOn: left === null ? null : daysFrom(world.today, left),
    };
    await aMembership(stack.dataSource, membership);
    world.memberships.push(membership);
  }

  const release = ['release-authority'];
  const admin = ['organisation-admin'];
  const past = { startedOn: daysFrom(world.today, -900), endedOn: daysFrom(world.today, -2) };
  const future = { startedOn: daysFrom(world.today, 3) };
  const person = async (label: string, posts: readonly PostPlan[], operator = false): Promise<PersonFacts> =>
    makePerson(building, { label, operator, posts: posts.map((post) => ({ ...post, at: id(post.at) })) });
  for (const { name } of plan) {
    await person(`teacher of ${name}`, [{ at: name }]);
    await person(`release authority of ${name}`, [
      { at: name, roles: [...release, ...(random.chance(0.3) ? admin : [])] },
    ]);
  }
  await person('admin of north-trust', [{ at: 'north-trust', roles: admin }]);
  await person('admin of south-school', [{ at: 'south-school', roles: admin }]);
  await person('once in north-trust, deciding', [{ at: 'north-trust', roles: release, ...past }]);
  await person('once in north-school, now in the college', [{ at: 'north-school', ...past }, { at: 'college' }]);
  await person('soon in south-trust', [{ at: 'south-trust', roles: release, ...future }]);
  // Nobody decides on their own submission: whoever writes, somebody else decides.
  await person(
    'second release authority of all',
    plan.map(({ name }) => ({ at: name, roles: release })),
  );
  await person('with posts in three places', [
    { at: 'federated-school' },
    { at: 'lone-trust', roles: release },
    { at: 'north-school-two', roles: admin },
  ]);
  await person('ending today in the diocese', [
    { at: 'diocese', startedOn: daysFrom(world.today, -50), endedOn: world.today },
  ]);
  await person('without a post', []);
  await person('operator', [], true);
  await person('operator with a post', [{ at: 'unverified-school' }], true);

  world.viewers.push({ label: 'signed out', person: null, headers: {} });
  world.viewers.push({ label: 'wrong cookie', person: null, headers: { cookie: 'constellation_session=nonsense' } });
  for (const one of world.people) world.viewers.push(inBrowser(one));
  for (const one of random.sample(world.people, 4)) world.viewers.push(await withToken(building, one));
  await invite(building);
}

/** The viewer a person is in their browser. */
export function inBrowser(person: PersonFacts): ViewerFacts {
  return { label: person.label, person, headers: { cookie: `constellation_session=${person.session}` } };
}

async function makePerson(
  { world, random, stack }: Building,
  about: { label: string; operator: boolean; posts: readonly PostPlan[] },
): Promise<PersonFacts> {
  const { dataSource } = stack;
  const made = await aPerson(dataSource, { isPlatformOperator: about.operator });
  const owner = (level: 'profile' | 'email') => ({ of: 'person', personId: made.id, level }) as const;
  const word = (field: string, level: 'profile' | 'email'): string =>
    mark(world, random, `${field} of ${about.label}`, owner(level));
  await dataSource.query(`update person set name = $2, email = $3, about = $4 where person_id = $1`, [
    made.id,
    `Ada ${word('name', 'profile')}`,
    `${word('e-mail address', 'email')}@example.org`,
    `Likes ${word('profile', 'profile')}.`,
  ]);
  markId(world, made.id, `id of ${about.label}`, owner('profile'));
  const posts: PostFacts[] = [];
  for (const planned of about.posts) {
    const facts = {
      personId: made.id,
      organisationId: planned.at,
      roles: planned.roles ?? [],
      startedOn: planned.startedOn ?? daysFrom(world.today, -random.below(3000) - 1),
      endedOn: planned.endedOn ?? null,
    };
    const { id } = await aPost(dataSource, { ...facts, roles: facts.roles as never });
    const post: PostFacts = { id, ...facts };
    const title = mark(world, random, `post of ${about.label}`, { of: 'post', post });
    await dataSource.query(`update post set title = $2 where post_id = $1`, [id, `Teacher of ${title}`]);
    markId(world, id, `id of a post of ${about.label}`, { of: 'post', post });
    posts.push(post);
  }
  const { token } = await aSession(dataSource, { personId: made.id });
  const person: PersonFacts = { id: made.id, label: about.label, operator: about.operator, posts, session: token };
  world.people.push(person);
  return person;
}

async function withToken({ client }: Building, person: PersonFacts): Promise<ViewerFacts> {
  const answer = await client.ask(inBrowser(person), mutations.createApiToken, { input: { name: 'Timetable' } });
  const token = at(answer.data, 'result.token');
  if (typeof token !== 'string') throw new Error(`No token was made: ${answer.text}`);
  return { label: `program of ${person.label}`, person, headers: { authorization: `Bearer ${token}` } };
}

/** Invitations that wait in two organisations, and one organisation that applies. */
async function invite({ world, random, client }: Building): Promise<void> {
  for (const label of ['admin of north-trust', 'admin of south-school']) {
    const admin = world.people.find((person) => person.label === label);
    const organisationId = admin?.posts[0]?.organisationId;
    if (!admin || !organisationId) throw new Error(`There is no ${label}.`);
    const word = (field: string): string =>
      mark(world, random, `${field} of an invitation by ${label}`, { of: 'invitation', organisationId });
    const row = {
      email: `${word('address')}@example.org`,
      name: `Bo ${word('name')}`,
      title: `Head of ${word('title')}`,
    };
    const answer = await client.ask(inBrowser(admin), mutations.inviteStaff, {
      input: { organisationId, invitations: [row] },
    });
    const id = at(answer.data, 'result.invitations.0.invitation.id');
    if (typeof id !== 'string') throw new Error(`Nobody was invited: ${answer.text}`);
    world.invitations.push({ id, organisationId });
  }
  const applicant = world.people.find((person) => person.label === 'without a post');
  if (!applicant) throw new Error('There is nobody without a post.');
  const statement = mark(world, random, 'statement of an application', { of: 'application', personId: applicant.id });
  const answer = await client.ask(inBrowser(applicant), mutations.applyForOrganisation, {
    input: { name: 'Hill School', kind: 'SCHOOL', urn: '999999', title: 'Head', statement: `We teach ${statement}.` },
  });
  if (at(answer.data, 'result.__typename') !== 'OrganisationApplication')
    throw new Error(`No application: ${answer.text}`);
}
