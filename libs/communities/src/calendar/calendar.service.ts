import { newSecretToken, hashSecretToken } from '@constellation/identity/access';
import { referenceKey, References, type Viewer } from '@constellation/platform/access';
import { Settings } from '@constellation/platform/config';
import { isId, newId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { NotAllowed, NotFound, parseInput, Refusal } from '@constellation/platform/errors';
import { instantInZone, isTimeZone, localTimeOf } from '@constellation/platform/time';
import { cleanLine } from '@constellation/platform/text';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { eventChanged } from '../communities.events.ts';
import { findCommunity, type CommunityRow } from '../community/community.reader.ts';
import { lockOwnCommunity, requireRunning } from '../community/locked-community.ts';
import { isExpected } from './calendar.reader.ts';
import { CalendarFeed, CommunityEvent, CommunityEventPaper, eventKinds, paperRoles } from './calendar.entity.ts';

const clock = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'Write the time as YYYY-MM-DDTHH:mm, such as 2027-01-14T16:00.')
  .refine((text) => z.iso.datetime().safeParse(`${text}:00Z`).success, 'There is no such time.');

const eventInput = z
  .object({
    kind: z.enum(eventKinds),
    title: z
      .string()
      .overwrite(cleanLine)
      .min(3, 'Give it a title of at least 3 characters.')
      .max(160, 'Keep the title under 160 characters.')
      .refine((text) => !/[\r\n]/.test(text), 'Write the title on one line.'),
    description: z.string().trim().max(10_000, 'Keep the description under 10,000 characters.').default(''),
    startsAt: clock,
    endsAt: clock,
    timeZone: z.string().refine(isTimeZone, 'Name a time zone, such as Europe/London.').default('Europe/London'),
    place: z.string().overwrite(cleanLine).max(300, 'Keep the place under 300 characters.').default(''),
    link: z
      .string()
      .trim()
      .max(2_000, 'Keep the link under 2,000 characters.')
      .refine((text) => text === '' || /^https:\/\/\S+$/.test(text), 'A link begins with https://.')
      .default(''),
    capacity: z
      .number()
      .int('Whole people, please.')
      .min(1, 'At least one person comes.')
      .max(10_000, 'At most 10,000 people.')
      .nullish()
      .transform((count) => count ?? null),
    papers: z
      .array(
        z.object({
          role: z.enum(paperRoles),
          kind: z.enum(['Artefact', 'ArtefactVersion', 'Collection'], 'Papers are artefacts, versions or collections.'),
          id: z.uuid('This does not name anything.').toLowerCase(),
        }),
      )
      .max(20, 'At most 20 papers.')
      .default([]),
  })
  .check(({ value: { startsAt, endsAt, timeZone }, issues }) => {
    // What is wrong with one of them is told by itself.
    if (!isTimeZone(timeZone) || ![startsAt, endsAt].every((time) => clock.safeParse(time).success)) return;
    const wrong = (path: 'startsAt' | 'endsAt', message: string) =>
      issues.push({ code: 'custom', message, path: [path], input: { startsAt, endsAt } });
    const times = { startsAt, endsAt };
    // When clocks go forward they show no time of the hour that is left out.
    const skipped = (['startsAt', 'endsAt'] as const).filter(
      (field) => localTimeOf(instantInZone(times[field], timeZone), timeZone) !== times[field],
    );
    for (const field of skipped) wrong(field, 'Clocks go forward then and do not show this time: choose another one.');
    if (skipped.length > 0) return;
    if (instantInZone(endsAt, timeZone) <= instantInZone(startsAt, timeZone))
      wrong('endsAt', 'It ends after it begins.');
  });

export type NewEvent = z.input<typeof eventInput>;
type Planned = z.output<typeof eventInput>;

/** Plans what communities do together, and says who comes. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly references: References,
    private readonly settings: Settings,
  ) {}

  /** Plans a meeting or event; those who look after the community may. Answers with its id. */
  async plan(viewer: Viewer, communityId: string, input: NewEvent): Promise<string> {
    const planned = parseInput(eventInput, input);
    await this.#requirePapers(viewer, planned);
    return this.unitOfWork.run(async (tx) => {
      const community = await lockOwnCommunity(tx, viewer, communityId);
      const id = newId();
      await tx.manager.insert(CommunityEvent, {
        ...{ id, communityId: community.id, createdBy: viewer.personId, createdAt: viewer.now },
        ...{ ...fieldsOf(planned), changedAt: viewer.now, cancelledAt: null, cancelReason: null },
      });
      await writePapers(tx, id, planned);
      tx.emit(eventChanged, { eventId: id });
      return id;
    });
  }

  /** Changes it as a whole. @throws {Refusal} `cancelled`, or `too-small` for those who signed up */
  async change(viewer: Viewer, eventId: string, input: NewEvent): Promise<void> {
    const planned = parseInput(eventInput, input);
    await this.#requirePapers(viewer, planned);
    await this.unitOfWork.run(async (tx) => {
      const event = await lockOwnEvent(tx, viewer, eventId);
      const coming = await countComing(tx, viewer, event.id);
      if (planned.capacity !== null && coming > planned.capacity) {
        throw problem('too-small', `${coming} people have signed up: take at least as many.`, 'capacity');
      }
      await tx.manager.update(
        CommunityEvent,
        { id: event.id },
        { ...fieldsOf(planned), changedAt: viewer.now, revision: event.revision + 1 },
      );
      await tx.query(`delete from community_event_paper where community_event_id = $1`, [event.id]);
      await writePapers(tx, event.id, planned);
      tx.emit(eventChanged, { eventId: event.id });
    });
  }

  /** Calls it off, with a reason that everybody reads. */
  async cancel(viewer: Viewer, eventId: string, reason: string): Promise<void> {
    const given = z.object({
      reason: z.string().trim().min(1, 'Say why: everybody reads it.').max(500, 'Keep it under 500 characters.'),
    });
    const cancelReason = parseInput(given, { reason }).reason;
    await this.unitOfWork.run(async (tx) => {
      const event = await lockOwnEvent(tx, viewer, eventId);
      await tx.manager.update(
        CommunityEvent,
        { id: event.id },
        { cancelledAt: viewer.now, cancelReason, changedAt: viewer.now, revision: event.revision + 1 },
      );
      tx.emit(eventChanged, { eventId: event.id });
    });
  }

  /** Signs up, or takes that back. @throws {Refusal} `members-only`, `full`, `over`, `cancelled` */
  async signUp(viewer: Viewer, eventId: string, isComing: boolean): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { event, community } = await lockEvent(tx, viewer, eventId);
      requireRunning(community);
      if (!community.role) throw new NotAllowed('Only its members sign up: join the community first.', 'members-only');
      if (event.cancelledAt) throw cancelled();
      if (event.endsAt <= viewer.now) throw problem('over', 'It is over.', 'eventId');
      if (!isComing) {
        await tx.query(`delete from community_event_sign_up where community_event_id = $1 and person_id = $2`, [
          event.id,
          viewer.personId,
        ]);
        return;
      }
      const there = await tx.query(
        `select from community_event_sign_up where community_event_id = $1 and person_id = $2`,
        [event.id, viewer.personId],
      );
      if (there.length > 0) return;
      if (event.capacity !== null && (await countComing(tx, viewer, event.id)) >= event.capacity) {
        throw problem('full', 'Every place is taken: look again later, or ask a steward.', 'eventId');
      }
      await tx.query(
        `insert into community_event_sign_up (community_event_id, person_id, signed_up_at) values ($1, $2, $3)`,
        [event.id, viewer.personId, viewer.now],
      );
    });
  }

  /** Makes the secret address of the viewer's calendar, in the place of one they had; it is shown this once. */
  async makeFeed(viewer: Viewer): Promise<string> {
    const token = newSecretToken();
    await this.unitOfWork.run(async (tx) => {
      await revoke(tx, viewer);
      await tx.manager.insert(CalendarFeed, {
        ...{ id: newId(), personId: viewer.personId, tokenHash: hashSecretToken(token) },
        ...{ createdAt: viewer.now, revokedAt: null },
      });
    });
    return `${this.settings.http.publicUrl}/calendars/${token}`;
  }

  /** Takes the address away: from then on it is that of nothing. */
  async revokeFeed(viewer: Viewer): Promise<void> {
    await this.unitOfWork.run((tx) => revoke(tx, viewer));
  }

  async #requirePapers(viewer: Viewer, { papers }: Planned): Promise<void> {
    if (papers.length === 0) return;
    const keys = papers.map(({ kind, id }) => referenceKey(kind, id));
    const found = await this.references.readBatch(viewer, keys);
    if (keys.some((key) => !found.has(key))) throw new NotFound('paper', 'papers');
  }
}

async function revoke(tx: Tx, viewer: Viewer): Promise<void> {
  await tx.query(`select from person where person_id = $1 for update`, [viewer.personId]);
  await tx.query(`update calendar_feed set revoked_at = $2 where person_id = $1 and revoked_at is null`, [
    viewer.personId,
    viewer.now,
  ]);
}

function fieldsOf({ papers: _papers, startsAt, endsAt, ...same }: Planned) {
  return {
    ...same,
    startsAt: instantInZone(startsAt, same.timeZone),
    endsAt: instantInZone(endsAt, same.timeZone),
  };
}

async function writePapers(tx: Tx, eventId: string, { papers }: Planned): Promise<void> {
  if (papers.length === 0) return;
  await tx.manager.insert(
    CommunityEventPaper,
    papers.map(({ role, kind, id }, place) => ({ eventId, place, role, kind, referredId: id })),
  );
}

async function countComing(tx: Tx, viewer: Viewer, eventId: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `select count(*)::int as count from community_event_sign_up sign_up
       join community_event event using (community_event_id) join community using (community_id)
      where sign_up.community_event_id = $2 and ${isExpected}`,
    [viewer.now, eventId],
  );
  return row?.count ?? 0;
}

/** An event that the viewer reads, held, and its community. */
async function lockEvent(
  tx: Tx,
  viewer: Viewer,
  eventId: string,
): Promise<{ readonly event: CommunityEvent; readonly community: CommunityRow }> {
  const event = isId(eventId)
    ? await tx.manager.findOne(CommunityEvent, { where: { id: eventId }, lock: { mode: 'pessimistic_write' } })
    : null;
  const community = event && (await findCommunity(tx, viewer, event.communityId));
  if (!event || !community?.seesMembers) throw new NotFound('event', 'eventId');
  return { event, community };
}

/** {@link lockEvent} for those who look after the community, while it takes place. */
async function lockOwnEvent(tx: Tx, viewer: Viewer, eventId: string): Promise<CommunityEvent> {
  const { event, community } = await lockEvent(tx, viewer, eventId);
  if (!community.looksAfter) {
    throw new NotAllowed('Only its leads and deputies may do this: ask one of them.', 'steward-needed');
  }
  requireRunning(community);
  if (event.cancelledAt) throw cancelled();
  return event;
}

const cancelled = (): Refusal => problem('cancelled', 'It was called off: plan another.', 'eventId');

function problem(code: string, message: string, field: string): Refusal {
  return new Refusal({ code, message, field });
}
