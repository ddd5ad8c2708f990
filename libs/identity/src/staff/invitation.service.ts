import type { Viewer } from '@constellation/platform/access';
import { Settings } from '@constellation/platform/config';
import { isId, newId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { NotFound, Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { Organisation } from '../organisation/organisation.entity.ts';
import { hashSecretToken, newSecretToken } from '../sign-in/secret-token.ts';
import { checkRows, type CheckedRow, type InvitationRow, type RejectedRow } from './invitation-rows.ts';
import { invitationState } from './invitation-state.ts';
import { sendInvitationJob } from './invitation.jobs.ts';
import { Invitation } from './invitation.entity.ts';
import { isHidden, mayRun, requireMayRun } from './staff.policy.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** How long an invitation can be accepted, in days. */
export const invitationDays = 14;

/** The most rows one call takes. */
const mostRows = 200;

/** An invitation that was just made, with the link that is never shown again; the e-mail holds one of its own. */
export interface NewInvitation {
  readonly invitation: Invitation;
  readonly link: string;
}

/** What came of a list. */
export interface InvitedStaff {
  readonly invitations: readonly NewInvitation[];
  readonly rejected: readonly RejectedRow[];
}

/** Invites people to posts and takes invitations back. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: Settings,
  ) {}

  /**
   * Invites a list of people: the rows that are right land, the others come back with their line and the reason. Who was
   * invited before and has not accepted gets a new link, and the old one ends.
   * @throws {Refusal} when the viewer does not run the organisation, or the list is empty or longer than 200 rows
   */
  async inviteStaff(viewer: Viewer, organisationId: string, rows: readonly InvitationRow[]): Promise<InvitedStaff> {
    if (rows.length === 0) {
      throw new Refusal({ code: 'empty', message: 'Name at least one person.', field: 'invitations' });
    }
    if (rows.length > mostRows) {
      throw new Refusal({
        code: 'too-many',
        message: `Invite at most ${mostRows} people at a time: split the list.`,
        field: 'invitations',
      });
    }
    return this.unitOfWork.run(async (tx) => {
      await lockInvitable(tx, viewer, organisationId);
      const { good, rejected } = checkRows(rows, await addressesOfStaff(tx, viewer, organisationId));
      return { invitations: await this.invite(tx, viewer, organisationId, good), rejected };
    });
  }

  /** Makes invitations out of rows that were checked, in the place of those that wait at the same addresses, and has them sent. */
  async invite(
    tx: Tx,
    viewer: Viewer,
    organisationId: string,
    rows: readonly Omit<CheckedRow, 'line'>[],
  ): Promise<readonly NewInvitation[]> {
    if (rows.length === 0) return [];
    await tx.query(
      `update invitation set revoked_at = $3
        where organisation_id = $1 and lower(email) = any($2::text[]) and accepted_at is null and revoked_at is null`,
      [organisationId, rows.map(({ email }) => email.toLowerCase()), viewer.now],
    );
    const made = rows.map(({ email, name, title, roles }) => {
      const token = newSecretToken();
      const invitation: Invitation = {
        id: newId(),
        organisationId,
        email,
        name,
        title,
        roles: [...roles],
        tokenHash: hashSecretToken(token),
        mailTokenHash: null,
        invitedBy: viewer.personId,
        createdAt: viewer.now,
        expiresAt: new Date(viewer.now.getTime() + invitationDays * dayMs),
        acceptedAt: null,
        acceptedBy: null,
        revokedAt: null,
      };
      return { invitation, link: `${this.settings.http.publicUrl}/join/${token}` };
    });
    await tx.manager.insert(
      Invitation,
      made.map(({ invitation }) => invitation),
    );
    for (const { invitation } of made) {
      tx.enqueue(sendInvitationJob, { invitationId: invitation.id }, invitation.id);
      record(tx, viewer, 'staff.invited', invitation);
    }
    return made;
  }

  /**
   * Takes an invitation back, so that its link is worth nothing.
   * @throws {NotFound} when the viewer does not run its organisation
   * @throws {Refusal} `invitation-accepted` when it was accepted: the post can be ended instead
   */
  async revoke(viewer: Viewer, invitationId: string): Promise<Invitation> {
    return this.unitOfWork.run(async (tx) => {
      const invitation = isId(invitationId)
        ? await tx.manager.findOne(Invitation, { where: { id: invitationId }, lock: { mode: 'pessimistic_write' } })
        : null;
      if (!invitation || !mayRun(viewer, invitation.organisationId)) throw new NotFound('invitation', 'invitationId');
      if (invitationState(invitation, viewer.now) === 'accepted') {
        throw new Refusal({
          code: 'invitation-accepted',
          message: 'The invitation has been accepted: end the post instead.',
          field: 'invitationId',
        });
      }
      const revokedAt = invitation.revokedAt ?? viewer.now;
      await tx.manager.update(Invitation, { id: invitation.id }, { revokedAt });
      if (!invitation.revokedAt) record(tx, viewer, 'staff.invitation-revoked', invitation);
      return { ...invitation, revokedAt };
    });
  }
}

function record(tx: Tx, viewer: Viewer, action: string, { id, organisationId, roles }: Invitation): void {
  const actor = { personId: viewer.personId };
  tx.record({ action, organisationIds: [organisationId], actor, ids: { invitation: id }, codes: roles });
}

/** Locks the organisation, so that two lists at once do not invite one person twice, and judges whether it can invite. */
async function lockInvitable(tx: Tx, viewer: Viewer, organisationId: string): Promise<void> {
  const organisation = isId(organisationId)
    ? await tx.manager.findOne(Organisation, { where: { id: organisationId }, lock: { mode: 'pessimistic_write' } })
    : null;
  if (!organisation || isHidden(viewer, organisation)) throw new NotFound('organisation', 'organisationId');
  requireMayRun(viewer, organisation.id);
  if (organisation.source === 'application' && organisation.verification !== 'verified') {
    throw new Refusal({
      code: 'not-verified',
      message: 'Verify the organisation first: its applicant then becomes its admin.',
      field: 'organisationId',
    });
  }
}

async function addressesOfStaff(tx: Tx, viewer: Viewer, organisationId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ email: string }>(
    `select lower(person.email) as email from post join person using (person_id)
      where post.organisation_id = $2
        and (post.ended_on is null or post.ended_on > ($1::timestamptz at time zone 'Europe/London')::date)`,
    [viewer.now, organisationId],
  );
  return new Set(rows.map((row) => row.email));
}
