import { partnershipKey } from '@constellation/platform/access';
import type { Queryable } from '@constellation/platform/db';
import { Refusal, type Problem } from '@constellation/platform/errors';
import { z } from 'zod';
import { id } from '../artefact/fields.ts';
import { releaseScopes } from '../release/release-scope.ts';
import { schoolOf, type ChosenAudience } from './audience.ts';
import { keysOfOrganisations } from './organisation-keys.ts';

/** To whom something is to be shown: the audiences of versions. */
export const audienceInput = z.object({
  scope: z.enum(releaseScopes),
  partnerIds: z
    .array(id('an organisation'))
    .nullish()
    .transform((given) => [...new Set(given ?? [])])
    .refine((given) => given.length <= 100, 'Name at most 100 partner organisations.'),
  partnershipIds: z
    .array(id('a partnership'))
    .nullish()
    .transform((given) => [...new Set(given ?? [])])
    .refine((given) => given.length <= 20, 'Name at most 20 partnerships.'),
});
export type AudienceInput = z.input<typeof audienceInput>;

/** Whose a thing is, where its audience is chosen. */
export interface AudienceOwner {
  /** The owning organisation, or the one through which a person's was begun. */
  readonly holderId: string;
  readonly holderKind: string;
  readonly actingOrganisationId: string;
  /** Partnerships that it is shared with already. */
  readonly partnershipIds: readonly string[];
}

/** @throws {Refusal} with every fault of a chosen audience, fields under `audience.` */
export async function requireAudience(
  db: Queryable,
  chosen: ChosenAudience,
  owner: AudienceOwner,
  now: Date,
): Promise<void> {
  const problems = [...faultsOf(chosen, owner), ...(await faultsOfNamed(db, chosen, owner, now))];
  if (problems.length > 0) throw new Refusal(problems);
}

function faultsOf(chosen: ChosenAudience, owner: AudienceOwner): Problem[] {
  const { scope, partnerIds, partnershipIds } = chosen;
  if (scope === 'partners' && partnerIds.length + partnershipIds.length === 0) {
    const message = 'Name at least one partner organisation or partnership.';
    return [{ code: 'no-partners', message, field: 'audience.partnerIds' }];
  }
  const school = schoolOf({
    rightsHolderId: owner.holderId,
    rightsHolderKind: owner.holderKind,
    actingOrganisationId: owner.actingOrganisationId,
  });
  if (scope === 'school' && school === null) {
    const message = 'It was not begun in a school, so there is no school to share it with: choose the trust.';
    return [{ code: 'no-school', message, field: 'audience.scope' }];
  }
  return [];
}

/** Things are shared with partnerships that their organisation belongs to; those they are shared with already may stay. */
async function faultsOfNamed(
  db: Queryable,
  { partnerIds, partnershipIds }: ChosenAudience,
  owner: AudienceOwner,
  now: Date,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  if (partnerIds.length > 0) {
    const rows = await db.query(`select from organisation where organisation_id = any($1::uuid[])`, [partnerIds]);
    if (rows.length < partnerIds.length) {
      const message = 'One of the partner organisations does not exist.';
      problems.push({ code: 'not-found', message, field: 'audience.partnerIds' });
    }
  }
  if (partnershipIds.length > 0) {
    const keys = (await keysOfOrganisations(db, [owner.holderId], now)).get(owner.holderId) ?? [];
    const known = (id: string): boolean => keys.includes(partnershipKey(id)) || owner.partnershipIds.includes(id);
    if (!partnershipIds.every(known)) {
      const message = 'Name partnerships that its organisation belongs to.';
      problems.push({ code: 'not-found', message, field: 'audience.partnershipIds' });
    }
  }
  return problems;
}
