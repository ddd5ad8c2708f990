import { hashSecretToken, newSecretToken } from '@constellation/identity/access';
import type { Viewer } from '@constellation/platform/access';
import { Settings } from '@constellation/platform/config';
import { isId, newId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { NotAllowed, NotFound, parseInput, Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { recordCommunity } from '../community/community-record.ts';
import { isSteward } from '../community/community.policy.ts';
import type { CommunityRow } from '../community/community.reader.ts';
import { requireLead } from '../community/community.service.ts';
import { holdCommunity, lockOwnCommunity, requireRunning } from '../community/locked-community.ts';
import { communityRoles } from '../membership/community-membership.entity.ts';
import { admit } from '../membership/membership.service.ts';
import { CommunityInvitation } from './community-invitation.entity.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** How long an invitation can be accepted, in days. */
export const invitationDays = 14;

const invitationInput = z.object({
  role: z.enum(communityRoles),
  note: z
    .string()
    .trim()
    .min(1, 'Write whom it is for, so that you and the other stewards know it again.')
    .max(200, 'Keep it under 200 characters.'),
});

/** An invitation that was just made, with the link that is never shown again. */
export interface NewCommunityInvitation {
  readonly invitationId: string;
  readonly link: string;
}

/** Makes links by which one person joins, and takes them back. */
@Injectable()
export class CommunityInvitationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: Settings,
  ) {}

  /**
   * Makes a link by which one person joins in a role, within 14 days.
   * @throws {Refusal} `steward-needed`, `lead-needed`, or when a field is not right
   */
  async invite(
    viewer: Viewer,
    communityId: string,
    input: { readonly role: string; readonly note: string },
  ): Promise<NewCommunityInvitation> {
    const { role, note } = parseInput(invitationInput, input);
    return this.unitOfWork.run(async (tx) => {
      const community = await lockOwnCommunity(tx, viewer, communityId);
      if (community.role !== 'lead' && community.role !== 'deputy') {
        // What a steward promised holds while they are one; who only stands in takes the community over first.
        throw new NotAllowed('Take the community over first: then you can invite people into it.', 'steward-needed');
      }
      if (role === 'lead') await requireLead(tx, viewer, community);
      const token = newSecretToken();
      const id = newId();
      await tx.manager.insert(CommunityInvitation, {
        ...{ id, communityId: community.id, role, note, tokenHash: hashSecretToken(token) },
        ...{ invitedBy: viewer.personId, invitedAt: viewer.now },
        expiresAt: new Date(viewer.now.getTime() + invitationDays * dayMs),
      });
      recordCommunity(tx, viewer, 'invited', { community, codes: [role] });
      return { invitationId: id, link: `${this.settings.http.publicUrl}/communities/join/${token}` };
    });
  }

  /** Takes an invitation back, so that its link is worth nothing. */
  async takeBack(viewer: Viewer, invitationId: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const found = isId(invitationId) ? await tx.manager.findOneBy(CommunityInvitation, { id: invitationId }) : null;
      const community = found && (await holdCommunity(tx, viewer, found.communityId));
      if (!community?.looksAfter) throw new NotFound('invitation', 'invitationId');
      const invitation = await tx.manager.findOneByOrFail(CommunityInvitation, { id: found?.id ?? '' });
      if (invitation.state !== 'waiting') {
        throw problem('answered', 'This invitation waits no longer: it was accepted or taken back.', 'invitationId');
      }
      await tx.manager.update(
        CommunityInvitation,
        { id: invitation.id },
        { state: 'taken-back', answeredAt: viewer.now, answeredBy: viewer.personId },
      );
      recordCommunity(tx, viewer, 'invitation-taken-back', { community, codes: [invitation.role] });
    });
  }

  /**
   * Joins by a link. Answers with the community's id.
   * @throws {Refusal} `invitation-unknown`, `-accepted`, `-taken-back` or `-expired`, or as {@link admit}
   */
  async accept(viewer: Viewer, token: string, postId: string): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const found = await tx.manager.findOneBy(CommunityInvitation, { tokenHash: hashSecretToken(token) });
      if (!found) {
        throw problem('invitation-unknown', 'This invitation is not known: copy the whole link, or ask for a new one.');
      }
      // Who was invited into a community of others' sees no more of it than this, and is told so when their post is judged.
      const community = await holdCommunity(tx, viewer, found.communityId);
      if (!community) throw problem('no-standing', 'This community is for the people of one organisation.', 'postId');
      requireRunning(community);
      const invitation = await tx.manager.findOneByOrFail(CommunityInvitation, { id: found.id });
      requireOpen(invitation, viewer.now);
      if (!(await stillDecides(tx, viewer, community, invitation.invitedBy))) {
        throw problem(
          'invitation-taken-back',
          'Who made this invitation looks after the community no more: ask for another.',
        );
      }
      await admit(tx, viewer, community, { postId, role: invitation.role });
      await tx.manager.update(
        CommunityInvitation,
        { id: invitation.id },
        { state: 'accepted', answeredAt: viewer.now, answeredBy: viewer.personId },
      );
      return community.id;
    });
  }
}

function requireOpen({ state, expiresAt }: CommunityInvitation, now: Date): void {
  if (state === 'accepted') throw problem('invitation-accepted', 'This invitation has been used already.');
  if (state === 'taken-back') throw problem('invitation-taken-back', 'This invitation was taken back: ask a steward.');
  if (expiresAt <= now) throw problem('invitation-expired', 'This invitation has run out: ask for a new one.');
}

/** Whether who made the invitation could make it today. */
async function stillDecides(tx: Tx, viewer: Viewer, { id }: CommunityRow, personId: string): Promise<boolean> {
  const rows = await tx.query(
    `select from community where $1::timestamptz is not null and community_id = $2 and ${isSteward('$3::uuid')}`,
    [viewer.now, id, personId],
  );
  return rows.length > 0;
}

function problem(code: string, message: string, field = 'token'): Refusal {
  return new Refusal({ code, message, field });
}
