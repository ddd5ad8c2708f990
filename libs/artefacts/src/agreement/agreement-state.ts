import type { AgreementRow, AgreementTermsRow } from './agreement.reader.ts';

/** Where an agreement stands. */
export const agreementStates = ['proposed', 'declined', 'agreed', 'in-force', 'ended'] as const;
export type AgreementState = (typeof agreementStates)[number];

/** The terms that all parties accepted last. */
export function agreedTermsOf(row: AgreementRow): AgreementTermsRow | null {
  return row.terms.find(({ number }) => number === row.agreed_terms) ?? null;
}

/** The first instant at which it gives nothing any more; null where it has no end, or is not agreed. */
export function endOfAgreement(row: AgreementRow): Date | null {
  const ends = [row.ends_at, agreedTermsOf(row)?.ends_at ?? null].filter((end) => end !== null);
  return ends.length === 0 ? null : new Date(Math.min(...ends.map((end) => end.getTime())));
}

/** Where it stands at an instant. Other terms that are proposed while it is in force change nothing until all accept. */
export function stateOfAgreement(row: AgreementRow, now: Date): AgreementState {
  const agreed = agreedTermsOf(row);
  if (!agreed) return row.terms[0]?.declined_for ? 'declined' : 'proposed';
  const end = endOfAgreement(row);
  if (row.settled_at || (end && end <= now)) return 'ended';
  return agreed.starts_at > now ? 'agreed' : 'in-force';
}
