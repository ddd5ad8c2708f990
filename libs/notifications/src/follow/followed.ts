import type { Reference } from '@constellation/platform/access';

/** Something that the viewer follows, as they may see it now. */
export interface Followed {
  readonly subject: Reference;
  readonly followedAt: Date;
}
