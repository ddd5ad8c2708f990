import { newId, type Tx } from '@constellation/platform/db';
import { emailAddress, personName } from '../person/person-fields.ts';
import { Person } from '../person/person.entity.ts';
import { IdentityLink } from './identity-link.entity.ts';
import type { ProvidedIdentity } from './open-id-provider.ts';
import { PersonIdentity } from './person-identity.entity.ts';
import { SignInFailure } from './sign-in-failure.ts';

/** More people than this with one address are not asked about: it is no longer the address of somebody. */
const mostNamesakes = 5;

/**
 * The person of an identity. One not seen before begins a person without a post. Where people are known by its e-mail
 * address, each is noted as perhaps the same, for an administrator to say.
 * @throws {SignInFailure} `email-missing` for somebody new
 */
export async function recognise(tx: Tx, now: Date, identity: ProvidedIdentity): Promise<string> {
  const { issuer, subject } = identity;
  // Two browsers of somebody new at once must not make two people.
  await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 42))`, [`${issuer} ${subject}`]);
  const known = await tx.manager.findOneBy(PersonIdentity, { issuer, subject });
  return known ? known.personId : begin(tx, now, identity);
}

async function begin(tx: Tx, now: Date, identity: ProvidedIdentity): Promise<string> {
  const { issuer, subject, emailVerified } = identity;
  const email = emailAddress.safeParse(identity.email ?? '');
  if (!email.success) throw new SignInFailure('email-missing');
  const namesakes = await tx.query<{ person_id: string }>(
    `select person_id from person
      where lower(email) = lower($1)
        and (is_platform_operator or exists (select from post where post.person_id = person.person_id)
          or exists (select from person_identity known where known.person_id = person.person_id))
      order by person_id limit $2`,
    [email.data, mostNamesakes],
  );
  const personId = newId();
  await tx.manager.insert(Person, {
    id: personId,
    name: nameOf(identity, email.data),
    email: email.data,
    createdAt: now,
  });
  const personIdentityId = newId();
  await tx.manager.insert(PersonIdentity, { id: personIdentityId, personId, issuer, subject, createdAt: now });
  for (const { person_id } of namesakes) {
    await tx.manager.insert(IdentityLink, {
      id: newId(),
      personIdentityId,
      personId: person_id,
      email: email.data,
      emailVerified,
      requestedAt: now,
    });
  }
  return personId;
}

/** What the provider calls them, or else what stands before the @: they can change it. */
function nameOf({ name }: ProvidedIdentity, email: string): string {
  const given = personName.safeParse(name?.slice(0, 120) ?? '');
  return given.success ? given.data : email.slice(0, email.indexOf('@'));
}
