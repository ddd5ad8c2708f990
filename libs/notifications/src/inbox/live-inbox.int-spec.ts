import { aPerson } from '@constellation/identity/testing';
import { Database } from '@constellation/platform/db';
import { sendSignals, Signals } from '@constellation/platform/signals';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { createClient, type Client } from 'graphql-sse';
import type { AddressInfo } from 'node:net';
import { inboxSignal } from '../notice/tell.ts';
import { NotificationsApi } from '../testing/notifications-api.ts';

const subscription = 'subscription { inboxChanged { at } }';

describe('news of an inbox, as they come', () => {
  let listening: NotificationsApi;
  let other: NotificationsApi;
  let url: string;
  const clients: Client[] = [];
  beforeAll(async () => {
    await cleanDatabase(await testDatabase());
    [listening, other] = [await NotificationsApi.start(), await NotificationsApi.start()];
    await listening.app.listen(0, '127.0.0.1');
    // From here on nobody is woken because the connection was just made.
    listening.get(Signals).listen('nobody');
    await listening.get(Signals).ready();
    url = `http://127.0.0.1:${(listening.app.getHttpServer().address() as AddressInfo).port}/graphql/stream`;
  });
  afterAll(async () => {
    await other.stop();
    await listening.stop();
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.dispose();
  });

  const ask = (query: string, headers: Record<string, string>): AsyncIterableIterator<unknown> => {
    const client = createClient({ url, headers: { 'x-constellation-request': '1', ...headers }, retryAttempts: 0 });
    clients.push(client);
    return client.iterate({ query });
  };
  /** What is answered to what is refused. */
  const refusal = async (query: string, headers: Record<string, string>): Promise<string> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        ...{ accept: 'text/event-stream', 'content-type': 'application/json', 'x-constellation-request': '1' },
        ...headers,
      },
      body: JSON.stringify({ query }),
    });
    return response.text();
  };
  const somebody = async (): Promise<{ readonly id: string; readonly headers: { readonly cookie: string } }> => {
    const { id } = await aPerson(listening.dataSource);
    return { id, headers: await listening.signIn(id) };
  };

  it('reach their person from another process, and nobody else', async () => {
    const [maya, omar] = [await somebody(), await somebody()];
    const [heard, overheard] = [ask(subscription, maya.headers), ask(subscription, omar.headers)];
    const news = heard.next();
    let isOverheard = false;
    void overheard.next().then(
      () => (isOverheard = true),
      () => {},
    );
    await connected(listening, 3);
    await sendSignals(other.get(Database), [inboxSignal(maya.id)]);
    expect(await news).toEqual({
      done: false,
      value: { data: { inboxChanged: { at: expect.any(String) as string } } },
    });
    expect(isOverheard).toBe(false);
  });

  it('come again after the connection to the database was lost', async () => {
    const maya = await somebody();
    const heard = ask(subscription, maya.headers);
    const news = heard.next();
    await connected(listening, 2);
    await other.dataSource.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'constellation signals' and datname = current_database()`,
    );
    expect(await news).toMatchObject({ done: false });
  });

  it('are for who is signed in, by subscription alone, and within the limits of every operation', async () => {
    const { headers } = await somebody();
    expect(await refusal(subscription, {})).toContain('Sign in to do this.');
    expect(await refusal('{ inboxCount { unread } }', headers)).toContain('subscriptions alone');
    expect(await refusal('subscription { nothing }', headers)).toContain('Cannot query field');
    expect(await refusal(`subscription { ${'inboxChanged { at } '.repeat(1_000)} }`, headers)).toContain('tokens');
  });

  it('are not asked for by other sites', async () => {
    const { headers } = await somebody();
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, accept: 'text/event-stream', 'content-type': 'application/json' },
      body: JSON.stringify({ query: subscription }),
    });
    expect(response.status).toBe(403);
  });
});

/** Waits until so many people listen. */
async function connected(api: NotificationsApi, listeners: number): Promise<void> {
  const signals = api.get(Signals);
  while (signals.listeners < listeners) await new Promise((resolve) => setTimeout(resolve, 20));
}
