import { countsAsVerified, holdsToday, organisationsRun } from '@constellation/identity/access';
import { phases, subjects } from '@constellation/identity/vocabulary';
import type { Viewer, ViewerPost } from '@constellation/platform/access';
import { isId, newId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { NotAllowed, NotFound, parseInput, Refusal } from '@constellation/platform/errors';
import { cleanLine } from '@constellation/platform/text';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { communityEnded, communityFounded, memberJoined } from '../communities.events.ts';
import { CommunityMembership } from '../membership/community-membership.entity.ts';
import { stewardshipOf } from '../membership/stewardship.reader.ts';
import { recordCommunity } from './community-record.ts';
import { Community, CommunityHost, communityKinds, joiningWays } from './community.entity.ts';
import { hasLead } from './community.policy.ts';
import type { CommunityRow } from './community.reader.ts';
import { lockOwnCommunity } from './locked-community.ts';

const markdown = (most: number, what: string) =>
  z
    .string()
    .trim()
    .max(most, `Keep ${what} under ${most.toLocaleString('en-GB')} characters.`);

const about = {
  kind: z.enum(communityKinds),
  name: z
    .string()
    .overwrite(cleanLine)
    .min(3, 'Give it a name of at least 3 characters.')
    .max(120, 'Keep the name under 120 characters.')
    .refine((text) => !/[\r\n]/.test(text), 'Write the name on one line.'),
  purpose: markdown(5_000, 'the purpose').min(20, 'Say in a sentence or two what it is for: everybody reads it first.'),
  curationPolicy: markdown(10_000, 'the curation policy'),
  needs: markdown(5_000, 'what it needs'),
  joining: z.enum(joiningWays),
  subjects: z
    .array(z.string().refine((code) => subjects.has(code), 'Choose subjects from the list.'))
    .max(20, 'Choose at most 20 subjects.')
    .transform((codes) => [...new Set(codes)]),
  phases: z
    .array(z.string().refine((code) => phases.has(code), 'Choose phases from the list.'))
    .transform((codes) => [...new Set(codes)]),
};
const newInput = z.object({
  ...about,
  curationPolicy: about.curationPolicy.default(''),
  needs: about.needs.default(''),
  subjects: about.subjects.default([]),
  phases: about.phases.default([]),
});
const changesInput = z.object(about).partial();
const hostsInput = z.object({
  hostIds: z
    .array(z.uuid('This does not name an organisation.').toLowerCase())
    .transform((ids) => [...new Set(ids)])
    .refine((ids) => ids.length > 0, 'Keep at least one host organisation.')
    .refine((ids) => ids.length <= 20, 'Name at most 20 host organisations.'),
});

export type NewCommunity = z.input<typeof newInput>;
export type CommunityChanges = z.input<typeof changesInput>;

/** Founds communities, and says what they are. */
@Injectable()
export class CommunityService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Founds an informal community: its founder is the lead, the organisation of the post they act through its first host. Answers
   * with its id.
   * @param how `isTrustOnly`: for the people of the founder's trust alone, else across the network
   * @throws {Refusal} `not-verified`, or when a field is not right
   */
  async found(
    viewer: Viewer,
    input: NewCommunity,
    how: { readonly postId: string; readonly isTrustOnly: boolean },
  ): Promise<string> {
    const parsed = parseInput(newInput, input);
    const post = viewer.post(how.postId);
    requireVerified(post);
    return this.unitOfWork.run(async (tx) => {
      const id = newId();
      await tx.manager.insert(Community, {
        ...parsed,
        id,
        withinId: how.isTrustOnly ? await trustOf(tx, viewer, post.organisationId) : null,
        foundedBy: viewer.personId,
        foundedAt: viewer.now,
        charteredAt: null,
        charteredBy: null,
        endedAt: null,
        endedBy: null,
      });
      await tx.manager.insert(CommunityHost, {
        communityId: id,
        organisationId: post.organisationId,
        addedBy: viewer.personId,
        addedAt: viewer.now,
      });
      await tx.manager.insert(CommunityMembership, {
        id: newId(),
        communityId: id,
        personId: viewer.personId,
        postId: post.id,
        role: 'lead',
        joinedAt: viewer.now,
        endedAt: null,
        endedBy: null,
        endCause: null,
      });
      tx.emit(communityFounded, { communityId: id });
      tx.emit(memberJoined, { communityId: id, personId: viewer.personId });
      recordCommunity(tx, viewer, 'founded', { community: { id, hostIds: [post.organisationId] } });
      return id;
    });
  }

  /** Changes what it says about itself; what is left out stays. */
  async update(viewer: Viewer, communityId: string, changes: CommunityChanges): Promise<void> {
    const set = withoutUndefined(parseInput(changesInput, changes));
    await this.unitOfWork.run(async (tx) => {
      const community = await lockOwnCommunity(tx, viewer, communityId);
      if (community.charteredAt && set.curationPolicy === '') throw withoutPolicy();
      if (Object.keys(set).length === 0) return;
      await tx.manager.update(Community, { id: community.id }, set);
      recordCommunity(tx, viewer, 'charter-changed', { community });
    });
  }

  /**
   * Names the organisations that stand behind it. One is added by somebody who acts for it, so that nobody speaks for others.
   * @throws {Refusal} `not-yours`
   */
  async changeHosts(viewer: Viewer, communityId: string, organisationIds: readonly string[]): Promise<void> {
    const { hostIds } = parseInput(hostsInput, { hostIds: organisationIds });
    await this.unitOfWork.run(async (tx) => {
      const community = await lockOwnCommunity(tx, viewer, communityId);
      const added = hostIds.filter((id) => !community.hostIds.includes(id));
      const own = new Set(viewer.posts.map((post) => post.organisationId).concat(organisationsRun(viewer)));
      if (added.some((id) => !own.has(id))) {
        throw new Refusal({
          code: 'not-yours',
          message: 'Add organisations in which you have a post yourself: others are added by a steward of theirs.',
          field: 'hostIds',
        });
      }
      await requireAllVerified(tx, viewer, added);
      await tx.query(`delete from community_host where community_id = $1 and not organisation_id = any($2::uuid[])`, [
        community.id,
        hostIds,
      ]);
      for (const organisationId of added) {
        await tx.manager.insert(CommunityHost, {
          ...{ communityId: community.id, organisationId },
          ...{ addedBy: viewer.personId, addedAt: viewer.now },
        });
      }
      const all = [...new Set([...community.hostIds, ...hostIds])];
      recordCommunity(tx, viewer, 'hosts-changed', { community: { id: community.id, hostIds: all } });
    });
  }

  /**
   * Makes an informal community formal: from then on it has a charter, and everything that was there stays.
   * @throws {Refusal} `no-policy`, or `stewards-missing` with what is missing
   */
  async charter(viewer: Viewer, communityId: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const community = await lockOwnCommunity(tx, viewer, communityId);
      if (community.charteredAt) return;
      if (community.curationPolicy === '') throw withoutPolicy();
      const { warnings } = await stewardshipOf(tx, viewer, community);
      if (warnings.length > 0) {
        throw new Refusal({
          code: 'stewards-missing',
          message: community.withinId
            ? 'A formal community has a lead and a second steward: find them first.'
            : 'A formal community has a lead, and at least two stewards from two organisations: find them first.',
          field: 'communityId',
        });
      }
      await tx.manager.update(
        Community,
        { id: community.id },
        { charteredAt: viewer.now, charteredBy: viewer.personId },
      );
      recordCommunity(tx, viewer, 'chartered', { community });
    });
  }

  /** Ends it: every membership ends at once, what waits is answered. Its lead does so, or whoever looks after it without one. */
  async end(viewer: Viewer, communityId: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const community = await lockOwnCommunity(tx, viewer, communityId);
      await requireLead(tx, viewer, community);
      await tx.manager.update(Community, { id: community.id }, { endedAt: viewer.now, endedBy: viewer.personId });
      const values = [community.id, viewer.now, viewer.personId];
      await tx.query(
        `update community_membership set ended_at = $2, ended_by = $3, end_cause = 'community-ended'
          where community_id = $1 and ended_at is null`,
        values,
      );
      await tx.query(
        `update community_request set state = 'declined', reason = 'The community ended.', answered_at = $2, answered_by = $3
          where community_id = $1 and state = 'waiting'`,
        values,
      );
      await tx.query(
        `update community_invitation set state = 'taken-back', answered_at = $2, answered_by = $3
          where community_id = $1 and state = 'waiting'`,
        values,
      );
      await tx.query(
        `update community_succession set settled_at = $2 where community_id = $1 and settled_at is null`,
        values.slice(0, 2),
      );
      tx.emit(communityEnded, { communityId: community.id });
      recordCommunity(tx, viewer, 'ended', { community });
    });
  }
}

/** What a lead alone decides; without one, everybody who looks after it. @throws {NotAllowed} `lead-needed` */
export async function requireLead(tx: Tx, viewer: Viewer, community: CommunityRow): Promise<void> {
  if (community.role === 'lead' || viewer.isPlatformOperator) return;
  const led = await tx.query(
    `select from community where $1::timestamptz is not null and community_id = $2 and ${hasLead}`,
    [viewer.now, community.id],
  );
  if (led.length > 0) throw new NotAllowed('Only its lead may do this: ask them.', 'lead-needed');
}

/** @throws {Refusal} `not-verified` */
export function requireVerified(post: ViewerPost): void {
  if (!post.verified) throw notOnNetwork(post.organisationName);
}

async function requireAllVerified(tx: Tx, viewer: Viewer, ids: readonly string[]): Promise<void> {
  const rows = await tx.query<{ name: string; verified: boolean }>(
    `select name, ${countsAsVerified('organisation.organisation_id')} as verified from organisation
      where $1::timestamptz is not null and organisation_id = any($2::uuid[])`,
    [viewer.now, ids.filter(isId)],
  );
  if (rows.length < ids.length) throw new NotFound('organisation', 'hostIds');
  const outside = rows.find((row) => !row.verified);
  if (outside) throw notOnNetwork(outside.name);
}

/** The trust an organisation belongs to today; the organisation itself where it is in none. */
async function trustOf(tx: Tx, viewer: Viewer, organisationId: string): Promise<string> {
  const trusts = await tx.query<{ id: string }>(
    `select trust.organisation_id as id
       from organisation_membership membership join organisation trust on trust.organisation_id = membership.parent_id
      where membership.member_id = $2 and trust.kind in ('multi-academy-trust', 'single-academy-trust')
        and ${holdsToday('membership', 'joined_on', 'left_on')}
      order by membership.joined_on nulls first, trust.organisation_id`,
    [viewer.now, organisationId],
  );
  return trusts[0]?.id ?? organisationId;
}

const notOnNetwork = (name: string): Refusal =>
  new Refusal({
    code: 'not-verified',
    message: `${name} is not on the network yet: only people of verified organisations found and join communities.`,
    field: 'postId',
  });

const withoutPolicy = (): Refusal =>
  new Refusal({
    code: 'no-policy',
    message: 'A formal community says what it takes into its collections and who decides: write its curation policy.',
    field: 'curationPolicy',
  });

function withoutUndefined<Values extends object>(values: Values): { [Key in keyof Values]?: NonNullable<Values[Key]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}
