import { letter, type Mail } from '@constellation/platform/mail';
import { dayInWords } from '@constellation/platform/time';

/** What an invitation's e-mail says. */
export interface InvitationMailFacts {
  readonly name: string;
  readonly address: string;
  readonly title: string;
  readonly organisation: string;
  /** Who invites; null where the platform does. */
  readonly inviter: string | null;
  readonly link: string;
  readonly expiresAt: Date;
}

const about =
  'Constellation is where trusts, schools and colleges in England share curriculum, professional development and ' +
  'research: you search it for materials that colleagues elsewhere made and use, see what their licence allows, and ' +
  'publish your own to the people you choose.';

/** The e-mail of an invitation. */
export function invitationMail(facts: InvitationMailFacts): Omit<Mail, 'id'> {
  const { name, address, title, organisation, inviter, link, expiresAt } = facts;
  const who = inviter ?? 'The Constellation team';
  return letter({
    name,
    address,
    subject: `${who} invites you to join ${organisation} on Constellation`,
    opening: [`${who} has invited you to join ${organisation} on Constellation as ${title}.`],
    action: { words: 'Accept the invitation', link },
    closing: [
      `The link is for you alone and works until ${dayInWords(expiresAt)}.`,
      about,
      'If you were not expecting this, you need do nothing: no account is made until the invitation is accepted.',
    ],
  });
}
