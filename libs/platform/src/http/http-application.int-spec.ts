import { Controller, Get, Module, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { loadSettings } from '../config/index.ts';
import { createLogger } from '../logging/index.ts';
import { createHttpApplication } from './http-application.ts';

@Controller()
class EchoController {
  @Get('echo/:word')
  echo(): { ok: true } {
    return { ok: true };
  }

  @Post('echo')
  take(): { ok: true } {
    return { ok: true };
  }
}

@Module({ controllers: [EchoController] })
class EchoModule {}

describe('what cannot be understood as a request', () => {
  let app: NestFastifyApplication;

  beforeAll(async () => {
    const settings = loadSettings({ NODE_ENV: 'test', LOG_LEVEL: 'silent', PORT: '0' });
    app = await createHttpApplication(EchoModule, settings, createLogger({ level: 'silent', name: 'http' }));
    await app.listen(0, '127.0.0.1');
  });
  afterAll(() => app.close());

  /** Sends bytes as they are: clients put right what they are given. */
  async function send(request: string): Promise<{ status: number; head: string; body: unknown }> {
    const { port } = app.getHttpServer().address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write(request);
    const answer = await text(socket);
    const [head = '', body = ''] = answer.split('\r\n\r\n');
    return { status: Number(head.split(' ')[1]), head, body: JSON.parse(body) as unknown };
  }
  const ending = 'host: localhost\r\nconnection: close\r\n\r\n';
  const badRequest = { problems: [{ code: 'bad-request', message: 'The request could not be understood.' }] };

  it.each(['/%', '/%zz', '/echo/%E0%A4%A', '/%C0%AE'])('GET %s has the shape of every other fault', async (address) => {
    const { status, head, body } = await send(`GET ${address} HTTP/1.1\r\n${ending}`);
    expect([status, body]).toEqual([400, badRequest]);
    expect(head.toLowerCase()).toContain('x-request-id: ');
    expect(head.toLowerCase()).toContain('content-type: application/json');
  });

  it('and so have bytes that are no HTTP, and a head that is too large', async () => {
    expect(await send('NONSENSE\r\n\r\n')).toMatchObject({ status: 400, body: badRequest });
    const long = await send(`GET / HTTP/1.1\r\nx-long: ${'x'.repeat(20_000)}\r\n${ending}`);
    expect(long).toMatchObject({ status: 431, body: { problems: [{ code: 'too-large' }] } });
  });

  it('and so have addresses without a route, and bodies of no known kind', async () => {
    const nowhere = await send(`DELETE /nowhere HTTP/1.1\r\n${ending}`);
    expect(nowhere).toMatchObject({ status: 404, body: { problems: [{ code: 'not-found' }] } });
    const tooLong = await send(`GET /echo/${'x'.repeat(300)} HTTP/1.1\r\n${ending}`);
    expect(tooLong.body).toMatchObject({ problems: [{ code: expect.any(String) as string }] });
    for (const [kind, body] of [
      ['text/weird', 'x'],
      ['application/json', '{'],
    ] as const) {
      const answer = await send(
        `POST /echo HTTP/1.1\r\ncontent-type: ${kind}\r\ncontent-length: ${body.length}\r\n${ending}${body}`,
      );
      expect(answer.body).toEqual(badRequest);
    }
  });
});
