import type { SqlParameters, Viewer } from '@constellation/platform/access';
import { releasesFor } from '../access/version.policy.ts';
import type { StoredRequestState } from './access-request.entity.ts';

/** Days in which a request may be answered. Then it is over, whether somebody could have answered it or not. */
export const daysToAnswer = 60;

/** Where a request stands, to those who decide about it. */
export const requestStates = ['waiting', 'granted', 'declined', 'set-aside', 'taken-back', 'lapsed', 'ended'] as const;
export type RequestState = (typeof requestStates)[number];

/**
 * Where a request stands at an instant. To who asked, one that was set aside waits like any other and then lapses: so does one
 * for what does not exist, and they look alike.
 */
export function stateOfRequest(
  row: {
    readonly state: StoredRequestState;
    readonly lapses_at: Date;
    readonly ends_at: Date | null;
    readonly ended_at: Date | null;
  },
  about: { readonly isOwn: boolean; readonly now: Date },
): RequestState {
  const { isOwn, now } = about;
  const state = isOwn && row.state === 'set-aside' ? 'waiting' : row.state;
  if (state === 'waiting' && row.lapses_at <= now) return 'lapsed';
  if (state === 'granted' && (row.ended_at ?? (row.ends_at && row.ends_at <= now))) return 'ended';
  return state;
}

/**
 * SQL condition on `access_request request`: it is for a work whose releases the viewer decides about, and that was released. Of
 * a draft nobody but its authors knows, nor that somebody asked for it.
 */
export const isForDecider = (viewer: Viewer, parameters: SqlParameters): string =>
  `exists (select from artefact
            where artefact.artefact_id = request.artefact_id
              and artefact.rights_holder_id = any(${parameters.typed(releasesFor(viewer), 'uuid[]')})
              and exists (select from artefact_version version
                           where version.artefact_id = artefact.artefact_id and version.number is not null))`;

/** SQL condition on `access_request request`: the viewer asked. */
export const isOwnRequest = (viewer: Viewer, parameters: SqlParameters): string =>
  `request.person_id = ${parameters.typed(viewer.person?.id ?? null, 'uuid')}`;

/** The organisation and those of its schools whose releases the viewer decides through a post in it; none where they decide nothing. */
export function decidedThrough(viewer: Viewer, organisationId: string): readonly string[] {
  const decides = releasesFor(viewer);
  return viewer.posts
    .filter((post) => post.organisationId === organisationId)
    .flatMap((post) => post.actsFor)
    .concat(organisationId)
    .filter((id) => decides.includes(id));
}
