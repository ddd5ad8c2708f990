import { oversees } from '@constellation/identity/access';
import { ruleToSql, SqlParameters, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import { pageOf, type Page, type PageRequest } from '@constellation/platform/paging';
import { Injectable } from '@nestjs/common';
import { pageColumns, pageRule, releasesFor } from '../access/version.policy.ts';
import { madeFrom } from '../adaptation/derivation.reader.ts';
import { mayKnow } from '../adoption/adoption.reader.ts';
import { hasVisibleVersion } from '../artefact/artefact.reader.ts';
import { sortInstant } from '../artefact/keyset.ts';
import { before } from '../artefact/newest-released.ts';
import { ruleColumns, versionSideTables, versionTables } from '../artefact/version.row.ts';
import type { VersionState } from '../artefact/version-state.ts';
import type { ReleaseScope } from '../release/release-scope.ts';
import { settingOf } from '../usage/setting.ts';
import type { ArtefactKind } from '../vocabulary/artefact-types.ts';

/** How an artefact was released: to those who may read it, and to those who decide about its releases. */
export interface ReleaseFacts {
  readonly scope: ReleaseScope;
  readonly partnerIds: readonly string[];
  readonly partnershipIds: readonly string[];
  readonly licenceCode: string;
  readonly availableFrom: string | null;
  readonly availableUntil: string | null;
  readonly releasedBy: string | null;
  readonly decidedBy: string;
  readonly decidedAt: string;
}

/** In how many organisations of a setting something is used: a phase of school, or the kind of another organisation. */
export interface SettingCount {
  readonly setting: string;
  readonly count: number;
}

/** Something an organisation holds, by its newest released version, and what came of it. */
export interface IpRegisterRow {
  /** Of the artefact. */
  readonly id: string;
  readonly version_id: string;
  readonly title: string;
  readonly kind: ArtefactKind;
  readonly type: string;
  readonly number: number;
  readonly state: VersionState;
  readonly released_at: Date;
  readonly release: ReleaseFacts | null;
  readonly adopter_count: number;
  /** The newest adopters, at most as many as were asked for. */
  readonly adopter_ids: readonly string[];
  /** As its adopters state them; null where none does. */
  readonly hours_saved: number | null;
  /** Works made from it that the viewer may find. */
  readonly adaptation_count: number;
  /** Whose these are, at most as many as were asked for. */
  readonly adapter_ids: readonly string[];
  readonly settings: readonly SettingCount[];
}

/** Reads what an organisation holds. */
@Injectable()
export class IpRegisterReader {
  constructor(private readonly database: Database) {}

  /**
   * Everything an organisation holds that was released, newest first, each as far as the viewer may find it; empty for those who do
   * not answer for the organisation. One statement.
   * @param named how many adopters and adapters to name for each
   */
  async list(viewer: Viewer, organisationId: string, page: PageRequest, named = 10): Promise<Page<IpRegisterRow>> {
    if (!isId(organisationId) || !oversees(viewer, organisationId)) {
      return pageOf<IpRegisterRow>([], page, () => []);
    }
    const parameters = new SqlParameters([organisationId]);
    const rule = pageRule(viewer, 'find');
    const newer = pageColumns({ access: 'newer_access', version: 'newer', artefact: 'artefact' });
    const { known } = mayKnow(viewer, parameters);
    const most = parameters.typed(named, 'integer');
    const rows = await this.database.query<IpRegisterRow & { readonly sort_at: string }>(
      `with listed as materialized (
         select version.version_id
           from ${versionTables}
          where artefact.rights_holder_id = $1::uuid and version.number is not null
            and ${ruleToSql(rule, ruleColumns, parameters)}
            and not exists (
              select from artefact_version newer join version_access newer_access on newer_access.version_id = newer.version_id
               where newer.artefact_id = version.artefact_id and newer.number > version.number
                 and ${ruleToSql(rule, newer, parameters)})
            ${before('version.released_at', page, parameters)}
          order by version.released_at desc, version.version_id desc limit ${parameters.add(page.size + 1)}
       )
       select artefact.artefact_id as id, version.version_id, version.title, artefact.kind, version.type, version.number, version.state,
              version.released_at, ${sortInstant('version.released_at')} as sort_at,
              case when terms.version_id is not null
                    and (artefact.rights_holder_id = any(${parameters.typed(releasesFor(viewer), 'uuid[]')})
                      or ${ruleToSql(pageRule(viewer, 'read'), ruleColumns, parameters)})
                   then jsonb_build_object('scope', terms.scope, 'partnerIds', terms.partner_ids, 'partnershipIds', terms.partnership_ids,
                          'licenceCode', terms.licence_code, 'availableFrom', terms.available_from, 'availableUntil', terms.available_until,
                          'releasedBy', version.released_by, 'decidedBy', terms.decided_by, 'decidedAt', terms.in_force_from) end as release,
              adopted.count as adopter_count, adopted.ids as adopter_ids, adopted.hours::float8 as hours_saved,
              adapted.count as adaptation_count, adapted.ids as adapter_ids, settings.counts as settings
         from listed join ${versionTables.replace('artefact_version version', 'artefact_version version using (version_id)')} ${versionSideTables}
        cross join lateral (
          select count(*)::int as count, sum(adoption.hours_saved) as hours,
                 array_agg(adoption.organisation_id) as all_ids,
                 coalesce((array_agg(adoption.organisation_id order by adoption.adopted_at desc, adoption.adoption_id desc))[1:${most}], '{}') as ids
            from adoption
           where adoption.artefact_id = artefact.artefact_id and adoption.ended_at is null and ${known}
             and ${hasVisibleVersion(viewer, parameters)}
        ) as adopted
        cross join lateral (
          select count(*)::int as count, array_agg(distinct made_artefact.rights_holder_id) as all_ids,
                 coalesce((array_agg(distinct made_artefact.rights_holder_id))[1:${most}], '{}') as ids
            from (select) as one ${madeFrom('artefact.artefact_id', viewer, parameters)}
            join artefact made_artefact on made_artefact.artefact_id = made.artefact_id
           where exists (select from artefact_version released
                          where released.artefact_id = made.artefact_id and released.number is not null)
        ) as adapted
        cross join lateral (
          select coalesce(jsonb_agg(jsonb_build_object('setting', setting, 'count', count) order by count desc, setting), '[]') as counts
            from (select ${settingOf('organisation')} as setting, count(*)::int as count from organisation
                   where organisation_id = any(adopted.all_ids || adapted.all_ids) group by 1) as counted
        ) as settings
        order by version.released_at desc, version.version_id desc`,
      parameters.values,
    );
    return pageOf(rows, page, (row) => [row.sort_at, row.version_id]);
  }
}
