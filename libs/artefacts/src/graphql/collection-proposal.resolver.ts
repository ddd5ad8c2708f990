import { OrganisationReader, PersonReader } from '@constellation/identity';
import { OrganisationType, PersonType, toOrganisationType, toPersonType } from '@constellation/identity/graphql';
import type { Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer } from '@constellation/platform/auth';
import { NotFound, present } from '@constellation/platform/errors';
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
import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CollectionNewsReader } from '../collection/collection-item.reader.ts';
import { CollectionProposalReader } from '../collection/collection-proposal.reader.ts';
import { CollectionProposalService } from '../collection/collection-proposal.service.ts';
import { CollectionWorkReader } from '../collection/collection-work.reader.ts';
import { CollectionReader } from '../collection/collection.reader.ts';
import { toCollectionType } from './collection.mapper.ts';
import {
  AcceptCollectionProposalInput,
  AcceptCollectionProposalResult,
  CollectionProposalConnection,
  CollectionProposalType,
  CollectionWorkType,
  DeclineCollectionProposalInput,
  DeclineCollectionProposalResult,
  FollowCollectionInput,
  FollowCollectionResult,
  ProposeForCollectionInput,
  ProposeForCollectionResult,
  TakeBackCollectionProposalInput,
  TakeBackCollectionProposalResult,
  toCollectionProposalType,
  UnfollowCollectionInput,
  UnfollowCollectionResult,
} from './collection-proposal.type.ts';
import { CollectionType } from './collection.type.ts';

type Decided = Promise<CollectionProposalType | ProblemsType>;
const input = { description: 'What to do.' };

@Resolver(() => CollectionType)
export class CollectionFollowResolver {
  constructor(
    private readonly service: CollectionProposalService,
    private readonly reader: CollectionReader,
    private readonly proposalReader: CollectionProposalReader,
    private readonly news: CollectionNewsReader,
    private readonly workReader: CollectionWorkReader,
  ) {}

  @ResolveField(() => Boolean, { description: 'Whether the viewer follows it.' })
  isFollowed(@Parent() { row }: CollectionType): boolean {
    return row.is_followed;
  }

  @ResolveField(() => Int, {
    description:
      'How many items that the viewer sees others added since they last looked; 0 where they do not follow it.',
  })
  async newItemCount(@Parent() { row }: CollectionType, @Loaders() loaders: RequestLoaders): Promise<number> {
    return row.is_followed ? ((await loaders.load(this.news, row.id)) ?? 0) : 0;
  }

  @ResolveField(() => CollectionProposalConnection, {
    description: 'What was proposed for it, newest first: to its curators everything, to others what they proposed.',
  })
  async proposals(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id }: CollectionType,
    @Args() args: PageArgs,
  ): Promise<ConnectionShape<CollectionProposalType>> {
    const page = await this.proposalReader.listOfCollection(viewer, id, pageRequest(args));
    return toConnection(page, (row) => toCollectionProposalType(row, viewer.person?.id));
  }

  @ResolveField(() => [CollectionWorkType], {
    description: 'What is to be looked at in it; empty but to its curators.',
  })
  async work(@CurrentViewer() viewer: Viewer, @Parent() { id }: CollectionType): Promise<CollectionWorkType[]> {
    return (await this.workReader.list(viewer, id)).map(({ item_id: itemId, ...rest }) =>
      Object.assign(new CollectionWorkType(), { itemId, ...rest }),
    );
  }

  @Mutation(() => FollowCollectionResult, {
    description: 'Follows a collection, or says that one has looked: what is there now is not new any more.',
  })
  @Can('person')
  followCollection(
    @CurrentViewer() viewer: Viewer,
    @Args('input', input) { collectionId }: FollowCollectionInput,
  ): Promise<CollectionType | ProblemsType> {
    return asResult(async () => {
      await this.service.follow(viewer, collectionId);
      return toCollectionType(present(await this.reader.find(viewer, collectionId), 'The collection'));
    });
  }

  @Mutation(() => UnfollowCollectionResult, { description: 'Follows a collection no more.' })
  @Can('person')
  unfollowCollection(
    @CurrentViewer() viewer: Viewer,
    @Args('input', input) { collectionId }: UnfollowCollectionInput,
  ): Promise<CollectionType | ProblemsType> {
    return asResult(async () => {
      await this.service.unfollow(viewer, collectionId);
      const row = await this.reader.find(viewer, collectionId);
      if (!row) throw new NotFound('collection', 'collectionId');
      return toCollectionType(row);
    });
  }
}

@Resolver(() => CollectionProposalType)
export class CollectionProposalResolver {
  constructor(
    private readonly service: CollectionProposalService,
    private readonly proposals: CollectionProposalReader,
    private readonly collections: CollectionReader,
    private readonly people: PersonReader,
    private readonly organisations: OrganisationReader,
  ) {}

  @Query(() => CollectionProposalConnection, {
    name: 'collectionProposals',
    description: 'What was proposed for the collections the viewer curates and waits for a decision, newest first.',
  })
  @Can('person')
  async waitingProposals(
    @CurrentViewer() viewer: Viewer,
    @Args() args: PageArgs,
  ): Promise<ConnectionShape<CollectionProposalType>> {
    const page = await this.proposals.listWaiting(viewer, pageRequest(args));
    return toConnection(page, (row) => toCollectionProposalType(row, viewer.person?.id));
  }

  @ResolveField(() => CollectionType, { description: 'For which collection.' })
  async collection(
    @Parent() { row }: CollectionProposalType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<CollectionType> {
    return toCollectionType(present(await loaders.load(this.collections, row.collection_id), 'The collection'));
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who proposes it; shown to people of the network.' })
  async proposedBy(
    @Parent() { row }: CollectionProposalType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<PersonType | null> {
    const person = await loaders.load(this.people, row.proposed_by);
    return person && toPersonType(person);
  }

  @ResolveField(() => OrganisationType, { nullable: true, description: 'Through a post in which organisation.' })
  async proposedFor(
    @Parent() { row }: CollectionProposalType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<OrganisationType | null> {
    const organisation = await loaders.load(this.organisations, row.proposed_for);
    return organisation && toOrganisationType(organisation);
  }

  @Mutation(() => ProposeForCollectionResult, { description: 'Proposes an artefact for a collection one sees.' })
  @Can('post-holder')
  proposeForCollection(
    @CurrentViewer() viewer: Viewer,
    @Args('input', input) given: ProposeForCollectionInput,
  ): Decided {
    return asResult(async () => this.#shown(viewer, await this.service.propose(viewer, given)));
  }

  @Mutation(() => AcceptCollectionProposalResult, { description: 'Puts what was proposed into the collection.' })
  @Can('post-holder')
  acceptCollectionProposal(
    @CurrentViewer() viewer: Viewer,
    @Args('input', input) given: AcceptCollectionProposalInput,
  ): Decided {
    return this.#decide(viewer, given, () => this.service.accept(viewer, given));
  }

  @Mutation(() => DeclineCollectionProposalResult, { description: 'Declines what was proposed, with a reason.' })
  @Can('post-holder')
  declineCollectionProposal(
    @CurrentViewer() viewer: Viewer,
    @Args('input', input) given: DeclineCollectionProposalInput,
  ): Decided {
    return this.#decide(viewer, given, () => this.service.decline(viewer, given));
  }

  @Mutation(() => TakeBackCollectionProposalResult, { description: 'Takes one’s own proposal back while it waits.' })
  @Can('person')
  takeBackCollectionProposal(
    @CurrentViewer() viewer: Viewer,
    @Args('input', input) given: TakeBackCollectionProposalInput,
  ): Decided {
    return this.#decide(viewer, given, () => this.service.takeBack(viewer, given));
  }

  #decide(viewer: Viewer, { proposalId }: { proposalId: string }, change: () => Promise<void>): Decided {
    return asResult(async () => {
      await change();
      return this.#shown(viewer, proposalId);
    });
  }

  /** Who took a proposal back for a collection that is shown to them no more has nothing to be shown. */
  async #shown(viewer: Viewer, id: string): Promise<CollectionProposalType> {
    const row = await this.proposals.find(viewer, id);
    if (!row) throw new NotFound('proposal', 'proposalId');
    return toCollectionProposalType(row, viewer.person?.id);
  }
}
