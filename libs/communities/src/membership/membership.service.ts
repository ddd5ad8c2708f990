import type { Viewer } from '@constellation/platform/access';
import { isId, newId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { NotAllowed, NotFound, parseInput, Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { z } from 'zod';
import { memberJoined, memberLeft } from '../communities.events.ts';
import { recordCommunity } from '../community/community-record.ts';
import { hasStanding } from '../community/community.policy.ts';
import type { CommunityRow } from '../community/community.reader.ts';
import { requireLead, requireVerified } from '../community/community.service.ts';
import { holdCommunity, lockCommunity, lockOwnCommunity, requireRunning } from '../community/locked-community.ts';
import {
  CommunityMembership,
  communityRoles,
  type CommunityRole,
  type MembershipEnd,
  type SuccessionCause,
} from './community-membership.entity.ts';
import { stewardshipOf } from './stewardship.reader.ts';
import { followLead } from './succession.ts';

const roleInput = z.object({ role: z.enum(communityRoles) });
/** Where a community is found without a lead although nobody went just now: a post has ended. */
const unknownCause = { cause: 'post-ended', departedId: null } as const;

const isSteward = (role: CommunityRole): boolean => role === 'lead' || role === 'deputy';

/** Lets people into communities and out of them, and says what they are in them. */
@Injectable()
export class MembershipService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Joins an open community.
   * @throws {Refusal} `not-open`, `was-removed` after a steward ended an earlier membership, or as {@link admit}
   */
  async join(viewer: Viewer, communityId: string, postId: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const community = await lockCommunity(tx, viewer, communityId);
      requireRunning(community);
      if (community.joining !== 'open') {
        throw problem(
          'not-open',
          'This community is not joined by oneself: ask to join, or ask a steward to invite you.',
        );
      }
      if (await wasRemoved(tx, community, viewer.personId)) {
        throw problem('was-removed', 'A steward ended your membership: ask to join again.');
      }
      await admit(tx, viewer, community, { postId, role: 'member' });
    });
  }

  /** Leaves. Answers with the community as it was. @throws {Refusal} `not-member`, or `last-steward` where nobody else looks after it */
  async leave(viewer: Viewer, communityId: string): Promise<CommunityRow> {
    return this.unitOfWork.run(async (tx) => {
      const community = await lockCommunity(tx, viewer, communityId);
      const membership = await tx.manager.findOneBy(CommunityMembership, {
        ...{ communityId: community.id, personId: viewer.personId },
        endedAt: IsNull(),
      });
      if (!membership) throw problem('not-member', 'You do not belong to this community.');
      await requireAnother(tx, viewer, community, membership);
      await end(tx, viewer, { community, membership, cause: 'left' });
      return community;
    });
  }

  /**
   * Ends somebody's membership. They come back by a request alone. Answers with the community's id, as {@link changeRole} does.
   * @throws {Refusal} `last-steward`, `lead-needed`, `ended-already`
   */
  async remove(viewer: Viewer, membershipId: string): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const { community, membership } = await lockMembership(tx, viewer, membershipId);
      if (membership.role === 'lead' && membership.personId !== viewer.personId)
        await requireLead(tx, viewer, community);
      await requireAnother(tx, viewer, community, membership);
      await end(tx, viewer, {
        community,
        membership,
        cause: membership.personId === viewer.personId ? 'left' : 'removed',
      });
      return community.id;
    });
  }

  /**
   * Says what a member is. Who is lead, a lead decides, or whoever looks after it while there is none; a lead may step down.
   * @throws {Refusal} `last-steward`, `lead-needed`, `ended-already`, or `no-post` for somebody without a current post
   */
  async changeRole(viewer: Viewer, membershipId: string, role: CommunityRole): Promise<string> {
    const next = parseInput(roleInput, { role }).role;
    return this.unitOfWork.run(async (tx) => {
      const { community, membership } = await lockMembership(tx, viewer, membershipId);
      if (membership.role === next) return community.id;
      const stepsDown = membership.personId === viewer.personId && membership.role === 'lead';
      if ((membership.role === 'lead' || next === 'lead') && !stepsDown) await requireLead(tx, viewer, community);
      if (isSteward(next)) await requireStanding(tx, viewer, community, membership.personId);
      else await requireAnother(tx, viewer, community, membership);
      await tx.manager.update(CommunityMembership, { id: membership.id }, { role: next });
      await followLead(tx, community.id, {
        now: viewer.now,
        ...(membership.role === 'lead' ? { cause: 'stepped-down', departedId: membership.personId } : unknownCause),
      });
      const member = { personId: membership.personId, organisationId: await organisationOf(tx, membership.postId) };
      recordCommunity(tx, viewer, 'role-changed', { community, member, codes: [next] });
      return community.id;
    });
  }

  /**
   * Takes over a community that nobody leads: somebody who looks after it becomes its lead.
   * @throws {Refusal} `lead-needed` where there is a lead
   */
  async takeOver(viewer: Viewer, communityId: string, postId: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const community = await lockOwnCommunity(tx, viewer, communityId);
      if (community.role !== 'lead') {
        const { stewards } = await stewardshipOf(tx, viewer, community);
        if (stewards.some((one) => one.role === 'lead')) {
          throw new NotAllowed('This community has a lead: ask them to hand it over.', 'lead-needed');
        }
      }
      const [own] = await tx.query<{ id: string }>(
        `select community_membership_id as id from community_membership
          where community_id = $1 and person_id = $2 and ended_at is null`,
        [community.id, viewer.personId],
      );
      if (own) await tx.manager.update(CommunityMembership, { id: own.id }, { role: 'lead' });
      else await admit(tx, viewer, community, { postId, role: 'lead' });
      await followLead(tx, community.id, { now: viewer.now, ...unknownCause });
      const { organisationId } = viewer.post(postId);
      recordCommunity(tx, viewer, 'taken-over', { community, member: { personId: viewer.personId, organisationId } });
    });
  }
}

/** Who comes in, and as what; by themselves unless somebody else is named. */
interface Newcomer {
  readonly postId: string;
  readonly role: CommunityRole;
  /** Who asked, and whose organisation that post is in; the viewer unless given. */
  readonly asker?: { readonly personId: string; readonly organisationId: string };
}

/**
 * Makes somebody a member of a community that is held. Who calls this has decided that they may be.
 * @throws {Refusal} `already-member`, `not-verified`, or `no-standing` where it is for the people of one organisation
 */
export async function admit(tx: Tx, viewer: Viewer, community: CommunityRow, about: Newcomer): Promise<void> {
  const { postId, role, asker } = about;
  const personId = asker?.personId ?? viewer.personId;
  if (!asker) requireVerified(viewer.post(postId));
  const organisationId = asker?.organisationId ?? viewer.post(postId).organisationId;
  await requireStanding(tx, viewer, community, personId);
  const there = await tx.query(
    `select from community_membership where community_id = $1 and person_id = $2 and ended_at is null`,
    [community.id, personId],
  );
  if (there.length > 0) throw problem('already-member', 'They belong to this community already.');
  await tx.manager.insert(CommunityMembership, {
    ...{ id: newId(), communityId: community.id, personId, postId, role, joinedAt: viewer.now },
    ...{ endedAt: null, endedBy: null, endCause: null },
  });
  await tx.query(
    `update community_request set state = 'withdrawn', answered_at = $3, answered_by = $2
      where community_id = $1 and person_id = $2 and state = 'waiting'`,
    [community.id, personId, viewer.now],
  );
  await followLead(tx, community.id, { now: viewer.now, ...unknownCause });
  tx.emit(memberJoined, { communityId: community.id, personId });
  recordCommunity(tx, viewer, 'joined', { community, member: { personId, organisationId }, codes: [role] });
}

async function end(
  tx: Tx,
  viewer: Viewer,
  about: {
    readonly community: CommunityRow;
    readonly membership: CommunityMembership;
    readonly cause: MembershipEnd & SuccessionCause;
  },
): Promise<void> {
  const { community, membership, cause } = about;
  const { id, personId, postId } = membership;
  await tx.manager.update(
    CommunityMembership,
    { id },
    { endedAt: viewer.now, endedBy: viewer.personId, endCause: cause },
  );
  await followLead(tx, community.id, { now: viewer.now, cause, departedId: personId });
  tx.emit(memberLeft, { communityId: community.id, personId });
  const member = { personId, organisationId: await organisationOf(tx, postId) };
  recordCommunity(tx, viewer, cause, { community, member });
}

/** A membership that goes on, and its community, both held, for who decides in it. */
async function lockMembership(
  tx: Tx,
  viewer: Viewer,
  membershipId: string,
): Promise<{ readonly community: CommunityRow; readonly membership: CommunityMembership }> {
  const found = isId(membershipId) ? await tx.manager.findOneBy(CommunityMembership, { id: membershipId }) : null;
  if (!found) throw new NotFound('membership', 'membershipId');
  const community = await holdCommunity(tx, viewer, found.communityId);
  const membership = await tx.manager.findOneByOrFail(CommunityMembership, { id: found.id });
  const isOwn = membership.personId === viewer.personId;
  // Who is a member is not for everybody: to them a membership looks like none.
  if (!community || !(community.looksAfter || isOwn)) throw new NotFound('membership', 'membershipId');
  if (isOwn && !community.looksAfter) {
    throw new NotAllowed('Only its leads and deputies may do this: ask one of them.', 'steward-needed');
  }
  requireRunning(community);
  if (membership.endedAt) throw problem('ended-already', 'This membership has ended.', 'membershipId');
  return { community, membership };
}

/** A community keeps a steward who counts besides the one who goes. */
async function requireAnother(
  tx: Tx,
  viewer: Viewer,
  community: CommunityRow,
  leaving: CommunityMembership,
): Promise<void> {
  if (!isSteward(leaving.role) || community.endedAt) return;
  const { stewards } = await stewardshipOf(tx, viewer, community);
  // Somebody without a current post looks after nothing already.
  if (!stewards.some(({ personId }) => personId === leaving.personId)) return;
  if (stewards.every(({ personId }) => personId === leaving.personId)) {
    throw problem(
      'last-steward',
      'Nobody else looks after it: make somebody lead or deputy first, or end the community.',
    );
  }
}

async function requireStanding(tx: Tx, viewer: Viewer, community: CommunityRow, personId: string): Promise<void> {
  const counts = await tx.query(
    `select from community where $1::timestamptz is not null and community_id = $2 and ${hasStanding('$3::uuid')}`,
    [viewer.now, community.id, personId],
  );
  if (counts.length > 0) return;
  throw community.withinId
    ? problem('no-standing', 'This community is for the people of one organisation.', 'postId')
    : problem('no-post', 'They have no current post: only people with one belong to a community.', 'membershipId');
}

async function wasRemoved(tx: Tx, community: CommunityRow, personId: string): Promise<boolean> {
  const [last] = await tx.query<{ cause: MembershipEnd }>(
    `select end_cause as cause from community_membership
      where community_id = $1 and person_id = $2 order by joined_at desc, community_membership_id desc limit 1`,
    [community.id, personId],
  );
  return last?.cause === 'removed';
}

async function organisationOf(tx: Tx, postId: string): Promise<string | undefined> {
  const [post] = await tx.query<{ id: string }>(`select organisation_id as id from post where post_id = $1`, [postId]);
  return post?.id;
}

function problem(code: string, message: string, field = 'communityId'): Refusal {
  return new Refusal({ code, message, field });
}
