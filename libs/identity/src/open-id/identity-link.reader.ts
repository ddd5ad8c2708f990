import type { Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import { idOf, pageOf, type Page, type PageRequest } from '@constellation/platform/paging';
import { Injectable } from '@nestjs/common';
import { mayRun } from '../staff/staff.policy.ts';
import { holdsToday } from '../viewer/posts.principal-source.ts';
import { mayConfirm } from './identity-link.policy.ts';

/** An identity that may be that of somebody known, as those see it who may say so. */
export interface IdentityLinkRow {
  readonly id: string;
  /** What the provider calls them. */
  readonly name: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly issuer: string;
  readonly requestedAt: Date;
  /** Who it may be. */
  readonly personId: string;
  readonly personName: string;
  /** Whether the viewer may say so. */
  readonly mayDecide: boolean;
}

type StoredLink = Omit<IdentityLinkRow, 'mayDecide'> & {
  readonly isOperator: boolean;
  readonly organisationIds: readonly string[];
};

/** Reads links that wait for somebody to say whether two are one. */
@Injectable()
export class IdentityLinkReader {
  constructor(private readonly database: Database) {}

  /**
   * Links that wait, longest first: those of the people of an organisation to who runs it, all of them to the operator;
   * empty for others.
   * @param organisationId undefined for all
   */
  async listWaiting(
    viewer: Viewer,
    organisationId: string | undefined,
    page: PageRequest,
  ): Promise<Page<IdentityLinkRow>> {
    const may =
      organisationId === undefined ? viewer.isPlatformOperator : isId(organisationId) && mayRun(viewer, organisationId);
    if (!may) return pageOf<IdentityLinkRow>([], page, () => []);
    const rows = await this.database.query<StoredLink>(
      `select link.identity_link_id as id, newcomer.name, link.email, link.email_verified as "emailVerified",
              identity.issuer, link.requested_at as "requestedAt", person.person_id as "personId",
              person.name as "personName", person.is_platform_operator as "isOperator", held.ids as "organisationIds"
         from identity_link link
         join person_identity identity using (person_identity_id)
         join person newcomer on newcomer.person_id = identity.person_id
         join person on person.person_id = link.person_id
         cross join lateral (
           select array(select post.organisation_id from post
                         where post.person_id = link.person_id and ${holdsToday('post', 'started_on', 'ended_on')}) as ids
         ) held
        where link.state = 'waiting' and ($2::uuid is null or $2 = any(held.ids))
          and ($3::uuid is null or link.identity_link_id > $3)
        order by link.identity_link_id limit $4`,
      [viewer.now, organisationId ?? null, idOf(page), page.size + 1],
    );
    return pageOf(
      rows.map((row) => toRow(viewer, row)),
      page,
      (row) => [row.id],
    );
  }

  /**
   * Whether the viewer waits for somebody to say that they are who they were before. Only where the provider has checked
   * the address: otherwise anybody could find out whose addresses are known here.
   */
  async isWaiting(viewer: Viewer): Promise<boolean> {
    const rows = await this.database.query(
      `select from identity_link link join person_identity identity using (person_identity_id)
        where identity.person_id = $1 and link.state = 'waiting' and link.email_verified limit 1`,
      [viewer.personId],
    );
    return rows.length > 0;
  }
}

function toRow(viewer: Viewer, { isOperator, organisationIds, ...link }: StoredLink): IdentityLinkRow {
  return { ...link, mayDecide: mayConfirm(viewer, { isOperator, organisationIds }) };
}
