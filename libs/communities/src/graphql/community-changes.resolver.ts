import type { Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer } from '@constellation/platform/auth';
import { present } from '@constellation/platform/errors';
import { asResult, type ProblemsType } from '@constellation/platform/graphql';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CommunityReader } from '../community/community.reader.ts';
import { CommunityService } from '../community/community.service.ts';
import { MembershipService } from '../membership/membership.service.ts';
import {
  ChangeCommunityHostsInput,
  ChangeCommunityHostsResult,
  ChangeCommunityRoleInput,
  ChangeCommunityRoleResult,
  CharterCommunityInput,
  CharterCommunityResult,
  EndCommunityInput,
  EndCommunityResult,
  FoundCommunityInput,
  FoundCommunityResult,
  JoinCommunityInput,
  JoinCommunityResult,
  LeaveCommunityInput,
  LeaveCommunityResult,
  RemoveCommunityMemberInput,
  RemoveCommunityMemberResult,
  TakeOverCommunityInput,
  TakeOverCommunityResult,
  UpdateCommunityInput,
  UpdateCommunityResult,
} from './community.input.ts';
import { CommunityType, toCommunityType } from './community.type.ts';

type CommunityResult = Promise<CommunityType | ProblemsType>;

@Resolver()
export class CommunityChangesResolver {
  constructor(
    private readonly communities: CommunityService,
    private readonly memberships: MembershipService,
    private readonly reader: CommunityReader,
  ) {}

  @Mutation(() => FoundCommunityResult, { description: 'Founds an informal community; its founder is the lead.' })
  @Can('post-holder')
  async foundCommunity(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'What it is.' }) input: FoundCommunityInput,
  ): CommunityResult {
    return this.#changed(viewer, () => {
      const { kind, name, purposeMarkdown, joining, postId, trustOnly } = input;
      const { curationPolicyMarkdown, needsMarkdown, subjects, phases } = input;
      return this.communities.found(
        viewer,
        {
          ...{ kind, name, joining, purpose: purposeMarkdown, subjects: subjects ?? [], phases: phases ?? [] },
          ...{ curationPolicy: curationPolicyMarkdown ?? '', needs: needsMarkdown ?? '' },
        },
        { postId, isTrustOnly: trustOnly ?? false },
      );
    });
  }

  @Mutation(() => UpdateCommunityResult, { description: 'Changes what a community says about itself.' })
  @Can('post-holder')
  async updateCommunity(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which, and what.' }) input: UpdateCommunityInput,
  ): CommunityResult {
    return this.#changed(viewer, async () => {
      const { communityId, purposeMarkdown, curationPolicyMarkdown, needsMarkdown, ...same } = input;
      // A null, where a value is needed, is answered by the service with the name of its field.
      const changes = {
        ...same,
        ...{ purpose: purposeMarkdown, curationPolicy: curationPolicyMarkdown, needs: needsMarkdown },
      };
      await this.communities.update(viewer, communityId, changes as Parameters<CommunityService['update']>[2]);
      return communityId;
    });
  }

  @Mutation(() => ChangeCommunityHostsResult, { description: 'Names the organisations that stand behind a community.' })
  @Can('post-holder')
  async changeCommunityHosts(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which, and who.' }) input: ChangeCommunityHostsInput,
  ): CommunityResult {
    return this.#changed(viewer, async () => {
      await this.communities.changeHosts(viewer, input.communityId, input.organisationIds);
      return input.communityId;
    });
  }

  @Mutation(() => CharterCommunityResult, {
    description:
      'Makes an informal community formal: it has a curation policy, a lead and enough stewards. People and history stay.',
  })
  @Can('post-holder')
  async charterCommunity(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which.' }) input: CharterCommunityInput,
  ): CommunityResult {
    return this.#changed(viewer, async () => {
      await this.communities.charter(viewer, input.communityId);
      return input.communityId;
    });
  }

  @Mutation(() => EndCommunityResult, { description: 'Ends a community, and every membership with it, at once.' })
  @Can('person')
  async endCommunity(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which.' }) input: EndCommunityInput,
  ): CommunityResult {
    return this.#changed(viewer, async () => {
      await this.communities.end(viewer, input.communityId);
      return input.communityId;
    });
  }

  @Mutation(() => JoinCommunityResult, { description: 'Joins an open community.' })
  @Can('post-holder')
  async joinCommunity(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which, and through which post.' }) input: JoinCommunityInput,
  ): CommunityResult {
    return this.#changed(viewer, async () => {
      await this.memberships.join(viewer, input.communityId, input.postId);
      return input.communityId;
    });
  }

  @Mutation(() => LeaveCommunityResult, {
    description: 'Leaves a community. Its last steward makes somebody else one first.',
  })
  @Can('person')
  async leaveCommunity(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which.' }) input: LeaveCommunityInput,
  ): CommunityResult {
    return asResult(async () => {
      const left = await this.memberships.leave(viewer, input.communityId);
      // Somebody whose organisation has left the network saw it as a member alone.
      const now = await this.reader.find(viewer, left.id);
      return toCommunityType(now ?? { ...left, role: null, looksAfter: false, seesMembers: false });
    });
  }

  @Mutation(() => TakeOverCommunityResult, {
    description: 'Becomes the lead of a community that has none: a steward of it may, or who looks after it meanwhile.',
  })
  @Can('post-holder')
  async takeOverCommunity(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which, and through which post.' }) input: TakeOverCommunityInput,
  ): CommunityResult {
    return this.#changed(viewer, async () => {
      await this.memberships.takeOver(viewer, input.communityId, input.postId);
      return input.communityId;
    });
  }

  @Mutation(() => ChangeCommunityRoleResult, { description: 'Says what a member is in a community.' })
  @Can('person')
  async changeCommunityRole(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Who, and what.' }) input: ChangeCommunityRoleInput,
  ): CommunityResult {
    return this.#changed(viewer, () => this.memberships.changeRole(viewer, input.membershipId, input.role));
  }

  @Mutation(() => RemoveCommunityMemberResult, {
    description: 'Ends somebody’s membership; they come back when a steward accepts their request.',
  })
  @Can('person')
  async removeCommunityMember(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Who.' }) input: RemoveCommunityMemberInput,
  ): CommunityResult {
    return this.#changed(viewer, () => this.memberships.remove(viewer, input.membershipId));
  }

  #changed(viewer: Viewer, change: () => Promise<string>): CommunityResult {
    return asResult(async () => {
      const id = await change();
      return toCommunityType(present(await this.reader.find(viewer, id), 'The community'));
    });
  }
}
