import { holdsToday, PostReader } from '@constellation/identity';
import type { Viewer, ViewerPost } from '@constellation/platform/access';
import { isId, newId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { NotAllowed, NotFound, parseInput, Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { checkedDelegation, delegationInput, type DelegationInput } from './delegation-input.ts';
import { StandingDelegation } from './standing-delegation.entity.ts';

/** Names who decides about releases on behalf of an organisation, and ends it. Each method answers with the id of the delegation. */
@Injectable()
export class DelegationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly posts: PostReader,
  ) {}

  /**
   * Lets the holder of a post decide about releases of an organisation, of some kinds and to some audiences.
   * @throws {Refusal} `yourself`, or with what is not right about a field
   */
  async name(viewer: Viewer, input: DelegationInput): Promise<string> {
    const given = parseInput(delegationInput, input);
    const post = requireAnswers(viewer, given);
    const dates = checkedDelegation(given, viewer.now);
    return this.unitOfWork.run(async (tx) => {
      // Whom one may not see one does not name, nor learn of by trying.
      const visible = await this.posts.find(viewer, given.delegatePostId);
      const delegate = await delegateOf(tx, visible?.id ?? null, viewer.now);
      if (delegate.personId === viewer.personId) {
        throw new Refusal({
          code: 'yourself',
          message: 'Nobody names themselves: another admin or release authority of the organisation can name you.',
          field: 'delegatePostId',
        });
      }
      const { organisationId, delegatePostId, kinds, scopes, includesOwn } = given;
      const id = newId();
      await tx.manager.insert(StandingDelegation, {
        ...{ id, organisationId, delegatePostId, kinds, scopes, includesOwn, ...dates },
        ...{ givenBy: viewer.personId, givenThrough: post.id, givenAt: viewer.now, endedAt: null, endedBy: null },
      });
      record(tx, 'release.delegated', {
        viewer,
        post,
        delegation: { id, organisationId },
        personId: delegate.personId,
      });
      return id;
    });
  }

  /** Ends a delegation at once: by those who answer for the organisation, or by who holds it. What was released stays. */
  async end(viewer: Viewer, about: { readonly delegationId: string; readonly postId: string }): Promise<string> {
    const post = viewer.post(about.postId);
    return this.unitOfWork.run(async (tx) => {
      const delegation = isId(about.delegationId)
        ? await tx.manager.findOne(StandingDelegation, {
            where: { id: about.delegationId },
            lock: { mode: 'pessimistic_write' },
          })
        : null;
      const may =
        delegation && (answersFor(post, delegation.organisationId) || delegation.delegatePostId === about.postId);
      if (!may) throw new NotFound('delegation', 'delegationId');
      if (delegation.endedAt === null) {
        await tx.manager.update(
          StandingDelegation,
          { id: delegation.id },
          { endedAt: viewer.now, endedBy: viewer.personId },
        );
        const [holder] = await tx.query<{ id: string }>(`select person_id as id from post where post_id = $1`, [
          delegation.delegatePostId,
        ]);
        record(tx, 'release.delegation-ended', { viewer, post, delegation, personId: holder?.id ?? viewer.personId });
      }
      return delegation.id;
    });
  }
}

const answersFor = (post: ViewerPost, organisationId: string): boolean =>
  post.actsFor.includes(organisationId) && post.roles.length > 0;

/** Who appoints release authorities, and they themselves, may lend a part of that. */
function requireAnswers(viewer: Viewer, given: { postId: string; organisationId: string }): ViewerPost {
  const post = viewer.post(given.postId);
  if (answersFor(post, given.organisationId)) return post;
  throw new NotAllowed(
    'Only an admin or release authority of the organisation, or of the trust above it, names who decides on its behalf.',
    'not-release-authority',
  );
}

async function delegateOf(tx: Tx, postId: string | null, now: Date): Promise<{ personId: string }> {
  const [delegate] = await tx.query<{ personId: string }>(
    `select post.person_id as "personId" from post
      where post.post_id = $2 and ${holdsToday('post', 'started_on', 'ended_on')}`,
    [now, postId],
  );
  if (delegate) return delegate;
  throw new Refusal({ code: 'not-found', message: 'Choose somebody with a current post.', field: 'delegatePostId' });
}

function record(
  tx: Tx,
  action: string,
  about: {
    readonly viewer: Viewer;
    readonly post: ViewerPost;
    readonly delegation: { readonly id: string; readonly organisationId: string };
    readonly personId: string;
  },
): void {
  const { viewer, post, delegation, personId } = about;
  tx.record({
    ...{ action, organisationIds: [delegation.organisationId], actor: { personId: viewer.personId, postId: post.id } },
    ids: { delegation: delegation.id, person: personId },
  });
}
