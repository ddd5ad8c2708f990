import type { Queryable } from '@constellation/platform/db';
import type { NoticeKind } from '../notice/notice-kinds.ts';
import type { Told } from '../notice/tell.ts';

/** What a statement answers that finds people: with `subject_id` where it is another thing than the one asked about. */
interface Row {
  readonly person_id: string;
  readonly subject_id?: string;
  readonly due_at?: Date;
}

/** Runs a statement that finds the people to tell. */
export async function told(
  db: Queryable,
  about: { readonly kind: NoticeKind; readonly subjectKind: string; readonly subjectId: string },
  statement: { readonly sql: string; readonly parameters?: readonly unknown[] },
): Promise<readonly Told[]> {
  const rows = await db.query<Row>(statement.sql, statement.parameters ?? [about.subjectId]);
  return rows.map((row) => ({
    ...about,
    personId: row.person_id,
    ...(row.subject_id ? { subjectId: row.subject_id } : {}),
    ...(row.due_at ? { dueAt: row.due_at } : {}),
  }));
}
