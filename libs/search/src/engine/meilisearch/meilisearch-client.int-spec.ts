import { createServer, type AddressInfo, type Socket } from 'node:net';
import { freePort } from '@constellation/platform/testing';
import { EngineAway, MeilisearchClient, pauseOf } from './meilisearch-client.ts';

// What can be shown of the client without the engine: what it does when nobody answers as one would.
const clientFor = (port: number, timeoutMs = 300): MeilisearchClient =>
  new MeilisearchClient({ url: `http://127.0.0.1:${port}`, apiKey: 'secret', timeoutMs });

/** A port where connections are taken and this is done to them. */
async function withSocket(
  onConnection: (socket: Socket) => void,
  work: (port: number) => Promise<void>,
): Promise<void> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    onConnection(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await work((server.address() as AddressInfo).port);
  } finally {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  }
}

it('says that the engine is away where nobody listens', async () => {
  const client = clientFor(await freePort());
  await expect(client.health()).rejects.toBeInstanceOf(EngineAway);
  await expect(client.search('artefacts-1', [])).rejects.toBeInstanceOf(EngineAway);
  await expect(client.enqueueDocuments('artefacts-1', [])).rejects.toBeInstanceOf(EngineAway);
});

it('gives up on one that takes the connection and never answers', async () => {
  await withSocket(
    () => undefined,
    async (port) => {
      const begun = performance.now();
      await expect(clientFor(port).health()).rejects.toBeInstanceOf(EngineAway);
      expect(performance.now() - begun).toBeLessThan(2_000);
    },
  );
});

it('says that one which resets connections is away', async () => {
  await withSocket(
    (socket) => socket.resetAndDestroy(),
    async (port) => {
      await expect(clientFor(port).health()).rejects.toBeInstanceOf(EngineAway);
    },
  );
});

it('keeps the key out of what it throws', async () => {
  const fault: unknown = await clientFor(await freePort())
    .health()
    .catch((error: unknown) => error);
  expect(JSON.stringify(fault, Object.getOwnPropertyNames(fault))).not.toContain('secret');
});

it.each([
  ['2', 2_000],
  ['0', 0],
  ['9999', 10_000],
  ['Sun, 22 Nov 2026 12:00:03 GMT', 3_000],
  ['Sun, 22 Nov 2026 11:00:00 GMT', 0],
  ['soon', 1_000],
  [null, 1_000],
])('Retry-After: %s', (header, pause) => {
  expect(pauseOf(header, Date.parse('2026-11-22T12:00:00Z'))).toBe(pause);
});
