import { Mailer, type Mail } from './mailer.ts';

/** {@link Mailer} that writes each mail's plain text to the log and sends nothing: for where no `SMTP_URL` is set. */
export class LogMailer extends Mailer {
  readonly #log: (mail: Mail) => void;

  constructor(log: (mail: Mail) => void) {
    super();
    this.#log = log;
  }

  protected async deliver(mail: Mail): Promise<void> {
    this.#log(mail);
  }
}
