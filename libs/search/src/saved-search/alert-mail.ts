import { letter, type Mail } from '@constellation/platform/mail';

/** What the e-mail of an alert says. */
export interface AlertMailFacts {
  readonly name: string;
  readonly address: string;
  /** The saved search. */
  readonly search: string;
  /** Of what its reader may find, best first. */
  readonly titles: readonly string[];
  /** To the saved searches. */
  readonly link: string;
  readonly unsubscribeLink: string;
}

const mostTitles = 10;

export function alertMail(facts: AlertMailFacts): Omit<Mail, 'id'> {
  const { name, address, search, titles, link, unsubscribeLink } = facts;
  const more = titles.length - mostTitles;
  const count = titles.length === 1 ? '1 new item' : `${titles.length} new items`;
  return letter({
    name,
    address,
    subject: `${count} for “${search}” on Constellation`,
    opening: [
      `Your saved search “${search}” has found ${count}:`,
      ...titles.slice(0, mostTitles).map((title) => `• ${title}`),
      ...(more > 0 ? [`and ${more} more.`] : []),
    ],
    action: { words: 'See them on Constellation', link },
    closing: [
      'You get this e-mail because you asked to be told of what is new for this search.',
      `To get no more of them, without signing in: ${unsubscribeLink}`,
    ],
  });
}
