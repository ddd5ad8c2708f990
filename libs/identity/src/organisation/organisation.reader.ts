import { SqlParameters, type JoinableSource, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import type { BatchSource } from '@constellation/platform/graphql';
import { textAndIdOf, pageOf, type Page, type PageRequest } from '@constellation/platform/paging';
import { findByWords, type FoundByWords } from '@constellation/platform/text';
import { Injectable } from '@nestjs/common';
import { holdsToday } from '../viewer/posts.principal-source.ts';
import type { OrganisationKind, VerificationState } from './organisation.entity.ts';

/** An organisation as people see it. The directory is public: it repeats public registers. */
export interface OrganisationRow {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly urn: string | null;
  readonly group_uid: string | null;
  readonly ukprn: string | null;
  readonly companies_house_number: string | null;
  readonly status: 'open' | 'closed';
  readonly phase: string | null;
  readonly region: string | null;
  readonly local_authority: string | null;
  readonly town: string | null;
  readonly postcode: string | null;
  readonly age_low: number | null;
  readonly age_high: number | null;
  readonly pupil_count: number | null;
  readonly website: string | null;
  readonly about: string | null;
  readonly verification: VerificationState;
}

/** That one organisation belongs to another. */
export interface MembershipRow {
  readonly id: string;
  readonly member_id: string;
  readonly parent_id: string;
  readonly joined_on: string | null;
  readonly left_on: string | null;
}

/** What the directory can be narrowed to. */
export interface OrganisationFilter {
  /** Words of the name, or a URN, group UID, UKPRN or postcode. */
  readonly search?: string | undefined;
  readonly kind?: OrganisationKind | undefined;
  readonly region?: string | undefined;
  readonly verification?: VerificationState | undefined;
}

const columns = `organisation.organisation_id as id, organisation.kind, organisation.name, urn, group_uid, ukprn,
  companies_house_number, status, phase, region, local_authority, town, postcode, age_low, age_high, pupil_count, website,
  about, verification`;

/**
 * SQL condition: the directory shows the organisation to the viewer. One that stands in no register is a claim until it is
 * verified: only who made it and the operator see it.
 * @param operator placeholder of whether the viewer is the platform operator
 * @param person placeholder of the viewer's person
 */
const isListed = (operator: string, person: string): string =>
  `(organisation.source <> 'application' or organisation.verification = 'verified' or ${operator}::boolean or exists (
     select from organisation_application application
      where application.organisation_id = organisation.organisation_id and application.applicant_id = ${person}::uuid))`;

/** An organisation as type-ahead shows it. */
export type OrganisationName = Pick<OrganisationRow, 'id' | 'name' | 'kind'>;

/** One letter begins the names of thousands: it says nothing yet. */
const shortestBeginning = 2;
const longestBeginning = 80;
/** So many names are put in order: of a beginning that more have, nobody sees which were left out. */
const mostLooked = 300;

const membershipColumns = `organisation_membership_id as id, member_id, parent_id, joined_on::text, left_on::text`;

/** Reads organisations and what belongs to what. */
@Injectable()
export class OrganisationReader
  implements BatchSource<OrganisationRow>, JoinableSource<OrganisationRow, OrganisationRow>
{
  constructor(private readonly database: Database) {}

  async find(viewer: Viewer, id: string): Promise<OrganisationRow | null> {
    return (await this.readBatch(viewer, [id])).get(id) ?? null;
  }

  async readBatch(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, OrganisationRow>> {
    const parameters = new SqlParameters([ids.filter(isId)]);
    const sql = this.select(viewer, '$1::uuid[]', parameters);
    return this.collect(await this.database.queryPrepared<OrganisationRow>(sql, parameters.values));
  }

  select(viewer: Viewer, keys: string, parameters: SqlParameters): string {
    const operator = parameters.typed(viewer.isPlatformOperator, 'boolean');
    const person = parameters.typed(viewer.person?.id ?? null, 'uuid');
    return `select ${columns} from organisation where organisation_id = any(${keys}) and ${isListed(operator, person)}`;
  }

  collect(rows: readonly OrganisationRow[]): ReadonlyMap<string, OrganisationRow> {
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Open organisations with a word in their name that begins so, for type-ahead. */
  async beginningWith(viewer: Viewer, text: string, most: number): Promise<readonly OrganisationName[]> {
    const beginning = text.trim().toLowerCase().replaceAll(/\s+/g, ' ');
    if (beginning.length < shortestBeginning || beginning.length > longestBeginning) return [];
    return this.database.queryPrepared<OrganisationName>(
      `select id, name, kind
         from (select organisation.organisation_id as id, name, kind from organisation
                where (lower(name) like $1 || '%' or lower(name) like '% ' || $1 || '%') and status = 'open'
                  and ${isListed('$2', '$3')}
                limit ${mostLooked}) as named
        order by (lower(name) like $1 || '%') desc, kind like '%trust' desc, length(name), id limit $4`,
      [likeText(beginning), viewer.isPlatformOperator, viewer.person?.id ?? null, most],
    );
  }

  /** The directory by words of name and town, or by a number that names one; what is closed comes last. */
  async search(viewer: Viewer, asked: { readonly query: string; readonly page: PageRequest }): Promise<FoundByWords> {
    const parameters = new SqlParameters();
    const operator = parameters.typed(viewer.isPlatformOperator, 'boolean');
    const person = parameters.typed(viewer.person?.id ?? null, 'uuid');
    const number = asked.query.trim();
    const table = {
      ...{ from: 'organisation', id: 'organisation.organisation_id', name: 'organisation.name' },
      text: `organisation.name || ' ' || coalesce(organisation.town, '')`,
      isThere: isListed(operator, person),
      isLast: `organisation.status = 'closed'`,
      ...(/^\d{1,12}$/.test(number)
        ? { orElse: `${parameters.typed(number, 'text')} in (urn, group_uid, ukprn)` }
        : {}),
    };
    return findByWords(this.database, parameters, table, asked);
  }

  /** The directory by name. The total is exact. */
  async list(viewer: Viewer, filter: OrganisationFilter, page: PageRequest): Promise<Page<OrganisationRow>> {
    const after = textAndIdOf(page);
    const where = `($1::text is null or lower(name) like '%' || $2 || '%' or $1 in (urn, group_uid, ukprn, upper(postcode)))
      and ($3::text is null or kind = $3) and ($4::text is null or region = $4)
      and ($5::text is null or verification = $5) and ${isListed('$6', '$7')}`;
    const search = filter.search?.trim() ? filter.search.trim().toUpperCase() : null;
    const parameters = [
      search,
      likeText(search?.toLowerCase() ?? ''),
      filter.kind ?? null,
      filter.region ?? null,
      filter.verification ?? null,
      viewer.isPlatformOperator,
      viewer.person?.id ?? null,
    ];
    const [counted] = await this.database.query<{ total: number }>(
      `select count(*)::int as total from organisation where ${where}`,
      parameters,
    );
    const rows = await this.database.query<OrganisationRow & { sort_name: string }>(
      `select ${columns}, lower(name) as sort_name from organisation
        where ${where} and ($8::text is null or (lower(name), organisation_id) > ($8, $9::uuid))
        order by lower(name), organisation_id limit $10`,
      [...parameters, after?.text ?? null, after?.id ?? null, page.size + 1],
    );
    return { ...pageOf(rows, page, (row) => [row.sort_name, row.id]), total: counted?.total ?? 0 };
  }
}

/** Reads what belongs to an organisation. */
@Injectable()
export class MembersReader {
  constructor(private readonly database: Database) {}

  /** Current memberships, such as those of a trust's schools, by the member's name. The total is exact. */
  async list(viewer: Viewer, parentId: string, page: PageRequest): Promise<Page<MembershipRow>> {
    const after = textAndIdOf(page);
    const from = `from organisation_membership membership
        join organisation on organisation.organisation_id = membership.member_id
       where membership.parent_id = $2 and ${holdsToday('membership', 'joined_on', 'left_on')}`;
    const rows = await this.database.query<MembershipRow & { sort_name: string; total: number }>(
      `select ${membershipColumns}, lower(organisation.name) as sort_name, (select count(*)::int ${from}) as total ${from}
          and ($3::text is null or (lower(organisation.name), membership.organisation_membership_id) > ($3, $4::uuid))
        order by lower(organisation.name), membership.organisation_membership_id limit $5`,
      [viewer.now, parentId, after?.text ?? null, after?.id ?? null, page.size + 1],
    );
    return { ...pageOf(rows, page, (row) => [row.sort_name, row.id]), total: rows[0]?.total ?? 0 };
  }
}

/** Everything an organisation belongs or belonged to, current first; by member. */
@Injectable()
export class ParentsReader implements BatchSource<readonly MembershipRow[]> {
  constructor(private readonly database: Database) {}

  async readBatch(
    _viewer: Viewer,
    memberIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly MembershipRow[]>> {
    const rows = await this.database.query<MembershipRow>(
      `select ${membershipColumns} from organisation_membership where member_id = any($1::uuid[])
        order by left_on desc nulls first, joined_on desc nulls last`,
      [memberIds],
    );
    return Map.groupBy(rows, (row) => row.member_id);
  }
}

/** Takes the wildcards out of a text that goes into LIKE. */
function likeText(text: string): string {
  return text.replaceAll(/[\\%_]/g, (character) => `\\${character}`);
}
