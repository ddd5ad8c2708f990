import type { Viewer } from '@constellation/platform/access';
import { isId, type Tx } from '@constellation/platform/db';
import { NotFound, present, Refusal } from '@constellation/platform/errors';
import { AgreementAcceptance, AgreementParty, AgreementTerms, LicenceAgreement } from './agreement.entity.ts';
import { agreementsOf } from './agreement.policy.ts';

/** An agreement held for a change: nobody else changes it until the transaction ends. */
export interface HeldAgreement {
  readonly id: string;
  readonly offeringId: string;
  /** When it ends because a party gave notice. */
  readonly endsAt: Date | null;
  readonly settledAt: Date | null;
  readonly parties: readonly AgreementParty[];
  /** The terms all parties accepted last. */
  readonly agreed: AgreementTerms | null;
  readonly newest: AgreementTerms;
  /** Parties that accepted the newest. */
  readonly acceptedBy: readonly string[];
}

/** Holds an agreement for those who sign for one of its parties. @throws {NotFound} */
export async function lockAgreement(tx: Tx, viewer: Viewer, agreementId: string): Promise<HeldAgreement> {
  const held = isId(agreementId) ? await holdAgreement(tx, agreementId) : null;
  const mine = agreementsOf(viewer);
  if (!held || !held.parties.some(({ organisationId }) => mine.includes(organisationId))) {
    throw new NotFound('agreement', 'agreementId');
  }
  return held;
}

/** Holds an agreement, whoever asks. */
export async function holdAgreement(tx: Tx, agreementId: string): Promise<HeldAgreement | null> {
  const agreement = await tx.manager.findOne(LicenceAgreement, {
    where: { id: agreementId },
    lock: { mode: 'pessimistic_write' },
  });
  if (!agreement) return null;
  const parties = await tx.manager.findBy(AgreementParty, { licenceAgreementId: agreement.id });
  const terms = await tx.manager.find(AgreementTerms, {
    where: { licenceAgreementId: agreement.id },
    order: { number: 'DESC' },
  });
  const newest = present(terms[0], 'The terms of an agreement');
  const acceptances = await tx.manager.findBy(AgreementAcceptance, {
    licenceAgreementId: agreement.id,
    number: newest.number,
  });
  const { id, offeringId, endsAt, settledAt, agreedTerms } = agreement;
  return {
    ...{ id, offeringId, endsAt, settledAt, parties, newest },
    agreed: terms.find(({ number }) => number === agreedTerms) ?? null,
    acceptedBy: acceptances.map(({ organisationId }) => organisationId),
  };
}

/** The first instant at which it gives nothing any more; null where it has no end, or is not agreed. */
export function endOf({ endsAt, agreed }: Pick<HeldAgreement, 'endsAt' | 'agreed'>): Date | null {
  const ends = [endsAt, agreed?.endsAt ?? null].filter((end) => end !== null);
  return ends.length === 0 ? null : new Date(Math.min(...ends.map((end) => end.getTime())));
}

/** @throws {Refusal} `ended` when it is over: another one is made then */
export function requireRunning(held: HeldAgreement, now: Date): void {
  const end = endOf(held);
  if (held.settledAt || (end && end <= now)) {
    throw new Refusal({ code: 'ended', message: 'This agreement is over: make another one.', field: 'agreementId' });
  }
}
