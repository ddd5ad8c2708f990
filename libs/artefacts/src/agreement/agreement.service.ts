import type { Viewer, ViewerPost } from '@constellation/platform/access';
import { countsAsVerified } from '@constellation/identity';
import { newId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { NotFound, parseInput, Refusal } from '@constellation/platform/errors';
import { daysAfter, endOfLondonDay, londonDayOf } from '@constellation/platform/time';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { z } from 'zod';
import { requireGivable } from '../adaptation/given-on.ts';
import { judgeAgain } from '../adaptation/judge-again.ts';
import { paragraph } from '../artefact/fields.ts';
import { agreementAgreed, agreementDeclined, agreementNoticeGiven, agreementProposed } from './agreement.events.ts';
import {
  agreementTermsInput,
  decideAgreementTerms,
  newAgreementInput,
  type AgreementTermsInput,
  type DecidedAgreementTerms,
  type NewAgreementInput,
} from './agreement-input.ts';
import {
  AgreementAcceptance,
  AgreementItem,
  AgreementParty,
  AgreementTerms,
  LicenceAgreement,
} from './agreement.entity.ts';
import { requireSignsFor } from './agreement.policy.ts';
import { recordAct } from './agreement-record.ts';
import { settleAdopters } from './agreement-end.ts';
import { lockAgreement, requireRunning, type HeldAgreement } from './held-agreement.ts';
import { recomputeNamed } from './named-versions.ts';

const day = z.iso.date('Write the day as YYYY-MM-DD, such as 2027-08-31.');
const declineInput = z.object({
  reason: paragraph(2_000).refine((text) => text !== '', 'Write to the other parties why.'),
});

/** What an act of a party names: the agreement, the party, and the post that signs for it. */
export interface PartyAct {
  readonly agreementId: string;
  readonly organisationId: string;
  readonly postId: string;
}

/** Makes licence agreements, and lets their parties say yes, no, and that it is over. */
@Injectable()
export class AgreementService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Proposes an agreement for the organisation that offers, which thereby accepts these terms. Answers with its id.
   * @throws {Refusal} when the post does not sign for it, a party is not on the network, or a field is not right
   */
  async propose(viewer: Viewer, input: NewAgreementInput): Promise<string> {
    const post = viewer.post(input.postId);
    const { title, offeringId, receivingIds, terms } = parseInput(newAgreementInput, input);
    requireSignsFor(post, offeringId, 'offering');
    const decided = decideAgreementTerms(terms, viewer.now);
    return this.unitOfWork.run(async (tx) => {
      await requireOnNetwork(tx, viewer, offeringId, receivingIds);
      const id = newId();
      await tx.manager.insert(LicenceAgreement, {
        ...{ id, title, offeringId, createdBy: viewer.personId, createdAt: viewer.now },
      });
      await tx.manager.insert(AgreementParty, [
        { licenceAgreementId: id, organisationId: offeringId, side: 'offering' },
        ...receivingIds.map((organisationId): AgreementParty => ({
          ...{ licenceAgreementId: id, organisationId, side: 'receiving' },
        })),
      ]);
      await writeTerms(tx, viewer, { agreementId: id, number: 1, organisationId: offeringId, decided });
      const parties = [offeringId, ...receivingIds].map((organisationId) => ({ organisationId }));
      const by = { viewer, postId: post.id, organisationId: offeringId };
      recordAct(tx, { id, parties }, { action: 'agreement.proposed', by });
      return id;
    });
  }

  /** Proposes other terms for a party, which thereby accepts them; those in force stay so until all parties have. */
  async proposeTerms(viewer: Viewer, act: PartyAct & { readonly terms: AgreementTermsInput }): Promise<void> {
    const { terms } = parseInput(z.object({ terms: agreementTermsInput }), act);
    const decided = decideAgreementTerms(terms, viewer.now);
    await this.#act(viewer, { ...act, action: 'agreement.terms-proposed' }, async (tx, held) => {
      requireRunning(held, viewer.now);
      await writeTerms(tx, viewer, {
        agreementId: held.id,
        number: held.newest.number + 1,
        organisationId: act.organisationId,
        decided,
      });
    });
  }

  /**
   * Accepts the newest terms for a party: this very number, so that nobody accepts what they have not seen. Once every party
   * has, they are in force between their dates.
   * @throws {Refusal} `terms-changed` when there are newer ones, `accepted`, `declined`
   */
  async accept(viewer: Viewer, act: PartyAct & { readonly number: number }): Promise<void> {
    await this.#act(viewer, { ...act, action: 'agreement.accepted' }, async (tx, held) => {
      requireRunning(held, viewer.now);
      requireOpen(held, act.number, act.organisationId);
      await tx.manager.insert(AgreementAcceptance, {
        licenceAgreementId: held.id,
        number: act.number,
        organisationId: act.organisationId,
        acceptedBy: viewer.personId,
        acceptedAt: viewer.now,
      });
      const accepted = new Set([...held.acceptedBy, act.organisationId]);
      if (!held.parties.every(({ organisationId }) => accepted.has(organisationId))) return;
      if (held.newest.endsAt && held.newest.endsAt <= viewer.now) {
        throw problem('dates', 'Its last day is over: propose other terms.', 'number');
      }
      await requireNamedGivable(tx, held, viewer.now);
      await tx.manager.update(
        AgreementTerms,
        { licenceAgreementId: held.id, number: act.number },
        { agreedAt: viewer.now },
      );
      await tx.manager.update(LicenceAgreement, { id: held.id }, { agreedTerms: act.number });
      await recomputeNamed(tx, held.id, viewer.now);
      if (held.agreed) {
        // What the terms before these gave beyond them has ended.
        const before = { agreementId: held.id, offeringId: held.offeringId, terms: held.agreed };
        await settleAdopters(tx, { ...before, endedAt: viewer.now, isOver: false }, viewer.now);
      }
      const kinds = [...new Set([...held.newest.kinds, ...(held.agreed?.kinds ?? [])])];
      const { survival } = held.agreed ?? held.newest;
      await judgeAgain(tx, { agreementId: held.id, offeringId: held.offeringId, kinds, survival }, viewer.now);
      tx.emit(agreementAgreed, { agreementId: held.id });
      recordAct(tx, held, { action: 'agreement.agreed' });
    });
  }

  /** Declines the newest terms for a party, with a reason that the others read. */
  async decline(viewer: Viewer, act: PartyAct & { readonly number: number; readonly reason: string }): Promise<void> {
    const { reason } = parseInput(declineInput, act);
    await this.#act(viewer, { ...act, action: 'agreement.declined' }, async (tx, held) => {
      requireRunning(held, viewer.now);
      requireOpen(held, act.number, act.organisationId);
      await tx.manager.update(
        AgreementTerms,
        { licenceAgreementId: held.id, number: act.number },
        {
          declinedBy: viewer.personId,
          declinedFor: act.organisationId,
          declinedAt: viewer.now,
          declinedReason: reason,
        },
      );
      tx.emit(agreementDeclined, { agreementId: held.id });
    });
  }

  /**
   * Gives notice for a party: the agreement holds until the end of its last day in London, at the earliest so many days on as
   * its terms say. What then survives is what they say, too.
   * @param act `lastDay`: `YYYY-MM-DD`; by default the earliest
   * @throws {Refusal} `notice-too-short`, `notice-given`, `not-agreed`
   */
  async giveNotice(viewer: Viewer, act: PartyAct & { readonly lastDay?: string | null | undefined }): Promise<void> {
    const chosen = parseInput(z.object({ lastDay: day.nullish() }), act).lastDay;
    await this.#act(viewer, { ...act, action: 'agreement.notice-given' }, async (tx, held) => {
      requireRunning(held, viewer.now);
      if (!held.agreed) throw problem('not-agreed', 'It was never agreed: decline its terms instead.', 'agreementId');
      if (held.endsAt) throw problem('notice-given', 'Notice has been given already.', 'agreementId');
      const earliest = daysAfter(londonDayOf(viewer.now), held.agreed.noticeDays);
      if (chosen && chosen < earliest) {
        throw problem(
          'notice-too-short',
          `Its terms ask for ${held.agreed.noticeDays} days of notice: ${earliest} or later.`,
          'lastDay',
        );
      }
      await tx.manager.update(
        LicenceAgreement,
        { id: held.id },
        {
          endsAt: endOfLondonDay(chosen ?? earliest),
          noticeGivenAt: viewer.now,
          noticeGivenBy: viewer.personId,
          noticeGivenFor: act.organisationId,
        },
      );
      tx.emit(agreementNoticeGiven, { agreementId: held.id });
    });
  }

  /** Holds the agreement and sees that the post signs for the party. The act is recorded for every party. */
  async #act(
    viewer: Viewer,
    act: PartyAct & { readonly action: string },
    work: (tx: Tx, held: HeldAgreement) => Promise<void>,
  ): Promise<void> {
    const post = viewer.post(act.postId);
    await this.unitOfWork.run(async (tx) => {
      const held = await lockAgreement(tx, viewer, act.agreementId);
      requireParty(held, post, act.organisationId);
      const { action, postId, organisationId } = act;
      recordAct(tx, held, { action, by: { viewer, postId, organisationId } });
      await work(tx, held);
    });
  }
}

function requireParty(held: HeldAgreement, post: ViewerPost, organisationId: string): void {
  const party = held.parties.find((one) => one.organisationId === organisationId);
  if (!party) throw new NotFound('party', 'organisationId');
  requireSignsFor(post, organisationId, party.side);
}

/** Of what it names, the offering party may have made something from the works of others. */
async function requireNamedGivable(tx: Tx, held: HeldAgreement, now: Date): Promise<void> {
  const named = await tx.manager.findBy(AgreementItem, { licenceAgreementId: held.id, removedAt: IsNull() });
  await requireGivable(
    tx,
    named.map(({ artefactId }) => artefactId),
    {
      ...{ licenceCode: held.newest.licenceCode, partyIds: held.parties.map((one) => one.organisationId) },
      ...{ field: 'number', now },
    },
  );
}

function requireOpen(held: HeldAgreement, number: number, organisationId: string): void {
  if (number !== held.newest.number) {
    throw problem('terms-changed', 'There are newer terms: read and accept those.', 'number');
  }
  if (held.newest.declinedAt) {
    throw problem('declined', 'A party has declined these terms: propose others.', 'number');
  }
  if (held.acceptedBy.includes(organisationId)) {
    throw problem('accepted', 'This party has accepted these terms already.', 'number');
  }
}

async function writeTerms(
  tx: Tx,
  viewer: Viewer,
  about: { agreementId: string; number: number; organisationId: string; decided: DecidedAgreementTerms },
): Promise<void> {
  const { agreementId, number, organisationId, decided } = about;
  await tx.manager.insert(AgreementTerms, {
    ...decided,
    licenceAgreementId: agreementId,
    number,
    proposedBy: viewer.personId,
    proposedFor: organisationId,
    proposedAt: viewer.now,
  });
  await tx.manager.insert(AgreementAcceptance, {
    licenceAgreementId: agreementId,
    number,
    organisationId,
    acceptedBy: viewer.personId,
    acceptedAt: viewer.now,
  });
  tx.emit(agreementProposed, { agreementId });
}

async function requireOnNetwork(
  tx: Tx,
  viewer: Viewer,
  offeringId: string,
  receivingIds: readonly string[],
): Promise<void> {
  if (receivingIds.includes(offeringId)) {
    throw problem('own-party', 'An organisation makes no agreement with itself.', 'receivingIds');
  }
  const found = await tx.query<{ name: string; verified: boolean }>(
    `select name, ${countsAsVerified('organisation.organisation_id')} as verified
       from organisation where organisation_id = any($2::uuid[]) and status = 'open'
        and (source <> 'application' or verification = 'verified')`,
    [viewer.now, [offeringId, ...receivingIds]],
  );
  if (found.length < receivingIds.length + 1) throw new NotFound('organisation', 'receivingIds');
  const outside = found.filter(({ verified }) => !verified).map(({ name }) => name);
  if (outside.length > 0) {
    throw problem('not-verified', `Not on the network yet: ${outside.join(', ')}.`, 'receivingIds');
  }
}

function problem(code: string, message: string, field: string): Refusal {
  return new Refusal({ code, message, field });
}
