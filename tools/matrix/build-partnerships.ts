import { aPartnership } from '@constellation/identity/testing';
import { UnitOfWork } from '@constellation/platform/db';
import { tellEndedMemberships } from '../../libs/identity/src/partnership/ended-memberships.ts';
import { must } from './build-drafts.ts';
import { currentAdopters, keepForLosers } from './build-keepers.ts';
import type { Building } from './build-people.ts';
import { listAt, textAt } from './client.ts';
import { mark, markId } from './markers.ts';
import { Model } from './model.ts';
import { daysFrom, type PartnershipFacts, type PersonFacts } from './facts/people.ts';
import type { VersionFacts } from './facts/works.ts';
import type { World } from './world.ts';

const idOf = ({ world }: Building, name: string): string => {
  const organisation = world.organisations.find((one) => one.name === name);
  if (!organisation) throw new Error(`There is no ${name}.`);
  return organisation.id;
};

/** Partnerships with members, some leaving, some gone, and invitations that wait. */
export async function buildPartnerships(building: Building): Promise<void> {
  await foundLongAgo(building, [
    'south-trust',
    'north-trust',
    'lone-school',
    'college',
    'federation',
    'unverified-school',
  ]);
  await foundLongAgo(building, ['diocese', 'federated-school', 'moved-school', 'lone-trust']);
  await foundToday(building);
}

/** One of which members left, or are about to: notice is dated in days. */
async function foundLongAgo(building: Building, names: readonly [string, ...string[]]): Promise<void> {
  const { world, random, stack } = building;
  const [steward, ...others] = names.map((name) => idOf(building, name));
  const { id, membershipIds } = await aPartnership(stack.dataSource, [steward ?? '', ...others]);
  const members = [...membershipIds].map(([organisationId, membershipId]) => ({
    organisationId,
    membershipId,
    until: organisationId === steward ? null : random.pick([null, null, daysFrom(world.today, -1), world.today]),
  }));
  for (const { membershipId, until } of members) {
    await stack.dataSource.query(
      `update partnership_membership set ends_at = ($2::date + 1)::timestamp at time zone 'Europe/London'
        where partnership_membership_id = $1`,
      [membershipId, until],
    );
  }
  const facts: PartnershipFacts = { id, stewardId: steward ?? '', members, invited: [] };
  await describe(building, facts);
}

/** One that people make, join and are invited to. */
async function foundToday(building: Building): Promise<void> {
  const { world } = building;
  const admin = adminOf(building, 'admin of north-trust');
  const stewardId = idOf(building, 'north-trust');
  await verify(building, stewardId, idOf(building, 'south-school'), idOf(building, 'church-school'));
  const made = await must(building, admin, 'createPartnership', { stewardId, name: 'Begun', noticeDays: 0 });
  const partnershipId = textAt(made.data, 'result.id');
  const organisationIds = [idOf(building, 'south-school'), idOf(building, 'church-school')];
  const invited = await must(building, admin, 'inviteToPartnership', { partnershipId, organisationIds });
  const memberships = listAt(invited.data, 'result.members.nodes').map((node) => ({
    organisationId: textAt(node, 'organisation.id'),
    membershipId: textAt(node, 'id'),
    until: null,
  }));
  const of = (organisationId: string) => memberships.filter((one) => one.organisationId === organisationId);
  for (const { membershipId } of of(idOf(building, 'south-school'))) {
    await must(building, adminOf(building, 'admin of south-school'), 'answerPartnershipInvitation', {
      membershipId,
      accepted: true,
    });
  }
  const facts: PartnershipFacts = {
    id: partnershipId,
    stewardId,
    members: [...of(stewardId), ...of(idOf(building, 'south-school'))],
    invited: of(idOf(building, 'church-school')),
  };
  await describe(building, facts);
  if (world.partnerships.length === 0) throw new Error('No partnership was made.');
}

/** Words that only its people may meet. */
async function describe({ world, random, stack }: Building, partnership: PartnershipFacts): Promise<void> {
  const where = `partnership ${world.partnerships.length + 1}`;
  const word = (field: string): string =>
    mark(world, random, `${field} of ${where}`, { of: 'partnership', partnership });
  await stack.dataSource.query(`update partnership set name = $2, charter = $3 where partnership_id = $1`, [
    partnership.id,
    `Partners ${word('name')}`,
    `We promise ${word('charter')}.`,
  ]);
  markId(world, partnership.id, `id of ${where}`, { of: 'partnership', partnership });
  world.partnerships.push(partnership);
}

/** Partnerships that the rights holder of a version belongs to. */
export function partnershipsFor(world: World, { artefact }: VersionFacts): readonly string[] {
  const id = `someone in ${artefact.rightsHolderId}`;
  const post = {
    id,
    personId: id,
    organisationId: artefact.rightsHolderId,
    roles: [],
    startedOn: '2000-01-01',
    endedOn: null,
  };
  const person = { id, label: id, operator: false, posts: [post], session: '' };
  return [...new Model(world).standings.of({ label: id, person, headers: {} }).partnerships];
}

/** The notice of a member is over: it reads no more through the partnership, and keeps what it had adopted. */
export async function leavePartnership(building: Building): Promise<void> {
  const { world, stack } = building;
  const first = world.partnerships[0];
  const leaver = first?.members.find(
    ({ organisationId, until }) => organisationId !== first.stewardId && until === null,
  );
  if (!leaver) return;
  leaver.until = daysFrom(world.today, -1);
  await stack.dataSource.query(
    `update partnership_membership set ends_at = $2::date::timestamp at time zone 'Europe/London'
      where partnership_membership_id = $1`,
    [leaver.membershipId, world.today],
  );
  await tellEndedMemberships(stack.api.get(UnitOfWork, { strict: false }), new Date());
  for (const version of world.artefacts.flatMap((artefact) => artefact.versions)) {
    keepForLosers(building, version, { adopters: currentAdopters(building, version), before: null });
  }
}

function adminOf({ world }: Building, label: string): PersonFacts {
  const person = world.people.find((one) => one.label === label);
  if (!person) throw new Error(`There is no ${label}.`);
  return person;
}

/** Chance may have left an organisation unverified that is to join. */
async function verify({ world, stack }: Building, ...ids: string[]): Promise<void> {
  await stack.dataSource.query(`update organisation set verification = 'verified' where organisation_id = any($1)`, [
    ids,
  ]);
  for (const [place, organisation] of world.organisations.entries()) {
    if (ids.includes(organisation.id)) world.organisations[place] = { ...organisation, verified: true };
  }
}
