import { connectionOf, resultUnion } from '@constellation/platform/graphql';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { IdentityLinkRow } from '../open-id/identity-link.reader.ts';

@ObjectType('IdentityLink', {
  description:
    'That somebody who signed in anew has the e-mail address of somebody known, to those who may say whether the two are one.',
})
export class IdentityLinkType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  @Field({ description: 'What the provider calls who signed in.' })
  name!: string;

  @Field({ description: 'Their e-mail address, as the provider told it.' })
  email!: string;

  @Field({ description: 'Whether the provider says that it has checked the address.' })
  emailVerified!: boolean;

  @Field({ description: 'The provider.' })
  issuer!: string;

  @Field({ description: 'When they signed in first.' })
  requestedAt!: Date;

  @Field(() => ID, { description: 'UUID of the person it may be.' })
  personId!: string;

  @Field({ description: 'Name of the person it may be.' })
  personName!: string;

  @Field({
    description:
      'Whether the viewer may say so: not where the person also has a post that the viewer is not an admin of.',
  })
  mayDecide!: boolean;
}

export const IdentityLinkConnection = connectionOf(IdentityLinkType, 'IdentityLink');

@ObjectType('IdentityLinkDecided', { description: 'A link that was decided.' })
export class IdentityLinkDecidedType {
  @Field(() => ID, { description: 'UUID of the link.' })
  id!: string;
}

@InputType({ description: 'A link to decide.' })
export class DecideIdentityLinkInput {
  @Field(() => ID, { description: 'The link.' })
  identityLinkId!: string;
}

export const DecideIdentityLinkResult = resultUnion('DecideIdentityLinkResult', IdentityLinkDecidedType);

export function toIdentityLinkType(row: IdentityLinkRow): IdentityLinkType {
  return Object.assign(new IdentityLinkType(), row);
}
