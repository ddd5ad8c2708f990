import { newId } from '@constellation/platform/db';
import { aPerson } from '@constellation/identity/testing';
import type { Building } from './build-people.ts';
import { mark } from './markers.ts';
import type { PersonFacts } from './facts/people.ts';
import type { World } from './world.ts';

const personOf = (world: World, label: string): PersonFacts => {
  const person = world.people.find((one) => one.label === label);
  if (!person) throw new Error(`There is nobody ${label}.`);
  return person;
};

/** People who came by sign-in at a provider: who asks to be accepted, and who may be somebody known. */
export async function buildNewcomers({ world, random, stack }: Building): Promise<void> {
  const { dataSource } = stack;
  const asker = personOf(world, 'without a post');
  for (const name of ['north-school', 'south-school', 'unverified-trust']) {
    const organisationId = world.organisations.find((organisation) => organisation.name === name)?.id ?? '';
    const facts = { id: newId(), organisationId, personId: asker.id };
    const word = (field: string): string =>
      mark(world, random, `${field} of a request to ${name}`, { of: 'post-request', request: facts });
    await dataSource.query(
      `insert into post_request (post_request_id, organisation_id, person_id, title, message) values ($1, $2, $3, $4, $5)`,
      [facts.id, organisationId, asker.id, `Head of ${word('title')}`, `I know ${word('message')}.`],
    );
    world.postRequests.push(facts);
  }
  for (const label of ['teacher of north-school', 'with posts in three places', 'operator with a post']) {
    const person = personOf(world, label);
    const facts = { id: newId(), personId: person.id };
    const word = (field: string): string =>
      mark(world, random, `${field} of who may be ${label}`, { of: 'identity-link', link: facts });
    const email = `${word('address')}@example.org`;
    const newcomer = await aPerson(dataSource, { name: `Cy ${word('name')}`, email });
    const identityId = newId();
    await dataSource.query(
      `insert into person_identity (person_identity_id, person_id, issuer, subject) values ($1, $2, $3, $4)`,
      [identityId, newcomer.id, `https://${word('issuer')}.example`, word('subject')],
    );
    await dataSource.query(
      `insert into identity_link (identity_link_id, person_identity_id, person_id, email, email_verified)
       values ($1, $2, $3, $4, true)`,
      [facts.id, identityId, person.id, email],
    );
    world.identityLinks.push(facts);
  }
}
