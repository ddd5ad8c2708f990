import type { Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer } from '@constellation/platform/auth';
import { present } from '@constellation/platform/errors';
import {
  asResult,
  Loaders,
  PageArgs,
  pageRequest,
  RequestLoaders,
  toConnection,
  type ConnectionShape,
  type ProblemsType,
} from '@constellation/platform/graphql';
import { Args, ArgsType, Field, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganisationReader } from '../organisation/organisation.reader.ts';
import { PostRequestReader } from '../staff/post-request.reader.ts';
import { PostRequestService } from '../staff/post-request.service.ts';
import { OrganisationType, toOrganisationType } from './organisation.type.ts';
import {
  AcceptPostRequestInput,
  AcceptPostRequestResult,
  DeclinePostRequestInput,
  DeclinePostRequestResult,
  PostRequestConnection,
  PostRequestType,
  RequestPostInput,
  RequestPostResult,
  toPostRequestType,
  WithdrawPostRequestInput,
  WithdrawPostRequestResult,
} from './post-request.type.ts';

@ArgsType()
class PostRequestsArgs extends PageArgs {
  @Field(() => ID, { description: 'The organisation; one runs it oneself.' })
  organisationId!: string;
}

@Resolver(() => PostRequestType)
export class PostRequestResolver {
  constructor(
    private readonly requests: PostRequestService,
    private readonly requestReader: PostRequestReader,
    private readonly organisations: OrganisationReader,
  ) {}

  @Query(() => PostRequestConnection, {
    description:
      'Requests to be accepted by an organisation that wait, longest first; empty for those who do not run it.',
  })
  @Can('person')
  async postRequests(
    @CurrentViewer() viewer: Viewer,
    @Args() args: PostRequestsArgs,
  ): Promise<ConnectionShape<PostRequestType>> {
    const page = await this.requestReader.listOfOrganisation(viewer, args.organisationId, pageRequest(args));
    return toConnection(page, toPostRequestType);
  }

  @ResolveField(() => OrganisationType, { description: 'Who is asked.' })
  async organisation(
    @Parent() request: PostRequestType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<OrganisationType> {
    const row = await loaders.load(this.organisations, request.organisationId);
    return toOrganisationType(present(row, 'The organisation'));
  }

  @Mutation(() => RequestPostResult, { description: 'Asks an organisation to be accepted by it.' })
  @Can('person')
  async requestPost(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which, and what one is there.' }) input: RequestPostInput,
  ): Promise<PostRequestType | ProblemsType> {
    return asResult(async () =>
      this.#changed(viewer, await this.requests.request(viewer, input.organisationId, input)),
    );
  }

  @Mutation(() => WithdrawPostRequestResult, { description: 'Takes a request of one’s own back while it waits.' })
  @Can('person')
  async withdrawPostRequest(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which.' }) input: WithdrawPostRequestInput,
  ): Promise<PostRequestType | ProblemsType> {
    return asResult(async () => {
      await this.requests.withdraw(viewer, input.postRequestId);
      return this.#changed(viewer, input.postRequestId);
    });
  }

  @Mutation(() => AcceptPostRequestResult, {
    description: 'Accepts somebody into an organisation one runs: they have a post from today.',
  })
  @Can('person')
  async acceptPostRequest(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Whom, and as what.' }) input: AcceptPostRequestInput,
  ): Promise<PostRequestType | ProblemsType> {
    return asResult(async () => {
      const { postRequestId, title, roles } = input;
      await this.requests.accept(viewer, postRequestId, { title: title ?? undefined, roles: roles ?? [] });
      return this.#changed(viewer, postRequestId);
    });
  }

  @Mutation(() => DeclinePostRequestResult, {
    description: 'Declines somebody who asks an organisation one runs, with a reason that they read.',
  })
  @Can('person')
  async declinePostRequest(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Whom, and why.' }) input: DeclinePostRequestInput,
  ): Promise<PostRequestType | ProblemsType> {
    return asResult(async () => {
      await this.requests.decline(viewer, input.postRequestId, { reason: input.reason });
      return this.#changed(viewer, input.postRequestId);
    });
  }

  async #changed(viewer: Viewer, id: string): Promise<PostRequestType> {
    return toPostRequestType(present(await this.requestReader.find(viewer, id), 'The request'));
  }
}
