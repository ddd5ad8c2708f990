import { aMembership, anOrganisation, aPerson, aPost } from '@constellation/identity/testing';
import type { PostRole } from '@constellation/platform/access';
import type { DataSource } from 'typeorm';

/** A person with one post. */
export interface PostHolder {
  readonly personId: string;
  readonly postId: string;
  readonly organisationId: string;
}

/** Two trusts with their schools, a verified school of its own, an unverified one, and the people in them. */
export interface World {
  readonly trustId: string;
  readonly schoolId: string;
  readonly sisterSchoolId: string;
  readonly otherTrustId: string;
  readonly otherSchoolId: string;
  /** Teacher in the school: writes. */
  readonly author: PostHolder;
  /** Teacher in the same school. */
  readonly colleague: PostHolder;
  /** Teacher in the trust's other school. */
  readonly sister: PostHolder;
  /** Release authority, with a post in the trust itself. */
  readonly authority: PostHolder;
  /** Teacher in a school of the other trust. */
  readonly partner: PostHolder;
  /** Release authority of the other trust. */
  readonly otherAuthority: PostHolder;
  /** Teacher in a verified school of no trust. */
  readonly neighbour: PostHolder;
  /** Teacher in a school that was not verified. */
  readonly unverified: PostHolder;
  /** A person without a post. */
  readonly nobodyId: string;
}

/** Writes a {@link World}. */
export async function aWorld(dataSource: DataSource): Promise<World> {
  const trust = await anOrganisation(dataSource, { kind: 'multi-academy-trust' });
  const school = await anOrganisation(dataSource);
  const sisterSchool = await anOrganisation(dataSource);
  const otherTrust = await anOrganisation(dataSource, { kind: 'multi-academy-trust' });
  const otherSchool = await anOrganisation(dataSource);
  const lone = await anOrganisation(dataSource);
  const unverified = await anOrganisation(dataSource, { verification: 'unverified' });
  for (const [memberId, parentId] of [
    [school.id, trust.id],
    [sisterSchool.id, trust.id],
    [otherSchool.id, otherTrust.id],
  ] as const) {
    await aMembership(dataSource, { memberId, parentId });
  }
  const holder = async (organisationId: string, roles: PostRole[] = []): Promise<PostHolder> => {
    const post = await aPost(dataSource, { organisationId, roles });
    return { personId: post.personId, postId: post.id, organisationId };
  };
  return {
    trustId: trust.id,
    schoolId: school.id,
    sisterSchoolId: sisterSchool.id,
    otherTrustId: otherTrust.id,
    otherSchoolId: otherSchool.id,
    author: await holder(school.id),
    colleague: await holder(school.id),
    sister: await holder(sisterSchool.id),
    authority: await holder(trust.id, ['release-authority']),
    partner: await holder(otherSchool.id),
    otherAuthority: await holder(otherTrust.id, ['release-authority']),
    neighbour: await holder(lone.id),
    unverified: await holder(unverified.id),
    nobodyId: (await aPerson(dataSource)).id,
  };
}
