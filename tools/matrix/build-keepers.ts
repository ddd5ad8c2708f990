import type { Building } from './build-people.ts';
import { Model } from './model.ts';
import { daysFrom, type ViewerFacts } from './facts/people.ts';
import type { VersionFacts } from './facts/works.ts';
import type { World } from './world.ts';

/** Organisations that use this version today. */
export const currentAdopters = ({ world }: Building, version: VersionFacts): string[] =>
  world.adoptions.filter((one) => one.versionId === version.id && !one.ended).map((one) => one.organisationId);

/**
 * Those of the adopters whose own people do not have it any more, or not for as long as they were told, keep it until the
 * last day of the terms that are taken from them. Who lived on an earlier promise keeps that one.
 * @param change `before`: the version as it was; null where it is the organisation that moved, and lost it by that
 */
export function keepForLosers(
  { world }: Building,
  version: VersionFacts,
  { adopters, before }: { adopters: readonly string[]; before: VersionFacts | null },
): void {
  const model = new Model(world);
  const until = (before ?? version).terms?.until ?? null;
  // What its last day had taken from everyone is not given back.
  if (until !== null && until < world.today) return;
  const now = version.terms?.until ?? null;
  const isCut = now !== null && (until === null || now < until);
  const had = (id: string): boolean => {
    const isKeeping = version.keepers.some(({ organisationId }) => organisationId === id);
    return !isKeeping || (before !== null && model.isReached(someoneIn(id), before));
  };
  const losing = adopters.filter((id) => had(id) && (isCut || !model.isReached(someoneIn(id), version)));
  version.keepers.push(...losing.map((organisationId) => ({ organisationId, until })));
}

/** Time goes by, and some of what was kept until today is over. */
export async function passKeptTime({ world, random, stack }: Building, version: VersionFacts): Promise<void> {
  for (const [organisationId, kept] of Map.groupBy(version.keepers, (keeper) => keeper.organisationId)) {
    const isOverToday = kept.every(({ until }) => until === world.today);
    if (!isOverToday || random.chance(0.3)) continue;
    const until = daysFrom(world.today, -1 - random.below(60));
    for (const keeper of kept) keeper.until = until;
    await stack.dataSource.query(
      `update access_grant set ends_at = ($3::date + 1)::timestamp at time zone 'Europe/London'
        where version_id = $1 and organisation_id = $2 and ended_at is null`,
      [version.id, organisationId, until],
    );
  }
}

/** Somebody with one post in an organisation and nothing else: what the organisation itself may see. */
export function someoneIn(organisationId: string): ViewerFacts {
  const id = `someone in ${organisationId}`;
  const post = { id, personId: id, organisationId, roles: [], startedOn: '2000-01-01', endedOn: null };
  return { label: id, person: { id, label: id, operator: false, posts: [post], session: '' }, headers: {} };
}

/** Whether what it shows to the network stays there: its own trusts see it too, and not each is verified. */
export function staysInNetwork(world: World, organisationId: string): boolean {
  const { standings } = new Model(world);
  const trusts = standings.parents(organisationId).filter((id) => standings.isTrust(id));
  return [organisationId, ...trusts].every((id) => standings.of(someoneIn(id)).network);
}
