import { inBrowser, type Building } from './build-people.ts';
import { deciderOf } from './build-releases.ts';
import { at, textAt } from './client.ts';
import { mark, markId } from './markers.ts';
import { Model } from './model.ts';
import { mutations } from './mutations.ts';
import { daysFrom } from './facts/people.ts';
import type { AccessRequestFacts, ArtefactFacts } from './facts/works.ts';

const outcomes = ['waiting', 'granted', 'granted', 'granted', 'declined', 'set-aside'] as const;

/** People ask for what is released, hidden, drafted or not there at all; some are granted it, and of some that is over. */
export async function buildAccessRequests(building: Building): Promise<void> {
  const { world, random } = building;
  const { standings } = new Model(world);
  const isReleased = (artefact: ArtefactFacts): boolean => artefact.versions.some(({ number }) => number !== null);
  for (let place = 0; place < 24; place++) {
    const person = random.pick(world.people);
    const post = person.posts.find((one) => standings.holds(one.startedOn, one.endedOn));
    if (!post) continue;
    // Most for what somebody decides about, some for drafts, some for nothing.
    const artefact =
      place % 6 === 5 ? null : random.pick(place % 6 === 4 ? world.artefacts : world.artefacts.filter(isReleased));
    const artefactId = artefact?.id ?? random.strangeId();
    if (world.accessRequests.some((one) => one.personId === person.id && one.artefactId === artefactId)) continue;
    const facts: AccessRequestFacts = {
      ...{ id: '', artefactId, artefact, personId: person.id, state: 'waiting', granted: null },
    };
    const where = `request ${world.accessRequests.length + 1} of ${person.label}`;
    const word = (what: string): string =>
      mark(world, random, `${what} of ${where}`, { of: 'access-request', request: facts });
    const answer = await building.client.ask(inBrowser(person), mutations.askForAccess, {
      input: { artefactId, postId: post.id, purpose: `For ${word('purpose')}.`, setting: `In ${word('setting')}.` },
    });
    Object.assign(facts, { id: textAt(answer.data, 'result.id') });
    markId(world, facts.id, `id of ${where}`, { of: 'access-request', request: facts });
    world.accessRequests.push(facts);
    await answerRequest(building, facts, post.organisationId, word);
  }
}

async function answerRequest(
  building: Building,
  facts: AccessRequestFacts,
  organisationId: string,
  word: (what: string) => string,
): Promise<void> {
  const { world, random, stack } = building;
  const open = facts.artefact?.versions.filter(({ state }) => state === 'released' || state === 'superseded') ?? [];
  const version = random.pickOrNone(open);
  const outcome = random.pick(outcomes);
  if (!version || outcome === 'waiting') return;
  const decider = deciderOf(building, version);
  // Nobody decides about what they ask for themselves.
  if (decider.person.id === facts.personId) return;
  const about = { requestId: facts.id, postId: decider.post.id };
  const ask = async (operation: keyof typeof mutations, input: object): Promise<boolean> => {
    const answer = await building.client.ask(inBrowser(decider.person), mutations[operation], { input });
    return at(answer.data, 'result.__typename') === 'AccessRequest';
  };
  if (outcome === 'declined') {
    if (await ask('declineAccess', { ...about, reason: `Not for ${word('reason')}.` })) facts.state = 'declined';
    return;
  }
  if (outcome === 'set-aside') {
    if (await ask('setAccessRequestAside', about)) facts.state = 'set-aside';
    return;
  }
  const { standings } = new Model(world);
  const trusts = standings.parents(organisationId).filter((id) => standings.isTrust(id));
  const grantee = random.pick([organisationId, ...trusts]);
  const isOne = random.chance(0.6);
  const grant = { organisationId: grantee, verbs: ['DOWNLOAD'], lastDay: daysFrom(world.today, 10) };
  // Licences may stand against it: then it waits on.
  if (!(await ask('grantAccess', { ...about, ...grant, versionId: isOne ? version.id : null }))) return;
  const begun = open.filter(({ terms }) => terms?.from == null || terms.from <= world.today);
  const granted = { organisationId: grantee, versions: isOne ? [version] : begun, until: daysFrom(world.today, 10) };
  facts.state = 'granted';
  facts.granted = granted;
  if (random.chance(0.7)) return;
  // Its last day was yesterday.
  granted.until = daysFrom(world.today, -1);
  for (const table of ['access_grant', 'access_request']) {
    await stack.dataSource.query(
      `update ${table} set ends_at = $2::date::timestamp at time zone 'Europe/London' where access_request_id = $1`,
      [facts.id, world.today],
    );
  }
}
