import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Day, resultUnion } from '@constellation/platform/graphql';
import type { ApiTokenRow, SessionRow } from '../account/account.reader.ts';
import { ViewerType } from './viewer.type.ts';

@ObjectType('Session', { description: 'A browser in which the viewer is signed in.' })
export class SessionType {
  @Field(() => ID, { description: 'UUID, to end it.' })
  id!: string;

  @Field({ description: 'When it began.' })
  createdAt!: Date;

  @Field({ description: 'When it was last used, to within ten minutes.' })
  lastSeenAt!: Date;

  @Field(() => String, { nullable: true, description: 'What the browser said it is.' })
  userAgent!: string | null;

  @Field({ description: 'Whether this request came with it.' })
  current!: boolean;
}

@ObjectType('ApiToken', { description: 'A personal token for programs; the token itself was shown once.' })
export class ApiTokenType {
  @Field(() => ID, { description: 'UUID, to revoke it.' })
  id!: string;

  @Field({ description: 'What it is for, in the viewer’s words.' })
  name!: string;

  @Field({ description: 'The last four characters, to tell tokens apart.' })
  ending!: string;

  @Field({ description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it stops or stopped working; null for never.' })
  expiresAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When it was last used, to within ten minutes; null when it never was.',
  })
  lastUsedAt!: Date | null;
}

@ObjectType('Account', { description: 'What only its owner sees of a person.' })
export class AccountType {}

@ObjectType('NewApiToken', { description: 'A token that was just made.' })
export class NewApiTokenType {
  @Field({ description: 'The secret for `Authorization: Bearer …`. It is shown this once and kept nowhere.' })
  token!: string;

  @Field(() => ApiTokenType, { description: 'The token as the account lists it.' })
  apiToken!: ApiTokenType;
}

@InputType({ description: 'What to change in one’s own profile; what is left out stays.' })
export class UpdateProfileInput {
  @Field(() => String, { nullable: true, description: 'Name, 1 to 120 characters.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'About oneself, at most 2,000 characters; empty for nothing.' })
  about?: string | null;

  @Field(() => String, { nullable: true, description: 'Address to be written to; nobody else sees it.' })
  email?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether people of the network find them by searching for their name; false until they say so.',
  })
  findable?: boolean | null;
}

@InputType({ description: 'A token to make.' })
export class CreateApiTokenInput {
  @Field({ description: 'What it is for, 1 to 80 characters.' })
  name!: string;

  @Field(() => Day, {
    nullable: true,
    description: 'The last day on which it works; without it, it works until revoked.',
  })
  expiresOn?: string | null;
}

@InputType({ description: 'A token to revoke.' })
export class RevokeApiTokenInput {
  @Field(() => ID, { description: 'The token, from the account’s list.' })
  apiTokenId!: string;
}

@InputType({ description: 'A session to end.' })
export class EndSessionInput {
  @Field(() => ID, { description: 'The session, from the account’s list.' })
  sessionId!: string;
}

export const UpdateProfileResult = resultUnion('UpdateProfileResult', ViewerType);
export const CreateApiTokenResult = resultUnion('CreateApiTokenResult', NewApiTokenType);

export function toSessionType(row: SessionRow, currentId: string | undefined): SessionType {
  return Object.assign(new SessionType(), {
    id: row.id,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    userAgent: row.user_agent,
    current: row.id === currentId,
  });
}

export function toApiTokenType(row: ApiTokenRow): ApiTokenType {
  return Object.assign(new ApiTokenType(), {
    id: row.id,
    name: row.name,
    ending: row.ending,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
  });
}
