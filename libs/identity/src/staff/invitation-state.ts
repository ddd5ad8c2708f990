/** `pending` is the only one in which it can be accepted. */
export type InvitationState = 'pending' | 'accepted' | 'revoked' | 'expired';

/** What became of an invitation by an instant. */
export function invitationState(
  invitation: { readonly acceptedAt: Date | null; readonly revokedAt: Date | null; readonly expiresAt: Date },
  now: Date,
): InvitationState {
  if (invitation.acceptedAt) return 'accepted';
  if (invitation.revokedAt) return 'revoked';
  return invitation.expiresAt > now ? 'pending' : 'expired';
}
