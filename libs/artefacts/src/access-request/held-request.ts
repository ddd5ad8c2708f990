import { holdsToday } from '@constellation/identity';
import { SqlParameters, type Viewer, type ViewerPost } from '@constellation/platform/access';
import { isId, type Tx } from '@constellation/platform/db';
import { NotAllowed, NotFound, Refusal } from '@constellation/platform/errors';
import { trustKinds } from '../access/audience.ts';
import type { StoredRequestState } from './access-request.entity.ts';
import { isForDecider, isOwnRequest } from './access-request.policy.ts';

/** A request held for an answer: nobody else answers it until the transaction ends. */
export interface HeldRequest {
  readonly artefactId: string;
  readonly rightsHolderId: string;
  readonly state: StoredRequestState;
  readonly lapsesAt: Date;
  readonly endsAt: Date | null;
  readonly endedAt: Date | null;
  /** @throws {NotAllowed} when the post does not carry the release authority for the rights holder */
  requirePost(post: ViewerPost): void;
  /** The organisation that asked, and the trusts it belongs to today. */
  askers(tx: Tx, now: Date): Promise<readonly string[]>;
}

interface Row {
  readonly artefact_id: string;
  readonly organisation_id: string;
  readonly person_id: string;
  readonly rights_holder_id: string | null;
  readonly state: StoredRequestState;
  readonly lapses_at: Date;
  readonly ends_at: Date | null;
  readonly ended_at: Date | null;
}

/** Holds a request for who decides about its work. @throws {NotFound}, {NotAllowed} `own-request` */
export async function lockRequest(tx: Tx, viewer: Viewer, requestId: string): Promise<HeldRequest> {
  const row = await lock(tx, requestId, (parameters) => isForDecider(viewer, parameters));
  if (row.person_id === viewer.person?.id) {
    throw new NotAllowed('You asked for this yourself: another release authority decides.', 'own-request');
  }
  return toHeld(row);
}

/** Holds a request for who asked. @throws {NotFound} */
export async function lockOwnRequest(tx: Tx, viewer: Viewer, requestId: string): Promise<HeldRequest> {
  return toHeld(await lock(tx, requestId, (parameters) => isOwnRequest(viewer, parameters)));
}

/** @throws {Refusal} `answered`, `lapsed` */
export function requireAnswerable({ state, lapsesAt }: HeldRequest, now: Date): void {
  // What was set aside can be answered after all: who asked waits for it.
  if (state !== 'waiting' && state !== 'set-aside') {
    throw new Refusal({ code: 'answered', message: 'It has been answered, or taken back, already.' });
  }
  if (lapsesAt <= now) {
    throw new Refusal({ code: 'lapsed', message: 'It was not answered in time: they can ask anew.' });
  }
}

async function lock(tx: Tx, requestId: string, condition: (parameters: SqlParameters) => string): Promise<Row> {
  const parameters = new SqlParameters([isId(requestId) ? requestId : null]);
  const [row] = await tx.query<Row>(
    `select request.artefact_id, request.organisation_id, request.person_id, request.state, request.lapses_at, request.ends_at,
            request.ended_at,
            (select rights_holder_id from artefact where artefact.artefact_id = request.artefact_id) as rights_holder_id
       from access_request request
      where request.access_request_id = $1 and ${condition(parameters)} for update`,
    parameters.values,
  );
  if (!row) throw new NotFound('request', 'requestId');
  return row;
}

function toHeld(row: Row): HeldRequest {
  return {
    ...{ artefactId: row.artefact_id, state: row.state, lapsesAt: row.lapses_at, endsAt: row.ends_at },
    ...{ endedAt: row.ended_at, rightsHolderId: row.rights_holder_id ?? '' },
    requirePost: (post) => {
      const decides = post.roles.includes('release-authority') && post.actsFor.includes(row.rights_holder_id ?? '');
      if (!decides) {
        throw new NotAllowed(
          'Act through the post that carries the release authority for its rights holder.',
          'not-release-authority',
        );
      }
    },
    askers: async (tx, now) => {
      const trusts = await tx.query<{ id: string }>(
        `select membership.parent_id as id
           from organisation_membership membership
           join organisation parent on parent.organisation_id = membership.parent_id and parent.kind = any($3::text[])
          where membership.member_id = $2 and ${holdsToday('membership', 'joined_on', 'left_on')}`,
        [now, row.organisation_id, trustKinds],
      );
      return [row.organisation_id, ...trusts.map(({ id }) => id)];
    },
  };
}
