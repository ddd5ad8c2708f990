import { PersonReader } from '@constellation/identity';
import { PersonType, toPersonType } from '@constellation/identity/graphql';
import { referenceKey, References, type Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer } from '@constellation/platform/auth';
import {
  Loaders,
  PageArgs,
  pageRequest,
  RequestLoaders,
  toConnection,
  type ConnectionShape,
} from '@constellation/platform/graphql';
import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CommunityReader } from '../community/community.reader.ts';
import { EditsReader, MessageReader, ThreadReader } from '../discussion/discussion.reader.ts';
import { CommunityType, toCommunityType } from './community.type.ts';
import {
  CommunityMessageConnection,
  CommunityMessageEditType,
  CommunityMessageReportConnection,
  CommunityMessageReportType,
  CommunityMessageType,
  CommunityReferenceType,
  CommunityThreadConnection,
  CommunityThreadType,
  toEditType,
  toMessageType,
  toReferenceType,
  toReportType,
  toThreadType,
} from './discussion.type.ts';

/** What is said in a community. */
@Resolver(() => CommunityType)
export class CommunityDiscussionResolver {
  constructor(
    private readonly threadReader: ThreadReader,
    private readonly messages: MessageReader,
  ) {}

  @ResolveField(() => CommunityThreadConnection, {
    description:
      'What its members talk about, newest message first; empty to who neither belongs to it nor looks after it. With an exact total.',
  })
  async threads(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id }: CommunityType,
    @Args() args: PageArgs,
  ): Promise<ConnectionShape<CommunityThreadType>> {
    return toConnection(await this.threadReader.list(viewer, id, pageRequest(args)), toThreadType);
  }

  @ResolveField(() => CommunityMessageReportConnection, {
    description: 'Reports that wait, longest first; empty to who does not look after it. With an exact total.',
  })
  async reports(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id }: CommunityType,
    @Args() args: PageArgs,
  ): Promise<ConnectionShape<CommunityMessageReportType>> {
    return toConnection(await this.messages.reports(viewer, id, pageRequest(args)), toReportType);
  }
}

@Resolver(() => CommunityThreadType)
export class CommunityThreadResolver {
  constructor(
    private readonly threads: ThreadReader,
    private readonly messageReader: MessageReader,
    private readonly communities: CommunityReader,
    private readonly people: PersonReader,
  ) {}

  @Query(() => CommunityThreadType, {
    nullable: true,
    description: 'One thread; null when there is none of that id, or the viewer does not read it.',
  })
  @Can('person')
  async communityThread(
    @Loaders() loaders: RequestLoaders,
    @Args('id', { type: () => ID, description: 'UUID.' }) id: string,
  ): Promise<CommunityThreadType | null> {
    const row = await loaders.load(this.threads, id);
    return row && toThreadType(row);
  }

  @ResolveField(() => CommunityType, { nullable: true, description: 'Where.' })
  async community(
    @Parent() { communityId }: CommunityThreadType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<CommunityType | null> {
    const row = await loaders.load(this.communities, communityId);
    return row && toCommunityType(row);
  }

  @ResolveField(() => PersonType, {
    nullable: true,
    description: 'Who began it; null for viewers outside the network.',
  })
  async startedBy(
    @Parent() { startedById }: CommunityThreadType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<PersonType | null> {
    const row = await loaders.load(this.people, startedById);
    return row && toPersonType(row);
  }

  @ResolveField(() => CommunityMessageConnection, { description: 'Its messages, oldest first. With an exact total.' })
  async messages(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id }: CommunityThreadType,
    @Args() args: PageArgs,
  ): Promise<ConnectionShape<CommunityMessageType>> {
    return toConnection(await this.messageReader.list(viewer, id, pageRequest(args)), toMessageType);
  }
}

@Resolver(() => CommunityMessageType)
export class CommunityMessageResolver {
  constructor(
    private readonly people: PersonReader,
    private readonly editsReader: EditsReader,
    private readonly referred: References,
    private readonly threads: ThreadReader,
  ) {}

  @ResolveField(() => PersonType, {
    nullable: true,
    description: 'Who wrote it; null for viewers outside the network.',
  })
  async author(
    @Parent() { row }: CommunityMessageType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<PersonType | null> {
    const person = await loaders.load(this.people, row.authorId);
    return person && toPersonType(person);
  }

  @ResolveField(() => CommunityThreadType, { nullable: true, description: 'Where it was written.' })
  async thread(
    @Parent() { row }: CommunityMessageType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<CommunityThreadType | null> {
    const thread = await loaders.load(this.threads, row.threadId);
    return thread && toThreadType(thread);
  }

  @ResolveField(() => [PersonType], {
    description: 'Members whom it is for in particular; none of what is hidden from the viewer.',
  })
  async mentions(@Parent() { row }: CommunityMessageType, @Loaders() loaders: RequestLoaders): Promise<PersonType[]> {
    const found = await Promise.all(row.mentionIds.map((id) => loaders.load(this.people, id)));
    return found.filter((person) => person !== null).map(toPersonType);
  }

  @ResolveField(() => [CommunityReferenceType], {
    description: 'What it points at, as far as the viewer may see each: what is not theirs to see is not here.',
  })
  async references(
    @Parent() { row }: CommunityMessageType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<CommunityReferenceType[]> {
    const found = await Promise.all(
      row.references.map(({ kind, id }) => loaders.load(this.referred, referenceKey(kind, id))),
    );
    return found.filter((reference) => reference !== null).map(toReferenceType);
  }

  @ResolveField(() => [CommunityMessageEditType], {
    description: 'What it said before, oldest first; as hidden as the message is.',
  })
  async edits(
    @Parent() { row }: CommunityMessageType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<CommunityMessageEditType[]> {
    if (row.editedAt === null) return [];
    return ((await loaders.load(this.editsReader, row.id)) ?? []).map(toEditType);
  }
}

@Resolver(() => CommunityMessageReportType)
export class CommunityMessageReportResolver {
  constructor(
    private readonly people: PersonReader,
    private readonly messages: MessageReader,
  ) {}

  @ResolveField(() => PersonType, {
    nullable: true,
    description: 'Who reported it; null for viewers outside the network.',
  })
  async reportedBy(
    @Parent() { reportedById }: CommunityMessageReportType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<PersonType | null> {
    const row = await loaders.load(this.people, reportedById);
    return row && toPersonType(row);
  }

  @ResolveField(() => CommunityMessageType, { nullable: true, description: 'What was reported.' })
  async message(
    @Parent() { messageId }: CommunityMessageReportType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<CommunityMessageType | null> {
    const row = await loaders.load(this.messages, messageId);
    return row && toMessageType(row);
  }
}
