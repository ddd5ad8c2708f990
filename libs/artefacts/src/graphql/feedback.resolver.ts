import { OrganisationReader, PersonReader } from '@constellation/identity';
import { OrganisationType, PersonType, toOrganisationType, toPersonType } from '@constellation/identity/graphql';
import type { Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer, Public } from '@constellation/platform/auth';
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
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { VersionReader } from '../artefact/version.reader.ts';
import { FeedbackReader } from '../feedback/feedback.reader.ts';
import { FeedbackService } from '../feedback/feedback.service.ts';
import { ArtefactVersionType, DoneType, toVersionType } from './artefact.type.ts';
import {
  AgreeToShowFeedbackInput,
  AgreeToShowFeedbackResult,
  AnswerFeedbackInput,
  AnswerFeedbackResult,
  FeedbackConnection,
  FeedbackType,
  TakeBackFeedbackInput,
  TakeBackFeedbackResult,
  toFeedbackType,
  WriteFeedbackInput,
  WriteFeedbackResult,
} from './feedback.type.ts';

type Result = Promise<FeedbackType | ProblemsType>;
type Listed = Promise<ConnectionShape<FeedbackType>>;
const input = { description: 'What to do.' };

@Resolver(() => FeedbackType)
export class FeedbackResolver {
  constructor(
    private readonly service: FeedbackService,
    private readonly reader: FeedbackReader,
    private readonly versions: VersionReader,
    private readonly people: PersonReader,
    private readonly organisations: OrganisationReader,
  ) {}

  @Query(() => FeedbackConnection, {
    description:
      'Feedback on a version, newest first: one’s own, as an author everything, and what writer and authors show its readers. Never counted.',
  })
  @Public()
  async feedback(
    @CurrentViewer() viewer: Viewer,
    @Args('versionId', { type: () => ID, description: 'The version.' }) versionId: string,
    @Args() args: PageArgs,
  ): Listed {
    return toConnection(await this.reader.listOfVersion(viewer, versionId, pageRequest(args)), toFeedbackType);
  }

  @Query(() => FeedbackConnection, {
    description: 'Feedback to the viewer, as an author or as who decides about releases, newest first.',
  })
  @Can('person')
  async receivedFeedback(@CurrentViewer() viewer: Viewer, @Args() args: PageArgs): Listed {
    return toConnection(await this.reader.listReceived(viewer, pageRequest(args)), toFeedbackType);
  }

  @Query(() => FeedbackConnection, { description: 'Feedback that the viewer wrote, newest first.' })
  @Can('person')
  async writtenFeedback(@CurrentViewer() viewer: Viewer, @Args() args: PageArgs): Listed {
    return toConnection(await this.reader.listWritten(viewer, pageRequest(args)), toFeedbackType);
  }

  @ResolveField(() => ArtefactVersionType, {
    nullable: true,
    description: 'The version it is about; null where it is not shared with the viewer.',
  })
  async version(
    @Parent() { row }: FeedbackType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<ArtefactVersionType | null> {
    const version = await loaders.load(this.versions, row.version_id);
    return version && toVersionType(version);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who wrote it; shown to people of the network.' })
  writtenBy(@Parent() { row }: FeedbackType, @Loaders() loaders: RequestLoaders): Promise<PersonType | null> {
    return this.#person(loaders, row.written_by);
  }

  @ResolveField(() => OrganisationType, { nullable: true, description: 'Through a post in which organisation.' })
  async writtenFor(
    @Parent() { row }: FeedbackType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<OrganisationType | null> {
    const organisation = await loaders.load(this.organisations, row.written_for);
    return organisation && toOrganisationType(organisation);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who answered; shown to people of the network.' })
  answeredBy(@Parent() { row }: FeedbackType, @Loaders() loaders: RequestLoaders): Promise<PersonType | null> {
    return this.#person(loaders, row.answered_by);
  }

  @Mutation(() => WriteFeedbackResult, { description: 'Writes to the authors of a version.' })
  @Can('post-holder')
  writeFeedback(@CurrentViewer() viewer: Viewer, @Args('input', input) given: WriteFeedbackInput): Result {
    return asResult(async () => this.#shown(viewer, await this.service.write(viewer, given)));
  }

  @Mutation(() => AnswerFeedbackResult, { description: 'Answers feedback as an author.' })
  @Can('person')
  answerFeedback(@CurrentViewer() viewer: Viewer, @Args('input', input) given: AnswerFeedbackInput): Result {
    return asResult(async () => {
      await this.service.answer(viewer, given);
      return this.#shown(viewer, given.feedbackId);
    });
  }

  @Mutation(() => AgreeToShowFeedbackResult, {
    description: 'Agrees for the viewer’s side that readers of the version see it, or agrees no more.',
  })
  @Can('person')
  agreeToShowFeedback(@CurrentViewer() viewer: Viewer, @Args('input', input) given: AgreeToShowFeedbackInput): Result {
    return asResult(async () => {
      await this.service.agree(viewer, given);
      return this.#shown(viewer, given.feedbackId);
    });
  }

  @Mutation(() => TakeBackFeedbackResult, {
    description: 'Takes one’s own feedback back: its words and the answer are deleted for everybody.',
  })
  @Can('person')
  takeBackFeedback(
    @CurrentViewer() viewer: Viewer,
    @Args('input', input) given: TakeBackFeedbackInput,
  ): Promise<DoneType | ProblemsType> {
    return asResult(async () => {
      await this.service.takeBack(viewer, given);
      return Object.assign(new DoneType(), { id: given.feedbackId });
    });
  }

  async #person(loaders: RequestLoaders, id: string | null): Promise<PersonType | null> {
    const person = id === null ? null : await loaders.load(this.people, id);
    return person && toPersonType(person);
  }

  async #shown(viewer: Viewer, id: string): Promise<FeedbackType> {
    return toFeedbackType(present(await this.reader.find(viewer, id), 'The feedback'));
  }
}
