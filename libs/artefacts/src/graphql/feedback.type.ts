import { connectionOf, resultUnion } from '@constellation/platform/graphql';
import { toSafeHtml } from '@constellation/platform/text';
import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { FeedbackRow } from '../feedback/feedback.reader.ts';
import { DoneType } from './artefact.type.ts';

@ObjectType('FeedbackText', { description: 'Something written in Markdown.' })
export class FeedbackTextType {
  @Field({ description: 'As it was written, up to 4,000 characters; empty where nothing was.' })
  markdown!: string;

  @Field({ description: 'As safe HTML.' })
  html!: string;
}

@ObjectType('Feedback', {
  description:
    'What somebody who used a version wrote to its authors. It stays between them until both agree that readers of the version see it.',
})
export class FeedbackType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  row!: FeedbackRow;

  @Field(() => FeedbackTextType, { description: 'What they used it for.' })
  usedFor!: FeedbackTextType;

  @Field(() => FeedbackTextType, { description: 'What worked.' })
  worked!: FeedbackTextType;

  @Field(() => FeedbackTextType, { description: 'What to change.' })
  toChange!: FeedbackTextType;

  @Field(() => FeedbackTextType, { description: 'What an author answered.' })
  answer!: FeedbackTextType;

  @Field(() => GraphQLISODateTime, { description: 'When it was written.' })
  writtenAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was answered.' })
  answeredAt!: Date | null;

  @Field({ description: 'Whether the viewer wrote it.' })
  isMine!: boolean;

  @Field({ description: 'Whether the viewer is among those it was written to, and may answer.' })
  canAnswer!: boolean;

  @Field({ description: 'Whether readers of the version see it: both sides agree.' })
  shown!: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether its writer agrees to show it; null to who is of neither side.',
  })
  writerAgrees!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the authors agree to show it; null to who is of neither side.',
  })
  authorsAgree!: boolean | null;
}

export const FeedbackConnection = connectionOf(FeedbackType, 'Feedback');
export const WriteFeedbackResult = resultUnion('WriteFeedbackResult', FeedbackType);
export const AnswerFeedbackResult = resultUnion('AnswerFeedbackResult', FeedbackType);
export const AgreeToShowFeedbackResult = resultUnion('AgreeToShowFeedbackResult', FeedbackType);
export const TakeBackFeedbackResult = resultUnion('TakeBackFeedbackResult', DoneType);

const toText = (markdown: string): FeedbackTextType =>
  Object.assign(new FeedbackTextType(), { markdown, html: toSafeHtml(markdown) });

export const toFeedbackType = (row: FeedbackRow): FeedbackType =>
  Object.assign(new FeedbackType(), {
    ...{ id: row.id, row, usedFor: toText(row.used_for), worked: toText(row.worked) },
    ...{ toChange: toText(row.to_change), answer: toText(row.answer) },
    ...{ writtenAt: row.written_at, answeredAt: row.answered_at },
    ...{ isMine: row.is_writer, canAnswer: row.is_author, shown: row.is_shown },
    ...{ writerAgrees: row.writer_agrees, authorsAgree: row.authors_agree },
  });

@InputType({ description: 'What to write to the authors of a version; at least one of the three texts.' })
export class WriteFeedbackInput {
  @Field(() => ID, { description: 'A released version that the viewer reads, and is no author of.' })
  versionId!: string;

  @Field(() => ID, { description: 'The post through which it was used.' })
  postId!: string;

  @Field(() => String, { nullable: true, description: 'What it was used for: Markdown, up to 4,000 characters.' })
  usedFor?: string | null;

  @Field(() => String, { nullable: true, description: 'What worked: Markdown, up to 4,000 characters.' })
  worked?: string | null;

  @Field(() => String, { nullable: true, description: 'What to change: Markdown, up to 4,000 characters.' })
  toChange?: string | null;

  @Field({
    defaultValue: false,
    description: 'Whether readers of the version may see it once the authors agree as well.',
  })
  agrees!: boolean;
}

@InputType({ description: 'An answer to feedback, in place of the one before.' })
export class AnswerFeedbackInput {
  @Field(() => ID, { description: 'The feedback.' })
  feedbackId!: string;

  @Field({ description: 'The answer: Markdown, 1 to 4,000 characters. It ends the writer’s agreement to show it.' })
  answer!: string;
}

@InputType({ description: 'Whether the viewer’s side agrees that readers of the version see it.' })
export class AgreeToShowFeedbackInput {
  @Field(() => ID, { description: 'The feedback.' })
  feedbackId!: string;

  @Field({ description: 'Whether it agrees; from false on it is private again at once.' })
  agrees!: boolean;
}

@InputType({ description: 'Feedback of the viewer’s own to take back.' })
export class TakeBackFeedbackInput {
  @Field(() => ID, { description: 'The feedback.' })
  feedbackId!: string;
}
