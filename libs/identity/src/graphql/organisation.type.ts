import { connectionOf, Day, graphqlEnum, NodeType } from '@constellation/platform/graphql';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  organisationKinds,
  verifications,
  type OrganisationKind,
  type VerificationState,
} from '../organisation/organisation.entity.ts';
import type { MembershipRow, OrganisationRow } from '../organisation/organisation.reader.ts';

export const OrganisationKindEnum = graphqlEnum('OrganisationKind', organisationKinds, 'What an organisation is.');

export const VerificationEnum = graphqlEnum(
  'Verification',
  verifications,
  'Whether the platform operator has checked that the organisation is who it says; only verified ones count as network.',
);

@ObjectType('Organisation', {
  implements: NodeType,
  description: 'A school, trust, college or partner. The directory is public: it repeats public registers.',
})
export class OrganisationType implements NodeType {
  id!: string;

  @Field({ description: 'Its name as it writes it.' })
  name!: string;

  @Field(() => OrganisationKindEnum, { description: 'What it is.' })
  kind!: OrganisationKind;

  @Field(() => VerificationEnum, { description: 'Whether it has been verified.' })
  verification!: VerificationState;

  @Field(() => String, { nullable: true, description: 'About it, in its own words.' })
  about!: string | null;

  @Field(() => String, { nullable: true, description: 'Unique Reference Number of a school.' })
  urn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Unique identifier of a trust in Get Information About Schools.',
  })
  groupUid!: string | null;

  @Field(() => String, { nullable: true, description: 'UK Provider Reference Number.' })
  ukprn!: string | null;

  @Field(() => String, { nullable: true, description: 'Companies House number.' })
  companiesHouseNumber!: string | null;

  @Field({ description: '`open` or `closed`.' })
  status!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Phase of a school, a code of the scheme `phase` or as the register says it.',
  })
  phase!: string | null;

  @Field(() => String, { nullable: true, description: 'Region of England.' })
  region!: string | null;

  @Field(() => String, { nullable: true, description: 'Local authority it lies in.' })
  localAuthority!: string | null;

  @Field(() => String, { nullable: true, description: 'Town.' })
  town!: string | null;

  @Field(() => String, { nullable: true, description: 'Postcode.' })
  postcode!: string | null;

  @Field(() => Int, { nullable: true, description: 'Youngest age taught, in years.' })
  ageLow!: number | null;

  @Field(() => Int, { nullable: true, description: 'Oldest age taught, in years.' })
  ageHigh!: number | null;

  @Field(() => Int, { nullable: true, description: 'Number of pupils.' })
  pupils!: number | null;

  @Field(() => String, { nullable: true, description: 'Web site, as registered.' })
  website!: string | null;
}

export const OrganisationConnection = connectionOf(OrganisationType, 'Organisation');

@ObjectType('OrganisationMembership', {
  description: 'That one organisation belongs to another, dated: schools move and history stays.',
})
export class OrganisationMembershipType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  memberId!: string;

  parentId!: string;

  @Field(() => Day, { nullable: true, description: 'First day; null when the register does not say.' })
  joinedOn!: string | null;

  @Field(() => Day, { nullable: true, description: 'First day on which it no longer belongs; null while it does.' })
  leftOn!: string | null;
}

export const OrganisationMembershipConnection = connectionOf(OrganisationMembershipType, 'OrganisationMembership');

export function toOrganisationType(row: OrganisationRow): OrganisationType {
  return Object.assign(new OrganisationType(), {
    id: row.id,
    name: row.name,
    kind: row.kind,
    verification: row.verification,
    about: row.about,
    urn: row.urn,
    groupUid: row.group_uid,
    ukprn: row.ukprn,
    companiesHouseNumber: row.companies_house_number,
    status: row.status,
    phase: row.phase,
    region: row.region,
    localAuthority: row.local_authority,
    town: row.town,
    postcode: row.postcode,
    ageLow: row.age_low,
    ageHigh: row.age_high,
    pupils: row.pupil_count,
    website: row.website,
  });
}

export function toMembershipType(row: MembershipRow): OrganisationMembershipType {
  return Object.assign(new OrganisationMembershipType(), {
    id: row.id,
    memberId: row.member_id,
    parentId: row.parent_id,
    joinedOn: row.joined_on,
    leftOn: row.left_on,
  });
}
