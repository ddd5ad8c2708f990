import { inBrowser, type Building } from './build-people.ts';
import { at, textAt } from './client.ts';
import { must } from './build-drafts.ts';
import { Model } from './model.ts';
import { mutations } from './mutations.ts';
import { daysFrom, type PostFacts } from './facts/people.ts';
import type { DelegationFacts } from './facts/works.ts';

const kinds = ['CURRICULUM', 'CPD', 'RESEARCH', 'IMPROVEMENT'];

/** Organisations let people anywhere decide on their behalf: of some kinds, some of them not yet, and some not any more. */
export async function buildDelegations(building: Building): Promise<void> {
  const { world, random, client } = building;
  const { standings } = new Model(world);
  const waiting = world.artefacts.flatMap(({ versions }) => versions.filter(({ state }) => state === 'in-review'));
  const isCurrent = (post: PostFacts): boolean => standings.holds(post.startedOn, post.endedOn);
  const posts = world.people.flatMap((person) => person.posts.filter(isCurrent).map((post) => ({ person, post })));
  for (let place = 0; place < 14; place++) {
    const version = random.pickOrNone(waiting);
    const organisationId =
      version && place % 3 < 2 ? version.artefact.rightsHolderId : random.pick(world.organisations).id;
    const givers = posts.filter(({ post }) => post.organisationId === organisationId && post.roles.length > 0);
    const giver = random.pickOrNone(givers);
    const delegate = random.pickOrNone(posts.filter(({ person }) => person.id !== giver?.person.id));
    if (!giver || !delegate) continue;
    const chosen = [
      ...new Set([...(version && random.chance(0.7) ? [version.artefact.kind] : []), random.pick(kinds)]),
    ];
    const begins = place % 5 === 4 ? daysFrom(world.today, 3) : world.today;
    const answer = await client.ask(inBrowser(giver.person), mutations.nameDelegate, {
      input: {
        ...{ organisationId, postId: giver.post.id, delegatePostId: delegate.post.id },
        ...{
          kinds: chosen,
          scopes: ['SCHOOL', 'TRUST'],
          includesOwn: random.chance(0.3),
        },
        ...{ firstDay: begins, lastDay: daysFrom(world.today, 100) },
      },
    });
    // People of organisations that nobody verified see nobody else whom they could name.
    if (at(answer.data, 'result.__typename') !== 'StandingDelegation') continue;
    const facts: DelegationFacts = {
      ...{ id: textAt(answer.data, 'result.id'), organisationId, personId: delegate.person.id, kinds: chosen },
      holds: begins === world.today && place % 5 !== 3,
    };
    if (place % 5 === 3) {
      await must(building, giver.person, 'endDelegation', { delegationId: facts.id, postId: giver.post.id });
    }
    world.delegations.push(facts);
  }
}
