import { hashSecretToken } from '@constellation/identity/access';
import { SqlParameters, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import { idOf, pageOf, type Page, type PageRequest } from '@constellation/platform/paging';
import { Injectable } from '@nestjs/common';
import { communityRules } from '../community/community.policy.ts';
import type { CommunityRole } from '../membership/community-membership.entity.ts';

export const requestStates = ['waiting', 'accepted', 'declined', 'withdrawn', 'expired'] as const;
export type RequestState = (typeof requestStates)[number];
export const invitationStates = ['waiting', 'accepted', 'taken-back', 'expired'] as const;
export type InvitationState = (typeof invitationStates)[number];

/** A request to join a community. */
export interface CommunityRequestRow {
  readonly id: string;
  readonly communityId: string;
  readonly personId: string;
  readonly message: string | null;
  readonly requestedAt: Date;
  readonly expiresAt: Date;
  readonly state: RequestState;
  readonly role: CommunityRole | null;
  readonly reason: string | null;
}

/** A request as it is shown where it stands alone. */
export interface NamedRequestRow extends CommunityRequestRow {
  readonly personName: string;
  /** Null to who asked and does not see the community any more. */
  readonly communityName: string | null;
  /** Whether the viewer is one of those who answer it, and it waits for that. */
  readonly waits: boolean;
}

/** A link by which somebody may join, without its secret. */
export interface CommunityInvitationRow {
  readonly id: string;
  readonly communityId: string;
  readonly role: CommunityRole;
  readonly note: string;
  readonly invitedById: string;
  readonly invitedAt: Date;
  readonly expiresAt: Date;
  readonly state: InvitationState;
}

/** What a link leads to, for whoever has it; once it is closed, a community that they do not see is not named. */
export interface InvitationPreview {
  readonly communityId: string | null;
  readonly communityName: string | null;
  readonly purpose: string | null;
  readonly role: CommunityRole;
  readonly state: InvitationState;
}

const state = (alias: string): string =>
  `case when ${alias}.state = 'waiting' and ${alias}.expires_at <= $1::timestamptz then 'expired' else ${alias}.state end`;

const requestColumns = `request.community_request_id as id, request.community_id as "communityId", request.person_id as "personId",
  request.message, request.requested_at as "requestedAt", request.expires_at as "expiresAt", ${state('request')} as state,
  request.role, request.reason`;

const invitationColumns = `invitation.community_invitation_id as id, invitation.community_id as "communityId", invitation.role,
  invitation.note, invitation.invited_by as "invitedById", invitation.invited_at as "invitedAt",
  invitation.expires_at as "expiresAt", ${state('invitation')} as state`;

/** Reads what waits at the door of communities: those who look after one all of it, everybody their own requests. */
@Injectable()
export class AdmissionReader {
  constructor(private readonly database: Database) {}

  /** Requests that wait, longest first; empty for those who do not look after the community. */
  async requests(viewer: Viewer, communityId: string, page: PageRequest): Promise<Page<CommunityRequestRow>> {
    return this.#waiting<CommunityRequestRow>(viewer, { communityId, table: 'request', columns: requestColumns }, page);
  }

  /** Invitations that wait, longest first; empty for those who do not look after the community. */
  async invitations(viewer: Viewer, communityId: string, page: PageRequest): Promise<Page<CommunityInvitationRow>> {
    return this.#waiting<CommunityInvitationRow>(
      viewer,
      { communityId, table: 'invitation', columns: invitationColumns },
      page,
    );
  }

  /** The viewer's own requests, answered ones too, newest first; at most 50. */
  async ownRequests(viewer: Viewer, communityId?: string): Promise<readonly CommunityRequestRow[]> {
    return this.database.query<CommunityRequestRow>(
      `select ${requestColumns} from community_request request
        where request.person_id = $2 and ($3::uuid is null or request.community_id = $3)
        order by request.community_request_id desc limit 50`,
      [viewer.now, viewer.personId, communityId ?? null],
    );
  }

  /** One request, to who asks and to those who look after the community. */
  async findRequest(viewer: Viewer, id: string): Promise<CommunityRequestRow | null> {
    return this.#find<CommunityRequestRow>(viewer, id, 'request', requestColumns);
  }

  /** Requests with the names of those who ask: to them, and to those who look after the community, unless they have run out. */
  async readNamed(viewer: Viewer, ids: readonly string[]): Promise<readonly NamedRequestRow[]> {
    const parameters = new SqlParameters([viewer.now, ids.filter(isId)]);
    const { sees, looksAfter } = communityRules(viewer, parameters);
    const isOwn = `request.person_id = ${parameters.typed(viewer.person?.id ?? null, 'uuid')}`;
    return this.database.query<NamedRequestRow>(
      `select ${requestColumns}, person.name as "personName", case when ${sees} then community.name end as "communityName",
              ${state('request')} = 'waiting' and ${sees} and ${looksAfter} and not ${isOwn} as waits
         from community_request request join community using (community_id) join person on person.person_id = request.person_id
        where request.community_request_id = any($2::uuid[])
          and (${isOwn} or (${sees} and ${looksAfter} and community.ended_at is null
                            and ${state('request')} in ('waiting', 'accepted', 'declined')))`,
      parameters.values,
    );
  }

  /** One invitation, to those who look after the community. */
  async findInvitation(viewer: Viewer, id: string): Promise<CommunityInvitationRow | null> {
    return this.#find<CommunityInvitationRow>(viewer, id, 'invitation', invitationColumns);
  }

  /** What a link leads to: who has it was told. Null when it is not known. */
  async preview(viewer: Viewer, token: string): Promise<InvitationPreview | null> {
    const parameters = new SqlParameters([viewer.now, hashSecretToken(token)]);
    const { sees } = communityRules(viewer, parameters);
    const [row] = await this.database.query<InvitationPreview>(
      `select case when shown.named then community.community_id end as "communityId",
              case when shown.named then community.name end as "communityName",
              case when shown.named then community.purpose end as purpose, invitation.role, link.state
         from community_invitation invitation
         join community using (community_id)
        cross join lateral (
          select case when community.ended_at is not null then 'taken-back' else ${state('invitation')} end as state
        ) link
        cross join lateral (select link.state = 'waiting' or coalesce(${sees}, false) as named) shown
        where invitation.token_hash = $2`,
      parameters.values,
    );
    return row ?? null;
  }

  async #waiting<Row extends { readonly id: string }>(
    viewer: Viewer,
    about: { readonly communityId: string; readonly table: 'request' | 'invitation'; readonly columns: string },
    page: PageRequest,
  ): Promise<Page<Row>> {
    const { communityId, table, columns } = about;
    if (!isId(communityId)) return { ...pageOf<Row>([], page, () => []), total: 0 };
    const parameters = new SqlParameters([viewer.now, communityId]);
    const { sees, looksAfter } = communityRules(viewer, parameters);
    const from = `from community_${table} ${table} join community using (community_id)
      where ${table}.community_id = $2 and ${table}.state = 'waiting' and ${table}.expires_at > $1 and ${sees} and ${looksAfter}`;
    const after = parameters.typed(idOf(page), 'uuid');
    const rows = await this.database.query<Row & { total: number }>(
      `select ${columns}, (select count(*)::int ${from}) as total ${from}
          and (${after} is null or ${table}.community_${table}_id > ${after})
        order by ${table}.community_${table}_id limit ${parameters.add(page.size + 1)}`,
      parameters.values,
    );
    return { ...pageOf<Row>(rows, page, (row) => [row.id]), total: rows[0]?.total ?? 0 };
  }

  async #find<Row>(viewer: Viewer, id: string, table: 'request' | 'invitation', columns: string): Promise<Row | null> {
    if (!isId(id)) return null;
    const parameters = new SqlParameters([viewer.now, id]);
    const { sees, looksAfter } = communityRules(viewer, parameters);
    const own = table === 'request' ? `request.person_id = ${parameters.typed(viewer.personId, 'uuid')} or` : '';
    const [row] = await this.database.query<Row>(
      `select ${columns} from community_${table} ${table} join community using (community_id)
        where ${table}.community_${table}_id = $2 and (${own} (${sees} and ${looksAfter}))`,
      parameters.values,
    );
    return row ?? null;
  }
}
