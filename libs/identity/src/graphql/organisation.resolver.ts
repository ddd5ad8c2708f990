import type { Viewer } from '@constellation/platform/access';
import { CurrentViewer, Public } from '@constellation/platform/auth';
import { present } from '@constellation/platform/errors';
import {
  Loaders,
  PageArgs,
  pageRequest,
  RequestLoaders,
  toConnection,
  type ConnectionShape,
} from '@constellation/platform/graphql';
import { Args, ArgsType, Field, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { OrganisationKind, VerificationState } from '../organisation/organisation.entity.ts';
import { MembersReader, OrganisationReader, ParentsReader } from '../organisation/organisation.reader.ts';
import { PostReader } from '../post/post.reader.ts';
import {
  OrganisationConnection,
  OrganisationKindEnum,
  OrganisationMembershipConnection,
  OrganisationMembershipType,
  OrganisationType,
  toMembershipType,
  toOrganisationType,
  VerificationEnum,
} from './organisation.type.ts';
import { PostConnection, PostsArgs, toPostType, type PostType } from './person.type.ts';

@ArgsType()
class OrganisationsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Part of the name, or a URN, group UID, UKPRN or postcode.' })
  search?: string;

  @Field(() => OrganisationKindEnum, { nullable: true, description: 'Only of this kind.' })
  kind?: OrganisationKind;

  @Field(() => String, { nullable: true, description: 'Only in this region of England.' })
  region?: string;

  @Field(() => VerificationEnum, { nullable: true, description: 'Only in this state of verification.' })
  verification?: VerificationState;
}

@Resolver(() => OrganisationType)
export class OrganisationResolver {
  constructor(
    private readonly organisations: OrganisationReader,
    private readonly parentsReader: ParentsReader,
    private readonly membersReader: MembersReader,
    private readonly postReader: PostReader,
  ) {}

  @Query(() => OrganisationType, {
    nullable: true,
    description: 'One organisation; null when there is none of that id.',
  })
  @Public()
  async organisation(
    @Loaders() loaders: RequestLoaders,
    @Args('id', { type: () => ID, description: 'UUID.' }) id: string,
  ): Promise<OrganisationType | null> {
    const row = await loaders.load(this.organisations, id);
    return row && toOrganisationType(row);
  }

  @Query(() => OrganisationConnection, {
    name: 'organisations',
    description: 'The directory by name, with an exact total.',
  })
  @Public()
  async listOrganisations(
    @CurrentViewer() viewer: Viewer,
    @Args() args: OrganisationsArgs,
  ): Promise<ConnectionShape<OrganisationType>> {
    return toConnection(await this.organisations.list(viewer, args, pageRequest(args)), toOrganisationType);
  }

  @ResolveField(() => [OrganisationMembershipType], { description: 'What it belongs or belonged to, current first.' })
  async parents(
    @Parent() organisation: OrganisationType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<OrganisationMembershipType[]> {
    return ((await loaders.load(this.parentsReader, organisation.id)) ?? []).map(toMembershipType);
  }

  @ResolveField(() => OrganisationMembershipConnection, {
    description: 'Its current members by name, such as a trust’s schools, with an exact total.',
  })
  async members(
    @CurrentViewer() viewer: Viewer,
    @Parent() organisation: OrganisationType,
    @Args() args: PageArgs,
  ): Promise<ConnectionShape<OrganisationMembershipType>> {
    const page = await this.membersReader.list(viewer, organisation.id, pageRequest(args));
    return toConnection(page, toMembershipType);
  }

  @ResolveField(() => PostConnection, {
    description:
      'Its current posts by name of the person; empty unless the viewer has a post in it, above or beneath it, or is the platform operator.',
  })
  async posts(
    @CurrentViewer() viewer: Viewer,
    @Parent() organisation: OrganisationType,
    @Args() args: PostsArgs,
  ): Promise<ConnectionShape<PostType>> {
    const about = { organisationId: organisation.id, name: args.name };
    const page = await this.postReader.listOfOrganisation(viewer, about, pageRequest(args));
    return toConnection(page, toPostType);
  }
}

@Resolver(() => OrganisationMembershipType)
export class OrganisationMembershipResolver {
  constructor(private readonly organisations: OrganisationReader) {}

  @ResolveField(() => OrganisationType, { description: 'The member.' })
  async organisation(
    @Parent() membership: OrganisationMembershipType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<OrganisationType> {
    return toOrganisationType(present(await loaders.load(this.organisations, membership.memberId), 'The member'));
  }

  @ResolveField(() => OrganisationType, { description: 'What it belongs to.' })
  async parent(
    @Parent() membership: OrganisationMembershipType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<OrganisationType> {
    return toOrganisationType(present(await loaders.load(this.organisations, membership.parentId), 'The parent'));
  }
}
