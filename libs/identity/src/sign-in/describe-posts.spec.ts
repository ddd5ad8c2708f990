import { describePosts } from './describe-posts.ts';

describe('the description of a demo account', () => {
  it('names title, organisation, trust and rights', () => {
    const post = { title: 'Head of history', organisation: 'Fen School', trust: 'Fen Trust', roles: [] };
    expect(describePosts([post], false)).toBe('Head of history, Fen School (Fen Trust)');
    expect(describePosts([{ ...post, trust: null, roles: ['organisation-admin', 'release-authority'] }], false)).toBe(
      'Head of history, Fen School: organisation admin, signs releases',
    );
  });

  it('says what somebody without a post is', () => {
    expect(describePosts([], false)).toBe('No post: sees what is public');
    expect(describePosts([], true)).toBe('Platform operator: verifies organisations');
  });
});
