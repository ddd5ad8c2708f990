import type { Viewer } from '@constellation/platform/access';
import { Database } from '@constellation/platform/db';
import { idOf, pageOf, type Page, type PageRequest } from '@constellation/platform/paging';
import { Injectable } from '@nestjs/common';
import type { OrganisationKind } from '../organisation/organisation.entity.ts';
import type { Identifiers } from './identifiers.ts';

/** An application with what its applicant says, and what the register says now. */
export interface ApplicationRow {
  readonly id: string;
  readonly organisationId: string;
  readonly applicantId: string;
  readonly title: string;
  readonly statement: string;
  readonly state: 'applied' | 'verified' | 'refused';
  readonly appliedAt: Date;
  readonly note: string | null;
  readonly claims: Identifiers & { readonly name: string; readonly kind: OrganisationKind };
  /** The organisation of the register that shares one of the claimed identifiers, the most telling first. */
  readonly registerMatchId: string | null;
}

const columns = `application.organisation_application_id as id, application.organisation_id as "organisationId",
  application.applicant_id as "applicantId", application.title, application.statement, application.state,
  application.applied_at as "appliedAt", application.note,
  jsonb_build_object('name', claimed_name, 'kind', claimed_kind, 'urn', claimed_urn, 'groupUid', claimed_group_uid,
    'ukprn', claimed_ukprn, 'companiesHouseNumber', claimed_companies_house_number) as claims,
  coalesce(
    (select organisation_id from organisation own
      where own.organisation_id = application.organisation_id and own.source = 'gias'),
    (select organisation_id from organisation register where register.source = 'gias' and register.urn = claimed_urn),
    (select organisation_id from organisation register where register.source = 'gias' and register.group_uid = claimed_group_uid),
    (select organisation_id from organisation register where register.source = 'gias' and register.ukprn = claimed_ukprn
      order by status desc, organisation_id limit 1),
    (select organisation_id from organisation register where register.source = 'gias'
        and register.companies_house_number = claimed_companies_house_number
      order by status desc, organisation_id limit 1)) as "registerMatchId"`;

/** Reads applications: the operator all that wait, applicants their own. */
@Injectable()
export class ApplicationReader {
  constructor(private readonly database: Database) {}

  /** Applications that wait for a decision, longest first; none for anybody but the operator. */
  async listPending(viewer: Viewer, page: PageRequest): Promise<Page<ApplicationRow>> {
    if (!viewer.isPlatformOperator) return pageOf<ApplicationRow>([], page, () => []);
    const rows = await this.database.query<ApplicationRow>(
      `select ${columns} from organisation_application application
        where state = 'applied' and ($1::uuid is null or organisation_application_id > $1)
        order by organisation_application_id limit $2`,
      [idOf(page), page.size + 1],
    );
    return pageOf(rows, page, (row) => [row.id]);
  }

  /** The viewer's own applications, decided ones too, newest first; at most 20. */
  async listOwn(viewer: Viewer): Promise<readonly ApplicationRow[]> {
    return this.database.query<ApplicationRow>(
      `select ${columns} from organisation_application application
        where applicant_id = $1 order by organisation_application_id desc limit 20`,
      [viewer.personId],
    );
  }

  /** One application, to its applicant and the operator. */
  async find(viewer: Viewer, id: string): Promise<ApplicationRow | null> {
    const [row] = await this.database.query<ApplicationRow>(
      `select ${columns} from organisation_application application
        where organisation_application_id = $1 and ($2 or applicant_id = $3::uuid)`,
      [id, viewer.isPlatformOperator, viewer.person?.id ?? null],
    );
    return row ?? null;
  }
}
