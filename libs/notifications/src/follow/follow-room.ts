import type { Tx } from '@constellation/platform/db';
import { Refusal } from '@constellation/platform/errors';

/** Most things and places that one person follows. */
const mostFollowed = 500;

/** Holds a person, and sees to it that there is room for one more. @throws {Refusal} `too-many` */
export async function requireFollowRoom(tx: Tx, personId: string, field: string): Promise<void> {
  await tx.query('select from person where person_id = $1 for update', [personId]);
  const [followed] = await tx.query<{ many: number }>(
    `select ((select count(*) from follow where person_id = $1)
           + (select count(*) from place_follow where person_id = $1))::int as many`,
    [personId],
  );
  if ((followed?.many ?? 0) < mostFollowed) return;
  const message = `You follow ${mostFollowed} already: stop following something first.`;
  throw new Refusal({ code: 'too-many', message, field });
}
