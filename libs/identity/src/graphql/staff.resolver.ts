import type { Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer, viewerOf } from '@constellation/platform/auth';
import { present } from '@constellation/platform/errors';
import { asResult, type GraphqlContext, type ProblemsType } from '@constellation/platform/graphql';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { OrganisationReader } from '../organisation/organisation.reader.ts';
import { OrganisationService } from '../organisation/organisation.service.ts';
import { PostReader } from '../post/post.reader.ts';
import { PostService } from '../post/post.service.ts';
import { OrganisationType, toOrganisationType } from './organisation.type.ts';
import { PostType, toPostType } from './person.type.ts';
import { RequestSignIn } from './request-sign-in.ts';
import {
  ChangePostRolesInput,
  ChangePostRolesResult,
  EndPostInput,
  EndPostResult,
  UpdateOrganisationInput,
  UpdateOrganisationResult,
  UpdatePostInput,
  UpdatePostResult,
} from './staff.type.ts';

@Resolver()
export class StaffResolver {
  constructor(
    private readonly posts: PostService,
    private readonly postReader: PostReader,
    private readonly organisationService: OrganisationService,
    private readonly organisations: OrganisationReader,
    private readonly requestSignIn: RequestSignIn,
  ) {}

  @Mutation(() => EndPostResult, {
    description: 'Ends a post in an organisation one runs; an organisation keeps at least one admin.',
  })
  @Can('person')
  async endPost(
    @CurrentViewer() viewer: Viewer,
    @Context() context: GraphqlContext,
    @Args('input', { description: 'Which, and when.' }) input: EndPostInput,
  ): Promise<PostType | ProblemsType> {
    return asResult(async () => {
      await this.posts.end(viewer, input.postId, input.endedOn ?? undefined);
      return this.#changed(viewer, context, input.postId);
    });
  }

  @Mutation(() => ChangePostRolesResult, {
    description: 'Says what a post carries beyond membership; an organisation keeps at least one admin.',
  })
  @Can('person')
  async changePostRoles(
    @CurrentViewer() viewer: Viewer,
    @Context() context: GraphqlContext,
    @Args('input', { description: 'Which, and its roles.' }) input: ChangePostRolesInput,
  ): Promise<PostType | ProblemsType> {
    return asResult(async () => {
      await this.posts.changeRoles(viewer, input.postId, input.roles);
      return this.#changed(viewer, context, input.postId);
    });
  }

  @Mutation(() => UpdatePostResult, {
    description: 'Changes what a post says: one’s own, or one of an organisation one runs.',
  })
  @Can('person')
  async updatePost(
    @CurrentViewer() viewer: Viewer,
    @Context() context: GraphqlContext,
    @Args('input', { description: 'Which, and what.' }) input: UpdatePostInput,
  ): Promise<PostType | ProblemsType> {
    return asResult(async () => {
      const { postId, title, subjects, phases } = input;
      await this.posts.update(viewer, postId, {
        title,
        subjects: subjects === null ? [] : subjects,
        phases: phases === null ? [] : phases,
      });
      return this.#changed(viewer, context, postId);
    });
  }

  @Mutation(() => UpdateOrganisationResult, { description: 'Changes what an organisation one runs says about itself.' })
  @Can('person')
  async updateOrganisation(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which, and what.' }) input: UpdateOrganisationInput,
  ): Promise<OrganisationType | ProblemsType> {
    return asResult(async () => {
      const { organisationId, about, website } = input;
      await this.organisationService.update(viewer, organisationId, { about, website });
      return toOrganisationType(present(await this.organisations.find(viewer, organisationId), 'The organisation'));
    });
  }

  /** The post as it is now, read with the rights the viewer had; their own posts may be what changed. */
  async #changed(viewer: Viewer, context: GraphqlContext, postId: string): Promise<PostType> {
    const post = toPostType(present(await this.postReader.find(viewer, postId), 'The post'));
    if (post.personId === viewerOf(context.request).personId) await this.requestSignIn.renew(context);
    return post;
  }
}
