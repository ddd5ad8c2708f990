import { loadSettings, type MailSettings } from '../config/index.ts';
import { startMailServer, type MailServerForTests } from '../testing/index.ts';
import { aMail, mailerContract } from './mailer.contract.ts';
import { MailDelayed, MailRefused, MailUncertain } from './mailer.ts';
import { SmtpMailer } from './smtp-mailer.ts';

const mailerFor = (environment: Readonly<Record<string, string>>) =>
  new SmtpMailer(loadSettings(environment).mail as MailSettings & { smtpUrl: string });

mailerContract('SMTP', async () => {
  const server = await startMailServer();
  const mailer = mailerFor(server.environment);
  return {
    mailer,
    received: () =>
      server.received.map(({ recipients, headers, text }) => ({
        to: recipients.join(),
        subject: headers.get('subject') ?? '',
        text,
      })),
    close: async () => {
      await mailer.close();
      await server.close();
    },
  };
});

describe('the SMTP mailer', () => {
  let server: MailServerForTests;
  let mailer: SmtpMailer;
  beforeEach(async () => {
    server = await startMailServer();
    mailer = mailerFor(server.environment);
  });
  afterEach(async () => {
    await mailer.close();
    await server.close();
  });

  it('sends both parts, from the address of the settings, under an id made of the mail’s', async () => {
    await mailer.send(aMail);
    const [mail] = server.received;
    expect(mail?.html.trim()).toBe(aMail.html.trim());
    expect(mail?.headers.get('content-type')).toMatch(/^multipart\/alternative/);
    expect(mail?.headers.get('from')).toBe('Constellation <post@constellation.example.org>');
    expect(mail?.headers.get('to')).toContain('<sean@fen.example>');
    expect(mail?.headers.get('message-id')).toBe(`<${aMail.id}@constellation.example.org>`);
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it.each([
    [450, 'recipient', MailDelayed],
    [550, 'recipient', MailRefused],
    [451, 'content', MailDelayed],
    [554, 'content', MailRefused],
  ] as const)('tells by the answer %i to the %s what trying again would do', async (status, point, kind) => {
    server.failAt(point, status);
    await expect(mailer.send(aMail)).rejects.toThrow(kind);
    server.recover();
    await mailer.send(aMail);
    expect(server.received).toHaveLength(1);
  });

  it('tries later when there is no server, or the connection breaks before the mail is out', async () => {
    server.failAt('recipient', 'cut');
    await expect(mailer.send(aMail)).rejects.toThrow(MailDelayed);
    const nowhere = mailerFor({ ...server.environment, SMTP_URL: 'smtp://127.0.0.1:9' });
    await expect(nowhere.send(aMail)).rejects.toThrow(MailDelayed);
    await nowhere.close();
  });

  it('does not know when the connection breaks after the whole mail is out', async () => {
    server.failAt('content', 'cut');
    await expect(mailer.send(aMail)).rejects.toThrow(MailUncertain);
    expect(server.received).toEqual([]);
  });

  it('holds at most two connections, however many mails there are', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, index) => mailer.send({ ...aMail, id: `mail-${index}` })));
    expect(server.received).toHaveLength(30);
    expect(server.mostConnections()).toBe(2);
  });
});
