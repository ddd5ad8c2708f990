import type { Viewer } from '@constellation/platform/access';
import { isId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { NotAllowed, NotFound, parseInput, Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { applicationDecided } from '../identity.events.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import { emailAddress, personName } from '../person/person-fields.ts';
import { postTitle } from '../post/post-fields.ts';
import { PostService } from '../post/post.service.ts';
import { InvitationService, type NewInvitation } from '../staff/invitation.service.ts';
import { OrganisationApplication } from './organisation-application.entity.ts';
import { lookUpIdentifiers } from './register-lookup.ts';
import { matchRegister } from './register-match.ts';

const note = z.string().trim().max(2_000, 'Keep the note under 2,000 characters.');
const verifyInput = z.object({ note: note.nullish().transform((text) => text || null) });
const refuseInput = z.object({ note: note.min(1, 'Write to the applicant why, and what they can do.') });
const adminInput = z.object({ adminEmail: emailAddress, adminName: personName, title: postTitle });

/** Any number; held while an organisation is verified. */
const verificationLock = 4_207_203;

/** The platform operator's decisions: which organisations are who they say they are. */
@Injectable()
export class VerificationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly posts: PostService,
    private readonly invitations: InvitationService,
  ) {}

  /**
   * Verifies the organisation of a waiting application: the applicant becomes its first admin from today, and it takes the
   * identifiers it lacks from the application. Where the register has come to know the organisation since, it is the
   * register's row that is verified.
   * @returns the id of the organisation that is verified
   * @throws {Refusal} `no-application`; or `already-verified` and the problems of the identifiers, as when applying
   */
  async verify(
    viewer: Viewer,
    organisationId: string,
    about: { readonly note?: string | null | undefined },
  ): Promise<string> {
    requireOperator(viewer);
    const input = parseInput(verifyInput, about);
    return this.unitOfWork.run(async (tx) => {
      // Two applications may claim one identifier: the second is judged on what became of the first.
      await tx.query('select pg_advisory_xact_lock($1)', [verificationLock]);
      const { application, organisation: applied } = await lockApplication(tx, organisationId);
      const organisation = await registeredInstead(tx, application, applied);
      await tx.manager.update(
        Organisation,
        { id: organisation.id },
        {
          verification: 'verified',
          urn: organisation.urn ?? application.claimedUrn,
          groupUid: organisation.groupUid ?? application.claimedGroupUid,
          ukprn: organisation.ukprn ?? application.claimedUkprn,
          companiesHouseNumber: organisation.companiesHouseNumber ?? application.claimedCompaniesHouseNumber,
        },
      );
      await decide(tx, viewer, application, { state: 'verified', note: input.note, organisationId: organisation.id });
      await this.posts.start(tx, viewer, {
        personId: application.applicantId,
        organisationId: organisation.id,
        title: application.title,
        roles: ['organisation-admin'],
      });
      record(tx, viewer, 'organisation.verified', organisation.id);
      return organisation.id;
    });
  }

  /**
   * Refuses a waiting application, with a note that its applicant reads. An organisation of the register is then as it was
   * before: that somebody claimed it is nothing against it.
   * @throws {Refusal} `no-application`, or when there is no note
   */
  async refuse(viewer: Viewer, organisationId: string, about: { readonly note: string }): Promise<void> {
    requireOperator(viewer);
    const input = parseInput(refuseInput, about);
    await this.unitOfWork.run(async (tx) => {
      const { application, organisation } = await lockApplication(tx, organisationId);
      const verification = organisation.source === 'application' ? 'refused' : 'unverified';
      await tx.manager.update(Organisation, { id: organisation.id }, { verification });
      await decide(tx, viewer, application, { state: 'refused', note: input.note, organisationId: organisation.id });
      record(tx, viewer, 'organisation.application-refused', organisation.id);
    });
  }

  /**
   * Brings an organisation of the register onto the network without an application: verified at once, its admin invited.
   * @throws {Refusal} `not-in-register`, `closed`, or `application-waits`
   */
  async inviteOrganisation(
    viewer: Viewer,
    organisationId: string,
    admin: { readonly adminEmail: string; readonly adminName: string; readonly title: string },
  ): Promise<NewInvitation> {
    requireOperator(viewer);
    const { adminEmail, adminName, title } = parseInput(adminInput, admin);
    return this.unitOfWork.run(async (tx) => {
      const organisation = await lockOrganisation(tx, organisationId);
      const waits = await tx.manager.existsBy(OrganisationApplication, {
        organisationId: organisation.id,
        state: 'applied',
      });
      if (waits) throw problem('application-waits', 'Somebody has applied for it: decide the application.');
      if (organisation.source === 'application') {
        throw problem('not-in-register', 'Only organisations of the imported register can be invited.');
      }
      if (organisation.status === 'closed') throw problem('closed', 'The register says that it is closed.');
      await tx.manager.update(Organisation, { id: organisation.id }, { verification: 'verified' });
      record(tx, viewer, 'organisation.verified', organisation.id);
      const [invitation] = await this.invitations.invite(tx, viewer, organisation.id, [
        { email: adminEmail, name: adminName, title, roles: ['organisation-admin'] },
      ]);
      if (!invitation) throw new Error('One row makes one invitation.');
      return invitation;
    });
  }
}

function record(tx: Tx, viewer: Viewer, action: string, organisationId: string): void {
  tx.record({ action, organisationIds: [organisationId], actor: { personId: viewer.personId } });
}

function requireOperator(viewer: Viewer): void {
  if (!viewer.isPlatformOperator) throw new NotAllowed('Only the platform operator may do this.');
}

async function lockOrganisation(tx: Tx, organisationId: string): Promise<Organisation> {
  const organisation = isId(organisationId)
    ? await tx.manager.findOne(Organisation, { where: { id: organisationId }, lock: { mode: 'pessimistic_write' } })
    : null;
  if (!organisation) throw new NotFound('organisation', 'organisationId');
  return organisation;
}

async function lockApplication(
  tx: Tx,
  organisationId: string,
): Promise<{ application: OrganisationApplication; organisation: Organisation }> {
  const organisation = await lockOrganisation(tx, organisationId);
  const application = await tx.manager.findOneBy(OrganisationApplication, {
    organisationId: organisation.id,
    state: 'applied',
  });
  if (!application)
    throw problem('no-application', 'No application for it waits. To bring it in without one, invite it.');
  return { application, organisation };
}

/** The organisation to verify: the register's own row where there is one by now, and the applicant's otherwise. */
async function registeredInstead(
  tx: Tx,
  application: OrganisationApplication,
  applied: Organisation,
): Promise<Organisation> {
  if (applied.source !== 'application') return applied;
  const claimed = {
    urn: application.claimedUrn,
    groupUid: application.claimedGroupUid,
    ukprn: application.claimedUkprn,
    companiesHouseNumber: application.claimedCompaniesHouseNumber,
  };
  const match = matchRegister(claimed, await lookUpIdentifiers(tx, claimed));
  if (match.outcome === 'problems') throw new Refusal(match.problems);
  if (match.outcome === 'none') return applied;
  const registered = await lockOrganisation(tx, match.row.id);
  if (registered.verification === 'verified') {
    throw problem('already-verified', `${registered.name} is on the network already: refuse this application.`);
  }
  if (await tx.manager.existsBy(OrganisationApplication, { organisationId: registered.id, state: 'applied' })) {
    throw problem('application-waits', `Another application for ${registered.name} waits: decide that one first.`);
  }
  // Nobody sees the applicant's row any more; it stays because the application's history points to it.
  await tx.manager.update(Organisation, { id: applied.id }, { verification: 'refused' });
  return registered;
}

async function decide(
  tx: Tx,
  viewer: Viewer,
  application: OrganisationApplication,
  decision: Pick<OrganisationApplication, 'state' | 'note' | 'organisationId'>,
): Promise<void> {
  await tx.manager.update(
    OrganisationApplication,
    { id: application.id },
    {
      ...decision,
      decidedAt: viewer.now,
      decidedBy: viewer.personId,
    },
  );
  tx.emit(applicationDecided, { applicationId: application.id });
}

function problem(code: string, message: string): Refusal {
  return new Refusal({ code, message, field: 'organisationId' });
}
