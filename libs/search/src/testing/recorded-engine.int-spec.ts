import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openExchanges } from './recorded-engine.ts';

// How exchanges are kept and played back, on a server that counts and knows nothing of search.
it('plays back what a server answered, in its order, without the key and without the server', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'recording-'));
  const file = join(folder, 'exchanges.json');
  const about = { file, apiKey: 'secret-key', record: true };
  let count = 0;
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.end(JSON.stringify({ path: request.url, count: ++count })));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const ask = async (exchanges: NonNullable<ReturnType<typeof openExchanges>>, body: string): Promise<unknown> => {
    const headers = { authorization: `Bearer ${exchanges.apiKey}` };
    return (await exchanges.fetch(`${exchanges.url}/ask`, { method: 'POST', body, headers })).json();
  };
  try {
    expect(openExchanges({ ...about, serverUrl: undefined })).toBeNull();
    const serverUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const recording = openExchanges({ ...about, serverUrl })!;
    const answers = [await ask(recording, 'a'), await ask(recording, 'b'), await ask(recording, 'a')];
    await recording.close();
    expect(count).toBe(3);
    expect(await readFile(file, 'utf8')).not.toMatch(/secret-key|127\.0\.0\.1/);
    const replay = openExchanges({ ...about, serverUrl: undefined })!;
    expect([await ask(replay, 'a'), await ask(replay, 'b'), await ask(replay, 'a')]).toEqual(answers);
    await expect(ask(replay, 'c')).rejects.toThrow();
    await replay.close();
    expect(count).toBe(3);
  } finally {
    await new Promise((resolve) => server.close(resolve).closeAllConnections());
    await rm(folder, { recursive: true });
  }
});
