import { referenceKey, References, type Viewer } from '@constellation/platform/access';
import { isId, newId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { NotAllowed, NotFound, parseInput, Refusal } from '@constellation/platform/errors';
import { cleanLine } from '@constellation/platform/text';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { messageWritten } from '../communities.events.ts';
import { membershipCounts } from '../community/community.policy.ts';
import { findCommunity, type CommunityRow } from '../community/community.reader.ts';
import { requireRunning } from '../community/locked-community.ts';
import {
  CommunityMessage,
  CommunityMessageEdit,
  CommunityMessageMention,
  CommunityMessageReference,
  CommunityThread,
} from './discussion.entity.ts';

/** What may be attached: never a person, who is mentioned instead. */
const attachable = ['Artefact', 'ArtefactVersion', 'Collection', 'Community'] as const;

const ids = z.array(z.uuid('This does not name anybody.').toLowerCase()).transform((all) => [...new Set(all)]);
const messageInput = z.object({
  body: z.string().trim().min(1, 'Write something.').max(20_000, 'Keep a message under 20,000 characters.'),
  mentionIds: ids.refine((all) => all.length <= 20, 'Mention at most 20 people.').default([]),
  references: z
    .array(
      z.object({
        kind: z.enum(attachable, 'Attach artefacts, versions, collections or communities.'),
        id: z.uuid('This does not name anything.').toLowerCase(),
      }),
    )
    .max(10, 'Attach at most 10 things.')
    .default([]),
});
const threadInput = messageInput.extend({
  title: z
    .string()
    .overwrite(cleanLine)
    .min(3, 'Give it a title of at least 3 characters.')
    .max(160, 'Keep the title under 160 characters.')
    .refine((text) => !/[\r\n]/.test(text), 'Write the title on one line.'),
});
const followInput = z.enum(['followed', 'muted', 'neither']);

export type NewMessage = z.input<typeof messageInput>;
export type NewThread = z.input<typeof threadInput>;
type Message = z.output<typeof messageInput>;

/** Lets members of a community talk to each other. */
@Injectable()
export class DiscussionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly references: References,
  ) {}

  /**
   * Begins a thread with its first message. Answers with its id.
   * @throws {Refusal} `members-only`, `not-member` for a mention of somebody else, or when a field is not right
   */
  async start(viewer: Viewer, communityId: string, input: NewThread): Promise<string> {
    const { title, ...message } = parseInput(threadInput, input);
    await this.#requireReferences(viewer, message);
    return this.unitOfWork.run(async (tx) => {
      const community = await findCommunity(tx, viewer, communityId);
      if (!community) throw new NotFound('community', 'communityId');
      requireMember(community);
      const [threadId, messageId] = [newId(), newId()];
      await tx.manager.insert(CommunityThread, {
        ...{ id: threadId, communityId: community.id, title },
        ...{ firstMessageId: messageId, lastMessageId: messageId },
      });
      await write(tx, viewer, { community, threadId, messageId, message });
      return threadId;
    });
  }

  /** Answers in a thread. Answers with the message's id. @throws as {@link start} */
  async reply(viewer: Viewer, threadId: string, input: NewMessage): Promise<string> {
    const message = parseInput(messageInput, input);
    await this.#requireReferences(viewer, message);
    return this.unitOfWork.run(async (tx) => {
      const { thread, community } = await lockThread(tx, viewer, threadId);
      requireMember(community);
      const messageId = newId();
      await write(tx, viewer, { community, threadId: thread.id, messageId, message });
      await tx.query(
        `update community_thread set last_message_id = greatest(last_message_id, $2), message_count = message_count + 1
          where community_thread_id = $1`,
        [thread.id, messageId],
      );
      return messageId;
    });
  }

  /**
   * Changes what one wrote; what it said before stays to be read.
   * @throws {NotFound} for what somebody else wrote @throws {Refusal} `hidden`
   */
  async edit(viewer: Viewer, messageId: string, body: string): Promise<void> {
    const text = parseInput(messageInput.pick({ body: true }), { body }).body;
    await this.unitOfWork.run(async (tx) => {
      const { message, community } = await lockMessage(tx, viewer, messageId);
      if (message.authorId !== viewer.personId) throw new NotFound('message', 'messageId');
      requireMember(community);
      if (message.hiddenAt) {
        throw new Refusal({
          code: 'hidden',
          message: 'A steward hid this message: ask one of them.',
          field: 'messageId',
        });
      }
      if (message.body === text) return;
      await tx.manager.insert(CommunityMessageEdit, {
        ...{ id: newId(), messageId: message.id, body: message.body, replacedAt: viewer.now },
      });
      await tx.manager.update(CommunityMessage, { id: message.id }, { body: text, editedAt: viewer.now });
    });
  }

  /** Says whether one wants to hear of a thread. */
  async follow(viewer: Viewer, threadId: string, following: string): Promise<void> {
    const wanted = followInput.parse(following);
    await this.unitOfWork.run(async (tx) => {
      const { thread } = await lockThread(tx, viewer, threadId);
      await tx.query(
        wanted === 'neither'
          ? `delete from community_thread_follow where community_thread_id = $1 and person_id = $2`
          : `insert into community_thread_follow (community_thread_id, person_id, following) values ($1, $2, '${wanted}')
             on conflict (community_thread_id, person_id) do update set following = excluded.following`,
        [thread.id, viewer.personId],
      );
    });
  }

  /** Somebody points only at what they see themselves. */
  async #requireReferences(viewer: Viewer, { references }: Message): Promise<void> {
    if (references.length === 0) return;
    const keys = references.map(({ kind, id }) => referenceKey(kind, id));
    const found = await this.references.readBatch(viewer, keys);
    if (keys.some((key) => !found.has(key))) throw new NotFound('thing to attach', 'references');
  }
}

async function write(
  tx: Tx,
  viewer: Viewer,
  about: {
    readonly community: CommunityRow;
    readonly threadId: string;
    readonly messageId: string;
    readonly message: Message;
  },
): Promise<void> {
  const { community, threadId, messageId, message } = about;
  await requireMentionable(tx, viewer, community, message.mentionIds);
  await tx.manager.insert(CommunityMessage, {
    ...{ id: messageId, threadId, authorId: viewer.personId, body: message.body, writtenAt: viewer.now },
    ...{ editedAt: null, hiddenAt: null, hiddenBy: null, hideReason: null },
  });
  if (message.mentionIds.length > 0) {
    await tx.manager.insert(
      CommunityMessageMention,
      message.mentionIds.map((personId) => ({ messageId, personId })),
    );
  }
  if (message.references.length > 0) {
    await tx.manager.insert(
      CommunityMessageReference,
      message.references.map(({ kind, id }, place) => ({ messageId, place, kind, referredId: id })),
    );
  }
  // Who takes part hears of it, unless they said that they do not want to.
  await tx.query(
    `insert into community_thread_follow (community_thread_id, person_id, following) values ($1, $2, 'followed')
     on conflict (community_thread_id, person_id) do nothing`,
    [threadId, viewer.personId],
  );
  tx.emit(messageWritten, { messageId });
}

/** @throws {Refusal} `members-only` */
function requireMember(community: CommunityRow): void {
  requireRunning(community);
  if (!community.role) throw new NotAllowed('Only its members write here: join the community first.', 'members-only');
}

async function requireMentionable(
  tx: Tx,
  viewer: Viewer,
  community: CommunityRow,
  personIds: readonly string[],
): Promise<void> {
  if (personIds.length === 0) return;
  const members = await tx.query(
    `select from community_membership membership join community using (community_id)
      where $1::timestamptz is not null and membership.community_id = $2 and membership.person_id = any($3::uuid[])
        and ${membershipCounts('membership')}`,
    [viewer.now, community.id, personIds],
  );
  if (members.length < personIds.length) {
    throw new Refusal({ code: 'not-member', message: 'Mention members of the community.', field: 'mentionIds' });
  }
}

/** A thread that the viewer reads, held, and its community. */
export async function lockThread(
  tx: Tx,
  viewer: Viewer,
  threadId: string,
): Promise<{ readonly thread: CommunityThread; readonly community: CommunityRow }> {
  const thread = isId(threadId)
    ? await tx.manager.findOne(CommunityThread, { where: { id: threadId }, lock: { mode: 'pessimistic_write' } })
    : null;
  const community = thread && (await findCommunity(tx, viewer, thread.communityId));
  if (!thread || !community?.seesMembers) throw new NotFound('thread', 'threadId');
  return { thread, community };
}

/** A message in a thread that the viewer reads, held, and its community. */
export async function lockMessage(
  tx: Tx,
  viewer: Viewer,
  messageId: string,
): Promise<{ readonly message: CommunityMessage; readonly community: CommunityRow }> {
  const found = isId(messageId)
    ? await tx.manager.findOne(CommunityMessage, { where: { id: messageId }, lock: { mode: 'pessimistic_write' } })
    : null;
  const thread = found && (await tx.manager.findOneByOrFail(CommunityThread, { id: found.threadId }));
  const community = thread && (await findCommunity(tx, viewer, thread.communityId));
  if (!found || !community?.seesMembers) throw new NotFound('message', 'messageId');
  return { message: found, community };
}
