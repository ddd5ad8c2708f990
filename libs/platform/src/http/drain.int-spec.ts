import { Controller, Get, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { loadSettings, SettingsModule } from '../config/index.ts';
import { HealthChecks } from '../health/index.ts';
import { createLogger } from '../logging/index.ts';
import { drainConnections } from './drain.ts';
import { HealthController } from './health.controller.ts';
import { createHttpApplication } from './http-application.ts';

const settings = loadSettings({ NODE_ENV: 'test', LOG_LEVEL: 'silent', PORT: '0' });

@Controller()
class WorkController {
  @Get('work')
  work(): { done: true } {
    return { done: true };
  }
}

@Module({
  imports: [SettingsModule.forRoot(settings)],
  controllers: [HealthController, WorkController],
  providers: [HealthChecks],
})
class DrainModule {}

describe('an API that is about to stop', () => {
  const agent = new Agent({ keepAlive: true });
  let app: NestFastifyApplication;

  beforeAll(async () => {
    app = await createHttpApplication(DrainModule, settings, createLogger({ level: 'silent', name: 'drain' }));
    await app.listen(0, '127.0.0.1');
  });
  afterAll(async () => {
    agent.destroy();
    await app.close();
  });

  async function ask(path: string): Promise<{ status: number; connection: string; body: unknown }> {
    const { port } = app.getHttpServer().address() as AddressInfo;
    const [response] = (await once(get({ port, host: '127.0.0.1', path, agent }), 'response')) as [IncomingMessage];
    const { statusCode = 0, headers } = response;
    return { status: statusCode, connection: headers.connection ?? '', body: await json(response) };
  }

  it('says so, does what it is asked meanwhile, and ends each connection with its answer', async () => {
    expect(await ask('/readyz')).toMatchObject({ status: 200, connection: 'keep-alive', body: { status: 'ready' } });
    let isOver = false;
    const drained = drainConnections(app, 1).then(() => (isOver = true));
    expect(await ask('/readyz')).toMatchObject({ status: 503, connection: 'close', body: { status: 'stopping' } });
    expect(await ask('/work')).toEqual({ status: 200, connection: 'close', body: { done: true } });
    expect(isOver).toBe(false);
    await drained;
  });
});
