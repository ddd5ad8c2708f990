import { makeNextDraft, markField, must, type Author } from './build-drafts.ts';
import { currentAdopters, keepForLosers } from './build-keepers.ts';
import type { Building } from './build-people.ts';
import { asDecided, deciderOf, followMoves, passTime, release, termsOf, toInput } from './build-releases.ts';
import { Model } from './model.ts';
import type { PostFacts } from './facts/people.ts';
import type { Scope, VersionFacts } from './facts/works.ts';

export const scopes: readonly Scope[] = ['private', 'school', 'trust', 'partners', 'network', 'public'];

/** What becomes of an artefact after its first draft. */
export const fates = [
  'released',
  'superseded',
  'draft-again',
  'withdrawn',
  'recalled',
  'adopted-withdrawn',
  'adopted-narrowed',
  'adopted-recalled',
  'newest-withdrawn',
  'recalled-under-draft',
  'newest-recalled',
] as const;
export const unreleased = ['draft', 'in-review', 'returned', 'in-review', 'draft'] as const;
export type Fate = (typeof fates)[number] | (typeof unreleased)[number];

/** Something begun, with what is to become of it. */
export interface Work {
  readonly author: Author;
  readonly version: VersionFacts;
  readonly scope: Scope;
  readonly fate: Fate;
}

/** Whether somebody may still write for this rights holder: their organisation may have moved since. */
function isBehind({ world }: Building, { post }: Author, rightsHolderId: string): boolean {
  const { standings } = new Model(world);
  return [post.organisationId, ...standings.parents(post.organisationId)].includes(rightsHolderId);
}

/** Lets happen to it what is to become of it, after others have begun to use it. */
export async function finish(building: Building, { author, version, scope, fate }: Work): Promise<void> {
  const { random } = building;
  const mayGoOn = isBehind(building, author, version.artefact.rightsHolderId);
  const next = async (keep?: number): Promise<VersionFacts> => {
    const draft = await makeNextDraft(building, author, version.artefact, keep);
    await must(building, author.person, 'submitForRelease', { versionId: draft.id, postId: author.post.id });
    draft.state = 'in-review';
    // The same school is there for both; any other audience may be another one.
    const other = random.pick(scopes.filter((one) => one !== 'school' || scope === 'school'));
    await release(building, draft, termsOf(building, draft, { scope: other, mustBeOpen: false }));
    return draft;
  };
  switch (fate) {
    case 'draft':
    case 'in-review':
    case 'returned':
    case 'released':
      break;
    case 'draft-again':
      if (mayGoOn) await makeNextDraft(building, author, version.artefact);
      break;
    case 'superseded':
      if (mayGoOn) await next();
      break;
    case 'withdrawn':
    case 'adopted-withdrawn':
      await end(building, version, 'withdrawn');
      break;
    case 'recalled':
    case 'adopted-recalled':
      if (random.chance(0.3)) await end(building, version, 'withdrawn');
      await end(building, version, 'recalled');
      break;
    case 'recalled-under-draft':
      // The draft may hold a file of the version it was begun from, which is recalled with it.
      if (mayGoOn) await makeNextDraft(building, author, version.artefact);
      await end(building, version, 'recalled');
      break;
    case 'newest-recalled':
      // The older one stays, and loses the file that both hold.
      if (mayGoOn) await end(building, await next(1), 'recalled');
      break;
    case 'adopted-narrowed':
      await narrow(building, version);
      break;
    case 'newest-withdrawn':
      if (mayGoOn) await end(building, await next(), random.chance(0.5) ? 'withdrawn' : 'recalled');
      if (random.chance(0.4)) await end(building, version, 'withdrawn');
      break;
  }
  if (random.chance(0.15)) await endAdoption(building, version);
}

async function end(building: Building, version: VersionFacts, state: 'withdrawn' | 'recalled'): Promise<void> {
  const decider = deciderOf(building, version);
  const note = version.markers['tombstone'] ?? markField(building, version, 'tombstone');
  await must(building, decider.person, state === 'withdrawn' ? 'withdrawVersion' : 'recallVersion', {
    versionId: version.id,
    postId: decider.post.id,
    reason: state === 'withdrawn' ? 'OTHER' : 'COPYRIGHT',
    note: `Because of ${note}.`,
  });
  const adopters = currentAdopters(building, version);
  const keeping = version.keepers.map(({ organisationId }) => organisationId);
  const adopterIds = [...(version.ended?.adopterIds ?? []), ...adopters, ...keeping];
  const begun = version.terms?.from == null || version.terms.from <= building.world.today;
  version.ended = { begun, adopterIds };
  const before = { ...version };
  version.state = state;
  keepForLosers(building, version, { adopters, before });
}

/** Other terms, under which some who had it no longer would. */
async function narrow(building: Building, version: VersionFacts): Promise<void> {
  const decider = deciderOf(building, version);
  const scope = building.random.pick(['private', 'trust', 'partners', 'network'] as const);
  const terms = termsOf(building, version, { scope, mustBeOpen: false });
  await must(building, decider.person, 'changeReleaseTerms', {
    versionId: version.id,
    postId: decider.post.id,
    terms: toInput(building.world, terms),
  });
  const before = { ...version };
  version.terms = asDecided(building.world, terms);
  keepForLosers(building, version, { adopters: currentAdopters(building, version), before });
  version.terms = terms;
  await passTime(building, version);
  await followMoves(building);
}

async function endAdoption(building: Building, version: VersionFacts): Promise<void> {
  const { world, random } = building;
  const adoption = random.pickOrNone(world.adoptions.filter((one) => one.artefact === version.artefact && !one.ended));
  if (!adoption) return;
  const { standings } = new Model(world);
  const holds = (post: PostFacts): boolean =>
    post.organisationId === adoption.organisationId && standings.holds(post.startedOn, post.endedOn);
  const person = world.people.find((one) => one.posts.some(holds));
  const post = person?.posts.find(holds);
  if (!person || !post) return;
  await must(building, person, 'endAdoption', { adoptionId: adoption.id, postId: post.id });
  adoption.ended = true;
}
