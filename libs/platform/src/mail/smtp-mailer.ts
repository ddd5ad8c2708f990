import { createTransport, type Transporter } from 'nodemailer';
import { PassThrough, type Readable } from 'node:stream';
import type { MailSettings } from '../config/index.ts';
import { MailDelayed, Mailer, MailRefused, MailUncertain, type Mail } from './mailer.ts';

/** How many connections to the server one process holds at most, and for how many mails each. */
const pool = { pool: true, maxConnections: 2, maxMessages: 100 } as const;
/** How long the server may be silent, in milliseconds. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000, dnsTimeout: 10_000 };

/** What nodemailer 10 tells a plugin about a message on its way. */
interface MessageInWork {
  readonly data: { readonly whenHandedOver?: () => void };
  readonly message: { processFunc(process: (content: Readable) => Readable): void };
}

/** {@link Mailer} over SMTP, by a small pool of connections. */
export class SmtpMailer extends Mailer {
  readonly #transport: Transporter;
  readonly #from: { readonly name: string; readonly address: string };

  constructor(settings: MailSettings & { readonly smtpUrl: string }) {
    super();
    this.#from = settings.from;
    // Never sent again by the pool itself: whoever calls knows whether that is safe.
    this.#transport = createTransport({ url: settings.smtpUrl, ...pool, ...patience, maxRequeues: 0 } as object);
    this.#transport.use('stream', (mail, done) => {
      const { data, message } = mail as unknown as MessageInWork;
      message.processFunc((content) => {
        const passed = new PassThrough();
        content.on('error', (error) => passed.destroy(error));
        passed.once('end', () => data.whenHandedOver?.());
        return content.pipe(passed);
      });
      done();
    });
  }

  override async close(): Promise<void> {
    this.#transport.close();
  }

  protected async deliver(mail: Mail): Promise<void> {
    let isHandedOver = false;
    try {
      await this.#transport.sendMail({
        from: this.#from,
        to: { ...mail.to },
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        messageId: `<${mail.id}@${this.#from.address.split('@')[1]}>`,
        // Out-of-office answers and mail loops: RFC 3834.
        headers: {
          'Auto-Submitted': 'auto-generated',
          ...(mail.stopLink && {
            'List-Unsubscribe': `<${mail.stopLink}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }),
        },
        disableFileAccess: true,
        disableUrlAccess: true,
        whenHandedOver: () => {
          isHandedOver = true;
        },
      } as object);
    } catch (error) {
      throw meaningOf(error, isHandedOver);
    }
  }
}

function meaningOf(error: unknown, isHandedOver: boolean): Error {
  const { responseCode, message } = error as { responseCode?: number; message: string };
  if (responseCode !== undefined && responseCode >= 500) return new MailRefused(message, { cause: error });
  // 421 closes the channel; after the whole mail it is no answer to it.
  const isAnswered = responseCode !== undefined && responseCode !== 421;
  if (isHandedOver && !isAnswered) return new MailUncertain(message, { cause: error });
  return new MailDelayed(message, { cause: error });
}
