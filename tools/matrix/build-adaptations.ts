import { makeAdaptation, must, type Author } from './build-drafts.ts';
import { staysInNetwork } from './build-keepers.ts';
import type { Building } from './build-people.ts';
import { inBrowser } from './build-people.ts';
import { at, listAt, textAt } from './client.ts';
import { mark, markId } from './markers.ts';
import { Model } from './model.ts';
import { queries } from './queries.ts';
import type { Scope, UpstreamChangeFacts, VersionFacts } from './facts/works.ts';

/** The audiences that go with what was made under a licence; nothing is made under the others here. */
const scopesOfMade: Readonly<Record<string, readonly Scope[]>> = {
  'CC-BY-4.0': ['private', 'trust', 'partners', 'network', 'public'],
  'CC0-1.0': ['private', 'trust', 'partners', 'network', 'public'],
  'CC-BY-NC-4.0': ['private', 'trust', 'partners', 'network', 'public'],
  'LicenseRef-Trust-Internal': ['private'],
  'LicenseRef-Network-Adapt-NC': ['private', 'network'],
};

/** Releases a draft to this audience under this licence; as `build-artefacts.ts` does it. */
export type ReleaseMade = (version: VersionFacts, scope: Scope, licenceCode: string) => Promise<void>;

/** People make something of their own from what is open to them: some of it is released, some stays a draft. */
export async function buildAdaptations(
  building: Building,
  origins: readonly VersionFacts[],
  release: ReleaseMade,
): Promise<void> {
  const { world, random } = building;
  for (const origin of origins) {
    const { standings } = new Model(world);
    const licenceCode = origin.terms?.licenceCode ?? '';
    const scopes = scopesOfMade[licenceCode];
    if (!scopes || random.chance(0.4)) continue;
    const model = new Model(world);
    const able = world.viewers.filter((viewer) => viewer.person && model.isReached(viewer, origin));
    const person = random.pickOrNone(able)?.person;
    const post = random.pickOrNone((person?.posts ?? []).filter((one) => standings.holds(one.startedOn, one.endedOn)));
    if (!person || !post) continue;
    const author: Author = { person, post };
    // Refused where the work is shared with the person and not with their organisation.
    const made = await makeAdaptation(building, author, origin, licenceCode);
    if (!made || random.chance(0.3)) continue;
    await must(building, person, 'submitForRelease', { versionId: made.id, postId: post.id });
    made.state = 'in-review';
    if (random.chance(0.2)) continue;
    const scope = random.pick(scopes);
    const isLawful =
      licenceCode !== 'LicenseRef-Network-Adapt-NC' || staysInNetwork(world, made.artefact.rightsHolderId);
    await release(made, isLawful ? scope : 'private', licenceCode);
  }
}

/** What came into inboxes, and who declined what: read back, as it is no question of access that it is there. */
export async function readUpstreamChanges(building: Building): Promise<void> {
  const { world, stack } = building;
  // Somebody has opened each release: what could still be taken back is told to nobody.
  await stack.dataSource.query(
    `insert into release_opening (version_id, opened_at)
     select version_id, now() from artefact_version where number is not null on conflict do nothing`,
  );
  const rows: { id: string; organisation_id: string; artefact_id: string | null; version_id: string; kind: string }[] =
    await stack.dataSource.query(
      `select upstream_change_id as id, organisation_id, artefact_id, version_id, kind from upstream_change order by 1`,
    );
  const versions = new Map(world.artefacts.flatMap((artefact) => artefact.versions).map((one) => [one.id, one]));
  for (const row of rows) {
    const version = versions.get(row.version_id);
    if (!version) throw new Error('An entry is about a version that nobody made.');
    const change: UpstreamChangeFacts = {
      id: row.id,
      organisationId: row.organisation_id,
      adaptation: world.artefacts.find((artefact) => artefact.id === row.artefact_id) ?? null,
      version,
      kind: row.kind,
    };
    world.upstreamChanges.push(change);
    markId(world, change.id, `id of an entry about ${change.kind}`, { of: 'upstream-change', change });
  }
  for (const change of world.upstreamChanges) await declineSome(building, change);
  // What was decided about whole waits no more.
  const settled: { id: string }[] = await stack.dataSource.query(
    `select upstream_change_id as id from upstream_change where settled_at is not null`,
  );
  world.settledChanges.push(...settled.map((row) => row.id));
}

/** Somebody who works on an adaptation declines a part of what is offered, with a reason for those who look after the origin. */
async function declineSome(building: Building, change: UpstreamChangeFacts): Promise<void> {
  const { world, random, client } = building;
  const author = world.people.find((person) => person.id === change.adaptation?.createdBy);
  const { standings } = new Model(world);
  const post = author?.posts.find(
    (one) =>
      one.organisationId === change.adaptation?.actingOrganisationId && standings.holds(one.startedOn, one.endedOn),
  );
  if (change.kind !== 'released' || !author || !post) return;
  const shown = await client.ask(inBrowser(author), queries.upstreamChange, { id: change.id });
  const parts = listAt(shown.data, 'upstreamChange.parts').map((part) => textAt(part, 'part'));
  if (parts.length === 0) return;
  const origin = change.version.artefact;
  const decline = { origin };
  const reason = mark(world, random, `reason of ${author.label} to decline`, { of: 'decline', decline });
  const answer = await client.ask(
    inBrowser(author),
    `mutation ($input: DeclineUpstreamPartsInput!) { result: declineUpstreamParts(input: $input) { __typename } }`,
    { input: { changeId: change.id, postId: post.id, parts: [random.pick(parts)], reason } },
  );
  // Refused while the draft is being reviewed, or where the author's school has left the trust that holds the rights.
  if (at(answer.data, 'result.__typename') === 'Done') world.declines.push({ origin, reason });
}
