import { partnershipKey, SqlParameters, type JoinableSource, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import type { BatchSource } from '@constellation/platform/graphql';
import { idOf, pageOf, type Page, type PageRequest } from '@constellation/platform/paging';
import { Injectable } from '@nestjs/common';
import { organisationsRun } from './partnership.policy.ts';
import { membershipHolds } from './partnership.principal-source.ts';
import type { MembershipState } from './partnership.entity.ts';

/** A partnership as its people see it, and who is asked to join. */
export interface PartnershipRow {
  readonly id: string;
  readonly name: string;
  readonly charter: string;
  readonly noticeDays: number;
  readonly stewardId: string;
  readonly endedAt: Date | null;
  /** Members at the instant of the request. */
  readonly memberCount: number;
}

/** A membership, or the invitation to one. */
export interface PartnershipMembershipRow {
  readonly id: string;
  readonly partnershipId: string;
  readonly organisationId: string;
  readonly state: MembershipState;
  readonly invitedAt: Date;
  readonly joinedAt: Date | null;
  readonly noticeGivenAt: Date | null;
  readonly endsAt: Date | null;
}

const columns = `membership.partnership_membership_id as id, membership.partnership_id as "partnershipId",
  membership.organisation_id as "organisationId", membership.state, membership.invited_at as "invitedAt",
  membership.joined_at as "joinedAt", membership.notice_given_at as "noticeGivenAt", membership.ends_at as "endsAt"`;

/**
 * SQL condition on `partnership`: people of its members see it, who runs its steward or an organisation that is asked to join,
 * and the platform operator.
 */
function isSeen(viewer: Viewer, parameters: SqlParameters): string {
  const runs = parameters.typed(organisationsRun(viewer), 'uuid[]');
  return `('partnership:' || partnership.partnership_id = any(${parameters.typed(viewer.keys, 'text[]')})
    or ${parameters.typed(viewer.isPlatformOperator, 'boolean')} or partnership.steward_id = any(${runs})
    or exists (select from partnership_membership asked where asked.partnership_id = partnership.partnership_id
                and asked.state = 'invited' and asked.organisation_id = any(${runs})))`;
}

/** Reads partnerships by id. */
@Injectable()
export class PartnershipReader implements BatchSource<PartnershipRow>, JoinableSource<PartnershipRow, PartnershipRow> {
  readonly instants = ['endedAt'] as const;

  constructor(private readonly database: Database) {}

  async find(viewer: Viewer, id: string): Promise<PartnershipRow | null> {
    return (await this.readBatch(viewer, [id])).get(id) ?? null;
  }

  async readBatch(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, PartnershipRow>> {
    const parameters = new SqlParameters([viewer.now, ids.filter(isId)]);
    const sql = this.select(viewer, '$2::uuid[]', parameters);
    return this.collect(await this.database.query<PartnershipRow>(sql, parameters.values));
  }

  /** `$1` is the instant of the request. */
  select(viewer: Viewer, keys: string, parameters: SqlParameters): string {
    return `select partnership.partnership_id as id, partnership.name, partnership.charter,
             partnership.notice_days as "noticeDays", partnership.steward_id as "stewardId", partnership.ended_at as "endedAt",
             (select count(*)::int from partnership_membership membership
               where membership.partnership_id = partnership.partnership_id
                 and ${membershipHolds('membership', '$1::timestamptz')}) as "memberCount"
        from partnership where partnership.partnership_id = any(${keys}) and ${isSeen(viewer, parameters)}`;
  }

  collect(rows: readonly PartnershipRow[]): ReadonlyMap<string, PartnershipRow> {
    return new Map(rows.map((row) => [row.id, row]));
  }
}

/** Lists who belongs to partnerships. */
@Injectable()
export class PartnershipMembershipReader {
  constructor(private readonly database: Database) {}

  /**
   * Current members of a partnership in the order in which they were invited; beside them the invitations that wait, to who
   * runs the steward, and to who runs the invited organisation. The total is exact.
   */
  async listOfPartnership(
    viewer: Viewer,
    partnershipId: string,
    page: PageRequest,
  ): Promise<Page<PartnershipMembershipRow>> {
    if (!isId(partnershipId)) return none(page);
    const parameters = new SqlParameters([viewer.now, partnershipId]);
    const runs = parameters.typed(organisationsRun(viewer), 'uuid[]');
    const operator = parameters.typed(viewer.isPlatformOperator, 'boolean');
    const belongs = parameters.typed(viewer.keys.includes(partnershipKey(partnershipId)), 'boolean');
    return this.#list(page, parameters, {
      where: `membership.partnership_id = $2 and (
        (${membershipHolds('membership', '$1::timestamptz')} and ${isSeen(viewer, parameters)} and (${belongs} or ${operator} or partnership.steward_id = any(${runs}) or membership.organisation_id = partnership.steward_id))
        or (membership.state = 'invited'
            and (${operator} or partnership.steward_id = any(${runs}) or membership.organisation_id = any(${runs}))))`,
    });
  }

  /**
   * What an organisation belongs to, to its people; beside them the invitations it has to answer, to who runs it. The total
   * is exact.
   */
  async listOfOrganisation(
    viewer: Viewer,
    organisationId: string,
    page: PageRequest,
  ): Promise<Page<PartnershipMembershipRow>> {
    if (!isId(organisationId)) return none(page);
    const parameters = new SqlParameters([viewer.now, organisationId]);
    const runs = parameters.typed(organisationsRun(viewer), 'uuid[]');
    const operator = parameters.typed(viewer.isPlatformOperator, 'boolean');
    return this.#list(page, parameters, {
      where: `membership.organisation_id = $2 and ${isSeen(viewer, parameters)} and (
        ${membershipHolds('membership', '$1::timestamptz')}
        or (membership.state = 'invited' and (${operator} or membership.organisation_id = any(${runs}))))`,
    });
  }

  /** One membership, to those who run its organisation or the steward of its partnership. */
  async find(viewer: Viewer, id: string): Promise<PartnershipMembershipRow | null> {
    if (!isId(id)) return null;
    const [row] = await this.database.query<PartnershipMembershipRow>(
      `select ${columns} from partnership_membership membership join partnership using (partnership_id)
        where membership.partnership_membership_id = $1
          and ($2::boolean or partnership.steward_id = any($3::uuid[]) or membership.organisation_id = any($3::uuid[]))`,
      [id, viewer.isPlatformOperator, organisationsRun(viewer)],
    );
    return row ?? null;
  }

  async #list(
    page: PageRequest,
    parameters: SqlParameters,
    { where }: { readonly where: string },
  ): Promise<Page<PartnershipMembershipRow>> {
    const from = `from partnership_membership membership join partnership using (partnership_id) where ${where}`;
    const after = parameters.typed(idOf(page), 'uuid');
    const rows = await this.database.query<PartnershipMembershipRow & { total: number }>(
      `select ${columns}, (select count(*)::int ${from}) as total ${from}
          and (${after} is null or membership.partnership_membership_id > ${after})
        order by membership.partnership_membership_id limit ${parameters.add(page.size + 1)}`,
      parameters.values,
    );
    return { ...pageOf(rows, page, (row) => [row.id]), total: rows[0]?.total ?? 0 };
  }
}

const none = (page: PageRequest): Page<PartnershipMembershipRow> => ({
  ...pageOf<PartnershipMembershipRow>([], page, () => []),
  total: 0,
});
