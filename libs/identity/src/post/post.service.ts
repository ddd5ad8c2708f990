import type { PostRole, Viewer } from '@constellation/platform/access';
import { isId, newId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { NotFound, parseInput, Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { postEnded, postStarted } from '../identity.events.ts';
import { londonDayOf } from '@constellation/platform/time';
import { Organisation } from '../organisation/organisation.entity.ts';
import { mayRun } from '../staff/staff.policy.ts';
import { holdsToday, londonToday } from '../viewer/posts.principal-source.ts';
import { postPhases, postSubjects, postTitle } from './post-fields.ts';
import { Post } from './post.entity.ts';

const changesInput = z.object({
  title: postTitle.optional(),
  subjects: postSubjects.optional(),
  phases: postPhases.optional(),
});

/** Changes to what a post says; what is undefined stays. A title cannot be taken away. */
export interface PostChanges {
  readonly title?: string | null | undefined;
  readonly subjects?: readonly string[] | undefined;
  readonly phases?: readonly string[] | undefined;
}

/** Starts, changes and ends posts. Posts are never deleted: who was where is history. */
@Injectable()
export class PostService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Gives a person a post from today. Who calls this has decided that they may have it. */
  async start(
    tx: Tx,
    viewer: Viewer,
    about: Pick<Post, 'personId' | 'organisationId' | 'title'> & { readonly roles: readonly PostRole[] },
  ): Promise<string> {
    const id = newId();
    await tx.manager.insert(Post, {
      ...about,
      id,
      roles: [...about.roles],
      subjects: [],
      phases: [],
      startedOn: londonDayOf(viewer.now),
      endedOn: null,
      createdAt: viewer.now,
    });
    tx.emit(postStarted, { postId: id });
    tx.record({
      action: 'staff.post-started',
      organisationIds: [about.organisationId],
      actor: { personId: viewer.person?.id ?? about.personId },
      ids: { post: id, person: about.personId },
      codes: about.roles,
    });
    return id;
  }

  /**
   * Ends a post.
   * @param endedOn first day on which it no longer counts, `YYYY-MM-DD`; by default today
   * @throws {NotFound} when the viewer does not run its organisation
   * @throws {Refusal} `already-ended`, `before-start`, or `last-admin`
   */
  async end(viewer: Viewer, postId: string, endedOn = londonDayOf(viewer.now)): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const post = await lockRunPost(tx, viewer, postId);
      if (endedOn < post.startedOn) {
        throw new Refusal({ code: 'before-start', message: `The post began on ${post.startedOn}.`, field: 'endedOn' });
      }
      if (post.roles.includes('organisation-admin')) await requireAnotherAdmin(tx, viewer, post, endedOn);
      await tx.manager.update(Post, { id: post.id }, { endedOn });
      tx.emit(postEnded, { postId: post.id });
      record(tx, viewer, { action: 'staff.post-ended', post, codes: [endedOn] });
    });
  }

  /**
   * Says what a post carries beyond membership.
   * @throws {NotFound} when the viewer does not run its organisation
   * @throws {Refusal} `already-ended`, or `last-admin`
   */
  async changeRoles(viewer: Viewer, postId: string, roles: readonly PostRole[]): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const post = await lockRunPost(tx, viewer, postId);
      if (post.roles.includes('organisation-admin') && !roles.includes('organisation-admin')) {
        await requireAnotherAdmin(tx, viewer, post, londonDayOf(viewer.now));
      }
      await tx.manager.update(Post, { id: post.id }, { roles: [...new Set(roles)] });
      record(tx, viewer, { action: 'staff.roles-changed', post, codes: [...new Set(roles)] });
    });
  }

  /**
   * Changes what a post says: its holder may, and who runs the organisation.
   * @throws {NotFound} for anybody else
   * @throws {Refusal} `already-ended`, or when a field is not right
   */
  async update(viewer: Viewer, postId: string, changes: PostChanges): Promise<void> {
    const { title, subjects, phases } = parseInput(changesInput, changes);
    const set = {
      ...(title === undefined ? {} : { title }),
      ...(subjects === undefined ? {} : { subjects }),
      ...(phases === undefined ? {} : { phases }),
    };
    await this.unitOfWork.run(async (tx) => {
      const post = await lockPost(tx, viewer, postId, (found) => found.personId === viewer.personId);
      if (Object.keys(set).length > 0) await tx.manager.update(Post, { id: post.id }, set);
    });
  }
}

function record(
  tx: Tx,
  viewer: Viewer,
  { action, post, codes }: { readonly action: string; readonly post: Post; readonly codes: readonly string[] },
): void {
  tx.record({
    ...{ action, codes, organisationIds: [post.organisationId] },
    ...{ actor: { personId: viewer.personId }, ids: { post: post.id, person: post.personId } },
  });
}

async function lockRunPost(tx: Tx, viewer: Viewer, postId: string): Promise<Post> {
  return lockPost(tx, viewer, postId, () => false);
}

/** The post, locked after its organisation, so that of two admins who end each other one stays. */
async function lockPost(tx: Tx, viewer: Viewer, postId: string, mayToo: (post: Post) => boolean): Promise<Post> {
  const found = isId(postId) ? await tx.manager.findOneBy(Post, { id: postId }) : null;
  if (!found || !(mayRun(viewer, found.organisationId) || mayToo(found))) throw new NotFound('post', 'postId');
  await tx.manager.findOne(Organisation, { where: { id: found.organisationId }, lock: { mode: 'pessimistic_write' } });
  const post = await tx.manager.findOneByOrFail(Post, { id: found.id });
  if (post.endedOn !== null && post.endedOn <= londonDayOf(viewer.now)) {
    throw new Refusal({ code: 'already-ended', message: `This post ended on ${post.endedOn}.`, field: 'postId' });
  }
  return post;
}

/** Somebody else must run the organisation from that day: in a post there, or in the trust it belongs to. */
async function requireAnotherAdmin(tx: Tx, viewer: Viewer, post: Post, from: string): Promise<void> {
  // Somebody whose own end is set does not count: when it comes nobody would be asked again.
  const others = await tx.query(
    `select 1 from post
      where post.post_id <> $2 and 'organisation-admin' = any(post.roles)
        and post.ended_on is null and post.started_on <= greatest($4::date, ${londonToday})
        and (post.organisation_id = $3 or post.organisation_id in (
              select membership.parent_id from organisation_membership membership
                join organisation trust on trust.organisation_id = membership.parent_id
               where membership.member_id = $3 and trust.kind in ('multi-academy-trust', 'single-academy-trust')
                 and ${holdsToday('membership', 'joined_on', 'left_on')}))
      limit 1`,
    [viewer.now, post.id, post.organisationId, from],
  );
  if (others.length === 0) {
    throw new Refusal({
      code: 'last-admin',
      message: 'An organisation keeps at least one admin: make somebody else admin first.',
      field: 'postId',
    });
  }
}
