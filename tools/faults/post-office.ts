import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** An e-mail as it was taken. */
export interface TakenMail {
  readonly messageId: string;
  readonly recipient: string;
}

/** An SMTP server that notes what it takes, and that a fault can be timed by. */
export interface PostOffice {
  readonly url: string;
  readonly taken: TakenMail[];
  /** Resolves once the next e-mail was taken; its sender is not answered before `answer` is called. */
  holdNext(): Promise<{ readonly mail: TakenMail; answer(): void }>;
  close(): Promise<void>;
}

type Held = { readonly mail: TakenMail; answer(): void };

export async function openPostOffice(): Promise<PostOffice> {
  const taken: TakenMail[] = [];
  let waiting: ((held: Held) => void) | undefined;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      // A sender that is killed in mid-message leaves half of one, which is not taken.
      void text(stream).then((content) => {
        const mail = {
          messageId: /^message-id: <([^@>]+)@/im.exec(content)?.[1] ?? '',
          recipient: session.envelope.rcptTo.map(({ address }) => address).join(),
        };
        // From here on it is on its way, whatever becomes of who sent it.
        taken.push(mail);
        if (!waiting) return done();
        waiting({ mail, answer: () => done() });
        waiting = undefined;
      }, done);
    },
  });
  // Senders are killed in the middle of a sentence here.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    holdNext: () => new Promise((resolve) => (waiting = resolve)),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
