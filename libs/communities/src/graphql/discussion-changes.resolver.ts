import type { Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer } from '@constellation/platform/auth';
import { present } from '@constellation/platform/errors';
import { asResult, type ProblemsType } from '@constellation/platform/graphql';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { MessageReader, ThreadReader } from '../discussion/discussion.reader.ts';
import { DiscussionService, type NewMessage } from '../discussion/discussion.service.ts';
import { ModerationService } from '../discussion/moderation.service.ts';
import {
  CommunityMessageType,
  CommunityThreadType,
  DismissCommunityReportInput,
  DismissCommunityReportResult,
  EditCommunityMessageInput,
  EditCommunityMessageResult,
  FollowCommunityThreadInput,
  FollowCommunityThreadResult,
  HideCommunityMessageInput,
  HideCommunityMessageResult,
  ReportCommunityMessageInput,
  ReportCommunityMessageResult,
  ShowCommunityMessageInput,
  ShowCommunityMessageResult,
  StartCommunityThreadInput,
  StartCommunityThreadResult,
  toMessageType,
  toThreadType,
  WriteCommunityMessageInput,
  WriteCommunityMessageResult,
} from './discussion.type.ts';

type ThreadResult = Promise<CommunityThreadType | ProblemsType>;
type MessageResult = Promise<CommunityMessageType | ProblemsType>;

/** The service judges kinds and ids, and answers what is wrong with them as data. */
const toMessage = ({
  bodyMarkdown,
  mentionIds,
  references,
}: Omit<WriteCommunityMessageInput, 'threadId'>): NewMessage =>
  ({ body: bodyMarkdown, mentionIds: mentionIds ?? [], references: references ?? [] }) as NewMessage;

@Resolver()
export class DiscussionChangesResolver {
  constructor(
    private readonly discussion: DiscussionService,
    private readonly moderation: ModerationService,
    private readonly threads: ThreadReader,
    private readonly messages: MessageReader,
  ) {}

  @Mutation(() => StartCommunityThreadResult, { description: 'Begins a thread in a community one belongs to.' })
  @Can('post-holder')
  async startCommunityThread(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Where, and what.' }) input: StartCommunityThreadInput,
  ): ThreadResult {
    return this.#thread(viewer, () =>
      this.discussion.start(viewer, input.communityId, { title: input.title, ...toMessage(input) }),
    );
  }

  @Mutation(() => WriteCommunityMessageResult, { description: 'Answers in a thread.' })
  @Can('post-holder')
  async writeCommunityMessage(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Where, and what.' }) input: WriteCommunityMessageInput,
  ): MessageResult {
    return this.#message(viewer, () => this.discussion.reply(viewer, input.threadId, toMessage(input)));
  }

  @Mutation(() => EditCommunityMessageResult, { description: 'Changes what one wrote.' })
  @Can('post-holder')
  async editCommunityMessage(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which, and what.' }) input: EditCommunityMessageInput,
  ): MessageResult {
    return this.#message(viewer, async () => {
      await this.discussion.edit(viewer, input.messageId, input.bodyMarkdown);
      return input.messageId;
    });
  }

  @Mutation(() => FollowCommunityThreadResult, { description: 'Says what one wants to hear of a thread.' })
  @Can('person')
  async followCommunityThread(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which, and what.' }) input: FollowCommunityThreadInput,
  ): ThreadResult {
    return this.#thread(viewer, async () => {
      await this.discussion.follow(viewer, input.threadId, input.following);
      return input.threadId;
    });
  }

  @Mutation(() => ReportCommunityMessageResult, { description: 'Asks the stewards to look at a message.' })
  @Can('person')
  async reportCommunityMessage(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which, and why.' }) input: ReportCommunityMessageInput,
  ): MessageResult {
    return this.#message(viewer, async () => {
      const { messageId, reason, note } = input;
      await this.moderation.report(viewer, messageId, { reason, note: note ?? '' });
      return messageId;
    });
  }

  @Mutation(() => HideCommunityMessageResult, { description: 'Hides a message, with a reason that everybody reads.' })
  @Can('person')
  async hideCommunityMessage(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which, and why.' }) input: HideCommunityMessageInput,
  ): MessageResult {
    return this.#message(viewer, async () => {
      await this.moderation.hide(viewer, input.messageId, input.reason);
      return input.messageId;
    });
  }

  @Mutation(() => ShowCommunityMessageResult, { description: 'Shows a hidden message again.' })
  @Can('person')
  async showCommunityMessage(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which.' }) input: ShowCommunityMessageInput,
  ): MessageResult {
    return this.#message(viewer, async () => {
      await this.moderation.show(viewer, input.messageId);
      return input.messageId;
    });
  }

  @Mutation(() => DismissCommunityReportResult, { description: 'Answers a report by leaving the message as it is.' })
  @Can('person')
  async dismissCommunityReport(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which.' }) input: DismissCommunityReportInput,
  ): MessageResult {
    return this.#message(viewer, () => this.moderation.dismiss(viewer, input.reportId));
  }

  #thread(viewer: Viewer, change: () => Promise<string>): ThreadResult {
    return asResult(async () => {
      const id = await change();
      return toThreadType(present(await this.threads.find(viewer, id), 'The thread'));
    });
  }

  #message(viewer: Viewer, change: () => Promise<string>): MessageResult {
    return asResult(async () => {
      const id = await change();
      return toMessageType(present(await this.messages.find(viewer, id), 'The message'));
    });
  }
}
