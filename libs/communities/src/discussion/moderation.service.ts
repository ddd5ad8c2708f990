import type { Viewer } from '@constellation/platform/access';
import { isId, newId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { NotAllowed, NotFound, parseInput, Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { recordCommunity } from '../community/community-record.ts';
import type { CommunityRow } from '../community/community.reader.ts';
import { CommunityMessage, CommunityMessageReport, reportReasons } from './discussion.entity.ts';
import { lockMessage } from './discussion.service.ts';

const reportInput = z.object({
  reason: z.enum(reportReasons),
  note: z.string().trim().max(1_000, 'Keep the note under 1,000 characters.').default(''),
});
const hideInput = z.object({
  reason: z
    .string()
    .trim()
    .min(1, 'Say why: everybody in the thread reads it.')
    .max(500, 'Keep the reason under 500 characters.'),
});

/** Takes reports of messages, and what stewards decide about them. */
@Injectable()
export class ModerationService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Asks the stewards to look at a message. Once more by the same person changes nothing while it waits. */
  async report(
    viewer: Viewer,
    messageId: string,
    input: { readonly reason: string; readonly note?: string | undefined },
  ): Promise<void> {
    const { reason, note } = parseInput(reportInput, input);
    await this.unitOfWork.run(async (tx) => {
      const { message } = await lockMessage(tx, viewer, messageId);
      if (message.hiddenAt) throw problem('hidden', 'A steward has hidden this message already.', 'messageId');
      await tx.query(
        `insert into community_message_report (community_message_report_id, community_message_id, reported_by, reported_at, reason, note)
         values ($1, $2, $3, $4, $5, $6) on conflict (community_message_id, reported_by) where state = 'waiting' do nothing`,
        [newId(), message.id, viewer.personId, viewer.now, reason, note],
      );
    });
  }

  /** Hides a message, with a reason that everybody in the thread reads; what was reported about it is answered by that. */
  async hide(viewer: Viewer, messageId: string, reason: string): Promise<void> {
    const hideReason = parseInput(hideInput, { reason }).reason;
    await this.unitOfWork.run(async (tx) => {
      const { message, community } = await lockDecided(tx, viewer, messageId);
      if (message.hiddenAt) throw problem('hidden', 'This message is hidden already.', 'messageId');
      await tx.manager.update(
        CommunityMessage,
        { id: message.id },
        { hiddenAt: viewer.now, hiddenBy: viewer.personId, hideReason },
      );
      await decideReports(tx, viewer, message.id, 'upheld');
      recordCommunity(tx, viewer, 'message-hidden', { community, member: { personId: message.authorId } });
    });
  }

  /** Shows a hidden message again. */
  async show(viewer: Viewer, messageId: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { message, community } = await lockDecided(tx, viewer, messageId);
      if (!message.hiddenAt) throw problem('not-hidden', 'This message is not hidden.', 'messageId');
      await tx.manager.update(
        CommunityMessage,
        { id: message.id },
        { hiddenAt: null, hiddenBy: null, hideReason: null },
      );
      recordCommunity(tx, viewer, 'message-shown', { community, member: { personId: message.authorId } });
    });
  }

  /** Leaves a message as it is: what was reported about it is answered. */
  async dismiss(viewer: Viewer, reportId: string): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const report = isId(reportId) ? await tx.manager.findOneBy(CommunityMessageReport, { id: reportId }) : null;
      if (!report) throw new NotFound('report', 'reportId');
      const { message, community } = await lockMessage(tx, viewer, report.messageId).catch(asReport);
      if (!community.looksAfter) throw new NotFound('report', 'reportId');
      requireOthers(viewer, message);
      await decideReports(tx, viewer, message.id, 'dismissed');
      return message.id;
    });
  }
}

/** Who does not read the thread is told of no report either. */
function asReport(error: unknown): never {
  throw error instanceof NotFound ? new NotFound('report', 'reportId') : error;
}

async function decideReports(tx: Tx, viewer: Viewer, messageId: string, state: 'upheld' | 'dismissed'): Promise<void> {
  await tx.query(
    `update community_message_report set state = $2, decided_by = $3, decided_at = $4
      where community_message_id = $1 and state = 'waiting'`,
    [messageId, state, viewer.personId, viewer.now],
  );
}

/** A message that the viewer may decide about. */
async function lockDecided(
  tx: Tx,
  viewer: Viewer,
  messageId: string,
): Promise<{ readonly message: CommunityMessage; readonly community: CommunityRow }> {
  const held = await lockMessage(tx, viewer, messageId);
  if (!held.community.looksAfter) {
    throw new NotAllowed('Only its leads and deputies may do this: report the message to them.', 'steward-needed');
  }
  requireOthers(viewer, held.message);
  return held;
}

function requireOthers(viewer: Viewer, { authorId }: CommunityMessage): void {
  if (authorId === viewer.personId) {
    throw new NotAllowed('Nobody decides about what they wrote themselves: ask another steward.', 'own-message');
  }
}

function problem(code: string, message: string, field: string): Refusal {
  return new Refusal({ code, message, field });
}
