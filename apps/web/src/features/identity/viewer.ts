import { useQueryClient } from '@tanstack/react-query';
import { useOperation } from '../../client/hooks.ts';
import type { PostPartsFragment, ViewerQuery as ViewerAnswer } from '../../gql/graphql.ts';
import { ViewerQuery } from './operations.ts';

export type ViewerPost = PostPartsFragment;

/** Who is signed in, with their posts. `viewer` is undefined while that is not known yet. */
export function useViewer() {
  const query = useOperation(ViewerQuery, {}, { staleTime: 5 * 60_000 });
  const viewer: ViewerAnswer['viewer'] | undefined = query.data?.viewer;
  const posts = viewer?.posts ?? [];
  return {
    query,
    viewer,
    person: viewer?.person ?? null,
    posts,
    signedIn: Boolean(viewer?.person),
    /** Whether submissions wait for them: of their organisation, or on somebody's standing delegation. */
    decides: viewer?.decidesOnDelegation === true || posts.some((post) => post.roles.includes('RELEASE_AUTHORITY')),
    isReleaseAuthority: posts.some((post) => post.roles.includes('RELEASE_AUTHORITY')),
  };
}

/** After signing in or out everything that was loaded was loaded for somebody else: all of it goes. */
export function useForgetEverything() {
  const client = useQueryClient();
  return async () => {
    await client.cancelQueries();
    client.removeQueries({ type: 'inactive' });
    await client.resetQueries();
  };
}

const key = 'constellation.post';

/** The post this browser acted through last. It is only a preselection, shown as such: every write still names its post. */
export function rememberedPost(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function rememberPost(postId: string): void {
  try {
    localStorage.setItem(key, postId);
  } catch {
    // Storage may be blocked: then one chooses each time.
  }
}
