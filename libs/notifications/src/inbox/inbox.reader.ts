import { referenceKey, References, type Reference, type Viewer } from '@constellation/platform/access';
import { Database, type Queryable } from '@constellation/platform/db';
import { encodeCursor, textAndIdOf, type Page, type PageRequest } from '@constellation/platform/paging';
import { Injectable } from '@nestjs/common';
import { toDecide, type NoticeKind } from '../notice/notice-kinds.ts';

/** What of an inbox is looked at: what is not put away, of that what was not read or waits for a decision, or what is put away. */
export const inboxViews = ['open', 'unread', 'waiting', 'done'] as const;
export type InboxView = (typeof inboxViews)[number];

/** A notice, and what it is about as its person may see it now. */
export interface ShownNotice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly madeAt: Date;
  readonly isRead: boolean;
  readonly isDone: boolean;
  /** Whether it waits for its person to decide; null for news, and for what nobody decides about any more. */
  readonly waits: boolean | null;
  readonly subject: Reference;
}

/** How much of an inbox is new, as far as it was looked at. */
export interface InboxCount {
  readonly unread: number;
  readonly waiting: number;
  /** Whether there is more than was counted. */
  readonly isMore: boolean;
}

/** A row, before anybody asked what it is about. */
export interface NoticeRow {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly subject_kind: string;
  readonly subject_id: string;
  /** Of a collection: items that changed, one of which has to be there for its person still. */
  readonly item_ids: readonly string[] | null;
  readonly made_at: Date;
  readonly read_at: Date | null;
  readonly done_at: Date | null;
  readonly sort_at: string;
}

const columns = `notice_id as id, kind, subject_kind, subject_id, item_ids, made_at, read_at, done_at,
  to_char(made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as sort_at`;

const itemKey = (id: string): string => referenceKey('CollectionItem', id);

/** Rows looked at in one go, how often at most for one page, and how many are counted. */
const [window, mostWindows, mostCounted] = [60, 8, 200];

/**
 * SQL condition on `notice`: which of them a view may hold, before it is asked what they are about.
 */
const inView: Readonly<Record<InboxView, string>> = {
  open: 'done_at is null',
  unread: 'done_at is null and read_at is null',
  waiting: 'done_at is null',
  done: 'done_at is not null',
};

/**
 * Reads an inbox. Every notice is shown by what it is about, as its own context shows that to the viewer at this moment: what they
 * may not see any more is neither shown nor counted, whatever they were told of when it happened.
 */
@Injectable()
export class InboxReader {
  constructor(
    private readonly database: Database,
    private readonly references: References,
  ) {}

  /** Newest first. A page may be short, and more may follow, where much is hidden. */
  async list(
    viewer: Viewer,
    filter: { readonly view: InboxView; readonly kinds?: readonly NoticeKind[] | null | undefined },
    page: PageRequest,
  ): Promise<Page<ShownNotice>> {
    const items: { readonly node: ShownNotice; readonly cursor: string }[] = [];
    let after = textAndIdOf(page);
    let isMore = true;
    for (let looked = 0; looked < mostWindows && isMore && items.length <= page.size; looked++) {
      const rows: readonly NoticeRow[] = await this.#rows(viewer, filter, after);
      isMore = rows.length === window;
      const last = rows.at(-1);
      if (!last) break;
      after = { text: last.sort_at, id: last.id };
      for (const [row, node] of await this.shown(viewer, rows)) {
        if (filter.view === 'waiting' && !node.waits) continue;
        items.push({ node, cursor: encodeCursor([row.sort_at, row.id]) });
      }
    }
    const shown = items.slice(0, page.size);
    const isCutShort = isMore && items.length <= page.size && after !== null;
    return {
      items: shown,
      hasNextPage: items.length > page.size || isCutShort,
      hasPreviousPage: page.after !== undefined,
    };
  }

  /** How much is new, of the newest 200 that are not put away. */
  async count(viewer: Viewer): Promise<InboxCount> {
    if (!viewer.person) return { unread: 0, waiting: 0, isMore: false };
    const rows = await this.database.query<NoticeRow>(
      `select ${columns} from notice where person_id = $1 and due_at <= $2 and done_at is null
        order by made_at desc, notice_id desc limit ${mostCounted + 1}`,
      [viewer.person.id, viewer.now],
    );
    const shown = (await this.shown(viewer, rows.slice(0, mostCounted))).map(([, notice]) => notice);
    return {
      unread: shown.filter(({ isRead }) => !isRead).length,
      waiting: shown.filter(({ waits }) => waits).length,
      isMore: rows.length > mostCounted,
    };
  }

  /** What of these rows the viewer may see now. */
  async shown(viewer: Viewer, rows: readonly NoticeRow[]): Promise<readonly (readonly [NoticeRow, ShownNotice])[]> {
    const keys = rows.map((row) => referenceKey(row.subject_kind, row.subject_id));
    const items = rows.flatMap((row) => row.item_ids?.map(itemKey) ?? []);
    const subjects = await this.references.readBatch(viewer, [...new Set([...keys, ...items])]);
    return rows.flatMap((row, place) => {
      const subject = subjects.get(keys[place] ?? '');
      if (!subject) return [];
      if (row.item_ids && !row.item_ids.some((id) => subjects.has(itemKey(id)))) return [];
      const { id, kind, made_at: madeAt } = row;
      const waits = toDecide.has(kind) ? (subject.waits ?? null) : null;
      const notice = { id, kind, madeAt, isRead: row.read_at !== null, isDone: row.done_at !== null, waits, subject };
      return [[row, notice] as const];
    });
  }

  async #rows(
    viewer: Viewer,
    filter: { readonly view: InboxView; readonly kinds?: readonly NoticeKind[] | null | undefined },
    after: { readonly text: string; readonly id: string } | null,
  ): Promise<readonly NoticeRow[]> {
    return this.database.query<NoticeRow>(
      `select ${columns} from notice
        where person_id = $1 and due_at <= $2 and ${inView[filter.view]} and ($3::text[] is null or kind = any($3))
          and ($4::timestamptz is null or (made_at, notice_id) < ($4::timestamptz, $5::uuid))
        order by made_at desc, notice_id desc limit ${window}`,
      [viewer.personId, viewer.now, filter.kinds ?? null, after?.text ?? null, after?.id ?? null],
    );
  }
}

/** What of somebody's inbox no e-mail has told them of and they have not looked at: of some kinds, newest first. */
export async function unmailed(
  db: Queryable,
  about: { readonly personId: string; readonly kinds: readonly NoticeKind[]; readonly now: Date },
): Promise<readonly NoticeRow[]> {
  return db.query<NoticeRow>(
    `select ${columns} from notice
      where person_id = $1 and kind = any($2) and due_at <= $3 and mailed_at is null and read_at is null and done_at is null
        and made_at > $3::timestamptz - interval '${daysOfNews} days'
      order by made_at desc, notice_id desc limit ${mostCounted}`,
    [about.personId, about.kinds, about.now],
  );
}

/** Days after which an e-mail tells of something no more. */
export const daysOfNews = 14;
