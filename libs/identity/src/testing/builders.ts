import { PrincipalSources, type PostRole, type PrincipalSource, type Viewer } from '@constellation/platform/access';
import { Database, newId } from '@constellation/platform/db';
import type { DataSource } from 'typeorm';
import { OrganisationMembership } from '../organisation/organisation-membership.entity.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import { Partnership, PartnershipMembership } from '../partnership/partnership.entity.ts';
import { partnershipPrincipals } from '../partnership/partnership.principal-source.ts';
import { Person } from '../person/person.entity.ts';
import { Post } from '../post/post.entity.ts';
import { hashSecretToken, newSecretToken } from '../sign-in/secret-token.ts';
import { Session } from '../sign-in/session.entity.ts';
import { postPrincipals } from '../viewer/posts.principal-source.ts';
import { ViewerAuthenticator } from '../viewer/viewer-authenticator.ts';

const dayMs = 24 * 60 * 60 * 1000;
let made = 0;

/** A number that no other builder of this process gave out, for names one can tell apart. */
const next = () => ++made;

/** Writes an organisation: a verified, open school unless told otherwise. */
export async function anOrganisation(dataSource: DataSource, about: Partial<Organisation> = {}): Promise<Organisation> {
  const organisation: Organisation = {
    id: newId(),
    kind: 'school',
    name: `Organisation ${next()}`,
    urn: null,
    groupUid: null,
    ukprn: null,
    companiesHouseNumber: null,
    status: 'open',
    openedOn: null,
    closedOn: null,
    phase: null,
    region: null,
    localAuthority: null,
    town: null,
    postcode: null,
    ageLow: null,
    ageHigh: null,
    pupilCount: null,
    website: null,
    latitude: null,
    longitude: null,
    about: null,
    source: 'demo',
    sourceFingerprint: null,
    verification: 'verified',
    createdAt: new Date(),
    ...about,
  };
  await dataSource.manager.insert(Organisation, organisation);
  return organisation;
}

/** Writes that an organisation belongs to another: from unknown and still, unless told otherwise. */
export async function aMembership(
  dataSource: DataSource,
  about: Pick<OrganisationMembership, 'memberId' | 'parentId'> & Partial<OrganisationMembership>,
): Promise<OrganisationMembership> {
  const membership: OrganisationMembership = { id: newId(), joinedOn: null, leftOn: null, ...about };
  await dataSource.manager.insert(OrganisationMembership, membership);
  return membership;
}

/**
 * Writes a partnership whose members, its steward first, belong to it for years past and still, with 90 days of notice
 * unless told otherwise. Answers with its id and those of the memberships, by organisation.
 */
export async function aPartnership(
  dataSource: DataSource,
  members: readonly [stewardId: string, ...others: string[]],
  about: Partial<Partnership> = {},
): Promise<{ readonly id: string; readonly membershipIds: ReadonlyMap<string, string> }> {
  const createdBy = about.createdBy ?? (await aPerson(dataSource)).id;
  const createdAt = new Date('2020-09-01T09:00:00Z');
  const partnership: Partnership = {
    id: newId(),
    name: `Partnership ${next()}`,
    charter: '',
    noticeDays: 90,
    stewardId: members[0],
    createdBy,
    createdAt,
    endedAt: null,
    ...about,
  };
  await dataSource.manager.insert(Partnership, partnership);
  const memberships = members.map((organisationId): PartnershipMembership => ({
    id: newId(),
    partnershipId: partnership.id,
    organisationId,
    state: 'member',
    invitedBy: createdBy,
    invitedAt: createdAt,
    answeredBy: createdBy,
    answeredAt: createdAt,
    joinedAt: createdAt,
    noticeGivenBy: null,
    noticeGivenAt: null,
    endsAt: null,
    endToldAt: null,
  }));
  await dataSource.manager.insert(PartnershipMembership, memberships);
  return { id: partnership.id, membershipIds: new Map(memberships.map((one) => [one.organisationId, one.id])) };
}

/** Writes a person without a post. */
export async function aPerson(dataSource: DataSource, about: Partial<Person> = {}): Promise<Person> {
  const number = next();
  const person: Person = {
    id: newId(),
    name: `Person ${number}`,
    email: `person${number}@example.org`,
    about: null,
    isPlatformOperator: false,
    isDemo: false,
    isFindable: false,
    createdAt: new Date(),
    ...about,
  };
  await dataSource.manager.insert(Person, person);
  return person;
}

/**
 * Writes a post, for years past and still, without a role unless told otherwise.
 * @param about without `personId` a person is made, without `organisationId` a verified school
 */
export async function aPost(
  dataSource: DataSource,
  about: Partial<Omit<Post, 'roles'>> & { roles?: PostRole[] } = {},
): Promise<Post> {
  const post: Post = {
    id: newId(),
    personId: about.personId ?? (await aPerson(dataSource)).id,
    organisationId: about.organisationId ?? (await anOrganisation(dataSource)).id,
    title: 'Teacher',
    subjects: [],
    phases: [],
    roles: [],
    startedOn: '2020-09-01',
    endedOn: null,
    createdAt: new Date(),
    ...about,
  };
  await dataSource.manager.insert(Post, post);
  return post;
}

/** Writes a session of fourteen days; `token` goes into the cookie. Without `personId` a person is made. */
export async function aSession(
  dataSource: DataSource,
  about: Partial<Omit<Session, 'tokenHash'>> & { token?: string } = {},
): Promise<Session & { readonly token: string }> {
  const { token = newSecretToken(), ...given } = about;
  const now = new Date();
  const session: Session = {
    id: newId(),
    personId: given.personId ?? (await aPerson(dataSource)).id,
    userAgent: 'Test browser',
    idToken: null,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + 14 * dayMs),
    ...given,
    tokenHash: hashSecretToken(token),
  };
  await dataSource.manager.insert(Session, session);
  return { ...session, token };
}

/**
 * The viewer a person is, built from the database as the product builds it.
 * @param about `now`: the instant of the request; `sources`: principal sources of other libs, beside identity's own
 */
export async function viewerOf(
  dataSource: DataSource,
  personId: string,
  about: { readonly now?: Date; readonly sources?: readonly PrincipalSource[] } = {},
): Promise<Viewer> {
  return authenticatorOf(dataSource, about.sources).viewerOfPerson(personId, about.now ?? new Date());
}

/** The authenticator of the product, with identity's own principal source and those given. */
export function authenticatorOf(dataSource: DataSource, sources: readonly PrincipalSource[] = []): ViewerAuthenticator {
  const principalSources = new PrincipalSources();
  for (const source of [postPrincipals, partnershipPrincipals, ...sources]) principalSources.register(source);
  return new ViewerAuthenticator(new Database(dataSource), principalSources);
}
