import { must, markField, type Author } from './build-drafts.ts';
import { partnershipsFor } from './build-partnerships.ts';
import type { Building } from './build-people.ts';
import { Model } from './model.ts';
import { daysFrom, type PostFacts } from './facts/people.ts';
import type { Scope, TermsFacts, VersionFacts } from './facts/works.ts';
import type { World } from './world.ts';

const licencesFor: Readonly<Record<Scope, readonly string[]>> = {
  private: ['LicenseRef-Trust-Internal', 'CC-BY-4.0'],
  school: ['LicenseRef-Trust-Internal', 'CC-BY-ND-4.0'],
  trust: ['LicenseRef-Trust-Internal', 'CC-BY-4.0'],
  partners: ['LicenseRef-Partner-Use', 'CC-BY-NC-4.0'],
  network: ['LicenseRef-Network-Adapt-NC', 'CC-BY-4.0'],
  public: ['CC-BY-4.0', 'CC0-1.0'],
};

/** Somebody who decides about it, another than who wrote it. */
export function deciderOf({ world, random }: Building, version: VersionFacts): Author {
  const { standings } = new Model(world);
  const holder = version.artefact.rightsHolderId;
  const signs = (post: PostFacts): boolean =>
    post.roles.includes('release-authority') &&
    standings.holds(post.startedOn, post.endedOn) &&
    (post.organisationId === holder ||
      (standings.isTrust(post.organisationId) && standings.parents(holder).includes(post.organisationId)));
  const all = world.people.flatMap((person) => person.posts.filter(signs).map((post) => ({ person, post })));
  return random.pick(all.filter(({ person }) => person.id !== version.createdBy));
}

export function termsOf(
  { world, random }: Building,
  version: VersionFacts,
  { scope, mustBeOpen }: { readonly scope: Scope; readonly mustBeOpen: boolean },
): TermsFacts {
  const day = (from: number, to: number): string => daysFrom(world.today, from + random.below(to - from));
  const windows: readonly (readonly [string | null, string | null])[] = [
    [day(-90, -2), null],
    [null, day(2, 90)],
    [day(2, 90), null],
    [null, day(-90, -2)],
    [day(-90, -50), day(-40, -2)],
    [day(2, 40), day(50, 90)],
  ];
  // What is to be adopted must be open, and may end today: then what adopters keep of it can be over tomorrow.
  const open: readonly (readonly [string | null, string | null])[] = [
    [null, null],
    [null, world.today],
  ];
  const [from, until] = mustBeOpen ? random.pick(open) : random.chance(0.5) ? [null, null] : random.pick(windows);
  const partnerIds =
    scope === 'partners' ? random.sample(world.organisations, 1 + random.below(3)).map(({ id }) => id) : [];
  const partnershipIds = scope === 'partners' ? partnershipsFor(world, version) : [];
  return { scope, partnerIds, partnershipIds, licenceCode: random.pick(licencesFor[scope]), from, until };
}

/** Terms as they are decided: nothing is released for days that are over, so what is to be over ends today for now. */
export const asDecided = ({ today }: World, terms: TermsFacts): TermsFacts => ({
  ...terms,
  until: terms.until !== null && terms.until < today ? today : terms.until,
});

export const toInput = (world: World, terms: TermsFacts): object => ({
  scope: terms.scope.toUpperCase(),
  partnerIds: terms.partnerIds,
  partnershipIds: terms.partnershipIds,
  licenceCode: terms.licenceCode,
  availableFrom: terms.from,
  availableUntil: asDecided(world, terms).until,
});

/** Time goes by, and the last day of a version is over. */
export async function passTime({ world, stack }: Building, version: VersionFacts): Promise<void> {
  const until = version.terms?.until ?? null;
  if (until === null || until >= world.today) return;
  for (const table of ['release_terms', 'version_access']) {
    await stack.dataSource.query(
      `update ${table} set available_until = ($2::date + 1)::timestamp at time zone 'Europe/London'
        where version_id = $1 and available_until is not null`,
      [version.id, until],
    );
  }
  world.pastTheirTime.push(version.artefact.id);
}

export async function release(building: Building, version: VersionFacts, terms: TermsFacts): Promise<void> {
  const decider = deciderOf(building, version);
  await must(building, decider.person, 'releaseVersion', {
    versionId: version.id,
    postId: decider.post.id,
    terms: toInput(building.world, terms),
    changeNote: `Changed ${markField(building, version, 'change note')}.`,
  });
  for (const other of version.artefact.versions) if (other.state === 'released') other.state = 'superseded';
  version.state = 'released';
  version.number = 1 + Math.max(0, ...version.artefact.versions.map((one) => one.number ?? 0));
  version.terms = terms;
  await passTime(building, version);
  await followMoves(building);
}

/** Who follows an artefact moves on with it: read back, as it is no question of access. */
export async function followMoves({ world, stack }: Building): Promise<void> {
  const rows: { id: string; version_id: string }[] = await stack.dataSource.query(
    `select adoption_id as id, version_id from adoption`,
  );
  const versions = new Map(rows.map((row) => [row.id, row.version_id]));
  for (const adoption of world.adoptions) adoption.versionId = versions.get(adoption.id) ?? adoption.versionId;
}
