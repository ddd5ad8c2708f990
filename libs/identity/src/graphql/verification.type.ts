import { connectionOf, resultUnion } from '@constellation/platform/graphql';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { OrganisationKind, VerificationState } from '../organisation/organisation.entity.ts';
import type { ApplicationRow } from '../verification/application.reader.ts';
import { OrganisationKindEnum, OrganisationType, VerificationEnum } from './organisation.type.ts';
import { NewInvitationType } from './staff.type.ts';

@ObjectType('OrganisationClaims', { description: 'What an applicant says an organisation is.' })
export class OrganisationClaimsType {
  @Field({ description: 'Its name.' })
  name!: string;

  @Field(() => OrganisationKindEnum, { description: 'What it is.' })
  kind!: OrganisationKind;

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
}

@ObjectType('OrganisationApplication', { description: 'That somebody asks for an organisation to be verified.' })
export class OrganisationApplicationType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  organisationId!: string;

  applicantId!: string;

  registerMatchId!: string | null;

  @Field({ description: 'Who the applicant is there and why they apply, in their words.' })
  statement!: string;

  @Field({ description: 'The applicant’s role title there.' })
  title!: string;

  @Field(() => VerificationEnum, { description: 'APPLIED while it waits, then VERIFIED or REFUSED.' })
  state!: VerificationState;

  @Field({ description: 'When it was made.' })
  appliedAt!: Date;

  @Field(() => String, { nullable: true, description: 'What the platform operator wrote to the applicant.' })
  note!: string | null;

  @Field(() => OrganisationClaimsType, { description: 'What the applicant says the organisation is.' })
  claims!: OrganisationClaimsType;
}

export const OrganisationApplicationConnection = connectionOf(OrganisationApplicationType, 'OrganisationApplication');

@InputType({ description: 'An organisation to apply for.' })
export class ApplyForOrganisationInput {
  @Field({ description: 'Its name, 2 to 200 characters.' })
  name!: string;

  @Field(() => OrganisationKindEnum, {
    description: 'What it is; schools, trusts and colleges give at least one identifier.',
  })
  kind!: OrganisationKind;

  @Field(() => String, { nullable: true, description: 'Unique Reference Number of a school, 5 or 6 digits.' })
  urn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Unique identifier of a trust in Get Information About Schools, up to 6 digits.',
  })
  groupUid?: string | null;

  @Field(() => String, { nullable: true, description: 'UK Provider Reference Number, 8 digits.' })
  ukprn?: string | null;

  @Field(() => String, { nullable: true, description: 'Companies House number, 8 characters.' })
  companiesHouseNumber?: string | null;

  @Field({
    description: 'Who one is there and why one applies, 20 to 2,000 characters; the platform operator reads it.',
  })
  statement!: string;

  @Field({ description: 'One’s role title there, 1 to 120 characters.' })
  title!: string;
}

@InputType({ description: 'An organisation to verify.' })
export class VerifyOrganisationInput {
  @Field(() => ID, { description: 'The organisation of a waiting application.' })
  organisationId!: string;

  @Field(() => String, { nullable: true, description: 'A note to the applicant, at most 2,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'An application to refuse.' })
export class RefuseOrganisationInput {
  @Field(() => ID, { description: 'The organisation of a waiting application.' })
  organisationId!: string;

  @Field({ description: 'Why, and what the applicant can do, 1 to 2,000 characters; they read it.' })
  note!: string;
}

@InputType({ description: 'An organisation to bring onto the network without an application.' })
export class InviteOrganisationInput {
  @Field(() => ID, { description: 'An organisation of the imported register.' })
  organisationId!: string;

  @Field({ description: 'Address of its admin.' })
  adminEmail!: string;

  @Field({ description: 'Name of its admin, 1 to 120 characters.' })
  adminName!: string;

  @Field({ description: 'The admin’s role title there, 1 to 120 characters.' })
  title!: string;
}

export const ApplyForOrganisationResult = resultUnion('ApplyForOrganisationResult', OrganisationApplicationType);
export const VerifyOrganisationResult = resultUnion('VerifyOrganisationResult', OrganisationType);
export const RefuseOrganisationResult = resultUnion('RefuseOrganisationResult', OrganisationType);
export const InviteOrganisationResult = resultUnion('InviteOrganisationResult', NewInvitationType);

export function toApplicationType(row: ApplicationRow): OrganisationApplicationType {
  return Object.assign(new OrganisationApplicationType(), row);
}
