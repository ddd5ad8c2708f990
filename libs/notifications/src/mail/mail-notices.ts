import { ViewerAuthenticator } from '@constellation/identity';
import { Settings } from '@constellation/platform/config';
import type { Tx } from '@constellation/platform/db';
import { MailDeliveries, type Mail, type MailJob } from '@constellation/platform/mail';
import { Injectable } from '@nestjs/common';
import { InboxReader, unmailed, type NoticeRow, type ShownNotice } from '../inbox/inbox.reader.ts';
import { noticeKinds, type Frequency, type NoticeKind } from '../notice/notice-kinds.ts';
import { effectiveFrequency } from '../preference/effective-frequency.ts';
import { makeStopLink } from '../preference/preference.service.ts';
import { digestMail, noticeMail, type Recipient } from './notice-mail.ts';

/** Sends what people are told of by e-mail: with what they may see when it is sent; nothing of it, no e-mail. */
@Injectable()
export class MailNotices {
  constructor(
    private readonly deliveries: MailDeliveries,
    private readonly viewers: ViewerAuthenticator,
    private readonly inbox: InboxReader,
    private readonly settings: Settings,
  ) {}

  /** One notice at once, unless it was read meanwhile or its person chose otherwise. */
  async mailNotice(jobId: string, noticeId: string, now: Date): Promise<void> {
    await this.deliveries.deliver({ jobId, kind: 'notifications.notice' }, async (tx) => {
      const [row] = await tx.query<{ person_id: string; kind: NoticeKind }>(
        `select person_id, kind from notice
          where notice_id = $1 and mailed_at is null and read_at is null and done_at is null and ${effectiveFrequency('notice')} = 'now'`,
        [noticeId],
      );
      if (!row) return null;
      const { person_id: personId, kind } = row;
      const rows = await unmailed(tx, { personId, kinds: [kind], now });
      const wanted = rows.filter(({ id }) => id === noticeId);
      return this.#compose(tx, { personId, rows: wanted, now }, (recipient, [notice]) =>
        notice ? noticeMail(recipient, notice) : null,
      );
    });
  }

  /** What came together for one person since their last e-mail. @param day in London; on Mondays with weekly kinds */
  async mailDigest(
    job: Pick<MailJob, 'jobId'>,
    about: { readonly personId: string; readonly day: string },
    now: Date,
  ): Promise<void> {
    const isWeekly = isMonday(about.day);
    await this.deliveries.deliver({ ...job, kind: 'notifications.digest' }, async (tx) => {
      const kinds = await kindsMailed(tx, about.personId, isWeekly ? ['daily', 'weekly'] : ['daily']);
      const rows = await unmailed(tx, { personId: about.personId, kinds, now });
      return this.#compose(tx, { personId: about.personId, rows, now }, (recipient, notices) =>
        notices.length === 0 ? null : digestMail(recipient, notices, isWeekly),
      );
    });
  }

  async #compose(
    tx: Tx,
    about: { readonly personId: string; readonly rows: readonly NoticeRow[]; readonly now: Date },
    write: (recipient: Recipient, notices: readonly ShownNotice[]) => Omit<Mail, 'id'> | null,
  ): Promise<Omit<Mail, 'id'> | null> {
    const { personId, rows, now } = about;
    const [person] = await tx.query<{ name: string; email: string | null }>(
      'select name, email from person where person_id = $1',
      [personId],
    );
    if (!person?.email || rows.length === 0) return null;
    const viewer = await this.viewers.viewerOfPerson(personId, now);
    const shown = (await this.inbox.shown(viewer, rows)).map(([, notice]) => notice);
    if (shown.length === 0) return null;
    const kinds = [...new Set(shown.map(({ kind }) => kind))];
    const token = await makeStopLink(tx, { personId, kinds, now });
    const { publicUrl } = this.settings.http;
    const recipient: Recipient = {
      name: person.name,
      address: person.email,
      inboxLink: `${publicUrl}/inbox`,
      stopLink: `${publicUrl}/stop-mails/${token}`,
    };
    await tx.query('update notice set mailed_at = $2 where notice_id = any($1::uuid[])', [
      shown.map(({ id }) => id),
      now,
    ]);
    return write(recipient, shown);
  }
}

/** The kinds that somebody is e-mailed about so often. */
async function kindsMailed(
  tx: Tx,
  personId: string,
  frequencies: readonly Frequency[],
): Promise<readonly NoticeKind[]> {
  const rows = await tx.query<{ kind: NoticeKind }>(
    `select asked.kind from (select $1::uuid as person_id, kind from unnest($2::text[]) as kind) asked
      where ${effectiveFrequency('asked')} = any($3::text[])`,
    [personId, noticeKinds, frequencies],
  );
  return rows.map(({ kind }) => kind);
}

const isMonday = (day: string): boolean => new Date(`${day}T12:00:00Z`).getUTCDay() === 1;
