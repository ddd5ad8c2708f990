import { PlatformOperatorService } from '@constellation/identity';
import { UnitOfWork } from '@constellation/platform/db';
import { startPgBouncerForTests, testDatabase } from '@constellation/platform/testing';
import { Client } from 'pg';
import { runApi, type RunningApi } from './running-api.ts';

interface Answer {
  readonly data?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly { readonly message: string }[];
}

const reads = ['{ viewer { person { name } } }', '{ search(input: { query: "fractions" }) { total } }'];
const read = (place: number): string => reads[place % reads.length] ?? '';
const change = 'mutation ($name: String!) { updateProfile(input: { name: $name }) { __typename } }';

/** Signs an operator in and answers how to ask as them. */
async function signIn({ app }: RunningApi): Promise<(query: string, variables?: object) => Promise<Answer>> {
  const link = await app
    .get(UnitOfWork, { strict: false })
    .run((tx) =>
      app.get(PlatformOperatorService, { strict: false }).make(tx, { name: 'Ada', email: 'ada@example.org' }),
    );
  let cookie = '';
  const ask = async (query: string, variables: object = {}): Promise<Answer> => {
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', cookie },
      payload: JSON.stringify({ query, variables }),
    });
    const [fresh] = [response.headers['set-cookie'] ?? []].flat();
    if (fresh) cookie = fresh.split(';')[0] ?? '';
    return response.json<Answer>();
  };
  const token = new URL(link.link).searchParams.get('link');
  await ask('mutation ($token: String!) { signInWithLink(input: { token: $token }) { __typename } }', { token });
  return ask;
}

describe('the connections of the API', () => {
  let direct: string;

  beforeAll(async () => {
    direct = (await testDatabase()).url;
  });

  it('stay within DATABASE_POOL under load', async () => {
    const api = await runApi({ DATABASE_POOL: '5' });
    const watch = new Client({ connectionString: direct });
    await watch.connect();
    try {
      const ask = await signIn(api);
      let most = 0;
      const load = Promise.all(Array.from({ length: 200 }, (_, place) => ask(read(place))));
      const counting = (async () => {
        for (let count = 0; count < 20; count += 1) {
          const { rows } = await watch.query<{ n: number }>(
            `select count(*)::int as n from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
          );
          most = Math.max(most, rows[0]?.n ?? 0);
        }
      })();
      await Promise.all([load, counting]);
      expect(most).toBeGreaterThan(1);
      expect(most).toBeLessThanOrEqual(5);
    } finally {
      await watch.end();
      await api.stop();
    }
  });

  it('may lead through PgBouncer, to three sessions that it shares with everybody', async () => {
    const pooler = await startPgBouncerForTests(direct, 3);
    const api = await runApi({
      DATABASE_URL: pooler.url,
      DATABASE_DIRECT_URL: direct,
      // Debian's PgBouncer is older than 1.21.
      DATABASE_PREPARED: 'false',
      DATABASE_POOL: '20',
    });
    try {
      const ask = await signIn(api);
      const answers = await Promise.all(
        Array.from({ length: 150 }, (_, place) =>
          place % 3 === 0 ? ask(change, { name: `Ada ${place}` }) : ask(read(place)),
        ),
      );
      expect(answers.flatMap((answer) => answer.errors ?? [])).toEqual([]);
      const { data } = await ask(read(0));
      expect(data).toMatchObject({ viewer: { person: { name: expect.stringMatching(/^Ada \d+$/) } } });
    } finally {
      await api.stop();
      await pooler.stop();
    }
  });
});
