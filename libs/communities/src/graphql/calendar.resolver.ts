import { PersonReader } from '@constellation/identity';
import { PersonType, toPersonType } from '@constellation/identity/graphql';
import { referenceKey, References, type Viewer } from '@constellation/platform/access';
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
import { EventReader } from '../calendar/calendar.reader.ts';
import { CalendarService, type NewEvent } from '../calendar/calendar.service.ts';
import { CommunityReader } from '../community/community.reader.ts';
import {
  CalendarFeedType,
  CancelCommunityEventInput,
  CancelCommunityEventResult,
  ChangeCommunityEventInput,
  ChangeCommunityEventResult,
  CommunityEventConnection,
  CommunityEventType,
  CommunityPaperType,
  MakeCalendarFeedResult,
  PlanCommunityEventInput,
  PlanCommunityEventResult,
  RevokeCalendarFeedResult,
  SignUpForCommunityEventInput,
  SignUpForCommunityEventResult,
  toEventType,
  type CommunityEventFieldsInput,
} from './calendar.type.ts';
import { CommunityType, toCommunityType } from './community.type.ts';
import { toReferenceType } from './discussion.type.ts';

@ArgsType()
class EventsArgs extends PageArgs {
  @Field(() => Boolean, { defaultValue: false, description: 'What is over, latest first, instead of what is to come.' })
  past: boolean = false;
}

type EventResult = Promise<CommunityEventType | ProblemsType>;

/** What a community plans. */
@Resolver(() => CommunityType)
export class CommunityCalendarResolver {
  constructor(private readonly eventReader: EventReader) {}

  @ResolveField(() => CommunityEventConnection, {
    description:
      'Its meetings and events to come, soonest first; empty to who neither belongs to it nor looks after it. With an exact total.',
  })
  async events(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id }: CommunityType,
    @Args() args: EventsArgs,
  ): Promise<ConnectionShape<CommunityEventType>> {
    const page = await this.eventReader.list(viewer, { communityId: id, isPast: args.past }, pageRequest(args));
    return toConnection(page, (row) => toEventType(row, viewer));
  }
}

@Resolver(() => CommunityEventType)
export class CommunityEventResolver {
  constructor(
    private readonly calendar: CalendarService,
    private readonly events: EventReader,
    private readonly communities: CommunityReader,
    private readonly people: PersonReader,
    private readonly referred: References,
  ) {}

  @Query(() => CommunityEventType, {
    nullable: true,
    description: 'One meeting or event; null when there is none of that id, or it is not the viewer’s to see.',
  })
  @Can('person')
  async communityEvent(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'UUID.' }) id: string,
  ): Promise<CommunityEventType | null> {
    const row = await this.events.find(viewer, id);
    return row && toEventType(row, viewer);
  }

  @Query(() => CalendarFeedType, { description: 'Whether the viewer’s own calendar has an address, never which.' })
  @Can('person')
  async calendarFeed(@CurrentViewer() viewer: Viewer): Promise<CalendarFeedType> {
    return Object.assign(new CalendarFeedType(), { since: await this.events.feedSince(viewer), address: null });
  }

  @ResolveField(() => CommunityType, { nullable: true, description: 'Whose.' })
  async community(
    @Parent() { row }: CommunityEventType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<CommunityType | null> {
    const community = await loaders.load(this.communities, row.communityId);
    return community && toCommunityType(community);
  }

  @ResolveField(() => [PersonType], { description: 'Who comes, in the order in which they signed up.' })
  async coming(@Parent() { row }: CommunityEventType, @Loaders() loaders: RequestLoaders): Promise<PersonType[]> {
    const found = await Promise.all(row.comingIds.map((id) => loaders.load(this.people, id)));
    return found.filter((person) => person !== null).map(toPersonType);
  }

  @ResolveField(() => [CommunityPaperType], {
    description: 'Its papers, as far as the viewer may see each: what is not theirs to see is not here.',
  })
  async papers(
    @Parent() { row }: CommunityEventType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<CommunityPaperType[]> {
    const found = await Promise.all(
      row.papers.map(async ({ role, kind, id }) => {
        const reference = await loaders.load(this.referred, referenceKey(kind, id));
        return reference && Object.assign(new CommunityPaperType(), { role, reference: toReferenceType(reference) });
      }),
    );
    return found.filter((paper) => paper !== null);
  }

  @Mutation(() => PlanCommunityEventResult, { description: 'Plans a meeting or event of a community.' })
  @Can('post-holder')
  async planCommunityEvent(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Where, and what.' }) input: PlanCommunityEventInput,
  ): EventResult {
    return this.#changed(viewer, () => this.calendar.plan(viewer, input.communityId, toPlanned(input.event)));
  }

  @Mutation(() => ChangeCommunityEventResult, { description: 'Changes a meeting or event as a whole.' })
  @Can('post-holder')
  async changeCommunityEvent(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which, and what.' }) input: ChangeCommunityEventInput,
  ): EventResult {
    return this.#changed(viewer, async () => {
      await this.calendar.change(viewer, input.eventId, toPlanned(input.event));
      return input.eventId;
    });
  }

  @Mutation(() => CancelCommunityEventResult, { description: 'Calls a meeting or event off.' })
  @Can('person')
  async cancelCommunityEvent(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which, and why.' }) input: CancelCommunityEventInput,
  ): EventResult {
    return this.#changed(viewer, async () => {
      await this.calendar.cancel(viewer, input.eventId, input.reason);
      return input.eventId;
    });
  }

  @Mutation(() => SignUpForCommunityEventResult, {
    description: 'Signs up for a meeting or event, or takes that back.',
  })
  @Can('person')
  async signUpForCommunityEvent(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which, and whether.' }) input: SignUpForCommunityEventInput,
  ): EventResult {
    return this.#changed(viewer, async () => {
      await this.calendar.signUp(viewer, input.eventId, input.coming);
      return input.eventId;
    });
  }

  @Mutation(() => MakeCalendarFeedResult, {
    description: 'Makes the secret address of one’s calendar, in the place of one that one had. It is shown this once.',
  })
  @Can('person', { session: true })
  async makeCalendarFeed(@CurrentViewer() viewer: Viewer): Promise<CalendarFeedType | ProblemsType> {
    return asResult(async () => {
      const address = await this.calendar.makeFeed(viewer);
      return Object.assign(new CalendarFeedType(), { since: viewer.now, address });
    });
  }

  @Mutation(() => RevokeCalendarFeedResult, { description: 'Takes the address of one’s calendar away.' })
  @Can('person')
  async revokeCalendarFeed(@CurrentViewer() viewer: Viewer): Promise<CalendarFeedType | ProblemsType> {
    return asResult(async () => {
      await this.calendar.revokeFeed(viewer);
      return Object.assign(new CalendarFeedType(), { since: null, address: null });
    });
  }

  #changed(viewer: Viewer, change: () => Promise<string>): EventResult {
    return asResult(async () => {
      const id = await change();
      return toEventType(present(await this.events.find(viewer, id), 'The event'), viewer);
    });
  }
}

/** The service judges what is in it, and answers what is wrong as data. */
function toPlanned(event: CommunityEventFieldsInput): NewEvent {
  const { kind, title, descriptionMarkdown, localStart, localEnd, timeZone, place, link, capacity, papers } = event;
  return {
    ...{ kind, title, description: descriptionMarkdown ?? '', startsAt: localStart, endsAt: localEnd, capacity },
    ...{ timeZone: timeZone ?? undefined, place: place ?? '', link: link ?? '' },
    papers: (papers ?? []) as NonNullable<NewEvent['papers']>,
  };
}
