import type { Building } from './build-people.ts';
import { daysFrom } from './facts/people.ts';
import { Random } from './random.ts';

/** Kinds of settings, so that some are few and some are many. */
const settings = ['primary', 'secondary', 'college', 'multi-academy-trust', 'other'];

/** People have opened what was released: lately, within the year, and before it. */
export async function buildUsage({ world, stack }: Building): Promise<void> {
  const random = new Random(world.seed ^ 0x05a6e);
  const released = world.artefacts.flatMap((one) => one.versions).filter((one) => one.number !== null);
  const rows = released.flatMap((version) =>
    [2, 100, 500].flatMap((daysAgo) =>
      random.sample(settings, 3).map((setting) => ({
        ...{ version_id: version.id, day: daysFrom(world.today, -daysAgo), setting, opened: 1 + random.below(9) },
      })),
    ),
  );
  await stack.dataSource.query(
    `insert into version_usage select * from jsonb_to_recordset($1::jsonb) as given (version_id uuid, day date, setting text, opened int)`,
    [JSON.stringify(rows)],
  );
}
