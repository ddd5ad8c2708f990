import type { Viewer } from '@constellation/platform/access';
import { isId, UnitOfWork } from '@constellation/platform/db';
import { NotFound, parseInput } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { aboutText } from '../person/person-fields.ts';
import { isHidden, requireMayRun } from '../staff/staff.policy.ts';
import { Organisation } from './organisation.entity.ts';
import { webAddress } from './web-address.ts';

const changesInput = z.object({
  about: aboutText.nullable().optional(),
  website: webAddress.nullable().optional(),
});

/** Changes to what an organisation says about itself; what is undefined stays, null and blank take away. */
export interface OrganisationChanges {
  readonly about?: string | null | undefined;
  readonly website?: string | null | undefined;
}

/** What an organisation may say about itself. Name, kind and identifiers are the register's. */
@Injectable()
export class OrganisationService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws {Refusal} when the viewer does not run the organisation, or a field is not right */
  async update(viewer: Viewer, organisationId: string, changes: OrganisationChanges): Promise<void> {
    const { about, website } = parseInput(changesInput, changes);
    const set = { ...(about === undefined ? {} : { about }), ...(website === undefined ? {} : { website }) };
    await this.unitOfWork.run(async (tx) => {
      const found = isId(organisationId) ? await tx.manager.findOneBy(Organisation, { id: organisationId }) : null;
      if (!found || isHidden(viewer, found)) throw new NotFound('organisation', 'organisationId');
      requireMayRun(viewer, organisationId);
      if (Object.keys(set).length > 0) await tx.manager.update(Organisation, { id: organisationId }, set);
    });
  }
}
