import type { PostRole, Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import { idOf, pageOf, type Page, type PageRequest } from '@constellation/platform/paging';
import { Injectable } from '@nestjs/common';
import { hashSecretToken } from '../sign-in/secret-token.ts';
import { invitationState, type InvitationState } from './invitation-state.ts';
import { mayRun } from './staff.policy.ts';

/** An invitation as those see it who run the organisation: never with its token. */
export interface InvitationSummary {
  readonly id: string;
  readonly organisationId: string;
  readonly email: string;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly PostRole[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly state: InvitationState;
}

type InvitationRow = Omit<InvitationSummary, 'state'> & {
  readonly acceptedAt: Date | null;
  readonly revokedAt: Date | null;
};

const columns = `invitation_id as id, organisation_id as "organisationId", email, name, title, roles,
  created_at as "createdAt", expires_at as "expiresAt", accepted_at as "acceptedAt", revoked_at as "revokedAt"`;

/** Reads invitations. */
@Injectable()
export class InvitationReader {
  constructor(private readonly database: Database) {}

  /** The invitation a link leads to; null when the link is not known. Whoever has the link may see it. */
  async findByToken(viewer: Viewer, token: string): Promise<InvitationSummary | null> {
    const [row] = await this.database.query<InvitationRow>(
      `select ${columns} from invitation where $1 in (token_hash, mail_token_hash)`,
      [hashSecretToken(token)],
    );
    return row ? summaryOf(row, viewer.now) : null;
  }

  /** An organisation's invitations, newest first; empty for those who do not run it. */
  async listOfOrganisation(
    viewer: Viewer,
    organisationId: string,
    page: PageRequest,
  ): Promise<Page<InvitationSummary>> {
    if (!isId(organisationId) || !mayRun(viewer, organisationId)) return pageOf<InvitationSummary>([], page, () => []);
    const rows = await this.database.query<InvitationRow>(
      `select ${columns} from invitation
        where organisation_id = $1 and ($2::uuid is null or invitation_id < $2)
        order by invitation_id desc limit $3`,
      [organisationId, idOf(page), page.size + 1],
    );
    return pageOf(
      rows.map((row) => summaryOf(row, viewer.now)),
      page,
      (row) => [row.id],
    );
  }
}

/** Says what became of an invitation by an instant. */
export function summaryOf(row: InvitationRow, now: Date): InvitationSummary {
  const { id, organisationId, email, name, title, roles, createdAt, expiresAt } = row;
  return { id, organisationId, email, name, title, roles, createdAt, expiresAt, state: invitationState(row, now) };
}
