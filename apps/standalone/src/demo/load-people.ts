import { Organisation, OrganisationMembership, Person, Post, type OrganisationKind } from '@constellation/identity';
import { newId, type Queryable, type Tx } from '@constellation/platform/db';
import type { DemoContent } from './demo-content.ts';

/** Ids by the keys of the content. */
export interface DemoIds {
  readonly organisations: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
}

/** Writes organisations, people and posts of the demo content. */
export async function loadPeople(tx: Tx, content: DemoContent): Promise<void> {
  const organisations = new Map(content.organisations.map((organisation) => [organisation.key, newId()]));
  const people = new Map(content.people.map((person) => [person.key, newId()]));
  const idOf = (map: ReadonlyMap<string, string>, key: string): string => {
    const id = map.get(key);
    if (!id) throw new Error(`The demo content names ${key}, which is not in it.`);
    return id;
  };
  await tx.manager.insert(
    Organisation,
    content.organisations.map((organisation) => ({
      id: idOf(organisations, organisation.key),
      kind: organisation.kind as OrganisationKind,
      name: organisation.name,
      urn: organisation.urn ?? null,
      groupUid: organisation.uid ?? null,
      ukprn: organisation.ukprn ?? null,
      phase: organisation.phase ?? null,
      region: organisation.region ?? null,
      town: organisation.town ?? null,
      ageLow: organisation.ageLow ?? null,
      ageHigh: organisation.ageHigh ?? null,
      pupilCount: organisation.pupils ?? null,
      about: organisation.about,
      status: 'open' as const,
      source: 'demo' as const,
      verification: organisation.verified ? ('verified' as const) : ('unverified' as const),
      createdAt: new Date(`${organisation.memberSince ?? '2026-11-02'}T09:00:00Z`),
    })),
  );
  await tx.manager.insert(
    OrganisationMembership,
    content.organisations.flatMap((organisation) =>
      organisation.parent
        ? [
            {
              id: newId(),
              memberId: idOf(organisations, organisation.key),
              parentId: idOf(organisations, organisation.parent),
              joinedOn: organisation.joined ?? null,
              leftOn: null,
            },
          ]
        : [],
    ),
  );
  await tx.manager.insert(
    Person,
    content.people.map((person) => ({
      id: idOf(people, person.key),
      name: person.name,
      email: person.email,
      about: person.about,
      isPlatformOperator: person.platformOperator,
      isDemo: true,
      createdAt: new Date('2024-01-08T09:00:00Z'),
    })),
  );
  await tx.manager.insert(
    Post,
    content.people.flatMap((person) =>
      person.posts.map((post) => ({
        id: newId(),
        personId: idOf(people, person.key),
        organisationId: idOf(organisations, post.organisation),
        title: post.title,
        subjects: post.subjects,
        phases: post.phases,
        roles: post.roles,
        startedOn: post.from,
        endedOn: post.to ?? null,
        createdAt: new Date('2024-01-08T09:00:00Z'),
      })),
    ),
  );
}

/** The ids of what {@link loadPeople} wrote, now or at an earlier start. */
export async function findPeople(database: Queryable, content: DemoContent): Promise<DemoIds> {
  const organisations = await database.query<{ id: string; name: string }>(
    `select organisation_id as id, name from organisation where source = 'demo'`,
  );
  const people = await database.query<{ id: string; email: string }>(
    `select person_id as id, email from person where is_demo`,
  );
  const byName = new Map(organisations.map((row) => [row.name, row.id]));
  const byEmail = new Map(people.map((row) => [row.email, row.id]));
  const pairs = (entries: readonly (readonly [string, string | undefined])[]): Map<string, string> =>
    new Map(entries.flatMap(([key, id]) => (id ? [[key, id] as const] : [])));
  return {
    organisations: pairs(
      content.organisations.map((organisation) => [organisation.key, byName.get(organisation.name)]),
    ),
    people: pairs(content.people.map((person) => [person.key, byEmail.get(person.email)])),
  };
}
