import { newId } from '@constellation/platform/db';
import { mappedYear } from './build-curriculum-maps.ts';
import type { Building } from './build-people.ts';
import { markId } from './markers.ts';
import { Random } from './random.ts';

/** How many people follow weeks of each subject that is mapped: one after the other, a week each. */
const followers = 12;

/** People follow what others teach. That they do is known to nobody but them. */
export async function buildPlaceFollows({ world, stack }: Building): Promise<void> {
  const random = new Random(world.seed ^ 0x51a7);
  for (const subject of new Set(world.curriculumMaps.map((map) => map.subject))) {
    for (const [at, person] of random.sample(world.people, followers).entries()) {
      const follow = { id: newId(), personId: person.id, subject, firstWeek: at + 1 };
      await stack.dataSource.query(
        `insert into place_follow (place_follow_id, person_id, subject, framework, year, first_week, weeks, weeks_per_year, followed_at)
         values ($1, $2, $3, 'nc-2014', $4, $5, 1, 38, now())`,
        [follow.id, follow.personId, follow.subject, mappedYear.place, follow.firstWeek],
      );
      markId(world, follow.id, `id of a place in ${subject} that somebody follows`, {
        of: 'place-follow',
        personId: person.id,
      });
      world.placeFollows.push(follow);
    }
  }
}
