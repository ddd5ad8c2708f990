import { letter, type Mail } from '@constellation/platform/mail';
import type { ShownNotice } from '../inbox/inbox.reader.ts';
import { communityOf, noticeLine } from './notice-words.ts';

/** To whom, and where its links lead. */
export interface Recipient {
  readonly name: string;
  readonly address: string;
  /** To the inbox. */
  readonly inboxLink: string;
  readonly stopLink: string;
}

const mostLines = 40;

/** The e-mail about one notice. */
export function noticeMail(recipient: Recipient, { kind, subject }: ShownNotice): Omit<Mail, 'id'> {
  const community = communityOf(subject);
  const line = noticeLine(kind, subject);
  return mail(recipient, {
    subject: line,
    opening: [community && community.title !== subject.title ? `In ${community.title}: ${line}.` : `${line}.`],
    why: 'You get this e-mail at once because that is how you hear of such things; choose otherwise in your inbox.',
  });
}

/** The e-mail about several, under the names of the communities they belong to; what belongs to none comes last. */
export function digestMail(recipient: Recipient, notices: readonly ShownNotice[], isWeekly: boolean): Omit<Mail, 'id'> {
  const shown = notices.slice(0, mostLines);
  const groups = Map.groupBy(shown, ({ subject }) => communityOf(subject)?.title ?? '');
  const headings = [...groups.keys()].sort(
    (a, b) => Number(a === '') - Number(b === '') || a.localeCompare(b, 'en-GB'),
  );
  const count = notices.length === 1 ? '1 new thing' : `${notices.length} new things`;
  return mail(recipient, {
    subject: `${count} for you on Constellation`,
    opening: [
      ...headings.flatMap((heading) => [
        ...(headings.length > 1 || heading ? [heading === '' ? 'Elsewhere on the network' : heading] : []),
        ...(groups.get(heading) ?? []).map(({ kind, subject }) => `• ${noticeLine(kind, subject)}`),
      ]),
      ...(notices.length > shown.length ? [`and ${notices.length - shown.length} more.`] : []),
    ],
    why: isWeekly
      ? 'This is what came together since your last e-mail, weekly kinds included; choose how often you hear of what in your inbox.'
      : 'This is what came together since your last e-mail; choose how often you hear of what in your inbox.',
  });
}

function mail(
  { name, address, inboxLink, stopLink }: Recipient,
  about: { readonly subject: string; readonly opening: readonly string[]; readonly why: string },
): Omit<Mail, 'id'> {
  const { subject, opening, why } = about;
  return {
    ...letter({
      ...{ name, address, subject, opening },
      action: { words: 'See it in your inbox', link: inboxLink },
      closing: [why, `To get no more of these e-mails, without signing in: ${stopLink}`],
    }),
    stopLink,
  };
}
