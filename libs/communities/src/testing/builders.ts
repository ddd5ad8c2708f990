import { aPerson, aPost } from '@constellation/identity/testing';
import { newId } from '@constellation/platform/db';
import type { DataSource } from 'typeorm';
import { Community, CommunityHost } from '../community/community.entity.ts';
import { CommunityMembership } from '../membership/community-membership.entity.ts';

let made = 0;

/**
 * Writes a community that has been there for years: informal, of a subject, open to the network and joined by oneself unless told
 * otherwise. It has nobody in it.
 * @param hostIds organisations that stand behind it
 */
export async function aCommunity(
  dataSource: DataSource,
  hostIds: readonly string[],
  about: Partial<Community> = {},
): Promise<Community> {
  const foundedBy = about.foundedBy ?? (await aPerson(dataSource)).id;
  const foundedAt = new Date('2020-09-01T09:00:00Z');
  const number = ++made;
  const community: Community = {
    id: newId(),
    kind: 'subject',
    name: `Community ${number}`,
    purpose: `What community ${number} is for.`,
    curationPolicy: '',
    needs: '',
    joining: 'open',
    withinId: null,
    subjects: [],
    phases: [],
    foundedBy,
    foundedAt,
    charteredAt: null,
    charteredBy: null,
    endedAt: null,
    endedBy: null,
    ...about,
  };
  await dataSource.manager.insert(Community, community);
  await dataSource.manager.insert(
    CommunityHost,
    hostIds.map((organisationId) => ({
      communityId: community.id,
      organisationId,
      addedBy: foundedBy,
      addedAt: foundedAt,
    })),
  );
  return community;
}

/**
 * Writes a membership, for years past and still, as a member unless told otherwise.
 * @param about without `postId` a post is made, in a verified school of its own
 */
export async function aCommunityMember(
  dataSource: DataSource,
  about: Pick<CommunityMembership, 'communityId'> & Partial<CommunityMembership>,
): Promise<CommunityMembership> {
  const given: Partial<CommunityMembership> = { ...about };
  if (!given.postId) {
    const post = await aPost(dataSource, given.personId ? { personId: given.personId } : {});
    Object.assign(given, { postId: post.id, personId: post.personId });
  }
  const membership: CommunityMembership = {
    id: newId(),
    personId: '',
    postId: '',
    role: 'member',
    joinedAt: new Date('2020-10-01T09:00:00Z'),
    endedAt: null,
    endedBy: null,
    endCause: null,
    ...given,
    communityId: about.communityId,
  };
  await dataSource.manager.insert(CommunityMembership, membership);
  return membership;
}
