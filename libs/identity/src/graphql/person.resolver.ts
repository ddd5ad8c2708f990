import { Can, CurrentViewer, Public } from '@constellation/platform/auth';
import type { Viewer } from '@constellation/platform/access';
import { present } from '@constellation/platform/errors';
import {
  Loaders,
  pageRequest,
  RequestLoaders,
  toConnection,
  type ConnectionShape,
} from '@constellation/platform/graphql';
import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganisationReader } from '../organisation/organisation.reader.ts';
import { PersonReader } from '../person/person.reader.ts';
import { PersonPostsReader, PostReader } from '../post/post.reader.ts';
import { OrganisationType, toOrganisationType } from './organisation.type.ts';
import { PersonType, PostConnection, PostsArgs, PostType, toPersonType, toPostType } from './person.type.ts';

@Resolver(() => PersonType)
export class PersonResolver {
  constructor(
    private readonly people: PersonReader,
    private readonly personPosts: PersonPostsReader,
  ) {}

  @Query(() => PersonType, {
    nullable: true,
    description: 'One person; null when there is none or the viewer is not in the network.',
  })
  @Public()
  async person(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'UUID.' }) id: string,
  ): Promise<PersonType | null> {
    const row = await this.people.find(viewer, id);
    return row && toPersonType(row);
  }

  /** The viewer knows their own name but not this, so that asking who one is needs no further statement. */
  @ResolveField(() => String, { nullable: true, description: 'About them, in their own words.' })
  about(@Parent() person: PersonType, @Loaders() loaders: RequestLoaders): string | null | Promise<string | null> {
    if (person.about !== undefined) return person.about;
    return loaders.load(this.people, person.id).then((row) => row?.about ?? null);
  }

  @ResolveField(() => [PostType], { description: 'Current posts, oldest first.' })
  async posts(@Parent() person: PersonType, @Loaders() loaders: RequestLoaders): Promise<PostType[]> {
    return ((await loaders.load(this.personPosts, person.id)) ?? []).map(toPostType);
  }
}

@Resolver(() => PostType)
export class PostResolver {
  constructor(
    private readonly people: PersonReader,
    private readonly organisations: OrganisationReader,
    private readonly posts: PostReader,
  ) {}

  @Query(() => PostConnection, {
    description:
      'Current posts of those whom the viewer works with, by name of the person: in the organisations they work in, above those and beneath them.',
  })
  @Can('person')
  async colleagues(@CurrentViewer() viewer: Viewer, @Args() args: PostsArgs): Promise<ConnectionShape<PostType>> {
    return toConnection(await this.posts.listOfColleagues(viewer, args.name, pageRequest(args)), toPostType);
  }

  @ResolveField(() => PersonType, {
    nullable: true,
    description: 'Who holds it; null for viewers outside the network.',
  })
  async person(@Parent() post: PostType, @Loaders() loaders: RequestLoaders): Promise<PersonType | null> {
    const row = await loaders.load(this.people, post.personId);
    return row && toPersonType(row);
  }

  @ResolveField(() => OrganisationType, { description: 'Where.' })
  async organisation(@Parent() post: PostType, @Loaders() loaders: RequestLoaders): Promise<OrganisationType> {
    return toOrganisationType(present(await loaders.load(this.organisations, post.organisationId), 'The organisation'));
  }
}
