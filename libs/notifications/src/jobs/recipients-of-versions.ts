import { undoMinutes } from '@constellation/artefacts';
import { holdersToWriteTo } from '@constellation/identity/jobs';
import type { Queryable } from '@constellation/platform/db';
import type { Told } from '../notice/tell.ts';
import { told } from './told.ts';

/** SQL: when nobody can take a release back any more. */
const undoEnds = `version.released_at + interval '${undoMinutes} minutes'`;

/** Who follows the rights holder, its trust, or an author; but not who made it. */
export async function newWork(db: Queryable, subjectId: string): Promise<readonly Told[]> {
  return told(
    db,
    { kind: 'new-work', subjectKind: 'ArtefactVersion', subjectId },
    {
      sql: `select follow.person_id, min(${undoEnds}) as due_at
              from artefact_version version join artefact using (artefact_id)
              join follow on (follow.subject_kind = 'Organisation' and follow.subject_id = artefact.rights_holder_id)
                or (follow.subject_kind = 'Person' and follow.subject_id in (
                      select author.person_id from version_author author where author.version_id = version.version_id))
             where version.version_id = $1 and version.state = 'released' and follow.person_id <> version.created_by
             group by follow.person_id`,
    },
  );
}

/** Those who decide about what was submitted. */
export async function review(db: Queryable, subjectId: string, now: Date): Promise<readonly Told[]> {
  return told(
    db,
    { kind: 'review', subjectKind: 'ArtefactVersion', subjectId },
    {
      sql: `select decider.person_id from artefact_version version join artefact using (artefact_id)
             cross join lateral (${holdersToWriteTo('release-authority', 'artefact.rights_holder_id')}) decider
             where $1::timestamptz is not null and version.version_id = $2 and version.state = 'in-review'
               and decider.person_id <> version.submitted_by`,
      parameters: [now, subjectId],
    },
  );
}

/** Who made it and who submitted it: that it was released, or given back. */
export async function reviewAnswer(db: Queryable, subjectId: string): Promise<readonly Told[]> {
  return told(
    db,
    { kind: 'review-answer', subjectKind: 'ArtefactVersion', subjectId },
    {
      sql: `select maker.person_id from artefact_version version
             cross join lateral (select version.created_by as person_id union select version.submitted_by) maker
             where version.version_id = $1 and maker.person_id is not null
               and (version.state = 'released' or (version.state = 'draft' and version.returned_reason is not null))`,
    },
  );
}

/**
 * Who made what it concerns: the authors of adaptations, and whoever adopted it for an organisation.
 * @param subjectId the version of the origin
 */
export async function upstreamChange(db: Queryable, subjectId: string): Promise<readonly Told[]> {
  return told(
    db,
    { kind: 'upstream-change', subjectKind: 'UpstreamChange', subjectId },
    {
      sql: `select concerned.person_id, change.upstream_change_id as subject_id,
                   case when change.kind = 'released' then ${undoEnds} end as due_at
              from upstream_change change
              join artefact_version version using (version_id)
             cross join lateral (
               select made.created_by as person_id from artefact_version made where made.artefact_id = change.artefact_id
               union
               select author.person_id from artefact_version made join version_author author using (version_id)
                where made.artefact_id = change.artefact_id and author.person_id is not null
               union
               select adoption.adopted_by from adoption
                where change.artefact_id is null and adoption.version_id = change.version_id
                  and adoption.organisation_id = change.organisation_id and adoption.ended_at is null
             ) concerned
             where change.version_id = $1 and change.settled_at is null`,
    },
  );
}
