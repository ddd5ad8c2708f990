import { letter, type Mail } from '@constellation/platform/mail';

/** What the admins of an organisation are told of somebody who asks to be accepted. */
export interface PostRequestMailFacts {
  readonly name: string;
  readonly address: string;
  readonly organisation: string;
  readonly asker: string;
  readonly askerAddress: string;
  readonly title: string;
  /** To the organisation's administration. */
  readonly link: string;
}

/**
 * The e-mail to an admin. What the asker wrote besides name and title stays on the page: anybody who signs in may ask, and a
 * stranger's words are not sent to people in our name.
 */
export function postRequestMail(facts: PostRequestMailFacts): Omit<Mail, 'id'> {
  const { name, address, organisation, asker, askerAddress, title, link } = facts;
  return letter({
    name,
    address,
    subject: `${asker} asks to be accepted by ${organisation} on Constellation`,
    opening: [
      `${asker} (${askerAddress}) has signed in to Constellation and asks ${organisation} to accept them as ${title}.`,
      'Accept only whom you know: from then on they see what is shared with your organisation, and act for it.',
    ],
    action: { words: 'Accept or decline, under Requests', link },
    closing: [`You get this e-mail because you are an admin of ${organisation} or of the trust it belongs to.`],
  });
}

/** What somebody who asked is told of the answer. */
export interface PostDecisionMailFacts {
  readonly name: string;
  readonly address: string;
  readonly organisation: string;
  /** Why it was declined; null when it was accepted. */
  readonly reason: string | null;
  readonly link: string;
}

/** The e-mail to who asked. */
export function postDecisionMail({
  name,
  address,
  organisation,
  reason,
  link,
}: PostDecisionMailFacts): Omit<Mail, 'id'> {
  const declined = reason !== null;
  return letter({
    name,
    address,
    subject: `${organisation} has ${declined ? 'declined' : 'accepted'} your request on Constellation`,
    opening: declined
      ? [`${organisation} has declined your request to be accepted on Constellation. They write:`, reason]
      : [
          `${organisation} has accepted you on Constellation. From now on you see what is shared with it, and act for it.`,
        ],
    action: { words: declined ? 'Ask again, or ask another organisation' : 'Go to Constellation', link },
    closing: ['You get this e-mail because you asked to be accepted.'],
  });
}
