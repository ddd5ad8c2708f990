import { OrganisationReader, PersonReader } from '@constellation/identity';
import { OrganisationType, PersonType, toOrganisationType, toPersonType } from '@constellation/identity/graphql';
import type { Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer } from '@constellation/platform/auth';
import { present } from '@constellation/platform/errors';
import {
  Loaders,
  PageArgs,
  pageRequest,
  RequestLoaders,
  toConnection,
  type ConnectionShape,
} from '@constellation/platform/graphql';
import { toSafeHtml } from '@constellation/platform/text';
import { Args, ArgsType, Field, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { CommunityKind } from '../community/community.entity.ts';
import { CommunityReader } from '../community/community.reader.ts';
import type { CommunityRole } from '../membership/community-membership.entity.ts';
import { MembershipReader, StewardsReader } from '../membership/membership.reader.ts';
import { StewardshipReader } from '../membership/stewardship.reader.ts';
import type { StewardWarning } from '../membership/stewardship.ts';
import {
  CommunityConnection,
  CommunityHandoverType,
  CommunityKindEnum,
  CommunityMembershipConnection,
  CommunityMembershipType,
  CommunityRoleEnum,
  CommunitySuccessionType,
  CommunityType,
  StewardWarningEnum,
  toCommunityMembershipType,
  toCommunityType,
} from './community.type.ts';

@ArgsType()
class CommunitiesArgs extends PageArgs {
  @Field(() => CommunityKindEnum, { nullable: true, description: 'Only of this kind.' })
  kind?: CommunityKind | null;

  @Field(() => String, { nullable: true, description: 'Only about this subject, a code of the scheme `subject`.' })
  subject?: string | null;

  @Field(() => String, { nullable: true, description: 'Only about this phase, a code of the scheme `phase`.' })
  phase?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those the viewer belongs to.' })
  mine?: boolean | null;
}

@ArgsType()
class MembersArgs extends PageArgs {
  @Field(() => CommunityRoleEnum, { nullable: true, description: 'Only in this role.' })
  role?: CommunityRole | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only those in whose name each of these words stands, up to 400 characters.',
  })
  name?: string | null;
}

@Resolver(() => CommunityType)
export class CommunityResolver {
  constructor(
    private readonly communityReader: CommunityReader,
    private readonly memberships: MembershipReader,
    private readonly stewardsReader: StewardsReader,
    private readonly stewardship: StewardshipReader,
    private readonly organisations: OrganisationReader,
  ) {}

  @Query(() => CommunityType, {
    nullable: true,
    description:
      'One community; null when there is none of that id, or it is for the people of an organisation the viewer is not in.',
  })
  @Can('person')
  async community(
    @Loaders() loaders: RequestLoaders,
    @Args('id', { type: () => ID, description: 'UUID.' }) id: string,
  ): Promise<CommunityType | null> {
    const row = await loaders.load(this.communityReader, id);
    return row && toCommunityType(row);
  }

  @Query(() => CommunityConnection, {
    description:
      'Communities that go on, by name; those that are for the people of one organisation to those alone. With an exact total.',
  })
  @Can('person')
  async communities(
    @CurrentViewer() viewer: Viewer,
    @Args() args: CommunitiesArgs,
  ): Promise<ConnectionShape<CommunityType>> {
    const { kind, subject, phase, mine } = args;
    const page = await this.communityReader.list(viewer, { kind, subject, phase, isMine: mine }, pageRequest(args));
    return toConnection(page, toCommunityType);
  }

  @Query(() => [CommunityType], {
    description:
      'Up to 12 communities that share subjects or phases with the viewer’s current posts, nearest first, without those they belong to or could join by invitation alone.',
  })
  @Can('person')
  async suggestedCommunities(@CurrentViewer() viewer: Viewer): Promise<CommunityType[]> {
    return (await this.communityReader.suggest(viewer)).map(toCommunityType);
  }

  @ResolveField(() => String, { description: 'What it is for, as HTML that is safe to put into a page.' })
  purposeHtml(@Parent() { row }: CommunityType): string {
    return toSafeHtml(row.purpose);
  }

  @ResolveField(() => String, {
    description:
      'What it takes into its collections and who decides, as HTML that is safe to put into a page; may be empty.',
  })
  curationPolicyHtml(@Parent() { row }: CommunityType): string {
    return toSafeHtml(row.curationPolicy);
  }

  @ResolveField(() => String, {
    description: 'What it is looking for, as HTML that is safe to put into a page; may be empty.',
  })
  needsHtml(@Parent() { row }: CommunityType): string {
    return toSafeHtml(row.needs);
  }

  @ResolveField(() => OrganisationType, {
    nullable: true,
    description: 'The organisation whose people alone see and join it; null where it is open to the network.',
  })
  async within(@Parent() { row }: CommunityType, @Loaders() loaders: RequestLoaders): Promise<OrganisationType | null> {
    if (!row.withinId) return null;
    return toOrganisationType(present(await loaders.load(this.organisations, row.withinId), 'The organisation'));
  }

  @ResolveField(() => [OrganisationType], {
    description: 'The organisations that stand behind it: who runs one of them looks after it while it has no steward.',
  })
  async hosts(@Parent() { row }: CommunityType, @Loaders() loaders: RequestLoaders): Promise<OrganisationType[]> {
    const found = await Promise.all(row.hostIds.map((id) => loaders.load(this.organisations, id)));
    return found.filter((host) => host !== null).map(toOrganisationType);
  }

  @ResolveField(() => [CommunityMembershipType], { description: 'Who to ask: its leads and deputies, leads first.' })
  async stewards(
    @Parent() { id }: CommunityType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<CommunityMembershipType[]> {
    return ((await loaders.load(this.stewardsReader, id)) ?? []).map(toCommunityMembershipType);
  }

  @ResolveField(() => CommunityMembershipConnection, {
    description:
      'Its members with a current post, in the order in which they joined; empty to who does not belong to it. With an exact total.',
  })
  async members(
    @Loaders() loaders: RequestLoaders,
    @Parent() { id }: CommunityType,
    @Args() args: MembersArgs,
  ): Promise<ConnectionShape<CommunityMembershipType>> {
    const { role, name } = args;
    const page = await this.memberships.list(loaders, { communityId: id, role, name }, pageRequest(args));
    return toConnection(page, toCommunityMembershipType);
  }

  @ResolveField(() => [StewardWarningEnum], {
    description: 'What is missing among those who look after it; empty to everybody else.',
  })
  async warnings(
    @CurrentViewer() viewer: Viewer,
    @Parent() { row }: CommunityType,
  ): Promise<readonly StewardWarning[]> {
    return this.stewardship.warnings(viewer, row);
  }

  @ResolveField(() => CommunityHandoverType, {
    nullable: true,
    description: 'What is to be taken over, to those who look after it, while something is missing among them.',
  })
  async handover(
    @CurrentViewer() viewer: Viewer,
    @Parent() { row }: CommunityType,
  ): Promise<CommunityHandoverType | null> {
    const found = await this.stewardship.handover(viewer, row);
    if (!found) return null;
    const succession = found.succession && Object.assign(new CommunitySuccessionType(), found.succession);
    return Object.assign(new CommunityHandoverType(), { ...found, succession });
  }
}

@Resolver(() => CommunityMembershipType)
export class CommunityMembershipResolver {
  constructor(private readonly people: PersonReader) {}

  @ResolveField(() => PersonType, { nullable: true, description: 'Who; null for viewers outside the network.' })
  async person(
    @Parent() { personId }: CommunityMembershipType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<PersonType | null> {
    const row = await loaders.load(this.people, personId);
    return row && toPersonType(row);
  }
}

@Resolver(() => CommunityHandoverType)
export class CommunityHandoverResolver {
  constructor(private readonly memberships: MembershipReader) {}

  @ResolveField(() => [CommunityMembershipType], {
    description:
      'Up to 10 members who could be asked to be a steward: those of other organisations first, and reviewers.',
  })
  async candidates(
    @Parent() { candidateIds }: CommunityHandoverType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<CommunityMembershipType[]> {
    const rows = await Promise.all(candidateIds.map((id) => loaders.load(this.memberships, id)));
    return rows.filter((row) => row !== null).map(toCommunityMembershipType);
  }
}

@Resolver(() => CommunitySuccessionType)
export class CommunitySuccessionResolver {
  constructor(private readonly people: PersonReader) {}

  @ResolveField(() => PersonType, { nullable: true, description: 'Who was lead; null where that is not known.' })
  async departed(
    @Parent() { departedId }: CommunitySuccessionType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<PersonType | null> {
    const row = departedId && (await loaders.load(this.people, departedId));
    return row ? toPersonType(row) : null;
  }
}
