import type { Verb } from '@constellation/platform/access';
import { letter, type Mail } from '@constellation/platform/mail';
import { lastDayInWords } from '@constellation/platform/time';

const list = new Intl.ListFormat('en-GB');
const deeds: Readonly<Record<Verb, string>> = {
  find: 'find',
  read: 'read',
  download: 'download',
  adopt: 'adopt',
  adapt: 'change',
};
const verbsInWords = (verbs: readonly Verb[]): string =>
  list.format(verbs.filter((verb) => verb !== 'find').map((verb) => deeds[verb]));

/** What somebody who decides is told of a request. */
export interface AccessRequestMailFacts {
  readonly name: string;
  readonly address: string;
  readonly asker: string;
  readonly organisation: string;
  readonly title: string;
  /** To the requests that wait for an answer. */
  readonly link: string;
}

/** The e-mail to who decides. What the asker wrote stays on the page: a stranger's words are not sent to people in our name. */
export function accessRequestMail(facts: AccessRequestMailFacts): Omit<Mail, 'id'> {
  const { name, address, asker, organisation, title, link } = facts;
  return letter({
    name,
    address,
    subject: `${asker} asks for access to “${title}”`,
    opening: [
      `${asker} of ${organisation} asks for access to “${title}”, which your organisation has published on Constellation. What it is for and in which setting they write on the page.`,
      'You may grant it for a time, decline it with a reason, or leave it: without an answer it lapses after 60 days.',
    ],
    action: { words: 'Read and answer the request', link },
    closing: ['You get this e-mail because you decide about releases of the organisation that holds the rights.'],
  });
}

/** What who asked is told of the answer. Titles stay on the page, which looks at what they may see by then. */
export interface AccessAnswerMailFacts {
  readonly name: string;
  readonly address: string;
  readonly answer: 'granted' | 'declined' | 'ended';
  /** What was granted beside finding, and when that ends; null when nothing was. */
  readonly granted: { readonly verbs: readonly Verb[]; readonly endsAt: Date } | null;
  /** What who decided wrote. */
  readonly reason: string | null;
  /** To what was asked for. */
  readonly link: string;
}

/** The e-mail to who asked. */
export function accessAnswerMail(facts: AccessAnswerMailFacts): Omit<Mail, 'id'> {
  const { name, address, answer, granted, reason, link } = facts;
  const words = {
    granted: {
      subject: 'You have been granted access on Constellation',
      opening: granted
        ? `Your request for access was granted: you may ${verbsInWords(granted.verbs)} it until the end of ${lastDayInWords(granted.endsAt)}.`
        : 'Your request for access was granted.',
    },
    declined: {
      subject: 'Your request for access on Constellation was declined',
      opening: 'Your request for access was declined.',
    },
    ended: {
      subject: 'Access that you were granted on Constellation has ended',
      opening:
        'Whoever granted you access has ended it before its last day. What was granted is open to you no longer by it.',
    },
  }[answer];
  return letter({
    name,
    address,
    subject: words.subject,
    opening: [words.opening, ...(reason && answer !== 'ended' ? ['They write:', reason] : [])],
    action: { words: answer === 'granted' ? 'Open it' : 'See your requests', link },
    closing: ['You get this e-mail because you asked for it.'],
  });
}
