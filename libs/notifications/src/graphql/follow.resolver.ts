import { CommunityType } from '@constellation/communities/graphql';
import { OrganisationType, PersonType } from '@constellation/identity/graphql';
import { referenceKey, type Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer } from '@constellation/platform/auth';
import { asResult, Loaders, RequestLoaders, type ProblemsType } from '@constellation/platform/graphql';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { FollowReader, FollowService } from '../follow/follow.service.ts';
import { FollowingType, FollowInput, FollowResult, toFollowingType, UnfollowResult } from './follow.type.ts';

@Resolver()
export class FollowResolver {
  constructor(
    private readonly service: FollowService,
    private readonly reader: FollowReader,
  ) {}

  @Query(() => FollowingType, {
    description: 'The organisations, people, communities and places on the axis that the viewer follows and sees.',
  })
  @Can('person')
  async following(@CurrentViewer() viewer: Viewer): Promise<FollowingType> {
    return toFollowingType(await this.reader.list(viewer));
  }

  @Mutation(() => FollowResult, { description: 'Follows an organisation, a person or a community.' })
  @Can('person')
  async follow(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'What.' }) input: FollowInput,
  ): Promise<FollowingType | ProblemsType> {
    return asResult(async () => {
      await this.service.follow(viewer, input);
      return this.following(viewer);
    });
  }

  @Mutation(() => UnfollowResult, { description: 'Follows it no more.' })
  @Can('person')
  async unfollow(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'What.' }) input: FollowInput,
  ): Promise<FollowingType | ProblemsType> {
    return asResult(async () => {
      await this.service.unfollow(viewer, input);
      return this.following(viewer);
    });
  }
}

const described = { description: 'Whether the viewer follows it, and hears of what is new from there.' };

@Resolver(() => OrganisationType)
export class OrganisationFollowedResolver {
  constructor(private readonly reader: FollowReader) {}

  @ResolveField(() => Boolean, described)
  async isFollowed(@Parent() { id }: OrganisationType, @Loaders() loaders: RequestLoaders): Promise<boolean> {
    return (await loaders.load(this.reader, referenceKey('Organisation', id))) === true;
  }
}

@Resolver(() => PersonType)
export class PersonFollowedResolver {
  constructor(private readonly reader: FollowReader) {}

  @ResolveField(() => Boolean, described)
  async isFollowed(@Parent() { id }: PersonType, @Loaders() loaders: RequestLoaders): Promise<boolean> {
    return (await loaders.load(this.reader, referenceKey('Person', id))) === true;
  }
}

@Resolver(() => CommunityType)
export class CommunityFollowedResolver {
  constructor(private readonly reader: FollowReader) {}

  @ResolveField(() => Boolean, described)
  async isFollowed(@Parent() { id }: CommunityType, @Loaders() loaders: RequestLoaders): Promise<boolean> {
    return (await loaders.load(this.reader, referenceKey('Community', id))) === true;
  }
}
