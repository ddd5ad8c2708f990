import { Injectable } from '@nestjs/common';
import type { Queryable } from '../db/index.ts';

/** An e-mail to somebody, and a code for what it tells of, such as `access-request`. */
export interface OfferedMail {
  readonly personId: string;
  readonly kind: string;
}

/** Whether its person wants it at once, and not later with other news, or never. */
export type MailChoice = (db: Queryable, mail: OfferedMail) => Promise<boolean>;

/**
 * What people chose to be e-mailed about, for contexts that write e-mails of their own and know nothing of choices: whoever keeps
 * those registers here. Until somebody does, every e-mail is wanted.
 */
@Injectable()
export class MailChoices {
  #choice: MailChoice = () => Promise.resolve(true);

  register(choice: MailChoice): void {
    this.#choice = choice;
  }

  wantsAtOnce(db: Queryable, mail: OfferedMail): Promise<boolean> {
    return this.#choice(db, mail);
  }
}
