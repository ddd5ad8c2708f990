import { invitationState } from './invitation-state.ts';

const now = new Date('2026-06-15T11:00:00Z');
const before = new Date(now.getTime() - 1);
const after = new Date(now.getTime() + 1);
const open = { acceptedAt: null, revokedAt: null, expiresAt: after };

describe('what became of an invitation', () => {
  it.each([
    ['pending', open],
    ['expired', { ...open, expiresAt: now }],
    ['revoked', { ...open, revokedAt: before }],
    ['revoked', { ...open, revokedAt: before, expiresAt: before }],
    ['accepted', { ...open, acceptedAt: before, expiresAt: before }],
  ])('is %s', (state, invitation) => {
    expect(invitationState(invitation, now)).toBe(state);
  });
});
