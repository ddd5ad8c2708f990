import type { Viewer } from '@constellation/platform/access';
import { isId, newId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { NotFound, parseInput, Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { joinRequestAnswered, joinRequested } from '../communities.events.ts';
import { recordCommunity } from '../community/community-record.ts';
import type { CommunityRow } from '../community/community.reader.ts';
import { requireLead, requireVerified } from '../community/community.service.ts';
import { holdCommunity, lockCommunity, requireRunning } from '../community/locked-community.ts';
import { communityRoles } from '../membership/community-membership.entity.ts';
import { admit } from '../membership/membership.service.ts';
import { CommunityRequest } from './community-request.entity.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** How long a request waits for its answer, in days. */
export const requestDays = 30;

/** How many communities somebody may ask at a time. */
const mostWaiting = 20;

const requestInput = z.object({
  message: z
    .string()
    .trim()
    .max(1_000, 'Keep the message under 1,000 characters.')
    .nullish()
    .transform((text) => text || null),
});
const answerInput = z.object({
  role: z.enum(communityRoles).nullish(),
  reason: z.string().trim().max(1_000, 'Keep the reason under 1,000 characters.').nullish(),
});

/** Takes requests to join, and what stewards say to them. */
@Injectable()
export class CommunityRequestService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Asks to join. Answers with the request's id.
   * @throws {Refusal} `by-invitation`, `already-member`, `already-requested`, `too-many`, `not-verified`, `no-standing`
   */
  async request(
    viewer: Viewer,
    communityId: string,
    input: { readonly postId: string; readonly message?: string | null | undefined },
  ): Promise<string> {
    const { message } = parseInput(requestInput, input);
    const post = viewer.post(input.postId);
    requireVerified(post);
    return this.unitOfWork.run(async (tx) => {
      const community = await lockCommunity(tx, viewer, communityId);
      requireRunning(community);
      if (community.joining === 'invitation') {
        throw problem('by-invitation', 'People join this community by invitation: ask one of its stewards.');
      }
      if (community.role) throw problem('already-member', 'You belong to this community already.');
      const waiting = await tx.query<{ community_id: string }>(
        `select community_id from community_request where person_id = $2 and state = 'waiting' and expires_at > $1`,
        [viewer.now, viewer.personId],
      );
      if (waiting.some((one) => one.community_id === community.id)) {
        throw problem('already-requested', 'Your request waits for its answer.');
      }
      if (waiting.length >= mostWaiting) {
        throw problem('too-many', `Ask at most ${mostWaiting} communities at a time: take a request back first.`);
      }
      const id = newId();
      await tx.manager.insert(CommunityRequest, {
        ...{ id, communityId: community.id, personId: viewer.personId, postId: post.id, message },
        ...{ requestedAt: viewer.now, expiresAt: new Date(viewer.now.getTime() + requestDays * dayMs) },
      });
      tx.emit(joinRequested, { requestId: id });
      return id;
    });
  }

  /** Takes one's own request back. */
  async withdraw(viewer: Viewer, requestId: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { request } = await lockRequest(tx, viewer, requestId, (found) => found.personId === viewer.personId);
      await tx.manager.update(
        CommunityRequest,
        { id: request.id },
        { state: 'withdrawn', answeredAt: viewer.now, answeredBy: viewer.personId },
      );
    });
  }

  /**
   * Accepts somebody in a role, who belongs to the community at once, or declines them with a reason that they read.
   * @throws {Refusal} `answered`, `expired`, `reason-needed`, `lead-needed`, or as {@link admit}
   */
  async answer(
    viewer: Viewer,
    requestId: string,
    answer: {
      readonly isAccepted: boolean;
      readonly role?: string | null | undefined;
      readonly reason?: string | null | undefined;
    },
  ): Promise<void> {
    const { role, reason } = parseInput(answerInput, answer);
    if (!answer.isAccepted && !reason) throw problem('reason-needed', 'Say why: the person reads it.', 'reason');
    await this.unitOfWork.run(async (tx) => {
      const { request, community } = await lockRequest(tx, viewer, requestId, (_, one) => one.looksAfter);
      requireRunning(community);
      const given = role ?? 'member';
      const member = { personId: request.personId, organisationId: await organisationOf(tx, request.postId) };
      // Before the membership is made, which takes back what of theirs still waits.
      await tx.manager.update(
        CommunityRequest,
        { id: request.id },
        {
          ...{ answeredAt: viewer.now, answeredBy: viewer.personId },
          ...(answer.isAccepted ? { state: 'accepted', role: given } : { state: 'declined', reason: reason ?? null }),
        },
      );
      if (answer.isAccepted) {
        if (given === 'lead') await requireLead(tx, viewer, community);
        await admit(tx, viewer, community, { postId: request.postId, role: given, asker: member });
      }
      tx.emit(joinRequestAnswered, { requestId: request.id });
      recordCommunity(tx, viewer, answer.isAccepted ? 'request-accepted' : 'request-declined', { community, member });
    });
  }
}

/** A request that waits, and its community, both held. */
async function lockRequest(
  tx: Tx,
  viewer: Viewer,
  requestId: string,
  mayAnswer: (request: CommunityRequest, community: CommunityRow) => boolean,
): Promise<{ readonly request: CommunityRequest; readonly community: CommunityRow }> {
  const found = isId(requestId) ? await tx.manager.findOneBy(CommunityRequest, { id: requestId }) : null;
  const community = found && (await holdCommunity(tx, viewer, found.communityId));
  if (!community || !mayAnswer(found, community)) throw new NotFound('request', 'requestId');
  const request = await tx.manager.findOneByOrFail(CommunityRequest, { id: found.id });
  if (request.state !== 'waiting') throw problem('answered', 'This request waits no longer.', 'requestId');
  if (request.expiresAt <= viewer.now) {
    throw problem(
      'expired',
      'This request has run out: the person asks again if they still want to join.',
      'requestId',
    );
  }
  return { request, community };
}

/** The organisation of the post through which somebody asked. */
async function organisationOf(tx: Tx, postId: string): Promise<string> {
  const [post] = await tx.query<{ id: string }>(`select organisation_id as id from post where post_id = $1`, [postId]);
  return post?.id ?? '';
}

function problem(code: string, message: string, field = 'communityId'): Refusal {
  return new Refusal({ code, message, field });
}
