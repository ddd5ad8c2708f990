import { newId, type Queryable, type Tx } from '@constellation/platform/db';
import { sendSignals } from '@constellation/platform/signals';
import { mailNoticeJob } from '../notifications.jobs.ts';
import { effectiveFrequency } from '../preference/effective-frequency.ts';
import { withOwnMail, type NoticeKind } from './notice-kinds.ts';

/** That a person is to be told of something. */
export interface Told {
  readonly personId: string;
  readonly kind: NoticeKind;
  readonly subjectKind: string;
  readonly subjectId: string;
  /** Of a collection: items that changed, of which they find each now; shown as long as they find one. */
  readonly itemIds?: readonly string[];
  /** Nobody is told before; the instant at which it is written when there is none. */
  readonly dueAt?: Date;
}

/** The signal that there is something new in somebody's inbox. */
export const inboxSignal = (personId: string): string => `inbox:${personId}`;

/** Most notices announced at once. */
const mostAnnounced = 2_000;

/**
 * Writes notices down. Who was told of the same thing before is told again, as of something new; a job that runs twice tells once.
 * @param by the job's id
 */
export async function tell(
  tx: Queryable,
  people: readonly Told[],
  { by, now }: { readonly by: string; readonly now: Date },
): Promise<void> {
  if (people.length === 0) return;
  await tx.query(
    `insert into notice (notice_id, person_id, kind, subject_kind, subject_id, told_by, made_at, due_at, item_ids)
     select given.id, given.person_id, given.kind, given.subject_kind, given.subject_id, $6, $7, coalesce(given.due_at, $7), given.item_ids::uuid[]
       from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::uuid[], $8::timestamptz[], $9::text[])
         as given (id, person_id, kind, subject_kind, subject_id, due_at, item_ids)
     on conflict (person_id, kind, subject_id) do update
       set told_by = excluded.told_by, made_at = excluded.made_at, due_at = excluded.due_at, item_ids = excluded.item_ids,
           announced_at = null, read_at = null, done_at = null, mailed_at = null
       where notice.told_by <> excluded.told_by`,
    [
      people.map(() => newId()),
      people.map((one) => one.personId),
      people.map((one) => one.kind),
      people.map((one) => one.subjectKind),
      people.map((one) => one.subjectId),
      by,
      now,
      people.map((one) => one.dueAt ?? null),
      // Arrays of any length: PostgreSQL holds none within another.
      people.map((one) => (one.itemIds ? `{${one.itemIds.join()}}` : null)),
    ],
  );
}

/**
 * Tells browsers of what is due, and asks for the e-mails that are wanted now.
 * @returns whether there may be more
 */
export async function announce(tx: Tx, now: Date): Promise<boolean> {
  const announced = await tx.query<{
    id: string;
    person_id: string;
    kind: NoticeKind;
    made: string;
    frequency: string;
  }>(
    `with due as (
       select notice_id from notice where announced_at is null and due_at <= $1
        order by due_at limit ${mostAnnounced} for update skip locked
     )
     update notice set announced_at = $1 from due where due.notice_id = notice.notice_id
     returning notice.notice_id as id, notice.person_id, notice.kind, extract(epoch from notice.made_at)::bigint::text as made,
               ${effectiveFrequency('notice')} as frequency`,
    [now],
  );
  await sendSignals(tx, [...new Set(announced.map((one) => inboxSignal(one.person_id)))]);
  for (const { id, kind, made, frequency } of announced) {
    if (frequency === 'now' && !withOwnMail.includes(kind))
      tx.enqueue(mailNoticeJob, { noticeId: id }, `${id}-${made}`);
  }
  return announced.length === mostAnnounced;
}
