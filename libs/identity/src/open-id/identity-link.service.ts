import type { Viewer } from '@constellation/platform/access';
import { isId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { NotAllowed, NotFound, Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { Person } from '../person/person.entity.ts';
import { Post } from '../post/post.entity.ts';
import { mayRun } from '../staff/staff.policy.ts';
import { holdsToday } from '../viewer/posts.principal-source.ts';
import { IdentityLink } from './identity-link.entity.ts';
import { mayConfirm } from './identity-link.policy.ts';
import { PersonIdentity } from './person-identity.entity.ts';

/** Lets an administrator say whether somebody who signs in anew is a person known already. */
@Injectable()
export class IdentityLinkService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Says that the identity is the person's: from its next sign-in it is theirs. Who it was until now is signed out everywhere, and what
   * they asked organisations for is taken back.
   * @throws {NotFound} when the viewer may not know of the link
   * @throws {NotAllowed} `operator-needed` when only the platform operator may say so
   * @throws {Refusal} `decided`, or `has-posts` when they have been accepted as somebody of their own
   */
  async confirm(viewer: Viewer, identityLinkId: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { link, identity, organisationIds } = await lockLink(tx, viewer, identityLinkId);
      const newcomer = await tx.manager.findOneByOrFail(Person, { id: identity.personId });
      if (newcomer.isPlatformOperator || (await tx.manager.existsBy(Post, { personId: newcomer.id }))) {
        throw problem('has-posts', `${newcomer.name} has a post of their own by now: the two stay two.`);
      }
      await tx.manager.update(
        PersonIdentity,
        { id: identity.id },
        { personId: link.personId, linkedBy: viewer.personId, linkedAt: viewer.now },
      );
      await leave(tx, viewer, newcomer.id);
      await decide(tx, viewer, { id: link.id }, 'confirmed');
      // It can be one person's only.
      await decide(tx, viewer, { personIdentityId: identity.id, state: 'waiting' }, 'declined');
      record(tx, viewer, { action: 'staff.sign-in-confirmed', link, organisationIds });
    });
  }

  /** Says that they are two people. @throws as {@link confirm} */
  async decline(viewer: Viewer, identityLinkId: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { link, organisationIds } = await lockLink(tx, viewer, identityLinkId);
      await decide(tx, viewer, { id: link.id }, 'declined');
      record(tx, viewer, { action: 'staff.sign-in-declined', link, organisationIds });
    });
  }
}

function record(
  tx: Tx,
  viewer: Viewer,
  about: { readonly action: string; readonly link: IdentityLink; readonly organisationIds: readonly string[] },
): void {
  const { action, link, organisationIds } = about;
  const actor = { personId: viewer.personId };
  tx.record({ action, organisationIds, actor, ids: { link: link.id, person: link.personId } });
}

/** With the organisations of who it may be. */
async function lockLink(
  tx: Tx,
  viewer: Viewer,
  id: string,
): Promise<{
  readonly link: IdentityLink;
  readonly identity: PersonIdentity;
  readonly organisationIds: readonly string[];
}> {
  const found = isId(id) ? await tx.manager.findOneBy(IdentityLink, { id }) : null;
  if (!found) throw new NotFound('link', 'identityLinkId');
  // The identity first: two links of one identity cannot both be confirmed.
  const identity = await tx.manager.findOneOrFail(PersonIdentity, {
    where: { id: found.personIdentityId },
    lock: { mode: 'pessimistic_write' },
  });
  const link = await tx.manager.findOneByOrFail(IdentityLink, { id });
  const organisationIds = await requireMayConfirm(tx, viewer, link, identity);
  if (link.state !== 'waiting') throw problem('decided', `This was ${link.state} already.`);
  return { link, identity, organisationIds };
}

async function requireMayConfirm(
  tx: Tx,
  viewer: Viewer,
  link: IdentityLink,
  identity: PersonIdentity,
): Promise<readonly string[]> {
  const posts = await tx.query<{ organisation_id: string }>(
    `select organisation_id from post where person_id = $2 and ${holdsToday('post', 'started_on', 'ended_on')}`,
    [viewer.now, link.personId],
  );
  const { isPlatformOperator } = await tx.manager.findOneByOrFail(Person, { id: link.personId });
  const organisationIds = posts.map((post) => post.organisation_id);
  if (!viewer.isPlatformOperator && !organisationIds.some((id) => mayRun(viewer, id))) {
    throw new NotFound('link', 'identityLinkId');
  }
  if (!mayConfirm(viewer, { isOperator: isPlatformOperator, organisationIds })) {
    throw new NotAllowed(
      'This person also has a place where you are not an admin: the platform operator can say it.',
      'operator-needed',
    );
  }
  if (identity.personId === viewer.personId) throw new NotAllowed('Nobody decides on their own sign-in.');
  return organisationIds;
}

/** Ends what somebody was who turned out to be somebody else. */
async function leave(tx: Tx, viewer: Viewer, personId: string): Promise<void> {
  await tx.query('delete from session where person_id = $1', [personId]);
  await tx.query('update api_token set revoked_at = $2 where person_id = $1 and revoked_at is null', [
    personId,
    viewer.now,
  ]);
  await tx.query(
    `update post_request set state = 'withdrawn', decided_at = $2, decided_by = $3 where person_id = $1 and state = 'waiting'`,
    [personId, viewer.now, viewer.personId],
  );
}

async function decide(
  tx: Tx,
  viewer: Viewer,
  which: { readonly id: string } | { readonly personIdentityId: string; readonly state: 'waiting' },
  state: 'confirmed' | 'declined',
): Promise<void> {
  await tx.manager.update(IdentityLink, which, { state, decidedAt: viewer.now, decidedBy: viewer.personId });
}

function problem(code: string, message: string): Refusal {
  return new Refusal({ code, message, field: 'identityLinkId' });
}
