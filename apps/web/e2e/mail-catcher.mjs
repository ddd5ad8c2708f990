// Takes the e-mails the product sends and shows them at http://127.0.0.1:PORT/ as a list of { to, text }, for tests that read their post.
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

const [smtpPort, httpPort] = process.argv.slice(2).map(Number);
const received = [];

/** The plain text of the two-part messages the product sends; not a general parser. */
function textOf(message) {
  const boundary = /boundary="([^"]+)"/.exec(message)?.[1] ?? '';
  const part = message.split(`--${boundary}`).find((one) => /^content-type: text\/plain/im.test(one)) ?? '';
  const start = part.indexOf('\r\n\r\n') + 4;
  const content = part.slice(start);
  if (/^content-transfer-encoding: base64/im.test(part)) return Buffer.from(content, 'base64').toString();
  const bytes = content
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, session, done) => {
    void buffer(stream).then((content) => {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      received.push({ to, text: textOf(content.toString('latin1')) });
      done();
    }, done);
  },
}).listen(smtpPort, '127.0.0.1');

createServer((_, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(received));
}).listen(httpPort, '127.0.0.1');
