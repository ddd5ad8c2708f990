import { SqlParameters, type Viewer } from '@constellation/platform/access';
import { isId, newId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { NotFound, parseInput, Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { id, paragraph } from '../artefact/fields.ts';
import { versionTables } from '../artefact/version.row.ts';
import { Feedback } from './feedback.entity.ts';
import { feedbackAnswered, feedbackShown, feedbackWritten } from './feedback.events.ts';
import { feedbackTables, isAuthor, isFeedbackSeen, isWriter, readsVersion } from './feedback.policy.ts';

const text = paragraph(4_000)
  .nullish()
  .transform((given) => given ?? '');
const newFeedback = z
  .object({
    versionId: id('a version'),
    usedFor: text,
    worked: text,
    toChange: text,
    agrees: z.boolean().default(false),
  })
  .refine(({ usedFor, worked, toChange }) => usedFor || worked || toChange, {
    error: 'Write something: what you used it for, what worked, or what to change.',
    path: ['usedFor'],
  });
const answerInput = z.object({
  answer: paragraph(4_000).refine((given) => given !== '', 'Write an answer.'),
});

/** Most of one person about one version. */
const mostOfOne = 10;

/** Lets readers of a version write to its authors, and both sides decide together whether others see it. */
@Injectable()
export class FeedbackService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Writes to the authors of a version that the viewer reads. Answers with its id.
   * @throws {NotFound} for a version they do not read, {Refusal} `own-work`, `too-many`
   */
  async write(viewer: Viewer, given: z.input<typeof newFeedback> & { readonly postId: string }): Promise<string> {
    const post = viewer.post(given.postId);
    const { versionId, agrees, ...texts } = parseInput(newFeedback, given);
    return this.unitOfWork.run(async (tx) => {
      const version = await readVersion(tx, viewer, versionId);
      if (version.is_author) {
        const message =
          'This is a work of your own, or one you answer for as its authors have left: feedback is for others to write.';
        throw new Refusal({ code: 'own-work', message, field: 'versionId' });
      }
      // Two windows of one person count one after the other.
      await tx.query('select from person where person_id = $1 for update', [viewer.personId]);
      if ((await tx.manager.countBy(Feedback, { versionId, writtenBy: viewer.personId })) >= mostOfOne) {
        const message = `You wrote to its authors ${mostOfOne} times already: talk to them directly.`;
        throw new Refusal({ code: 'too-many', message, field: 'versionId' });
      }
      const feedbackId = newId();
      await tx.manager.insert(Feedback, {
        ...{ id: feedbackId, versionId, ...texts, answer: '' },
        ...{ writtenBy: viewer.personId, writtenFor: post.organisationId, writtenAt: viewer.now },
        writerAgreedAt: agrees ? viewer.now : null,
      });
      tx.emit(feedbackWritten, { feedbackId, artefactId: version.artefact_id, versionId });
      return feedbackId;
    });
  }

  /**
   * Answers as an author, in place of the answer before. Whoever wrote it agreed to show what stood there, so their agreement ends.
   * @throws {NotFound} for who is not among the authors
   */
  async answer(viewer: Viewer, given: z.input<typeof answerInput> & { readonly feedbackId: string }): Promise<void> {
    const { answer } = parseInput(answerInput, given);
    await this.unitOfWork.run(async (tx) => {
      const held = await hold(tx, viewer, given.feedbackId);
      if (!held.is_author) throw notFound();
      if (held.answer === answer) return;
      await tx.manager.update(
        Feedback,
        { id: given.feedbackId },
        { answer, answeredBy: viewer.personId, answeredAt: viewer.now, writerAgreedAt: null },
      );
      tx.emit(feedbackAnswered, idsOf(given.feedbackId, held));
    });
  }

  /**
   * Agrees that readers of the version see it, or agrees no more: for the side that the viewer is of. It is shown while both agree.
   * @throws {NotFound} for who is of neither side
   */
  async agree(viewer: Viewer, given: { readonly feedbackId: string; readonly agrees: boolean }): Promise<void> {
    const { feedbackId, agrees } = given;
    await this.unitOfWork.run(async (tx) => {
      const held = await hold(tx, viewer, feedbackId);
      const at = agrees ? viewer.now : null;
      if (held.is_writer) await tx.manager.update(Feedback, { id: feedbackId }, { writerAgreedAt: at });
      else if (held.is_author) {
        const by = agrees ? viewer.personId : null;
        await tx.manager.update(Feedback, { id: feedbackId }, { authorsAgreedAt: at, authorsAgreedBy: by });
      } else throw notFound();
      const wasShown = held.writer_agrees && held.authors_agree;
      const isShown = agrees && (held.is_writer ? held.authors_agree : held.writer_agrees);
      if (isShown && !wasShown) tx.emit(feedbackShown, idsOf(feedbackId, held));
    });
  }

  /** Takes one's own back: its words and the answer are deleted, for everybody. @throws {NotFound} */
  async takeBack(viewer: Viewer, { feedbackId }: { readonly feedbackId: string }): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const held = await hold(tx, viewer, feedbackId);
      if (!held.is_writer) throw notFound();
      await tx.manager.update(
        Feedback,
        { id: feedbackId },
        {
          ...{ usedFor: '', worked: '', toChange: '', answer: '', answeredBy: null, answeredAt: null },
          ...{ writerAgreedAt: null, authorsAgreedAt: null, authorsAgreedBy: null, takenBackAt: viewer.now },
        },
      );
    });
  }
}

const notFound = (): NotFound => new NotFound('feedback', 'feedbackId');

interface HeldFeedback {
  readonly version_id: string;
  readonly artefact_id: string;
  readonly answer: string;
  /** Who is of both sides since they wrote it speaks for the one they wrote it on. */
  readonly is_writer: boolean;
  readonly is_author: boolean;
  readonly writer_agrees: boolean;
  readonly authors_agree: boolean;
}

const idsOf = (feedbackId: string, { artefact_id: artefactId, version_id: versionId }: HeldFeedback) => ({
  ...{ feedbackId, artefactId, versionId },
});

/** Holds feedback that is there for the viewer: nobody else changes it until the transaction ends. @throws {NotFound} */
async function hold(tx: Tx, viewer: Viewer, feedbackId: string): Promise<HeldFeedback> {
  if (!isId(feedbackId)) throw notFound();
  const parameters = new SqlParameters([feedbackId]);
  const [held] = await tx.query<HeldFeedback>(
    `select feedback.version_id, version.artefact_id, feedback.answer, ${isWriter(viewer, parameters)} as is_writer,
            not ${isWriter(viewer, parameters)} and ${isAuthor(viewer, parameters)} as is_author,
            feedback.writer_agreed_at is not null as writer_agrees, feedback.authors_agreed_at is not null as authors_agree
       from ${feedbackTables}
      where feedback.feedback_id = $1 and ${isFeedbackSeen(viewer, parameters)} for update of feedback`,
    parameters.values,
  );
  if (!held) throw notFound();
  return held;
}

async function readVersion(
  tx: Tx,
  viewer: Viewer,
  versionId: string,
): Promise<{ readonly artefact_id: string; readonly is_author: boolean }> {
  const parameters = new SqlParameters([versionId]);
  const [version] = await tx.query<{ artefact_id: string; is_author: boolean }>(
    `select version.artefact_id, ${isAuthor(viewer, parameters)} as is_author
       from ${versionTables} where version.version_id = $1 and ${readsVersion(viewer, parameters)}`,
    parameters.values,
  );
  if (!version) throw new NotFound('released version', 'versionId');
  return version;
}
