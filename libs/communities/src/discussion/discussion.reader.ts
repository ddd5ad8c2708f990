import { SqlParameters, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import type { BatchSource } from '@constellation/platform/graphql';
import { idOf, pageOf, type Page, type PageRequest } from '@constellation/platform/paging';
import { Injectable } from '@nestjs/common';
import { communityRules } from '../community/community.policy.ts';
import type { ReportReason } from './discussion.entity.ts';

/** A thread as its readers see it. */
export interface ThreadRow {
  readonly id: string;
  readonly communityId: string;
  /** Null where its first message is hidden, for others than its author and the stewards. */
  readonly title: string | null;
  readonly startedById: string;
  readonly startedAt: Date;
  readonly lastMessageId: string;
  readonly lastMessageAt: Date;
  readonly messageCount: number;
  readonly following: 'followed' | 'muted' | 'neither';
  readonly isMember: boolean;
}

/** A message as its readers see it. */
export interface MessageRow {
  readonly id: string;
  readonly threadId: string;
  readonly authorId: string;
  /** Null where it is hidden, for others than its author and the stewards. */
  readonly body: string | null;
  readonly writtenAt: Date;
  readonly editedAt: Date | null;
  readonly hiddenAt: Date | null;
  readonly hideReason: string | null;
  readonly mentionIds: readonly string[];
  readonly references: readonly { readonly kind: string; readonly id: string }[];
  readonly canDecide: boolean;
}

/** What a message said until an instant. */
export interface EditRow {
  readonly body: string;
  readonly replacedAt: Date;
}

/** A report that waits. */
export interface ReportRow {
  readonly id: string;
  readonly messageId: string;
  readonly reportedById: string;
  readonly reportedAt: Date;
  readonly reason: ReportReason;
  readonly note: string;
}

/** SQL: what one said, unless it is hidden from this viewer. */
const unlessHidden = (text: string, message: string, person: string, looksAfter: string): string =>
  `case when ${message}.hidden_at is null or ${message}.author_id = ${person} or ${looksAfter} then ${text} end`;

const threadTables = `from community_thread thread
  join community using (community_id)
  join community_message first_message on first_message.community_message_id = thread.first_message_id
  join community_message last_message on last_message.community_message_id = thread.last_message_id`;

function threadColumns(viewer: Viewer, parameters: SqlParameters): string {
  const { looksAfter, belongs } = communityRules(viewer, parameters);
  const person = parameters.typed(viewer.person?.id ?? null, 'uuid');
  return `thread.community_thread_id as id, thread.community_id as "communityId",
    ${unlessHidden('thread.title', 'first_message', person, looksAfter)} as title,
    first_message.author_id as "startedById", first_message.written_at as "startedAt",
    thread.last_message_id as "lastMessageId", last_message.written_at as "lastMessageAt",
    thread.message_count as "messageCount", ${belongs} as "isMember",
    coalesce((select following from community_thread_follow follow
               where follow.community_thread_id = thread.community_thread_id and follow.person_id = ${person}), 'neither') as following`;
}

const messageTables = `from community_message message
  join community_thread thread using (community_thread_id) join community using (community_id)`;

function messageColumns(viewer: Viewer, parameters: SqlParameters): string {
  const { looksAfter } = communityRules(viewer, parameters);
  const person = parameters.typed(viewer.person?.id ?? null, 'uuid');
  const shown = (text: string): string => unlessHidden(text, 'message', person, looksAfter);
  return `message.community_message_id as id, message.community_thread_id as "threadId", message.author_id as "authorId",
    ${shown('message.body')} as body, message.written_at as "writtenAt", message.edited_at as "editedAt",
    message.hidden_at as "hiddenAt", message.hide_reason as "hideReason",
    coalesce(${shown(`array(select mention.person_id::text from community_message_mention mention
           where mention.community_message_id = message.community_message_id)`)}, '{}') as "mentionIds",
    coalesce(${shown(`(select jsonb_agg(jsonb_build_object('kind', reference.kind, 'id', reference.referred_id) order by reference.place)
                from community_message_reference reference
               where reference.community_message_id = message.community_message_id)`)}, '[]') as "references",
    ${looksAfter} and message.author_id <> ${person} as "canDecide"`;
}

/** Reads what members say to each other: for members, and for those who look after the community. */
@Injectable()
export class ThreadReader implements BatchSource<ThreadRow> {
  constructor(private readonly database: Database) {}

  /** Threads of a community, those with the newest message first; empty for everybody else. */
  async list(viewer: Viewer, communityId: string, page: PageRequest): Promise<Page<ThreadRow>> {
    if (!isId(communityId)) return { ...pageOf<ThreadRow>([], page, () => []), total: 0 };
    const parameters = new SqlParameters([viewer.now, communityId]);
    const { sees, seesMembers } = communityRules(viewer, parameters);
    const from = `${threadTables} where thread.community_id = $2 and ${sees} and ${seesMembers}`;
    const after = parameters.typed(idOf(page), 'uuid');
    const rows = await this.database.query<ThreadRow & { total: number }>(
      `select ${threadColumns(viewer, parameters)}, (select count(*)::int ${from}) as total ${from}
          and (${after} is null or thread.last_message_id < ${after})
        order by thread.last_message_id desc limit ${parameters.add(page.size + 1)}`,
      parameters.values,
    );
    return { ...pageOf(rows, page, (row) => [row.lastMessageId]), total: rows[0]?.total ?? 0 };
  }

  async find(viewer: Viewer, id: string): Promise<ThreadRow | null> {
    return (await this.readBatch(viewer, [id])).get(id) ?? null;
  }

  async readBatch(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, ThreadRow>> {
    const parameters = new SqlParameters([viewer.now, ids.filter(isId)]);
    const { sees, seesMembers } = communityRules(viewer, parameters);
    const rows = await this.database.query<ThreadRow>(
      `select ${threadColumns(viewer, parameters)} ${threadTables}
        where thread.community_thread_id = any($2::uuid[]) and ${sees} and ${seesMembers}`,
      parameters.values,
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}

/** Reads messages, by the same rule. */
@Injectable()
export class MessageReader implements BatchSource<MessageRow> {
  constructor(private readonly database: Database) {}

  /** Messages of a thread, oldest first; empty for who does not read it. */
  async list(viewer: Viewer, threadId: string, page: PageRequest): Promise<Page<MessageRow>> {
    if (!isId(threadId)) return { ...pageOf<MessageRow>([], page, () => []), total: 0 };
    const parameters = new SqlParameters([viewer.now, threadId]);
    const { sees, seesMembers } = communityRules(viewer, parameters);
    const from = `${messageTables} where message.community_thread_id = $2 and ${sees} and ${seesMembers}`;
    const after = parameters.typed(idOf(page), 'uuid');
    const rows = await this.database.query<MessageRow & { total: number }>(
      `select ${messageColumns(viewer, parameters)}, (select count(*)::int ${from}) as total ${from}
          and (${after} is null or message.community_message_id > ${after})
        order by message.community_message_id limit ${parameters.add(page.size + 1)}`,
      parameters.values,
    );
    return { ...pageOf(rows, page, (row) => [row.id]), total: rows[0]?.total ?? 0 };
  }

  async find(viewer: Viewer, id: string): Promise<MessageRow | null> {
    return (await this.readBatch(viewer, [id])).get(id) ?? null;
  }

  async readBatch(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, MessageRow>> {
    const parameters = new SqlParameters([viewer.now, ids.filter(isId)]);
    const { sees, seesMembers } = communityRules(viewer, parameters);
    const rows = await this.database.query<MessageRow>(
      `select ${messageColumns(viewer, parameters)} ${messageTables}
        where message.community_message_id = any($2::uuid[]) and ${sees} and ${seesMembers}`,
      parameters.values,
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Reports that wait in a community, longest first; empty for those who do not look after it. */
  async reports(viewer: Viewer, communityId: string, page: PageRequest): Promise<Page<ReportRow>> {
    if (!isId(communityId)) return { ...pageOf<ReportRow>([], page, () => []), total: 0 };
    const parameters = new SqlParameters([viewer.now, communityId]);
    const { sees, looksAfter } = communityRules(viewer, parameters);
    const from = `${messageTables} join community_message_report report using (community_message_id)
      where thread.community_id = $2 and report.state = 'waiting' and ${sees} and ${looksAfter}`;
    const after = parameters.typed(idOf(page), 'uuid');
    const rows = await this.database.query<ReportRow & { total: number }>(
      `select report.community_message_report_id as id, report.community_message_id as "messageId",
              report.reported_by as "reportedById", report.reported_at as "reportedAt", report.reason, report.note,
              (select count(*)::int ${from}) as total ${from}
          and (${after} is null or report.community_message_report_id > ${after})
        order by report.community_message_report_id limit ${parameters.add(page.size + 1)}`,
      parameters.values,
    );
    return { ...pageOf(rows, page, (row) => [row.id]), total: rows[0]?.total ?? 0 };
  }
}

/** What messages said before they were changed, oldest first; as hidden as the message is. */
@Injectable()
export class EditsReader implements BatchSource<readonly EditRow[]> {
  constructor(private readonly database: Database) {}

  async readBatch(viewer: Viewer, messageIds: readonly string[]): Promise<ReadonlyMap<string, readonly EditRow[]>> {
    const parameters = new SqlParameters([viewer.now, messageIds.filter(isId)]);
    const { sees, seesMembers, looksAfter } = communityRules(viewer, parameters);
    const person = parameters.typed(viewer.person?.id ?? null, 'uuid');
    const rows = await this.database.query<EditRow & { messageId: string }>(
      `select edit.community_message_id as "messageId", edit.body, edit.replaced_at as "replacedAt"
         ${messageTables} join community_message_edit edit using (community_message_id)
        where edit.community_message_id = any($2::uuid[]) and ${sees} and ${seesMembers}
          and ${unlessHidden('true', 'message', person, looksAfter)}
        order by edit.community_message_edit_id`,
      parameters.values,
    );
    return Map.groupBy(rows, (row) => row.messageId);
  }
}
