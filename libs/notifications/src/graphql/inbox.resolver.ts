import type { Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer } from '@constellation/platform/auth';
import { Refusal } from '@constellation/platform/errors';
import {
  asResult,
  PageArgs,
  pageRequest,
  toConnection,
  type ConnectionShape,
  type ProblemsType,
} from '@constellation/platform/graphql';
import { Signals } from '@constellation/platform/signals';
import { Args, ArgsType, Field, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { InboxReader, type InboxView } from '../inbox/inbox.reader.ts';
import { InboxService } from '../inbox/inbox.service.ts';
import type { NoticeKind } from '../notice/notice-kinds.ts';
import { inboxSignal } from '../notice/tell.ts';
import {
  InboxCountType,
  InboxSignalType,
  InboxViewEnum,
  MarkAllNoticesInput,
  MarkAllNoticesResult,
  MarkNoticesInput,
  MarkNoticesResult,
  NoticeConnection,
  NoticeKindEnum,
  toNoticeType,
  type NoticeType,
} from './inbox.type.ts';

@ArgsType()
class InboxArgs extends PageArgs {
  @Field(() => InboxViewEnum, { defaultValue: 'open', description: 'What of the inbox.' })
  view: InboxView = 'open';

  @Field(() => [NoticeKindEnum], { nullable: true, description: 'Of these kinds alone.' })
  kinds?: NoticeKind[] | null;
}

type Counted = Promise<InboxCountType | ProblemsType>;

/** The one inbox of everything that somebody is told of. */
@Resolver()
export class InboxResolver {
  constructor(
    private readonly reader: InboxReader,
    private readonly service: InboxService,
    private readonly signals: Signals,
  ) {}

  @Query(() => NoticeConnection, {
    description:
      'What the viewer is told of, newest first. What they may not see any more is not there; a page may be short while more follows.',
  })
  @Can('person')
  async inbox(@CurrentViewer() viewer: Viewer, @Args() args: InboxArgs): Promise<ConnectionShape<NoticeType>> {
    return toConnection(await this.reader.list(viewer, args, pageRequest(args)), toNoticeType);
  }

  @Query(() => InboxCountType, { description: 'How much of the viewer’s inbox is new.' })
  @Can('person')
  async inboxCount(@CurrentViewer() viewer: Viewer): Promise<InboxCountType> {
    return Object.assign(new InboxCountType(), await this.reader.count(viewer));
  }

  @Mutation(() => MarkNoticesResult, {
    description: 'Marks notices as read or not, puts them away or takes them back.',
  })
  @Can('person')
  async markNotices(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which, and how.' }) input: MarkNoticesInput,
  ): Counted {
    return this.#counted(viewer, () => this.service.mark(viewer, input.ids, input.as));
  }

  @Mutation(() => MarkAllNoticesResult, {
    description: 'Marks everything that is not put away as read, or puts it away.',
  })
  @Can('person')
  async markAllNotices(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'How, and until when.' }) { as, until }: MarkAllNoticesInput,
  ): Counted {
    return this.#counted(viewer, async () => {
      if (as !== 'read' && as !== 'done') {
        throw new Refusal({ code: 'mark', message: 'Mark everything as read, or put it away.', field: 'as' });
      }
      await this.service.markAll(viewer, as, until);
    });
  }

  @Subscription(() => InboxSignalType, {
    description:
      'Says when there is something new in the viewer’s inbox, and nothing of what it is. Ends after a quarter of an hour: ask again.',
    resolve: () => Object.assign(new InboxSignalType(), { at: new Date() }),
  })
  @Can('person')
  inboxChanged(@CurrentViewer() viewer: Viewer): AsyncIterableIterator<void> {
    return this.signals.listen(inboxSignal(viewer.personId));
  }

  #counted(viewer: Viewer, change: () => Promise<void>): Counted {
    return asResult(async () => {
      await change();
      return this.inboxCount(viewer);
    });
  }
}
