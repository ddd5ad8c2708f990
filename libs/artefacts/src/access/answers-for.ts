import type { Viewer } from '@constellation/platform/access';

/** As far as something in the name of an organisation is shown by who does not answer for it. */
export const nearScopes: readonly string[] = ['private', 'school', 'trust'];

/** The organisations whose collections and maps the viewer answers for: those they run, or whose releases they decide. */
export function organisationsAnsweredFor(viewer: Viewer): readonly string[] {
  const posts = viewer.posts.filter(
    ({ roles }) => roles.includes('organisation-admin') || roles.includes('release-authority'),
  );
  return [...new Set(posts.flatMap((post) => post.actsFor))];
}
