import type { Viewer } from '@constellation/platform/access';
import { UnitOfWork } from '@constellation/platform/db';
import { parseInput } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { aboutText, emailAddress, personName } from '../person/person-fields.ts';
import { Person } from '../person/person.entity.ts';

const profileInput = z.object({
  name: personName.optional(),
  about: aboutText.nullable().optional(),
  email: emailAddress.optional(),
  findable: z.boolean().optional(),
});

/** Changes to one's own profile; what is undefined stays. Name and address cannot be taken away. */
export interface ProfileChanges {
  readonly name?: string | null | undefined;
  /** Null or blank for nothing. */
  readonly about?: string | null | undefined;
  readonly email?: string | null | undefined;
  /** Whether people of the network may find them by searching. */
  readonly findable?: boolean | null | undefined;
}

/** One's own profile. The address is for writing to a person; changing it changes no right. */
@Injectable()
export class ProfileService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws {Refusal} when a field is not right */
  async update(viewer: Viewer, changes: ProfileChanges): Promise<void> {
    const { name, about, email, findable } = parseInput(profileInput, {
      ...changes,
      findable: changes.findable ?? undefined,
    });
    const set = {
      ...(name === undefined ? {} : { name }),
      ...(about === undefined ? {} : { about }),
      ...(email === undefined ? {} : { email }),
      ...(findable === undefined ? {} : { isFindable: findable }),
    };
    const personId = viewer.personId;
    if (Object.keys(set).length === 0) return;
    await this.unitOfWork.run((tx) => tx.manager.update(Person, { id: personId }, set));
  }
}
