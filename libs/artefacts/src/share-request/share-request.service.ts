import { ruleToSql, SqlParameters, type Viewer } from '@constellation/platform/access';
import { isId, newId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { NotAllowed, NotFound, parseInput, Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { daysToAnswer, isForDecider, isOwnRequest } from '../access-request/access-request.policy.ts';
import { releasesFor } from '../access/version.policy.ts';
import { gapsOf } from '../collection/collection-gap.reader.ts';
import { itemTables } from '../collection/collection-item.reader.ts';
import { collectionColumns, curateCollectionRule } from '../collection/collection.policy.ts';
import { askToShareInput, audienceIdOf, declineToShareInput, type AskToShareInput } from './share-request-input.ts';
import { ShareRequest } from './share-request.entity.ts';
import { shareRequestDeclined, shareRequested } from './share-request.events.ts';
import type { ShareRequestState } from './share-request.policy.ts';
import { readShareRequests, type ShareRequestRow } from './share-request.reader.ts';

/** Most requests to share of one person that wait at a time. */
export const mostWaitingToShare = 50;

/** Asks those whose items are to share them further, and answers. Each method answers with the id of the request. */
@Injectable()
export class ShareRequestService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Asks those who decide about the releases of an item to share it with some of those who see its collection and do not find it, or
   * with all of them. Only what the collection's list of gaps tells its curator can be asked for.
   * @throws {NotFound} to who does not curate the collection or find the item
   * @throws {Refusal} `own-release`, `not-released`, `not-lacking`, `asked`, `too-many`, or with what is not right about a field
   */
  async ask(viewer: Viewer, input: AskToShareInput): Promise<string> {
    const { itemId, postId, audienceIds, purpose } = parseInput(askToShareInput, input);
    const post = viewer.post(postId);
    return this.unitOfWork.run(async (tx) => {
      // One at a time, so that nobody asks twice by asking at once.
      await tx.query(`select from person where person_id = $1 for no key update`, [viewer.personId]);
      const item = await curatedItem(tx, viewer, itemId);
      requireToAsk(viewer, item);
      await requireRoom(tx, viewer, itemId);
      const audiences = await lackingOf(tx, viewer, { itemId, collectionId: item.collection_id, audienceIds });
      const id = newId();
      await tx.manager.insert(ShareRequest, {
        ...{ id, collectionItemId: itemId, artefactId: item.artefact_id, audiences, purpose },
        ...{ personId: viewer.personId, organisationId: post.organisationId, state: 'waiting', askedAt: viewer.now },
        lapsesAt: new Date(viewer.now.getTime() + daysToAnswer * 86_400_000),
      });
      tx.emit(shareRequested, { shareRequestId: id });
      return id;
    });
  }

  /** Takes back a request of one's own that waits. @throws {NotFound}, {Refusal} `answered` */
  async takeBack(viewer: Viewer, requestId: string): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const request = await hold(tx, viewer, requestId, (parameters) => isOwnRequest(viewer, parameters));
      requireWaiting(request.state);
      await tx.query(`update share_request set state = 'taken-back' where share_request_id = $1`, [requestId]);
      return requestId;
    });
  }

  /** Declines a request, with a reason that who asked reads. @throws {NotFound}, {NotAllowed}, {Refusal} `answered`, `lapsed` */
  async decline(
    viewer: Viewer,
    about: { readonly requestId: string; readonly postId: string; readonly reason: string },
  ): Promise<string> {
    const { reason } = parseInput(declineToShareInput, about);
    const { requestId } = about;
    const post = viewer.post(about.postId);
    return this.unitOfWork.run(async (tx) => {
      const request = await hold(
        tx,
        viewer,
        requestId,
        (parameters) => `request.state <> 'taken-back' and ${isForDecider(viewer, parameters)}`,
      );
      if (request.is_own) {
        throw new NotAllowed('You asked for this yourself: another release authority decides.', 'own-request');
      }
      if (!post.roles.includes('release-authority') || !post.actsFor.includes(request.rights_holder_id)) {
        throw new NotAllowed(
          'Act through the post that carries the release authority for its rights holder.',
          'not-release-authority',
        );
      }
      requireWaiting(request.state);
      await tx.query(
        `update share_request set state = 'declined', decided_at = $2, decided_by = $3, decided_for = $4, reason = $5
          where share_request_id = $1`,
        [requestId, viewer.now, viewer.personId, post.organisationId, reason],
      );
      tx.record({
        ...{ action: 'access.sharing-declined', organisationIds: [request.rights_holder_id] },
        actor: { personId: viewer.personId, postId: post.id },
        ids: { artefact: request.artefact_id },
      });
      tx.emit(shareRequestDeclined, { shareRequestId: requestId });
      return requestId;
    });
  }
}

interface CuratedItem {
  readonly collection_id: string;
  readonly artefact_id: string;
  readonly rights_holder_id: string;
  readonly is_open: boolean;
}

/** @throws {NotFound} to who does not curate the collection, or does not find the item */
async function curatedItem(tx: Tx, viewer: Viewer, itemId: string): Promise<CuratedItem> {
  const parameters = new SqlParameters([itemId]);
  const [item] = await tx.query<CuratedItem>(
    `select collection.collection_id, item.artefact_id, artefact.rights_holder_id, version.state in ('released', 'superseded') as is_open
       from ${itemTables(viewer, parameters)}
       join artefact on artefact.artefact_id = item.artefact_id
       join artefact_version version on version.version_id = shown.version_id
      where item.collection_item_id = $1::uuid and collection.deleted_at is null
        and ${ruleToSql(curateCollectionRule(viewer), collectionColumns, parameters)}`,
    parameters.values,
  );
  if (!item) throw new NotFound('item', 'itemId');
  return item;
}

function requireToAsk(viewer: Viewer, { is_open: isOpen, rights_holder_id: rightsHolderId }: CuratedItem): void {
  if (releasesFor(viewer).includes(rightsHolderId)) {
    const message = 'You decide about its releases yourself: change who can see it on its page.';
    throw new Refusal({ code: 'own-release', message, field: 'itemId' });
  }
  if (!isOpen) {
    const message = 'It was withdrawn, and is shared with nobody else any more.';
    throw new Refusal({ code: 'not-released', message, field: 'itemId' });
  }
}

async function requireRoom(tx: Tx, viewer: Viewer, itemId: string): Promise<void> {
  const waiting = await readShareRequests(tx, viewer, {
    condition: (parameters) =>
      `${isOwnRequest(viewer, parameters)} and request.state = 'waiting' and request.lapses_at > $1`,
    standing: `asked.state = 'waiting'`,
  });
  if (waiting.some((row) => row.item_id === itemId)) {
    const message = 'You have asked for it already: it waits for an answer. Take it back to ask otherwise.';
    throw new Refusal({ code: 'asked', message, field: 'itemId' });
  }
  if (waiting.length >= mostWaitingToShare) {
    const message = `${mostWaitingToShare} requests of yours wait already: take one back first.`;
    throw new Refusal({ code: 'too-many', message });
  }
}

/** The keys of those who lack the item, as far as they are asked for. */
async function lackingOf(
  tx: Tx,
  viewer: Viewer,
  about: { itemId: string; collectionId: string; audienceIds: readonly string[] | null | undefined },
): Promise<string[]> {
  const { itemId, collectionId, audienceIds } = about;
  const [gap] = await gapsOf(tx, viewer, { collectionId, itemId });
  const lacking = gap?.lacking.map(({ key }) => key) ?? [];
  const asked = audienceIds ? lacking.filter((key) => audienceIds.includes(audienceIdOf(itemId, key))) : lacking;
  if (asked.length === 0) {
    const message =
      lacking.length === 0
        ? 'Everybody who sees the collection finds it.'
        : 'Choose at least one of those who do not find it.';
    throw new Refusal({ code: 'not-lacking', message, field: 'audienceIds' });
  }
  return asked;
}

function requireWaiting(state: ShareRequestState): void {
  if (state === 'waiting') return;
  if (state === 'lapsed') {
    throw new Refusal({ code: 'lapsed', message: 'It was not answered in time: they can ask anew.' });
  }
  const message =
    state === 'met'
      ? 'Those it was asked for find it by now: there is nothing left to answer.'
      : 'It has been answered, taken back, or is not needed any more.';
  throw new Refusal({ code: 'answered', message });
}

/** Holds a request: nobody else answers it until the transaction ends. @throws {NotFound} */
async function hold(
  tx: Tx,
  viewer: Viewer,
  requestId: string,
  condition: (parameters: SqlParameters) => string,
): Promise<ShareRequestRow> {
  const id = isId(requestId) ? requestId : null;
  await tx.query(`select from share_request where share_request_id = $1::uuid for update`, [id]);
  const [request] = await readShareRequests(tx, viewer, {
    condition: (parameters) =>
      `request.share_request_id = ${parameters.typed(id, 'uuid')} and ${condition(parameters)}`,
  });
  if (!request) throw new NotFound('request', 'requestId');
  return request;
}
