/** One e-mail to one person, in plain text and in HTML that says the same. */
export interface Mail {
  /** Letters, digits and hyphens: the Message-ID is made of it, so that a mail that went out twice could be told. */
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The address at which a mail program ends e-mails of this sort by one click (RFC 8058); none for what somebody asked for. */
  readonly stopLink?: string;
}

/**
 * Sends e-mails. A mail is checked first, so that nothing people typed can become a header or another recipient.
 *
 * Not in the port, on purpose: trying again (the job does), whether it went out before (`MailDeliveries` knows), lists of
 * recipients, attachments, what became of it after the next server took it.
 */
export abstract class Mailer {
  /**
   * Resolves once the next server has taken the mail.
   * @throws {MailInvalid} before anything is sent; {@link MailDelayed} when trying later may help and nothing was sent;
   *   {@link MailRefused} when it will not; {@link MailUncertain} when nobody knows whether it was taken.
   */
  async send(mail: Mail): Promise<void> {
    checkMail(mail);
    await this.deliver(mail);
  }

  /** Closes what it holds open. */
  async close(): Promise<void> {}

  protected abstract deliver(mail: Mail): Promise<void>;
}

/** The mail cannot be sent as it is: something in it is empty, too long or could be read as a header. */
export class MailInvalid extends Error {
  constructor(what: string) {
    super(`The e-mail cannot be sent: ${what}.`);
    this.name = 'MailInvalid';
  }
}

/** It was not taken now (SMTP 4xx, or no connection); later it may be. */
export class MailDelayed extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(`The e-mail was not taken now: ${reason}`, options);
    this.name = 'MailDelayed';
  }
}

/** It will not be taken (SMTP 5xx), such as for an address that does not exist. */
export class MailRefused extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(`The e-mail was refused: ${reason}`, options);
    this.name = 'MailRefused';
  }
}

/** The whole mail was handed over, but the answer never came: it may or may not be on its way. */
export class MailUncertain extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(`Nobody knows whether the e-mail was taken: ${reason}`, options);
    this.name = 'MailUncertain';
  }
}

/** RFC 5321 (4.5.3.1): the longest address there is. */
const longestAddress = 254;
const longestLine = 250;
const control = /\p{Cc}/u;
/** A plain address: no quotes, comments, lists or routes, all of which some server reads as more than one recipient. */
const plainAddress =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z0-9-]{2,63}$/;

function checkMail({ id, to, subject, text, html, stopLink }: Mail): void {
  if (!/^[A-Za-z0-9-]{1,160}$/.test(id))
    throw new MailInvalid('its id is not made of up to 160 letters, digits and hyphens');
  if (to.address.length > longestAddress || !plainAddress.test(to.address)) {
    throw new MailInvalid('the address is not one');
  }
  for (const [what, line] of [
    ['subject', subject],
    ['name', to.name],
  ] as const) {
    if (line.trim() === '') throw new MailInvalid(`the ${what} is empty`);
    if (line.length > longestLine) throw new MailInvalid(`the ${what} is longer than ${longestLine} characters`);
    if (control.test(line)) throw new MailInvalid(`the ${what} holds control characters`);
  }
  if (stopLink !== undefined && (!URL.canParse(stopLink) || /[<>,\s\p{Cc}]/u.test(stopLink))) {
    throw new MailInvalid('the link that ends such e-mails is none');
  }
  if (text.trim() === '' || html.trim() === '') throw new MailInvalid('it says nothing');
}
