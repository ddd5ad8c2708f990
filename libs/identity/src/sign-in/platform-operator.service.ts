import { newId, type Tx } from '@constellation/platform/db';
import { parseInput } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { emailAddress, personName } from '../person/person-fields.ts';
import { Person } from '../person/person.entity.ts';
import { SignInLinkService, type NewSignInLink } from './sign-in-link.service.ts';

const operatorInput = z.object({ name: personName, email: emailAddress });

/** Makes the network's steward: the first person there is, who verifies organisations. */
@Injectable()
export class PlatformOperatorService {
  constructor(private readonly links: SignInLinkService) {}

  /**
   * Makes a platform operator and a link that signs them in once. Where there is an operator with this address the link is
   * for them, so that running it again lets somebody back in; anybody else with the address is left as they are, because an
   * address is not an identity.
   * @throws {Refusal} when name or address are not right
   */
  async make(
    tx: Tx,
    about: { readonly name: string; readonly email: string },
    now: Date = new Date(),
  ): Promise<NewSignInLink> {
    const { name, email } = parseInput(operatorInput, about);
    const [operator] = await tx.query<{ person_id: string }>(
      `select person_id from person where is_platform_operator and lower(email) = lower($1)
        order by person_id limit 1`,
      [email],
    );
    return this.links.make(tx, operator?.person_id ?? (await makeOperator(tx, { name, email, createdAt: now })), now);
  }
}

async function makeOperator(tx: Tx, about: Pick<Person, 'name' | 'email' | 'createdAt'>): Promise<string> {
  const id = newId();
  await tx.manager.insert(Person, { id, ...about, isPlatformOperator: true });
  return id;
}
