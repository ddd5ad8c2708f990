import { Logger } from '@nestjs/common';
import type { Settings } from '../config/index.ts';
import { LogMailer } from './log-mailer.ts';
import type { Mailer } from './mailer.ts';

/** The mailer that the settings name: SMTP, or the log. */
export async function openMailer(settings: Pick<Settings, 'mail' | 'isProduction'>): Promise<Mailer> {
  const { smtpUrl, from } = settings.mail;
  if (smtpUrl) {
    const { SmtpMailer } = await import('./smtp-mailer.ts');
    return new SmtpMailer({ smtpUrl, from });
  }
  const logger = new Logger('mail');
  // What mails say may be secret, such as a link that lets in: a log that is kept must not hold it.
  const wordsOf = settings.isProduction ? () => '' : (text: string) => `\n${text}`;
  return new LogMailer(({ to, subject, text }) =>
    logger.log(`Not sent, as SMTP_URL is not set. To ${to.address}: ${subject}${wordsOf(text)}`),
  );
}
