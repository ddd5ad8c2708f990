import type { Viewer } from '@constellation/platform/access';
import { newId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { parseInput, Refusal } from '@constellation/platform/errors';
import { cleanLine } from '@constellation/platform/text';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { organisationApplied } from '../identity.events.ts';
import { Organisation, organisationKinds } from '../organisation/organisation.entity.ts';
import { postTitle } from '../post/post-fields.ts';
import { identifierFields, identifierNames, needsIdentifier } from './identifiers.ts';
import { OrganisationApplication } from './organisation-application.entity.ts';
import { lookUpIdentifiers } from './register-lookup.ts';
import { matchRegister } from './register-match.ts';

const applicationInput = z
  .object({
    name: z
      .string()
      .overwrite(cleanLine)
      .min(2, 'Write the name of the organisation.')
      .max(200, 'Keep the name under 200 characters.')
      .refine((text) => !/[\r\n]/.test(text), 'Write it on one line.'),
    kind: z.enum(organisationKinds),
    ...identifierFields,
    statement: z
      .string()
      .trim()
      .min(20, 'Say in a sentence or two who you are there and why you apply: at least 20 characters.')
      .max(2_000, 'Keep it under 2,000 characters.'),
    title: postTitle,
  })
  .refine((input) => !needsIdentifier(input.kind) || identifierNames.some((name) => input[name] !== null), {
    path: ['urn'],
    message: 'Give at least one of URN, group UID, UKPRN and Companies House number.',
    params: { code: 'identifier-needed' },
  });

/** What an applicant says. */
export type ApplicationInput = z.input<typeof applicationInput>;
type CheckedApplication = z.output<typeof applicationInput>;

/** Takes applications for organisations that are not on the network yet. */
@Injectable()
export class ApplicationService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Applies for an organisation. Where the identifiers name one of the register the application is for that one;
   * otherwise a new organisation is made that only the applicant and the operator see until it is verified.
   * @returns the application's id
   * @throws {Refusal} when a field is not right, the identifiers contradict each other or the register, the organisation is
   *   closed or verified already, or an application for it waits
   */
  async apply(viewer: Viewer, input: ApplicationInput): Promise<string> {
    const checked = parseInput(applicationInput, input);
    const applicantId = viewer.personId;
    return this.unitOfWork.run(async (tx) => {
      const organisationId = (await findInRegister(tx, checked)) ?? (await makeOrganisation(tx, viewer, checked));
      const id = newId();
      await tx.manager.insert(OrganisationApplication, {
        id,
        organisationId,
        applicantId,
        title: checked.title,
        statement: checked.statement,
        claimedName: checked.name,
        claimedKind: checked.kind,
        claimedUrn: checked.urn,
        claimedGroupUid: checked.groupUid,
        claimedUkprn: checked.ukprn,
        claimedCompaniesHouseNumber: checked.companiesHouseNumber,
        appliedAt: viewer.now,
      });
      await tx.manager.update(Organisation, { id: organisationId }, { verification: 'applied' });
      tx.emit(organisationApplied, { applicationId: id });
      return id;
    });
  }
}

/** The organisation of the register, locked; null when the register has none. */
async function findInRegister(tx: Tx, input: CheckedApplication): Promise<string | null> {
  const match = matchRegister(input, await lookUpIdentifiers(tx, input));
  if (match.outcome === 'none') return null;
  if (match.outcome === 'problems') throw new Refusal(match.problems);
  const organisation = await tx.manager.findOneOrFail(Organisation, {
    where: { id: match.row.id },
    lock: { mode: 'pessimistic_write' },
  });
  if (organisation.verification === 'verified') {
    throw new Refusal({
      code: 'already-verified',
      message: `${organisation.name} is on the network already: ask its admin to invite you.`,
    });
  }
  if (organisation.status === 'closed') {
    throw new Refusal({ code: 'closed', message: `The register says that ${organisation.name} is closed.` });
  }
  const waits = await tx.manager.existsBy(OrganisationApplication, {
    organisationId: organisation.id,
    state: 'applied',
  });
  if (waits) {
    throw new Refusal({
      code: 'already-applied',
      message: `An application for ${organisation.name} waits for its decision.`,
    });
  }
  return organisation.id;
}

async function makeOrganisation(tx: Tx, viewer: Viewer, input: CheckedApplication): Promise<string> {
  const id = newId();
  await tx.manager.insert(Organisation, {
    id,
    kind: input.kind,
    name: input.name,
    source: 'application',
    createdAt: viewer.now,
  });
  return id;
}
