import type { Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer } from '@constellation/platform/auth';
import {
  asResult,
  PageArgs,
  pageRequest,
  toConnection,
  type ConnectionShape,
  type ProblemsType,
} from '@constellation/platform/graphql';
import { Args, ArgsType, Field, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { IdentityLinkReader } from '../open-id/identity-link.reader.ts';
import { IdentityLinkService } from '../open-id/identity-link.service.ts';
import {
  DecideIdentityLinkInput,
  DecideIdentityLinkResult,
  IdentityLinkConnection,
  IdentityLinkDecidedType,
  IdentityLinkType,
  toIdentityLinkType,
} from './identity-link.type.ts';

@ArgsType()
class IdentityLinksArgs extends PageArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'An organisation one runs, for its people; left out, the platform operator reads all.',
  })
  organisationId?: string | null;
}

@Resolver()
export class IdentityLinkResolver {
  constructor(
    private readonly links: IdentityLinkService,
    private readonly linkReader: IdentityLinkReader,
  ) {}

  @Query(() => IdentityLinkConnection, {
    description:
      'Sign-ins that wait to be linked to somebody known, longest first; empty for those who run nothing here.',
  })
  @Can('person')
  async identityLinks(
    @CurrentViewer() viewer: Viewer,
    @Args() args: IdentityLinksArgs,
  ): Promise<ConnectionShape<IdentityLinkType>> {
    const page = await this.linkReader.listWaiting(viewer, args.organisationId ?? undefined, pageRequest(args));
    return toConnection(page, toIdentityLinkType);
  }

  @Mutation(() => DecideIdentityLinkResult, {
    description: 'Says that who signed in anew is the person known: from their next sign-in they are that person.',
  })
  @Can('person')
  async confirmIdentityLink(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which.' }) { identityLinkId }: DecideIdentityLinkInput,
  ): Promise<IdentityLinkDecidedType | ProblemsType> {
    return asResult(async () => {
      await this.links.confirm(viewer, identityLinkId);
      return Object.assign(new IdentityLinkDecidedType(), { id: identityLinkId });
    });
  }

  @Mutation(() => DecideIdentityLinkResult, { description: 'Says that who signed in anew is somebody else.' })
  @Can('person')
  async declineIdentityLink(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which.' }) { identityLinkId }: DecideIdentityLinkInput,
  ): Promise<IdentityLinkDecidedType | ProblemsType> {
    return asResult(async () => {
      await this.links.decline(viewer, identityLinkId);
      return Object.assign(new IdentityLinkDecidedType(), { id: identityLinkId });
    });
  }
}
