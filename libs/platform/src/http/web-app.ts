import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../config/index.ts';

/** First segments of addresses that are never pages of the web app. */
const notPages = ['graphql', 'uploads', 'files', 'archives', 'oidc', 'healthz', 'readyz', 'assets'];

/**
 * Serves the built web app: hashed assets for ever, the page itself never from a cache, and every unknown address
 * without a file as the page, so that the app's router shows it.
 */
export async function serveWebApp(app: NestFastifyApplication, settings: Settings, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  const server = app.getHttpAdapter().getInstance();
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    wildcard: false,
    cacheControl: false,
    globIgnore: ['**/.vite/**', '**/*.map'],
    setHeaders: (reply, path) => {
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const page = (file: string) => async (_request: unknown, reply: { sendFile(name: string): unknown }) =>
    reply.sendFile(file);
  server.get('/', page('index.html') as never);
  if (!settings.isProduction && existsSync(join(folder, 'graphiql.html')))
    server.get('/graphiql', page('graphiql.html') as never);
  server.get('/*', (async (
    request: { url: string },
    reply: { status(code: number): { send(body: object): unknown }; sendFile(name: string): unknown },
  ) => {
    const [path = ''] = request.url.split('?');
    const first = path.split('/')[1] ?? '';
    const isPage = !notPages.includes(first) && !/\.[a-z0-9]+$/i.test(path);
    if (isPage) return reply.sendFile('index.html');
    return reply.status(404).send({ problems: [{ code: 'not-found', message: 'There is nothing at this address.' }] });
  }) as never);
}
