import { aCommunity, aCommunityMember } from '@constellation/communities/testing';
import { hashSecretToken, newSecretToken } from '@constellation/identity/access';
import { newId } from '@constellation/platform/db';
import { must } from './build-drafts.ts';
import type { Building } from './build-people.ts';
import { textAt } from './client.ts';
import { mark, markId } from './markers.ts';
import type {
  CommunityFacts,
  CommunityMemberFacts,
  CommunityMessageFacts,
  CommunityThreadFacts,
} from './facts/communities.ts';
import type { PersonFacts } from './facts/people.ts';

const idOf = ({ world }: Building, name: string): string => {
  const organisation = world.organisations.find((one) => one.name === name);
  if (!organisation) throw new Error(`There is no ${name}.`);
  return organisation.id;
};

const roles = ['lead', 'deputy', 'reviewer', 'member', 'member', 'member'] as const;

/**
 * Communities with members of every standing: past posts and future ones, organisations that are not verified, schools that are about
 * to move. Some are open to the network, some for the people of one organisation, one has nobody who counts as a steward, one ended.
 */
export async function buildCommunities(building: Building): Promise<void> {
  const { world, random, stack } = building;
  // So that something is suggested.
  await stack.dataSource.query(`update post set subjects = '{history}'`);
  const id = (name: string): string => idOf(building, name);
  const joining = () => random.pick(['open', 'request', 'invitation'] as const);
  const withPost = world.people.filter(({ posts }) => posts.length > 0);
  const some = (most: number): readonly PersonFacts[] => random.sample(withPost, most);
  const gone = withPost.filter(({ label }) => label.startsWith('once in north-trust') || label.startsWith('soon in'));

  await write(building, {
    hosts: ['north-trust', 'south-school'],
    withinId: null,
    people: some(12),
    joining: joining(),
  });
  await write(building, { hosts: ['college'], withinId: null, people: some(6), joining: joining() });
  await write(building, { hosts: ['north-trust'], withinId: id('north-trust'), people: some(20), joining: joining() });
  await write(building, { hosts: ['south-school'], withinId: id('south-trust'), people: some(20), joining: 'open' });
  await write(building, {
    hosts: ['church-school'],
    withinId: id('church-school'),
    people: some(12),
    joining: joining(),
  });
  // Its leads have no current post: who runs the hosts looks after it.
  await write(building, {
    ...{ hosts: ['south-school', 'north-trust'], withinId: null, joining: 'request' },
    people: [...gone, ...some(4).filter((one) => !gone.includes(one))],
    leads: gone,
  });
  await write(building, { hosts: ['lone-trust'], withinId: null, people: some(5), joining: 'open', ended: true });
  await foundOne(building);
  for (const person of random.sample(withPost, 12)) {
    const calendar = { personId: person.id, token: newSecretToken(), revoked: random.chance(0.25) };
    await stack.dataSource.query(
      `insert into calendar_feed (calendar_feed_id, person_id, token_hash, revoked_at) values ($1, $2, $3, $4)`,
      [newId(), person.id, hashSecretToken(calendar.token), calendar.revoked ? new Date() : null],
    );
    world.calendars.push(calendar);
  }
}

/** What a community is made of. */
interface Plan {
  readonly hosts: readonly string[];
  readonly withinId: string | null;
  readonly joining: CommunityFacts['joining'];
  readonly people: readonly PersonFacts[];
  /** Its only stewards; otherwise chance decides. */
  readonly leads?: readonly PersonFacts[];
  readonly ended?: boolean;
}

async function write(building: Building, plan: Plan): Promise<void> {
  const { random, stack } = building;
  const { dataSource } = stack;
  const hostIds = plan.hosts.map((name) => idOf(building, name));
  const ended = plan.ended ?? false;
  const ofHistory = random.chance(0.7);
  const founder = random.pick(plan.people);
  const endedAt = new Date('2026-02-01T09:00:00Z');
  const { id } = await aCommunity(dataSource, hostIds, {
    ...{ withinId: plan.withinId, joining: plan.joining, subjects: ofHistory ? ['history'] : ['music'] },
    ...(ended ? { endedAt, endedBy: founder.id } : {}),
  });
  const members: CommunityMemberFacts[] = [];
  for (const person of plan.people) {
    const post = random.pick(person.posts);
    const isLead = plan.leads ? plan.leads.includes(person) : false;
    const role = isLead ? 'lead' : random.pick(plan.leads ? (['reviewer', 'member'] as const) : roles);
    const left = ended || random.chance(0.15);
    const { id: membershipId } = await aCommunityMember(dataSource, {
      ...{ communityId: id, personId: person.id, postId: post.id, role },
      ...(left ? { endedAt, endedBy: person.id, endCause: ended ? 'community-ended' : 'left' } : {}),
    });
    members.push({ personId: person.id, membershipId, role, ended: left });
  }
  const { withinId, joining } = plan;
  await describe(building, {
    id,
    joining,
    withinId,
    hostIds,
    ofHistory,
    ended,
    members,
    requests: [],
    invitations: [],
    threads: [],
    events: [],
    successions: [],
  });
}

/** One that somebody founds. */
async function foundOne(building: Building): Promise<void> {
  const { world, stack } = building;
  const founder = world.people.find(({ label }) => label === 'admin of north-trust');
  const [post] = founder?.posts ?? [];
  if (!founder || !post) throw new Error('There is no admin of north-trust.');
  await stack.dataSource.query(`update organisation set verification = 'verified' where organisation_id = $1`, [
    post.organisationId,
  ]);
  const place = world.organisations.findIndex(({ id }) => id === post.organisationId);
  const organisation = world.organisations[place];
  if (organisation) world.organisations[place] = { ...organisation, verified: true };
  const made = await must(building, founder, 'foundCommunity', {
    ...{ postId: post.id, kind: 'SUBJECT', name: 'Begun', joining: 'REQUEST', subjects: ['history'], trustOnly: true },
    purposeMarkdown: 'We begin something together.',
  });
  const id = textAt(made.data, 'result.id');
  const [row] = await stack.dataSource.query<{ id: string }[]>(
    `select community_membership_id as id from community_membership where community_id = $1`,
    [id],
  );
  await describe(building, {
    ...{
      id,
      joining: 'request',
      withinId: post.organisationId,
      hostIds: [post.organisationId],
      ofHistory: true,
      ended: false,
    },
    members: [{ personId: founder.id, membershipId: row?.id ?? '', role: 'lead', ended: false }],
    ...{ requests: [], invitations: [], threads: [], events: [], successions: [] },
  });
}

/** Words that only those who see it may meet, requests and invitations with words of their own, and whose every id is. */
async function describe(building: Building, community: CommunityFacts): Promise<void> {
  const { world, random, stack } = building;
  const where = `community ${world.communities.length + 1}`;
  const owner = { of: 'community', community } as const;
  const word = (field: string): string => mark(world, random, `${field} of ${where}`, owner);
  await stack.dataSource.query(
    `update community set name = $2, purpose = $3, curation_policy = $4, needs = $5 where community_id = $1`,
    [
      community.id,
      `Together ${word('name')}`,
      `We work on ${word('purpose')}.`,
      `We take ${word('policy')}.`,
      `We look for ${word('needs')}.`,
    ],
  );
  markId(world, community.id, `id of ${where}`, owner);
  for (const member of community.members) {
    markId(world, member.membershipId, `membership in ${where}`, { of: 'community-member', community, member });
  }
  const outside = world.people.filter(
    ({ id, posts }) => posts.length > 0 && !community.members.some((member) => member.personId === id && !member.ended),
  );
  for (const [number, person] of random.sample(outside, 3).entries()) {
    const request = { id: newId(), personId: person.id, expired: number === 2 };
    const facts = { of: 'community-request', community, requestId: request.id } as const;
    const message = mark(world, random, `message of a request to ${where}`, facts);
    await stack.dataSource.query(
      `insert into community_request (community_request_id, community_id, person_id, post_id, message, state, expires_at)
       values ($1, $2, $3, $4, $5, $6, now() + $7::interval)`,
      [
        ...[request.id, community.id, person.id, random.pick(person.posts).id, `I teach ${message}.`],
        ...[community.ended ? 'declined' : 'waiting', request.expired ? '-1 day' : '20 days'],
      ],
    );
    markId(world, request.id, `id of a request to ${where}`, facts);
    community.requests.push(request);
  }
  for (const expired of [false, true]) {
    const invitation = { id: newId(), token: newSecretToken(), expired };
    const facts = { of: 'community-invitation', community, invitationId: invitation.id } as const;
    const note = mark(world, random, `note of an invitation into ${where}`, facts);
    await stack.dataSource.query(
      `insert into community_invitation (community_invitation_id, community_id, role, note, token_hash, invited_by, state, expires_at)
       values ($1, $2, 'member', $3, $7, $4, $5, now() + $6::interval)`,
      [
        ...[invitation.id, community.id, `For ${note}`, community.members[0]?.personId],
        ...[community.ended ? 'taken-back' : 'waiting', expired ? '-1 day' : '10 days'],
        hashSecretToken(invitation.token),
      ],
    );
    markId(world, invitation.id, `id of an invitation into ${where}`, facts);
    community.invitations.push(invitation);
  }
  for (let number = 1; number <= 2; number++) await talk(building, community, `thread ${number} of ${where}`);
  await planOne(building, community, where);
  world.communities.push(community);
}

/** A thread with messages of members, one of them changed, one perhaps hidden, one reported. */
async function talk(building: Building, community: CommunityFacts, where: string): Promise<void> {
  const { world, random, stack } = building;
  const { dataSource } = stack;
  const thread: CommunityThreadFacts = { id: newId(), messages: [], reportIds: [] };
  const authors = random.sample(community.members, 3);
  const said: { readonly facts: CommunityMessageFacts; readonly body: string }[] = [];
  for (const [place, { personId }] of authors.entries()) {
    const words: string[] = [];
    const hidden = random.chance(0.3);
    const facts: CommunityMessageFacts = { id: newId(), authorId: personId, isFirst: place === 0, hidden, words };
    const owner = { of: 'community-message', community, message: facts } as const;
    words.push(mark(world, random, `message ${place + 1} in ${where}`, owner));
    markId(world, facts.id, `id of message ${place + 1} in ${where}`, { of: 'community-thread', community });
    thread.messages.push(facts);
    said.push({ facts, body: `I think ${words[0]}.` });
  }
  const [first] = thread.messages;
  const last = thread.messages.at(-1);
  if (!first || !last) return;
  const title = mark(world, random, `title of ${where}`, { of: 'community-message', community, message: first });
  await dataSource.query(
    `insert into community_thread (community_thread_id, community_id, title, first_message_id, last_message_id, message_count)
     values ($1, $2, $3, $4, $5, $6)`,
    [thread.id, community.id, `About ${title}`, first.id, last.id, said.length],
  );
  for (const { facts, body } of said) {
    await dataSource.query(
      `insert into community_message (community_message_id, community_thread_id, author_id, body, edited_at, hidden_at, hidden_by, hide_reason)
       values ($1, $2, $3, $4, now(), $5, $6, $7)`,
      [
        ...[facts.id, thread.id, facts.authorId, body],
        ...(facts.hidden ? [new Date(), authors[0]?.personId, 'It was unkind.'] : [null, null, null]),
      ],
    );
    const owner = { of: 'community-message', community, message: facts } as const;
    const before = mark(world, random, `what a message in ${where} said before`, owner);
    await dataSource.query(
      `insert into community_message_edit (community_message_edit_id, community_message_id, body) values ($1, $2, $3)`,
      [newId(), facts.id, `I thought ${before}.`],
    );
  }
  const reportId = newId();
  const note = mark(world, random, `note of a report in ${where}`, { of: 'community-report', community });
  await dataSource.query(
    `insert into community_message_report (community_message_report_id, community_message_id, reported_by, reason, note)
     values ($1, $2, $3, 'other', $4)`,
    [reportId, last.id, first.authorId, `Look at ${note}.`],
  );
  markId(world, reportId, `id of a report in ${where}`, { of: 'community-report', community });
  markId(world, thread.id, `id of ${where}`, { of: 'community-thread', community });
  thread.reportIds.push(reportId);
  community.threads.push(thread);
}

/** A meeting to come, for which one of its members has signed up. */
async function planOne({ world, random, stack }: Building, community: CommunityFacts, where: string): Promise<void> {
  const id = newId();
  const owner = { of: 'community-thread', community } as const;
  const word = mark(world, random, `title of a meeting of ${where}`, owner);
  const others = ['description', 'place', 'link'].map((field) =>
    mark(world, random, `${field} of a meeting of ${where}`, owner),
  );
  const author = community.members[0]?.personId;
  await stack.dataSource.query(
    `insert into community_event (community_event_id, community_id, kind, title, description, starts_at, ends_at, time_zone, place, link, created_by)
     values ($1, $2, 'meeting', $3, $4, now() + interval '20 days', now() + interval '20 days 1 hour', 'Europe/London', $5, $6, $7)`,
    [id, community.id, `Meeting ${word}`, others[0], others[1], `https://${others[2]}.example`, author],
  );
  await stack.dataSource.query(`insert into community_event_sign_up (community_event_id, person_id) values ($1, $2)`, [
    id,
    author,
  ]);
  markId(world, id, `id of a meeting of ${where}`, owner);
  community.events.push({ id, word });
}
