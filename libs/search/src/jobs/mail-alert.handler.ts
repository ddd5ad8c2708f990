import { ViewerAuthenticator } from '@constellation/identity';
import { Settings } from '@constellation/platform/config';
import type { Tx } from '@constellation/platform/db';
import { JobHandler, type HandlesJob, type JobContext } from '@constellation/platform/jobs';
import { MailDeliveries, type Mail } from '@constellation/platform/mail';
import { createHash, randomBytes } from 'node:crypto';
import { alertMail } from '../saved-search/alert-mail.ts';
import { mailAlert } from '../saved-search/alert.jobs.ts';
import { SavedSearchReader } from '../saved-search/saved-search.reader.ts';

/** Sends an alert to its owner, with what they may find when it is sent; nothing of it, no e-mail. */
@JobHandler(mailAlert)
export class MailAlertHandler implements HandlesJob<{ alertId: string }> {
  constructor(
    private readonly deliveries: MailDeliveries,
    private readonly viewers: ViewerAuthenticator,
    private readonly reader: SavedSearchReader,
    private readonly settings: Settings,
  ) {}

  async handle({ alertId }: { alertId: string }, { jobId }: Pick<JobContext, 'jobId'>): Promise<void> {
    await this.deliveries.deliver({ jobId, kind: 'search.alert' }, (tx) => this.#prepare(tx, alertId));
  }

  async #prepare(tx: Tx, alertId: string): Promise<Omit<Mail, 'id'> | null> {
    const [row] = await tx.query<{ id: string; person_id: string; search: string; name: string; email: string }>(
      `select saved.saved_search_id as id, saved.person_id, saved.name as search, person.name, person.email
         from search_alert alert
         join saved_search saved on saved.saved_search_id = alert.saved_search_id and saved.frequency <> 'off'
         join person on person.person_id = saved.person_id
        where alert.search_alert_id = $1`,
      [alertId],
    );
    if (!row) return null;
    const viewer = await this.viewers.viewerOfPerson(row.person_id, new Date());
    const items = await this.reader.alertItems(viewer, { alertId });
    if (items.length === 0) return null;
    // Made now, for this e-mail: no row and no job ever holds a link that works.
    const token = randomBytes(32).toString('base64url');
    await tx.query('insert into search_alert_link (token_hash, saved_search_id) values ($1, $2)', [
      createHash('sha256').update(token).digest(),
      row.id,
    ]);
    return alertMail({
      name: row.name,
      address: row.email,
      search: row.search,
      titles: items.map(({ title }) => title),
      link: `${this.settings.http.publicUrl}/saved-searches`,
      unsubscribeLink: `${this.settings.http.publicUrl}/saved-searches/stop/${token}`,
    });
  }
}
