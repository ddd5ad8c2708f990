import type { Viewer } from '@constellation/platform/access';
import { isId, newId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { NotFound, parseInput, Refusal } from '@constellation/platform/errors';
import { daysAfter, endOfLondonDay, londonDayOf } from '@constellation/platform/time';
import { cleanLine } from '@constellation/platform/text';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { partnershipEnded, partnershipJoined, partnershipLeft } from '../identity.events.ts';
import { requireMayRun, mayRun } from '../staff/staff.policy.ts';
import { countsAsVerified } from '../viewer/posts.principal-source.ts';
import { Partnership, PartnershipMembership } from './partnership.entity.ts';
import { belongsTo, maySteward, requireSteward } from './partnership.policy.ts';
import { membershipHolds } from './partnership.principal-source.ts';

const name = z
  .string()
  .overwrite(cleanLine)
  .min(3, 'Give it a name of at least 3 characters.')
  .max(120, 'Keep the name under 120 characters.')
  .refine((text) => !/[\r\n]/.test(text), 'Write the name on one line.');
const charter = z.string().trim().max(20_000, 'Keep the charter under 20,000 characters.');
const noticeDays = z
  .number()
  .int('Whole days, please.')
  .min(0, 'Notice cannot be less than no day.')
  .max(730, 'At most 730 days of notice.');

const newInput = z.object({ stewardId: z.string(), name, charter: charter.nullish(), noticeDays });
const changesInput = z.object({
  name: name.optional(),
  charter: charter.optional(),
  noticeDays: noticeDays.optional(),
  stewardId: z.string().optional(),
});
const invitedInput = z.object({
  organisationIds: z
    .array(z.uuid('This does not name an organisation.').toLowerCase())
    .transform((ids) => [...new Set(ids)])
    .refine((ids) => ids.length > 0, 'Name at least one organisation.')
    .refine((ids) => ids.length <= 100, 'Invite at most 100 organisations at a time.'),
});
const day = z.iso.date('Write the day as YYYY-MM-DD, such as 2027-08-31.');

export type NewPartnership = z.input<typeof newInput>;
export type PartnershipChanges = z.input<typeof changesInput>;

/** Makes partnerships, and says who belongs to them. */
@Injectable()
export class PartnershipService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Makes a partnership; its steward organisation is the first member. Answers with its id.
   * @throws {Refusal} when the viewer does not run the steward, it is not verified, or a field is not right
   */
  async create(viewer: Viewer, input: NewPartnership): Promise<string> {
    const about = parseInput(newInput, input);
    return this.unitOfWork.run(async (tx) => {
      const [steward] = await findOrganisations(tx, viewer, [about.stewardId]);
      if (!steward) throw new NotFound('organisation', 'stewardId');
      requireMayRun(viewer, steward.id);
      requireOnNetwork([steward], 'stewardId');
      const id = newId();
      await tx.manager.insert(Partnership, {
        id,
        name: about.name,
        charter: about.charter ?? '',
        noticeDays: about.noticeDays,
        stewardId: steward.id,
        createdBy: viewer.personId,
        createdAt: viewer.now,
        endedAt: null,
      });
      await tx.manager.insert(PartnershipMembership, {
        ...invitation(viewer, id, steward.id),
        state: 'member',
        answeredBy: viewer.personId,
        answeredAt: viewer.now,
        joinedAt: viewer.now,
      });
      tx.emit(partnershipJoined, { partnershipId: id, organisationId: steward.id });
      record(tx, viewer, 'partnership.made', { id, stewardId: steward.id });
      return id;
    });
  }

  /** Changes what it says about itself, the notice for what is given from now on, or hands it to another member. */
  async update(viewer: Viewer, partnershipId: string, changes: PartnershipChanges): Promise<void> {
    const about = parseInput(changesInput, changes);
    await this.unitOfWork.run(async (tx) => {
      const partnership = await lockPartnership(tx, viewer, partnershipId);
      requireSteward(viewer, partnership);
      requireRunning(partnership);
      const { stewardId } = about;
      const set: Partial<Partnership> = {
        ...(about.name === undefined ? {} : { name: about.name }),
        ...(about.charter === undefined ? {} : { charter: about.charter }),
        ...(about.noticeDays === undefined ? {} : { noticeDays: about.noticeDays }),
      };
      if (stewardId !== undefined && stewardId !== partnership.stewardId) {
        const current = isId(stewardId) ? await currentMembership(tx, viewer, partnership.id, stewardId) : undefined;
        if (!current || current.endsAt) {
          throw new Refusal({
            code: 'not-member',
            message: 'Hand it to an organisation that belongs to it and has not given notice.',
            field: 'stewardId',
          });
        }
        set.stewardId = stewardId;
      }
      if (Object.keys(set).length === 0) return;
      await tx.manager.update(Partnership, { id: partnership.id }, set);
      if (set.stewardId)
        record(tx, viewer, 'partnership.handed-over', { ...partnership, organisationId: set.stewardId });
      if (set.charter !== undefined || set.noticeDays !== undefined) {
        record(tx, viewer, 'partnership.charter-changed', partnership);
      }
    });
  }

  /**
   * Invites organisations. Those that belong to it or are invited already are left as they are.
   * @throws {Refusal} `not-verified` when one of them is not on the network; `not-found`
   */
  async invite(viewer: Viewer, partnershipId: string, organisationIds: readonly string[]): Promise<void> {
    const asked = parseInput(invitedInput, { organisationIds }).organisationIds;
    await this.unitOfWork.run(async (tx) => {
      const partnership = await lockPartnership(tx, viewer, partnershipId);
      requireSteward(viewer, partnership);
      requireRunning(partnership);
      const organisations = await findOrganisations(tx, viewer, asked);
      if (organisations.length < asked.length) throw new NotFound('organisation', 'organisationIds');
      requireOnNetwork(organisations, 'organisationIds');
      const there = await tx.query<{ id: string }>(
        `select organisation_id as id from partnership_membership membership
          where partnership_id = $2 and (state = 'invited' or ${membershipHolds('membership', '$1::timestamptz')})`,
        [viewer.now, partnership.id],
      );
      const known = new Set(there.map((row) => row.id));
      const invited = organisations
        .filter(({ id }) => !known.has(id))
        .map(({ id }) => invitation(viewer, partnership.id, id));
      if (invited.length > 0) await tx.manager.insert(PartnershipMembership, invited);
      for (const { organisationId } of invited)
        record(tx, viewer, 'partnership.invited', { ...partnership, organisationId });
    });
  }

  /**
   * Accepts an invitation for the invited organisation, which then belongs to it at once, or declines it.
   * @throws {Refusal} `answered` when it waits no longer
   */
  async answer(viewer: Viewer, membershipId: string, isAccepted: boolean): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { partnership, membership } = await lockMembership(tx, viewer, membershipId);
      requireMayRun(viewer, membership.organisationId);
      requireInvited(membership);
      if (isAccepted) {
        requireRunning(partnership);
        requireOnNetwork(await findOrganisations(tx, viewer, [membership.organisationId]), 'membershipId');
      }
      await tx.manager.update(
        PartnershipMembership,
        { id: membership.id },
        {
          state: isAccepted ? 'member' : 'declined',
          answeredBy: viewer.personId,
          answeredAt: viewer.now,
          joinedAt: isAccepted ? viewer.now : null,
        },
      );
      const { partnershipId, organisationId } = membership;
      if (isAccepted) tx.emit(partnershipJoined, { partnershipId, organisationId });
      const action = isAccepted ? 'partnership.joined' : 'partnership.declined';
      record(tx, viewer, action, { ...partnership, organisationId });
    });
  }

  /** Takes an invitation back. */
  async takeBack(viewer: Viewer, membershipId: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { partnership, membership } = await lockMembership(tx, viewer, membershipId);
      requireSteward(viewer, partnership);
      requireInvited(membership);
      await tx.manager.update(
        PartnershipMembership,
        { id: membership.id },
        { state: 'taken-back', answeredBy: viewer.personId, answeredAt: viewer.now },
      );
      record(tx, viewer, 'partnership.invitation-taken-back', { ...membership, ...partnership });
    });
  }

  /**
   * Gives notice: the membership holds until the end of its last day in London, at the earliest so many days on as the
   * charter says. Either side may, the member or the steward for it.
   * @param lastDay `YYYY-MM-DD`; by default the earliest
   * @throws {Refusal} `notice-too-short`, `steward-leaves`, `not-member` or `notice-given`
   */
  async giveNotice(viewer: Viewer, membershipId: string, lastDay?: string | null): Promise<void> {
    const chosen = parseInput(z.object({ lastDay: day.nullish() }), { lastDay }).lastDay;
    await this.unitOfWork.run(async (tx) => {
      const { partnership, membership } = await lockMembership(tx, viewer, membershipId);
      if (!maySteward(viewer, partnership)) requireMayRun(viewer, membership.organisationId);
      requireMember(membership, viewer.now);
      if (membership.endsAt) {
        throw problem('notice-given', 'Notice has been given already.', 'membershipId');
      }
      if (membership.organisationId === partnership.stewardId) {
        throw problem('steward-leaves', 'Hand the partnership to another member first, or end it.', 'membershipId');
      }
      const earliest = daysAfter(londonDayOf(viewer.now), partnership.noticeDays);
      if (chosen && chosen < earliest) {
        throw problem(
          'notice-too-short',
          `The charter asks for ${partnership.noticeDays} days of notice: ${earliest} or later.`,
          'lastDay',
        );
      }
      await tx.manager.update(
        PartnershipMembership,
        { id: membership.id },
        {
          noticeGivenBy: viewer.personId,
          noticeGivenAt: viewer.now,
          endsAt: endOfLondonDay(chosen ?? earliest),
        },
      );
      record(tx, viewer, 'partnership.notice-given', { ...membership, ...partnership });
    });
  }

  /** Dissolves it: every membership ends at once, invitations are taken back, in one transaction. */
  async end(viewer: Viewer, partnershipId: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const partnership = await lockPartnership(tx, viewer, partnershipId);
      requireSteward(viewer, partnership);
      requireRunning(partnership);
      await tx.manager.update(Partnership, { id: partnership.id }, { endedAt: viewer.now });
      await tx.query(
        `update partnership_membership set state = 'taken-back', answered_at = $2, answered_by = $3
          where partnership_id = $1 and state = 'invited'`,
        [partnership.id, viewer.now, viewer.personId],
      );
      const left = await tx.query<{ id: string }>(
        `update partnership_membership membership
            set ends_at = $1, end_told_at = $1, notice_given_at = coalesce(notice_given_at, $1), notice_given_by = coalesce(notice_given_by, $3)
          where partnership_id = $2 and ${membershipHolds('membership', '$1::timestamptz')}
         returning organisation_id as id`,
        [viewer.now, partnership.id, viewer.personId],
      );
      tx.emit(partnershipEnded, { partnershipId: partnership.id });
      tx.record({
        action: 'partnership.ended',
        organisationIds: [partnership.stewardId, ...left.map((row) => row.id)],
        actor: { personId: viewer.personId },
        ids: { partnership: partnership.id },
      });
      for (let start = 0; start < left.length; start += mostTold) {
        const organisationIds = left.slice(start, start + mostTold).map((row) => row.id);
        tx.emit(partnershipLeft, { partnershipId: partnership.id, organisationIds });
      }
    });
  }
}

/** Organisations that one event speaks of. */
const mostTold = 2_000;

/** For its steward, and for whom it concerns besides. */
function record(
  tx: Tx,
  viewer: Viewer,
  action: string,
  about: { readonly id: string; readonly stewardId: string; readonly organisationId?: string },
): void {
  const { id: partnership, stewardId, organisationId: organisation } = about;
  tx.record({
    action,
    organisationIds: organisation ? [stewardId, organisation] : [stewardId],
    actor: { personId: viewer.personId },
    ids: organisation ? { partnership, organisation } : { partnership },
  });
}

function invitation(viewer: Viewer, partnershipId: string, organisationId: string): PartnershipMembership {
  return {
    id: newId(),
    partnershipId,
    organisationId,
    state: 'invited',
    invitedBy: viewer.personId,
    invitedAt: viewer.now,
    answeredBy: null,
    answeredAt: null,
    joinedAt: null,
    noticeGivenBy: null,
    noticeGivenAt: null,
    endsAt: null,
    endToldAt: null,
  };
}

/** An organisation that is to belong to a partnership. */
interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly verified: boolean;
}

/** Open organisations of the directory. */
async function findOrganisations(tx: Tx, viewer: Viewer, ids: readonly string[]): Promise<readonly Candidate[]> {
  return tx.query<Candidate>(
    `select organisation_id as id, name, ${countsAsVerified('organisation.organisation_id')} as verified
       from organisation where organisation_id = any($2::uuid[]) and status = 'open'
        and (source <> 'application' or verification = 'verified')`,
    [viewer.now, ids.filter(isId)],
  );
}

function requireOnNetwork(organisations: readonly Candidate[], field: string): void {
  const outside = organisations.filter(({ verified }) => !verified).map((one) => one.name);
  if (outside.length === 0) return;
  throw problem(
    'not-verified',
    `Not on the network yet: ${outside.join(', ')}. Only verified organisations join.`,
    field,
  );
}

async function lockPartnership(tx: Tx, viewer: Viewer, partnershipId: string): Promise<Partnership> {
  const partnership = isId(partnershipId)
    ? await tx.manager.findOne(Partnership, { where: { id: partnershipId }, lock: { mode: 'pessimistic_write' } })
    : null;
  if (!partnership || !(belongsTo(viewer, partnership.id) || maySteward(viewer, partnership))) {
    throw new NotFound('partnership', 'partnershipId');
  }
  return partnership;
}

/** Holds a membership, and its partnership before it, for those whom it concerns. */
async function lockMembership(
  tx: Tx,
  viewer: Viewer,
  membershipId: string,
): Promise<{ readonly partnership: Partnership; readonly membership: PartnershipMembership }> {
  const found = isId(membershipId) ? await tx.manager.findOneBy(PartnershipMembership, { id: membershipId }) : null;
  const partnership =
    found &&
    (await tx.manager.findOne(Partnership, {
      where: { id: found.partnershipId },
      lock: { mode: 'pessimistic_write' },
    }));
  if (!partnership || !(maySteward(viewer, partnership) || mayRun(viewer, found.organisationId))) {
    throw new NotFound('membership', 'membershipId');
  }
  // Read again: somebody may have changed it before this transaction held the partnership.
  const membership = await tx.manager.findOneByOrFail(PartnershipMembership, { id: found.id });
  return { partnership, membership };
}

async function currentMembership(
  tx: Tx,
  viewer: Viewer,
  partnershipId: string,
  organisationId: string,
): Promise<{ readonly endsAt: Date | null } | undefined> {
  const [row] = await tx.query<{ endsAt: Date | null }>(
    `select ends_at as "endsAt" from partnership_membership membership
      where partnership_id = $2 and organisation_id = $3 and ${membershipHolds('membership', '$1::timestamptz')}`,
    [viewer.now, partnershipId, organisationId],
  );
  return row;
}

function requireRunning(partnership: Partnership): void {
  if (partnership.endedAt) throw problem('ended', 'This partnership has ended: make a new one.', 'partnershipId');
}

function requireInvited(membership: PartnershipMembership): void {
  if (membership.state !== 'invited') {
    throw problem('answered', 'This invitation waits no longer: it was answered or taken back.', 'membershipId');
  }
}

function requireMember(membership: PartnershipMembership, now: Date): void {
  if (membership.state !== 'member' || (membership.endsAt && membership.endsAt <= now)) {
    throw problem('not-member', 'The organisation does not belong to the partnership.', 'membershipId');
  }
}

function problem(code: string, message: string, field: string): Refusal {
  return new Refusal({ code, message, field });
}
