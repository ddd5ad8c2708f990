import { NotAllowed } from '../errors/index.ts';
import { publicKey, type AccessKey } from './keys.ts';

/** A current post of the viewer. */
export interface ViewerPost {
  readonly id: string;
  readonly organisationId: string;
  readonly organisationName: string;
  /** Whether the organisation has been verified by the platform operator. */
  readonly verified: boolean;
  readonly title: string;
  readonly roles: readonly PostRole[];
  /**
   * The organisations this post may act for: its own, and for a post in a trust its current schools.
   */
  readonly actsFor: readonly string[];
}

/** Roles a post can carry; being a member needs none. */
export const postRoles = ['organisation-admin', 'release-authority'] as const;
export type PostRole = (typeof postRoles)[number];

/**
 * Who is asking, with everything a decision needs. Built once per request; the first argument of every service method.
 */
export class Viewer {
  /** Undefined for someone who is not signed in. */
  readonly person: { readonly id: string; readonly name: string } | undefined;
  /** The one instant at which this request decides about time. */
  readonly now: Date;
  /** Principal keys; never empty, as everyone holds `public`. */
  readonly keys: readonly AccessKey[];
  readonly posts: readonly ViewerPost[];
  readonly isPlatformOperator: boolean;
  /** The session in use, when there is one. */
  readonly sessionId: string | undefined;

  constructor(about: {
    now: Date;
    person?: { id: string; name: string };
    keys?: readonly AccessKey[];
    posts?: readonly ViewerPost[];
    isPlatformOperator?: boolean;
    sessionId?: string | undefined;
  }) {
    this.now = about.now;
    this.person = about.person;
    this.keys = [...new Set([publicKey, ...(about.keys ?? [])])];
    this.posts = about.posts ?? [];
    this.isPlatformOperator = about.isPlatformOperator ?? false;
    this.sessionId = about.sessionId;
  }

  static signedOut(now: Date): Viewer {
    return new Viewer({ now });
  }

  get isSignedIn(): boolean {
    return this.person !== undefined;
  }

  /** The person's id. @throws {NotAllowed} when nobody is signed in. */
  get personId(): string {
    if (!this.person) throw new NotAllowed('Sign in to do this.', 'sign-in-needed');
    return this.person.id;
  }

  /**
   * The viewer's own current post of that id: every write names the post it acts through.
   * @throws {NotAllowed} when it is not a current post of theirs.
   */
  post(postId: string): ViewerPost {
    const post = this.posts.find((candidate) => candidate.id === postId);
    if (!post) throw new NotAllowed('Choose one of your current posts to act through.', 'not-your-post');
    return post;
  }

  /** Whether some current post of the viewer carries the role for this organisation. */
  hasRole(role: PostRole, organisationId: string): boolean {
    return this.posts.some((post) => post.roles.includes(role) && post.actsFor.includes(organisationId));
  }
}
