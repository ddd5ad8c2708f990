import { Viewer, type PostRole } from '@constellation/platform/access';
import { mayRun, requireMayRun } from './staff.policy.ts';

const now = new Date();
const withPost = (roles: PostRole[], actsFor: string[]) =>
  new Viewer({
    now,
    person: { id: 'p', name: 'P' },
    posts: [
      { id: 'post', organisationId: 'trust', organisationName: 'Trust', verified: true, title: 'T', roles, actsFor },
    ],
  });

describe('who runs an organisation', () => {
  it.each([
    ['its admin', true, withPost(['organisation-admin'], ['school'])],
    ['an admin whose post acts for it', true, withPost(['organisation-admin'], ['trust', 'school'])],
    ['the platform operator', true, new Viewer({ now, person: { id: 'p', name: 'P' }, isPlatformOperator: true })],
    ['an admin of another', false, withPost(['organisation-admin'], ['trust'])],
    ['its release authority', false, withPost(['release-authority'], ['school'])],
    ['a member', false, withPost([], ['school'])],
    ['nobody', false, Viewer.signedOut(now)],
  ])('%s: %s', (_, may, viewer) => {
    expect(mayRun(viewer, 'school')).toBe(may);
    if (may) requireMayRun(viewer, 'school');
    else expect(() => requireMayRun(viewer, 'school')).toThrow('Only an admin');
  });
});
