import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { buffer } from 'node:stream/consumers';

/** An e-mail as its reader sees it. */
export interface ReceivedMail {
  /** By lower-case name, decoded. */
  readonly headers: ReadonlyMap<string, string>;
  /** The addresses the server was told to bring it to. */
  readonly recipients: readonly string[];
  readonly text: string;
  readonly html: string;
}

/** An SMTP server for tests that keeps what it takes. */
export interface MailServerForTests {
  /** Ready for `loadSettings`. */
  readonly environment: Readonly<Record<string, string>>;
  readonly received: ReceivedMail[];
  /** The most connections there were at once. */
  mostConnections(): number;
  /** Answers the next mails at this point with this status, or cuts the connection; until told otherwise. */
  failAt(point: 'recipient' | 'content', how: number | 'cut'): void;
  recover(): void;
  close(): Promise<void>;
}

/** Starts the server on a free port. */
export async function startMailServer(): Promise<MailServerForTests> {
  const received: ReceivedMail[] = [];
  let failure: { point: 'recipient' | 'content'; how: number | 'cut' } | undefined;
  let open = 0;
  let most = 0;
  const failing = (point: 'recipient' | 'content') => {
    if (failure?.point !== point) return undefined;
    const { how } = failure;
    if (how !== 'cut') return Object.assign(new Error('Not this one.'), { responseCode: how });
    for (const connection of server.connections) (connection as { _socket: { destroy(): void } })._socket.destroy();
    return new Error('cut');
  };
  const options: SMTPServerOptions = {
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onConnect: (_session, done) => {
      most = Math.max(most, (open += 1));
      done();
    },
    onClose: () => {
      open -= 1;
    },
    onRcptTo: (_address, _session, done) => done(failing('recipient')),
    onData: (stream, session, done) => {
      void buffer(stream).then((content) => {
        const error = failing('content');
        if (!error)
          received.push(
            parse(
              content.toString('latin1'),
              session.envelope.rcptTo.map(({ address }) => address),
            ),
          );
        done(error);
      }, done);
    },
  };
  const server = new SMTPServer(options);
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    environment: { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'post@constellation.example.org' },
    received,
    mostConnections: () => most,
    failAt: (point, how) => {
      failure = { point, how };
    },
    recover: () => {
      failure = undefined;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** Reads the two-part messages that the product sends; not a general parser. */
function parse(message: string, recipients: readonly string[]): ReceivedMail {
  const { headers, body } = divide(message);
  const boundary = /boundary="([^"]+)"/.exec(headers.get('content-type') ?? '')?.[1] ?? '';
  const parts = body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => divide(part.replace(/^\r\n/, '')));
  const part = (type: string) => {
    const found = parts.find((one) => one.headers.get('content-type')?.startsWith(type));
    return found ? decode(found.body.replace(/\r\n$/, ''), found.headers.get('content-transfer-encoding')) : '';
  };
  return { headers, recipients, text: part('text/plain'), html: part('text/html') };
}

function divide(message: string): { headers: ReadonlyMap<string, string>; body: string } {
  const end = message.indexOf('\r\n\r\n');
  const lines = message
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), words(line.slice(colon + 1).trim())];
  });
  return { headers: new Map(headers), body: message.slice(end + 4) };
}

/** RFC 2047. */
function words(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, content: string) =>
      decode(content.replaceAll('_', ' '), kind.toLowerCase() === 'b' ? 'base64' : 'quoted-printable'),
    );
}

function decode(content: string, encoding: string | undefined): string {
  if (encoding === 'base64') return Buffer.from(content, 'base64').toString();
  if (encoding !== 'quoted-printable') return Buffer.from(content, 'latin1').toString();
  const bytes = content
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
