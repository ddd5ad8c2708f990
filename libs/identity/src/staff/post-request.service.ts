import { postRoles, type PostRole, type Viewer } from '@constellation/platform/access';
import { isId, newId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { NotAllowed, NotFound, parseInput, Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { postRequestDecided, postRequested } from '../identity.events.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import { postTitle } from '../post/post-fields.ts';
import { PostService } from '../post/post.service.ts';
import { countsAsVerified, holdsToday } from '../viewer/posts.principal-source.ts';
import { adminsToWriteTo } from './admins.ts';
import { PostRequest, type PostRequestState } from './post-request.entity.ts';
import { postRequestMailKey, sendPostDecisionJob, sendPostRequestJob } from './post-request.jobs.ts';
import { isHidden, mayRun } from './staff.policy.ts';

/** How many organisations somebody may ask at a time. */
const mostWaiting = 5;

const requestInput = z.object({
  title: postTitle,
  message: z
    .string()
    .trim()
    .max(1_000, 'Keep the message under 1,000 characters.')
    .nullish()
    .transform((text) => text || null),
});
const acceptInput = z.object({ title: postTitle.optional(), roles: z.array(z.enum(postRoles)) });
const declineInput = z.object({
  reason: z
    .string()
    .trim()
    .min(1, 'Say why: the person reads it.')
    .max(1_000, 'Keep the reason under 1,000 characters.'),
});

/** Takes requests to be accepted by an organisation, and the decisions of those who run it. */
@Injectable()
export class PostRequestService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly posts: PostService,
  ) {}

  /**
   * Asks an organisation to be accepted.
   * @returns the request's id
   * @throws {Refusal} `not-on-network` where nobody would answer, `already-staff`, `already-requested`, `too-many`, or when a field is not right
   */
  async request(
    viewer: Viewer,
    organisationId: string,
    input: { readonly title: string; readonly message?: string | null | undefined },
  ): Promise<string> {
    const { title, message } = parseInput(requestInput, input);
    const { personId } = viewer;
    return this.unitOfWork.run(async (tx) => {
      const organisation = await lockOrganisation(tx, viewer, organisationId);
      await requireOnNetwork(tx, viewer, organisation);
      if (viewer.posts.some((post) => post.organisationId === organisation.id)) {
        throw problem('already-staff', `You have a post at ${organisation.name} already.`);
      }
      const waiting = await tx.manager.findBy(PostRequest, { personId, state: 'waiting' });
      if (waiting.some((request) => request.organisationId === organisation.id)) {
        throw problem('already-requested', `Your request to ${organisation.name} waits for its answer.`);
      }
      if (waiting.length >= mostWaiting) {
        throw problem('too-many', `Ask at most ${mostWaiting} organisations at a time: take a request back first.`);
      }
      const id = newId();
      await tx.manager.insert(PostRequest, {
        id,
        organisationId: organisation.id,
        personId,
        title,
        message,
        requestedAt: viewer.now,
      });
      tx.emit(postRequested, { postRequestId: id });
      const admins = await tx.query<{ person_id: string }>(adminsToWriteTo('$2::uuid'), [viewer.now, organisation.id]);
      for (const { person_id: adminId } of admins) {
        tx.enqueue(sendPostRequestJob, { postRequestId: id, adminId }, postRequestMailKey(id, adminId));
      }
      return id;
    });
  }

  /** Takes one's own request back. @throws {NotFound} when it is not one's own @throws {Refusal} `decided` */
  async withdraw(viewer: Viewer, postRequestId: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const request = await lockWaiting(tx, postRequestId, (found) => found.personId === viewer.personId);
      await decide(tx, viewer, request, { state: 'withdrawn' });
    });
  }

  /**
   * Accepts somebody: they have a post from today.
   * @param input `title` by default as they wrote it; `roles` the post carries beyond membership
   * @throws {NotFound} when the viewer does not run the organisation
   * @throws {Refusal} `own-request`, `decided`, or `already-staff`
   */
  async accept(
    viewer: Viewer,
    postRequestId: string,
    input: { readonly title?: string | undefined; readonly roles: readonly PostRole[] },
  ): Promise<void> {
    const { title, roles } = parseInput(acceptInput, input);
    await this.unitOfWork.run(async (tx) => {
      const request = await lockRunRequest(tx, viewer, postRequestId);
      const { personId, organisationId } = request;
      const holds = await tx.query(
        `select from post where person_id = $2 and organisation_id = $3 and ${holdsToday('post', 'started_on', 'ended_on')}`,
        [viewer.now, personId, organisationId],
      );
      if (holds.length > 0) {
        throw problem('already-staff', 'They have a post here by now: decline the request.', 'postRequestId');
      }
      await this.posts.start(tx, viewer, {
        personId,
        organisationId,
        title: title ?? request.title,
        roles: [...new Set(roles)],
      });
      await decide(tx, viewer, request, { state: 'accepted' });
    });
  }

  /** Declines somebody, with a reason that they read. @throws as {@link accept} */
  async decline(viewer: Viewer, postRequestId: string, input: { readonly reason: string }): Promise<void> {
    const { reason } = parseInput(declineInput, input);
    await this.unitOfWork.run(async (tx) => {
      const request = await lockRunRequest(tx, viewer, postRequestId);
      await decide(tx, viewer, request, { state: 'declined', reason });
    });
  }
}

async function lockOrganisation(tx: Tx, viewer: Viewer, organisationId: string): Promise<Organisation> {
  const organisation = isId(organisationId)
    ? await tx.manager.findOne(Organisation, { where: { id: organisationId }, lock: { mode: 'pessimistic_write' } })
    : null;
  if (!organisation || isHidden(viewer, organisation)) throw new NotFound('organisation', 'organisationId');
  return organisation;
}

/** An organisation that nobody brought onto the network has nobody who would answer. */
async function requireOnNetwork(tx: Tx, viewer: Viewer, { id, name, status }: Organisation): Promise<void> {
  const counts = await tx.query(`select where $1::timestamptz is not null and ${countsAsVerified('$2')}`, [
    viewer.now,
    id,
  ]);
  if (counts.length > 0 && status === 'open') return;
  throw problem(
    'not-on-network',
    status === 'open'
      ? `${name} is not on the network yet: apply for it instead.`
      : `The register says that ${name} is closed.`,
  );
}

/** A request that waits, locked. */
async function lockWaiting(tx: Tx, id: string, mayDecide: (request: PostRequest) => boolean): Promise<PostRequest> {
  const request = isId(id)
    ? await tx.manager.findOne(PostRequest, { where: { id }, lock: { mode: 'pessimistic_write' } })
    : null;
  if (!request || !mayDecide(request)) throw new NotFound('request', 'postRequestId');
  if (request.state !== 'waiting') {
    throw problem('decided', `This request was ${request.state} already.`, 'postRequestId');
  }
  return request;
}

async function lockRunRequest(tx: Tx, viewer: Viewer, id: string): Promise<PostRequest> {
  const request = await lockWaiting(tx, id, (found) => mayRun(viewer, found.organisationId));
  if (request.personId === viewer.personId) {
    throw new NotAllowed('Nobody decides on their own request: ask another admin.', 'own-request');
  }
  return request;
}

async function decide(
  tx: Tx,
  viewer: Viewer,
  { id, organisationId, personId }: PostRequest,
  decision: { readonly state: PostRequestState; readonly reason?: string },
): Promise<void> {
  await tx.manager.update(PostRequest, { id }, { ...decision, decidedAt: viewer.now, decidedBy: viewer.personId });
  tx.emit(postRequestDecided, { postRequestId: id });
  if (decision.state === 'withdrawn') return;
  tx.enqueue(sendPostDecisionJob, { postRequestId: id }, id);
  tx.record({
    action: `staff.request-${decision.state}`,
    organisationIds: [organisationId],
    actor: { personId: viewer.personId },
    ids: { request: id, person: personId },
  });
}

function problem(code: string, message: string, field = 'organisationId'): Refusal {
  return new Refusal({ code, message, field });
}
