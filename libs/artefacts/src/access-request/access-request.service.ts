import type { Viewer } from '@constellation/platform/access';
import { newId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { parseInput, Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { recomputeVersionAccess } from '../access/version-access.ts';
import { termsChanged } from '../artefact/artefact.events.ts';
import { lockForDecision, type LockedVersion } from '../artefact/locked-version.ts';
import { accessRequestDecided, accessRequested } from './access-request.events.ts';
import {
  askInput,
  declineInput,
  endOfGrant,
  grantInput,
  withReading,
  type AskInput,
  type GrantInput,
} from './access-request-input.ts';
import { AccessRequest } from './access-request.entity.ts';
import { answerMailKey, sendAccessAnswerJob, tellDecidersJob } from './access-request.jobs.ts';
import { daysToAnswer } from './access-request.policy.ts';
import { recordGrant } from '../release/decision-record.ts';
import { requireMayReach } from './grantable.ts';
import { lockOwnRequest, lockRequest, requireAnswerable, type HeldRequest } from './held-request.ts';

/** Most requests of one person that wait at a time. */
export const mostWaiting = 20;

/** Which request, and the post through which it is decided. */
export interface RequestDecision {
  readonly requestId: string;
  readonly postId: string;
}

/** Asks for access to works, and answers. Each method answers with the id of the request. */
@Injectable()
export class AccessRequestService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Asks for access to what stands at an address. Whether anything does is not looked at, so that asking tells nobody: who
   * decides about it finds the request where there is something that was released, and a request for nothing waits and lapses.
   * @throws {Refusal} `asked` while an earlier one waits, `too-many`, or with what is not right about a field
   */
  async ask(viewer: Viewer, input: AskInput): Promise<string> {
    const { artefactId, versionId, postId, purpose, setting } = parseInput(askInput, input);
    const post = viewer.post(postId);
    return this.unitOfWork.run(async (tx) => {
      // One at a time, so that nobody asks twice by asking at once.
      await tx.query(`select from person where person_id = $1 for no key update`, [viewer.personId]);
      const waiting = await tx.query<{ id: string }>(
        `select artefact_id as id from access_request
          where person_id = $1 and state in ('waiting', 'set-aside') and lapses_at > $2`,
        [viewer.personId, viewer.now],
      );
      if (waiting.some(({ id }) => id === artefactId)) {
        throw new Refusal({ code: 'asked', message: 'You have asked for it already: it waits for an answer.' });
      }
      if (waiting.length >= mostWaiting) {
        throw new Refusal({
          code: 'too-many',
          message: `${mostWaiting} requests of yours wait already: take one back first.`,
        });
      }
      const id = newId();
      await tx.manager.insert(AccessRequest, {
        ...{ id, artefactId, versionId: versionId ?? null, personId: viewer.personId },
        ...{ organisationId: post.organisationId, purpose, setting, state: 'waiting', askedAt: viewer.now },
        lapsesAt: new Date(viewer.now.getTime() + daysToAnswer * 86_400_000),
      });
      tx.emit(accessRequested, { accessRequestId: id });
      tx.enqueue(tellDecidersJob, { accessRequestId: id }, id);
      return id;
    });
  }

  /** Takes back a request of one's own that waits. */
  async takeBack(viewer: Viewer, requestId: string): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const request = await lockOwnRequest(tx, viewer, requestId);
      if (request.state !== 'waiting' && request.state !== 'set-aside') {
        throw new Refusal({ code: 'answered', message: 'It has been answered already.' });
      }
      await tx.query(`update access_request set state = 'taken-back' where access_request_id = $1`, [requestId]);
      return requestId;
    });
  }

  /**
   * Grants what was asked for: to people of the asking organisation or of its trust, one version or all that are open by now,
   * until the end of a day in London. One grant for each version, beside whatever the organisation keeps by others.
   * @throws {Refusal} `answered`, `not-released`, `licence-audience` and other reasons why licences do not allow it
   */
  async grant(viewer: Viewer, input: GrantInput): Promise<string> {
    const { requestId, postId, versionId, organisationId, verbs, lastDay, note } = parseInput(grantInput, input);
    const endsAt = endOfGrant(lastDay, viewer.now);
    const given = withReading(verbs);
    return this.unitOfWork.run(async (tx) => {
      const request = await lockRequest(tx, viewer, requestId);
      requireAnswerable(request, viewer.now);
      await requireScope(tx, viewer, request, organisationId);
      const versions = await lockGrantable(tx, viewer, { request, versionId: versionId ?? null, postId });
      for (const version of versions) await requireMayReach(tx, version, { organisationId, given, now: viewer.now });
      await tx.query(
        `update access_request
            set state = 'granted', decided_at = $2, decided_by = $3, decided_for = $4, reason = $5, granted_to = $6, verbs = $7, ends_at = $8
          where access_request_id = $1`,
        [
          ...[requestId, viewer.now, viewer.personId, viewer.post(postId).organisationId],
          ...[note || null, organisationId, given, endsAt],
        ],
      );
      await tx.query(
        `insert into access_grant (access_grant_id, version_id, organisation_id, verbs, reason, granted_at, ends_at, access_request_id)
         select given.id, given.version_id, $3, $4, 'requested', $5, $6, $7 from unnest($1::uuid[], $2::uuid[]) as given (id, version_id)`,
        [
          ...[versions.map(() => newId()), versions.map(({ id }) => id), organisationId, given, viewer.now],
          ...[endsAt, requestId],
        ],
      );
      for (const version of versions) {
        const actor = { personId: viewer.personId, postId };
        recordGrant(tx, { action: 'access.granted', version, organisationId, codes: given, actor });
      }
      await accessChanged(tx, versions, viewer.now);
      told(tx, requestId, 'granted');
      return requestId;
    });
  }

  /** Declines a request, with a reason that who asked reads: and so learns that there is something. */
  async decline(viewer: Viewer, about: RequestDecision & { readonly reason: string }): Promise<string> {
    const { reason } = parseInput(declineInput, about);
    return this.#answer(viewer, { ...about, action: 'access.declined' }, async (tx) => {
      await tx.query(
        `update access_request set state = 'declined', decided_at = $2, decided_by = $3, decided_for = $4, reason = $5
          where access_request_id = $1`,
        [about.requestId, viewer.now, viewer.personId, viewer.post(about.postId).organisationId, reason],
      );
      told(tx, about.requestId, 'declined');
    });
  }

  /** Sets a request aside without an answer: for who asked it waits and lapses, like one for what does not exist. */
  async setAside(viewer: Viewer, about: RequestDecision): Promise<string> {
    return this.#answer(viewer, { ...about, action: 'access.set-aside' }, async (tx) => {
      await tx.query(
        `update access_request set state = 'set-aside', decided_at = $2, decided_by = $3, decided_for = $4 where access_request_id = $1`,
        [about.requestId, viewer.now, viewer.personId, viewer.post(about.postId).organisationId],
      );
    });
  }

  /** Ends what was granted before its last day. Whoever adopted it by this grant does not keep it: it was lent. */
  async endGrant(viewer: Viewer, about: RequestDecision): Promise<string> {
    const post = viewer.post(about.postId);
    return this.unitOfWork.run(async (tx) => {
      const request = await lockRequest(tx, viewer, about.requestId);
      request.requirePost(post);
      if (request.state !== 'granted' || request.endedAt || (request.endsAt && request.endsAt <= viewer.now)) {
        throw new Refusal({ code: 'not-granted', message: 'It gives nothing any more.' });
      }
      const versions = await tx.query<LentVersion>(
        `select version.version_id as id, version.artefact_id, artefact.rights_holder_id, access_grant.organisation_id
           from access_grant
           join artefact_version version using (version_id)
           join artefact using (artefact_id)
          where access_grant.access_request_id = $1 and access_grant.ended_at is null
          order by version.version_id for update of version`,
        [about.requestId],
      );
      await tx.query(`update access_grant set ended_at = $2 where access_request_id = $1 and ended_at is null`, [
        about.requestId,
        viewer.now,
      ]);
      await tx.query(`update access_request set ended_at = $2 where access_request_id = $1`, [
        about.requestId,
        viewer.now,
      ]);
      for (const version of versions) {
        const actor = { personId: viewer.personId, postId: post.id };
        recordGrant(tx, { action: 'access.ended', version, organisationId: version.organisation_id, actor });
      }
      await accessChanged(tx, versions, viewer.now);
      told(tx, about.requestId, 'ended');
      return about.requestId;
    });
  }

  async #answer(
    viewer: Viewer,
    about: RequestDecision & { readonly action: string },
    work: (tx: Tx) => Promise<void>,
  ): Promise<string> {
    const post = viewer.post(about.postId);
    return this.unitOfWork.run(async (tx) => {
      const request = await lockRequest(tx, viewer, about.requestId);
      request.requirePost(post);
      requireAnswerable(request, viewer.now);
      await work(tx);
      // In the rights holder's log alone: who asked is told what they are to know.
      tx.record({
        ...{ action: about.action, organisationIds: [request.rightsHolderId] },
        actor: { personId: viewer.personId, postId: post.id },
        ids: { artefact: request.artefactId },
      });
      return about.requestId;
    });
  }
}

/** Says that there is an answer, and has who asked written to. */
function told(tx: Tx, accessRequestId: string, answer: 'granted' | 'declined' | 'ended'): void {
  tx.emit(accessRequestDecided, { accessRequestId });
  tx.enqueue(sendAccessAnswerJob, { accessRequestId, answer }, answerMailKey(accessRequestId, answer));
}

/** A version that was granted, and to whom. */
interface LentVersion {
  readonly id: string;
  readonly artefact_id: string;
  readonly rights_holder_id: string;
  readonly organisation_id: string;
}

/** Works out anew what is in force for versions that are held, and says so. */
async function accessChanged(
  tx: Tx,
  versions: readonly { readonly id: string; readonly artefact_id: string }[],
  now: Date,
): Promise<void> {
  await recomputeVersionAccess(
    tx,
    versions.map(({ id }) => id),
    now,
  );
  for (const { id, artefact_id: artefactId } of versions) tx.emit(termsChanged, { artefactId, versionId: id });
}

/** The organisation of who asked, or a trust it belongs to: nobody else asked. */
async function requireScope(tx: Tx, viewer: Viewer, request: HeldRequest, organisationId: string): Promise<void> {
  const allowed = await request.askers(tx, viewer.now);
  if (allowed.includes(organisationId)) return;
  throw new Refusal({
    code: 'scope',
    message: 'Grant it to the organisation that asked, or to its trust.',
    field: 'organisationId',
  });
}

/** Holds the versions that are to be granted, in one order: the one that is named, or all that are open by now. */
async function lockGrantable(
  tx: Tx,
  viewer: Viewer,
  about: { readonly request: HeldRequest; readonly versionId: string | null; readonly postId: string },
): Promise<readonly LockedVersion[]> {
  const { request, versionId, postId } = about;
  const rows = await tx.query<{ id: string }>(
    `select version.version_id as id
       from artefact_version version
       join release_terms terms on terms.version_id = version.version_id and terms.in_force_until is null
      where version.artefact_id = $1 and version.state in ('released', 'superseded')
        and case when $2::uuid is null then terms.available_from is null or terms.available_from <= $3
                 else version.version_id = $2 end
      order by version.version_id`,
    [request.artefactId, versionId, viewer.now],
  );
  if (rows.length === 0) {
    throw new Refusal({
      code: 'not-released',
      message: versionId
        ? 'Choose one of its released versions.'
        : 'None of its versions is open by now: name the one that you mean.',
      field: 'versionId',
    });
  }
  const versions: LockedVersion[] = [];
  for (const { id } of rows)
    versions.push((await lockForDecision(tx, viewer, { versionId: id, postId })).locked.version);
  return versions;
}
