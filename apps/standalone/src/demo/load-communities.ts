import {
  CalendarService,
  CommunityRequestService,
  CommunityService,
  DiscussionService,
  MembershipService,
} from '@constellation/communities';
import type { Viewer } from '@constellation/platform/access';
import { Database } from '@constellation/platform/db';
import { present } from '@constellation/platform/errors';
import { localTimeOf } from '@constellation/platform/time';
import type { DemoCommunity } from './demo-content.ts';
import type { DemoWorld } from './demo-world.ts';

const dayMs = 24 * 60 * 60_000;
const zone = 'Europe/London';

/**
 * Writes the communities of the demo content through the same services as people do, each step at its own date. One that is there
 * by its name is left as it is. Answers with their ids by key.
 */
export async function loadCommunities(
  world: DemoWorld,
  communities: readonly DemoCommunity[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const community of communities) {
    const [there] = await world.app
      .get(Database)
      .query<{ id: string }>('select community_id as id from community where name = $1', [community.name]);
    ids.set(community.key, there?.id ?? (await loadCommunity(world, community)));
  }
  return ids;
}

async function loadCommunity(world: DemoWorld, community: DemoCommunity): Promise<string> {
  const { kind, name, purpose, needs, curationPolicy, joining, subjects, phases, foundedBy } = community;
  const service = world.app.get(CommunityService);
  const founder = await world.viewer(foundedBy, community.foundedOn);
  const id = await service.found(
    founder,
    { kind, name, purpose, needs, curationPolicy, joining, subjects, phases },
    { postId: firstPost(founder), isTrustOnly: false },
  );
  for (const member of community.members) await admit(world, { id, lead: foundedBy }, member);
  if (community.formalSince) await service.charter(await world.viewer(foundedBy, community.formalSince), id);
  for (const thread of community.threads) await loadThread(world, id, thread);
  for (const event of community.events) await planEvent(world, { id, lead: foundedBy }, event);
  return id;
}

interface Led {
  readonly id: string;
  readonly lead: string;
}

/** Everybody comes in by asking: so a steward says what they are. */
async function admit(world: DemoWorld, { id, lead }: Led, member: DemoCommunity['members'][number]): Promise<void> {
  const { person, role, joinedOn } = member;
  const newcomer = await world.viewer(person, joinedOn);
  const postId = firstPost(newcomer);
  if (role === 'member' && (await isOpen(world, id))) {
    await world.app.get(MembershipService).join(newcomer, id, postId);
    return;
  }
  const requests = world.app.get(CommunityRequestService);
  const requestId = await requests.request(newcomer, id, { postId });
  await requests.answer(await world.viewer(lead, joinedOn), requestId, { isAccepted: true, role });
}

async function isOpen(world: DemoWorld, communityId: string): Promise<boolean> {
  const [row] = await world.app
    .get(Database)
    .query<{ joining: string }>('select joining from community where community_id = $1', [communityId]);
  return row?.joining === 'open';
}

async function loadThread(
  world: DemoWorld,
  communityId: string,
  { title, by, on, body, artefacts, replies }: DemoCommunity['threads'][number],
): Promise<void> {
  const discussion = world.app.get(DiscussionService);
  const references = (keys: readonly string[]) =>
    keys.map((key) => ({ kind: 'Artefact' as const, id: world.artefact(key) }));
  const threadId = await discussion.start(await world.viewer(by, on), communityId, {
    ...{ title, body },
    references: references(artefacts),
  });
  for (const reply of replies) {
    const viewer = await world.viewer(reply.by, reply.on);
    await discussion.reply(viewer, threadId, { body: reply.body, references: references(reply.artefacts) });
  }
}

async function planEvent(world: DemoWorld, { id, lead }: Led, event: DemoCommunity['events'][number]): Promise<void> {
  const { title, kind, description, inDays, from, to, place, link, capacity, coming } = event;
  const calendar = world.app.get(CalendarService);
  const day = localTimeOf(schoolDay(inDays), zone).slice(0, 'YYYY-MM-DD'.length);
  const eventId = await calendar.plan(await world.viewer(lead), id, {
    ...{ title, kind, description, place, link, timeZone: zone, capacity },
    ...{ startsAt: `${day}T${from}`, endsAt: `${day}T${to}` },
  });
  for (const person of coming) await calendar.signUp(await world.viewer(person), eventId, true);
}

/** In so many days; on the Monday after where that is a weekend. */
function schoolDay(inDays: number): Date {
  const at = new Date(Date.now() + inDays * dayMs);
  const past = { 0: 1, 6: 2 }[at.getUTCDay()] ?? 0;
  return new Date(at.getTime() + past * dayMs);
}

const firstPost = (viewer: Viewer): string => present(viewer.posts[0], 'A post').id;
