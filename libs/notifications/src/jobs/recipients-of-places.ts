import { undoMinutes } from '@constellation/artefacts';
import { holdsToday } from '@constellation/identity';
import type { Queryable } from '@constellation/platform/db';
import type { Told } from '../notice/tell.ts';
import { told } from './told.ts';

/**
 * Who follows weeks that a unit of a map stands in, once for each unit: but not who put it there, nor who works for the
 * organisation whose map it is. Where years have different numbers of weeks, they are compared by the share that has passed. What
 * was released just now is told of once nobody can take its release back.
 */
export async function slotFilled(db: Queryable, subjectId: string, now: Date): Promise<readonly Told[]> {
  return told(
    db,
    { kind: 'slot-filled', subjectKind: 'CurriculumMapSlot', subjectId },
    {
      sql: `select distinct follow.person_id, (
                   select min(version.released_at) + interval '${undoMinutes} minutes' from artefact_version version
                    where version.artefact_id = slot.artefact_id and version.state in ('released', 'superseded')) as due_at
              from curriculum_map_slot slot
              join curriculum_map map on map.curriculum_map_id = slot.curriculum_map_id and map.deleted_at is null
              join place_follow follow on follow.subject = map.subject and follow.framework = map.framework
               and follow.year between slot.first_year and slot.last_year
               and (slot.first_week - 1) * follow.weeks_per_year < (follow.first_week - 1 + follow.weeks) * map.weeks_per_year
               and (follow.first_week - 1) * map.weeks_per_year < (slot.first_week - 1 + slot.weeks) * follow.weeks_per_year
             where slot.curriculum_map_slot_id = $2 and slot.artefact_id is not null and follow.person_id <> slot.changed_by
               and not exists (select from post where post.person_id = follow.person_id
                                and post.organisation_id = map.organisation_id and ${holdsToday('post', 'started_on', 'ended_on')})
               and not exists (select from notice where notice.person_id = follow.person_id
                                and notice.kind = 'slot-filled' and notice.subject_id = slot.curriculum_map_slot_id)`,
      parameters: [now, subjectId],
    },
  );
}
