import type { PostRole } from '@constellation/platform/access';

const roleWords: Readonly<Record<PostRole, string>> = {
  'organisation-admin': 'organisation admin',
  'release-authority': 'signs releases',
};

/** A post as far as its description needs it. */
export interface DescribedPost {
  readonly title: string;
  readonly organisation: string;
  /** The trust the organisation belongs to, if any. */
  readonly trust: string | null;
  readonly roles: readonly PostRole[];
}

/** One line on what somebody is: `Head of history, Fen Edge Academy (Northmoor Trust): signs releases`. */
export function describePosts(posts: readonly DescribedPost[], isPlatformOperator: boolean): string {
  const parts = posts.map(({ title, organisation, trust, roles }) => {
    const rights = roles.map((role) => roleWords[role]).join(', ');
    return `${title}, ${organisation}${trust ? ` (${trust})` : ''}${rights ? `: ${rights}` : ''}`;
  });
  if (isPlatformOperator) parts.unshift('Platform operator: verifies organisations');
  return parts.length > 0 ? parts.join('; ') : 'No post: sees what is public';
}
