import { versionColumns, versionRule } from '@constellation/artefacts';
import { ruleToSql, SqlParameters, type Viewer } from '@constellation/platform/access';
import { Database } from '@constellation/platform/db';
import { Injectable } from '@nestjs/common';
import type { SearchFilters } from '../indexes/artefact.index.ts';
import type { AlertFrequency } from './alert-times.ts';

export interface SavedSearchRow {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly filters: SearchFilters;
  readonly frequency: AlertFrequency;
}

/** One thing an alert tells of. */
export interface AlertItem {
  readonly alertId: string;
  readonly savedSearchId: string;
  readonly madeAt: Date;
  readonly isRead: boolean;
  readonly artefactId: string;
  readonly title: string;
}

/** Alerts shown of one search; older ones have been seen or are past caring. */
const mostAlerts = 20;

/** Reads saved searches of the viewer, and of their alerts what the viewer may find at this moment. */
@Injectable()
export class SavedSearchReader {
  constructor(private readonly database: Database) {}

  async list(viewer: Viewer): Promise<readonly SavedSearchRow[]> {
    return this.database.query<SavedSearchRow>(
      `select saved_search_id as id, name, query, filters, frequency from saved_search
        where person_id = $1 order by lower(name), saved_search_id`,
      [viewer.personId],
    );
  }

  /** What the viewer's alerts tell of, newest alert first; whatever it was when they were made, only what may be found now. */
  async alertItems(viewer: Viewer, only?: { readonly alertId: string }): Promise<readonly AlertItem[]> {
    const parameters = new SqlParameters();
    const person = parameters.add(viewer.personId);
    const find = ruleToSql(versionRule(viewer, 'find'), versionColumns('access'), parameters);
    const wanted = only ? `and alert.search_alert_id = ${parameters.add(only.alertId)}` : '';
    const rows = await this.database.query<{
      alert_id: string;
      saved_search_id: string;
      made_at: Date;
      is_read: boolean;
      artefact_id: string;
      title: string;
    }>(
      `select alert.search_alert_id as alert_id, saved.saved_search_id, alert.made_at, alert.read_at is not null as is_read,
              version.artefact_id, version.title
         from saved_search saved
        cross join lateral (
          select * from search_alert where search_alert.saved_search_id = saved.saved_search_id
           order by made_at desc limit ${mostAlerts}) as alert
         join search_alert_item item on item.search_alert_id = alert.search_alert_id
         join artefact_version version on version.version_id = item.version_id
         join version_access access on access.version_id = version.version_id
        where saved.person_id = ${person} ${wanted} and version.state in ('released', 'superseded') and ${find}
        order by alert.made_at desc, alert.search_alert_id, item.place`,
      parameters.values,
    );
    return rows.map((row) => ({
      alertId: row.alert_id,
      savedSearchId: row.saved_search_id,
      madeAt: row.made_at,
      isRead: row.is_read,
      artefactId: row.artefact_id,
      title: row.title,
    }));
  }
}
