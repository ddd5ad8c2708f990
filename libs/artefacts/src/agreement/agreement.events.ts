import { defineEvent } from '@constellation/platform/outbox';
import { z } from 'zod';

const agreementId = z.object({ agreementId: z.uuid() });

/** Terms were proposed, the first or others. */
export const agreementProposed = defineEvent('artefacts.agreement-proposed', agreementId);
/** Every party accepted: it is in force between its dates. */
export const agreementAgreed = defineEvent('artefacts.agreement-agreed', agreementId);
/** A party declined terms. */
export const agreementDeclined = defineEvent('artefacts.agreement-declined', agreementId);
/** A party gave notice. */
export const agreementNoticeGiven = defineEvent('artefacts.agreement-notice-given', agreementId);
/** It is over, and each adopter has what survives. */
export const agreementEnded = defineEvent('artefacts.agreement-ended', agreementId);
/** Adopters lost versions by the end of an agreement, or of its hold on an item; `agreement_ending` says what each keeps. */
export const adoptersAffected = defineEvent(
  'artefacts.adopters-affected',
  z.object({ agreementId: z.uuid(), organisationIds: z.array(z.uuid()).max(2_000) }),
);

/** The events about agreements. */
export const agreementEvents = {
  agreementProposed,
  agreementAgreed,
  agreementDeclined,
  agreementNoticeGiven,
  agreementEnded,
  adoptersAffected,
} as const;
