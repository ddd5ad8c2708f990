import { ViewerAuthenticator } from '@constellation/identity';
import { newId, UnitOfWork } from '@constellation/platform/db';
import { Injectable } from '@nestjs/common';
import type { SearchFilters } from '../indexes/artefact.index.ts';
import { mailAlert, makeAlert } from './alert.jobs.ts';
import { nextDueSql, type AlertFrequency } from './alert-times.ts';
import { FoundNow } from './found-now.ts';
import { markKnown } from './saved-search.service.ts';

/** Alerts asked for at one time, and things one alert tells of. */
const mostDue = 1_000;
const mostItems = 50;

interface Due {
  readonly person_id: string;
  readonly query: string;
  readonly filters: SearchFilters;
  readonly frequency: AlertFrequency;
  readonly looked_at: Date;
  readonly due: Date;
}

/** Makes alerts: what a saved search finds, for its owner and with the access they have at that moment, that it had not found before. */
@Injectable()
export class AlertService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly viewers: ViewerAuthenticator,
    private readonly found: FoundNow,
  ) {}

  /** Asks for every alert that is due. One that was asked for and is still to be made is not asked for twice. */
  async findDue(now: Date): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const due = await tx.query<{ id: string; due: string }>(
        `select saved_search_id as id, extract(epoch from next_due_at)::bigint::text as due from saved_search
          where next_due_at <= $1 order by next_due_at limit $2`,
        [now, mostDue],
      );
      for (const { id, due: at } of due) tx.enqueue(makeAlert, { savedSearchId: id }, `${id}-${at}`);
    });
  }

  /** Makes the alert of one search, if it is due and there is anything new: once, however often it is asked for. */
  async make(savedSearchId: string, now: Date): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const [saved] = await tx.query<Due>(
        `select person_id, query, filters, frequency, looked_at, next_due_at as due from saved_search
          where saved_search_id = $1 and next_due_at <= $2 for update`,
        [savedSearchId, now],
      );
      if (!saved) return;
      const viewer = await this.viewers.viewerOfPerson(saved.person_id, now);
      // What can still be taken back is told the next time.
      const found = (await this.found.find(viewer, saved)).filter((item) => item.mayBeTold);
      const known = await tx.query<{ artefact_id: string }>(
        'select artefact_id from saved_search_known where saved_search_id = $1',
        [savedSearchId],
      );
      const old = new Set(known.map((row) => row.artefact_id));
      const fresh = found.filter(({ artefactId }) => !old.has(artefactId));
      await markKnown(
        tx,
        savedSearchId,
        fresh.map(({ artefactId }) => artefactId),
      );
      await tx.query(
        `update saved_search set looked_at = $2, next_due_at = ${nextDueSql('frequency', '$2')} where saved_search_id = $1`,
        [savedSearchId, now],
      );
      if (fresh.length === 0) return;
      const alertId = newId();
      await tx.query('insert into search_alert (search_alert_id, saved_search_id, made_at) values ($1, $2, $3)', [
        alertId,
        savedSearchId,
        now,
      ]);
      await tx.query(
        `insert into search_alert_item (search_alert_id, version_id, place)
         select $1, version_id, place from unnest($2::uuid[]) with ordinality as given (version_id, place)`,
        [alertId, fresh.slice(0, mostItems).map(({ versionId }) => versionId)],
      );
      tx.enqueue(mailAlert, { alertId }, alertId);
    });
  }
}
