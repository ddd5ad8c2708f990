import type { Mail } from '@constellation/platform/mail';

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

const lastDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' });

const about =
  'Constellation is where trusts, schools and colleges in England share curriculum, professional development and ' +
  'research: you search it for materials that colleagues elsewhere made and use, see what their licence allows, and ' +
  'publish your own to the people you choose.';

/** The e-mail of an invitation, in plain text and HTML. */
export function invitationMail(facts: InvitationMailFacts): Omit<Mail, 'id'> {
  const { name, address, title, organisation, inviter, link, expiresAt } = facts;
  const who = inviter ?? 'The Constellation team';
  const offer = `${who} has invited you to join ${organisation} on Constellation as ${title}.`;
  const until = `The link is for you alone and works until ${lastDay.format(expiresAt)}.`;
  const unexpected =
    'If you were not expecting this, you need do nothing: no account is made until the invitation is accepted.';
  return {
    to: { name: oneLine(name), address },
    subject: shortened(oneLine(`${who} invites you to join ${organisation} on Constellation`)),
    text: [`Hello ${name},`, offer, `Accept the invitation:\n${link}`, until, about, unexpected].join('\n\n') + '\n',
    html: `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>Invitation to Constellation</title></head>
<body style="font-family: sans-serif; line-height: 1.5; max-width: 36em">
<p>Hello ${escaped(name)},</p>
<p>${escaped(offer)}</p>
<p><a href="${escaped(link)}">Accept the invitation</a></p>
<p>If the link does not open, copy this address into your browser:<br>${escaped(link)}</p>
<p>${escaped(until)}</p>
<p>${escaped(about)}</p>
<p>${escaped(unexpected)}</p>
</body>
</html>
`,
  };
}

/** Names come from people and from registers: nothing in them may end a header or open a tag. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}

function shortened(subject: string): string {
  return subject.length <= 200 ? subject : `${subject.slice(0, 199)}…`;
}

function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
