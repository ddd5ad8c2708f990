import type { Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer, requireSession } from '@constellation/platform/auth';
import { asResult, type GraphqlContext, type ProblemsType } from '@constellation/platform/graphql';
import { Args, Context, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { AccountReader } from '../account/account.reader.ts';
import { ProfileService } from '../account/profile.service.ts';
import { ApiTokenService } from '../sign-in/api-token.service.ts';
import { IdentityLinkReader } from '../open-id/identity-link.reader.ts';
import { PostRequestReader } from '../staff/post-request.reader.ts';
import { ApplicationReader } from '../verification/application.reader.ts';
import {
  AccountType,
  ApiTokenType,
  CreateApiTokenInput,
  CreateApiTokenResult,
  NewApiTokenType,
  RevokeApiTokenInput,
  SessionType,
  toApiTokenType,
  toSessionType,
  UpdateProfileInput,
  UpdateProfileResult,
} from './account.type.ts';
import { RequestSignIn } from './request-sign-in.ts';
import { PostRequestType, toPostRequestType } from './post-request.type.ts';
import { OrganisationApplicationType, toApplicationType } from './verification.type.ts';
import { ViewerType } from './viewer.type.ts';

@Resolver(() => AccountType)
export class AccountResolver {
  constructor(
    private readonly accounts: AccountReader,
    private readonly applicationReader: ApplicationReader,
    private readonly profiles: ProfileService,
    private readonly tokens: ApiTokenService,
    private readonly requestSignIn: RequestSignIn,
    private readonly postRequestReader: PostRequestReader,
    private readonly identityLinks: IdentityLinkReader,
  ) {}

  @ResolveField(() => String, { description: 'Address to be written to.' })
  async email(@CurrentViewer() viewer: Viewer): Promise<string> {
    return this.accounts.getEmail(viewer);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether people of the network find them by searching for their name; false until they say so.',
  })
  async findable(@CurrentViewer() viewer: Viewer): Promise<boolean> {
    return this.accounts.isFindable(viewer);
  }

  @ResolveField(() => [SessionType], {
    description: 'Where they are signed in, last used first; at most 100. Needs a session.',
  })
  async sessions(@CurrentViewer() viewer: Viewer): Promise<SessionType[]> {
    requireSession(viewer);
    return (await this.accounts.listSessions(viewer)).map((row) => toSessionType(row, viewer.sessionId));
  }

  @ResolveField(() => [ApiTokenType], {
    description: 'Tokens that were not revoked, newest first; at most 100. Needs a session.',
  })
  async apiTokens(@CurrentViewer() viewer: Viewer): Promise<ApiTokenType[]> {
    requireSession(viewer);
    return (await this.accounts.listApiTokens(viewer)).map(toApiTokenType);
  }

  @ResolveField(() => [OrganisationApplicationType], {
    description: 'Organisations they applied for, decided ones too, newest first; at most 20.',
  })
  async applications(@CurrentViewer() viewer: Viewer): Promise<OrganisationApplicationType[]> {
    return (await this.applicationReader.listOwn(viewer)).map(toApplicationType);
  }

  @ResolveField(() => [PostRequestType], {
    description: 'Organisations they asked to be accepted by, decided ones too, newest first; at most 20.',
  })
  async postRequests(@CurrentViewer() viewer: Viewer): Promise<PostRequestType[]> {
    return (await this.postRequestReader.listOwn(viewer)).map(toPostRequestType);
  }

  @ResolveField(() => Boolean, {
    description:
      'Whether somebody with their e-mail address is known already and an administrator has yet to say whether it is they. Only said of addresses that the provider has checked.',
  })
  async waitsForLink(@CurrentViewer() viewer: Viewer): Promise<boolean> {
    return this.identityLinks.isWaiting(viewer);
  }

  @Mutation(() => UpdateProfileResult, { description: 'Changes one’s own profile.' })
  @Can('person')
  async updateProfile(
    @CurrentViewer() viewer: Viewer,
    @Context() context: GraphqlContext,
    @Args('input', { description: 'What to change.' }) input: UpdateProfileInput,
  ): Promise<ViewerType | ProblemsType> {
    return asResult(async () => {
      const { name, about, email, findable } = input;
      await this.profiles.update(viewer, { name, about, email, findable });
      await this.requestSignIn.renew(context);
      return new ViewerType();
    });
  }

  @Mutation(() => CreateApiTokenResult, { description: 'Makes a personal token, shown this once. Needs a session.' })
  @Can('person', { session: true })
  async createApiToken(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The token to make.' }) input: CreateApiTokenInput,
  ): Promise<NewApiTokenType | ProblemsType> {
    return asResult(async () => {
      const { token, apiToken } = await this.tokens.create(viewer, {
        name: input.name,
        expiresOn: input.expiresOn ?? null,
      });
      return Object.assign(new NewApiTokenType(), { token, apiToken: Object.assign(new ApiTokenType(), apiToken) });
    });
  }

  @Mutation(() => Boolean, {
    description: 'Ends a personal token at once; false when it is not one’s own, or revoked already. Needs a session.',
  })
  @Can('person', { session: true })
  async revokeApiToken(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which.' }) input: RevokeApiTokenInput,
  ): Promise<boolean> {
    return this.tokens.revoke(viewer, input.apiTokenId);
  }
}
