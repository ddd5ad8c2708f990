import { feedbackGoesTo } from '@constellation/artefacts/jobs';
import type { Queryable } from '@constellation/platform/db';
import type { Told } from '../notice/tell.ts';
import { told } from './told.ts';

/** Those to whom it is written. */
export async function feedback(db: Queryable, subjectId: string, now: Date): Promise<readonly Told[]> {
  return told(
    db,
    { kind: 'feedback', subjectKind: 'Feedback', subjectId },
    {
      sql: `select recipient.person_id
              from feedback join artefact_version version using (version_id) join artefact using (artefact_id)
             cross join lateral (${feedbackGoesTo}) recipient
             where $1::timestamptz is not null and feedback.feedback_id = $2
               and recipient.person_id is distinct from feedback.written_by`,
      parameters: [now, subjectId],
    },
  );
}

/** Who wrote it. */
export async function feedbackAnswer(db: Queryable, subjectId: string): Promise<readonly Told[]> {
  return told(
    db,
    { kind: 'feedback-answer', subjectKind: 'Feedback', subjectId },
    {
      sql: `select written_by as person_id from feedback
             where feedback_id = $1 and written_by is not null and answered_by is distinct from written_by`,
    },
  );
}

/** The side that had agreed before, now that the other has too: who wrote it, or those to whom it is written. */
export async function feedbackShown(db: Queryable, subjectId: string, now: Date): Promise<readonly Told[]> {
  return told(
    db,
    { kind: 'feedback-shown', subjectKind: 'Feedback', subjectId },
    {
      sql: `select recipient.person_id
              from feedback join artefact_version version using (version_id) join artefact using (artefact_id)
             cross join lateral (
               select feedback.written_by as person_id where feedback.writer_agreed_at <= feedback.authors_agreed_at
                union
               select written.person_id from (${feedbackGoesTo}) written
                where feedback.writer_agreed_at > feedback.authors_agreed_at and written.person_id is distinct from feedback.written_by
             ) recipient
             where $1::timestamptz is not null and feedback.feedback_id = $2 and recipient.person_id is not null
               and feedback.taken_back_at is null`,
      parameters: [now, subjectId],
    },
  );
}
