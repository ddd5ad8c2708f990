import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { runApi, type RunningApi } from './running-api.ts';

interface Answer {
  data?: unknown;
  errors?: { message: string; extensions: { code: string } }[];
}

const post = (payload: unknown): InjectOptions => ({
  method: 'POST',
  url: '/graphql',
  headers: { 'content-type': 'application/json' },
  payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
});
const firstError = (response: LightMyRequestResponse) => response.json<Answer>().errors?.[0];

describe('the entrance of the API', () => {
  let api: RunningApi;
  const ask = async (options: InjectOptions): Promise<LightMyRequestResponse> => api.app.inject(options);

  beforeAll(async () => {
    api = await runApi();
  });
  afterAll(async () => api.stop());

  describe('refuses with a 400 before a resolver runs', () => {
    const nested = (depth: number): string =>
      `{ viewer ${'{ person { posts '.repeat(depth)}{ id }${'} }'.repeat(depth)} }`;
    it.each<[string, unknown, RegExp]>([
      ['a query that is too deep', { query: nested(8) }, /depth/i],
      [
        'too many aliases',
        { query: `{ ${Array.from({ length: 40 }, (_, n) => `a${n}: viewer { isPlatformOperator }`).join(' ')} }` },
        /alias/i,
      ],
      [
        'too many directives',
        { query: `{ viewer { isPlatformOperator ${'@skip(if: false) '.repeat(40)} } }` },
        /directive/i,
      ],
      ['too many tokens', { query: `{ viewer { ${'isPlatformOperator '.repeat(3_100)} } }` }, /token/i],
      [
        'lists inside lists inside lists',
        {
          query:
            '{ organisations(first: 100) { nodes { members(first: 100) { nodes { organisation { members(first: 100) { nodes { organisation { name } } } } } } } } }',
        },
        /may cost/,
      ],
      [
        'a long page given by a variable',
        {
          query:
            'query ($n: Int) { organisations(first: $n) { nodes { members(first: $n) { nodes { organisation { posts(first: $n) { nodes { id } } } } } } } }',
          variables: { n: 100 },
        },
        /may cost/,
      ],
      [
        'fragments that go round in a circle',
        {
          query:
            '{ viewer { person { ...a } } } fragment a on Person { posts { person { ...b } } } fragment b on Person { posts { person { ...a } } }',
        },
        /fragment|depth|cost/i,
      ],
      [
        'a batch',
        [{ query: '{ viewer { isPlatformOperator } }' }, { query: '{ viewer { isPlatformOperator } }' }],
        /batch/i,
      ],
      ['an unknown field', { query: '{ secrets }' }, /secrets/],
      [
        'a variable of the wrong type',
        { query: 'query ($first: Int) { artefacts(first: $first) { nodes { id } } }', variables: { first: 'many' } },
        /Int/,
      ],
      [
        'a day that is none',
        { query: 'mutation { createApiToken(input: { name: "x", expiresOn: "2027-02-30" }) { __typename } }' },
        /YYYY-MM-DD/,
      ],
      [
        'a day of a year without neighbours',
        { query: 'mutation { createApiToken(input: { name: "x", expiresOn: "9999-12-31" }) { __typename } }' },
        /1900 to 2999/,
      ],
      [
        'the character NUL in a variable',
        {
          query: 'query ($input: SearchInput!) { search(input: $input) { total } }',
          variables: { input: { query: 'a\u0000b' } },
        },
        /NUL/,
      ],
      ['the character NUL in the document', { query: '{ organisations(search: "a\\u0000b") { totalCount } }' }, /NUL/],
      [
        'half of a character, deep inside',
        {
          query: 'query ($filter: ArtefactFilter) { artefacts(filter: $filter) { nodes { id } } }',
          variables: { filter: { subject: '\ud83d' } },
        },
        /half of a character/,
      ],
      ['a subscription', { query: 'subscription { released }' }, /graphql.stream/],
      ['no query', {}, /POST body missing/i],
      ['what is not JSON', '{ nope', /./],
    ])('%s', async (_, payload, message) => {
      const response = await ask(post(payload));
      expect(response.statusCode).toBe(400);
      expect(response.body).toMatch(message);
      expect(response.json<Answer>().data ?? null).toBeNull();
    });

    it('a document of a megabyte (413)', async () => {
      const response = await ask(post({ query: `{ viewer { isPlatformOperator } } # ${'x'.repeat(1_000_000)}` }));
      expect(response.statusCode).toBe(413);
    });
  });

  it.each([
    ['GET without a preflight', { method: 'GET', url: '/graphql?query=%7Bviewer%7BisPlatformOperator%7D%7D' }],
    [
      'GET with an odd content type',
      {
        method: 'GET',
        url: '/graphql?query=%7Bviewer%7BisPlatformOperator%7D%7D',
        headers: { 'content-type': 'text/plain;application/json' },
      },
    ],
    [
      'POST of a form',
      {
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': 'text/plain' },
        payload: '{"query":"{viewer{isPlatformOperator}}"}',
      },
    ],
  ] satisfies [string, InjectOptions][])(
    'refuses what another site could make a browser send: %s',
    async (_, options) => {
      const response = await ask(options);
      expect([400, 415]).toContain(response.statusCode);
      expect(response.body).not.toContain('isPlatformOperator":');
    },
  );

  it('answers a healthy question', async () => {
    const response = await ask(post({ query: '{ viewer { isPlatformOperator person { id } } }' }));
    expect(response.statusCode).toBe(200);
    expect(response.json()).toEqual({ data: { viewer: { isPlatformOperator: false, person: null } } });
  });

  it('costs a document anew with other variables', async () => {
    const query =
      'query ($n: Int) { organisations(first: $n) { nodes { members(first: $n) { nodes { organisation { posts(first: $n) { nodes { id } } } } } } } }';
    expect((await ask(post({ query, variables: { n: 2 } }))).statusCode).toBe(200);
    expect((await ask(post({ query, variables: { n: 100 } }))).statusCode).toBe(400);
    expect((await ask(post({ query, variables: { n: 2 } }))).statusCode).toBe(200);
  });

  it('lets nobody in who is not signed in', async () => {
    const response = await ask(post({ query: '{ myWork { nodes { id } } }' }));
    expect(firstError(response)?.extensions.code).toBe('SIGN_IN_NEEDED');
  });

  it('refuses uploads without the header that other sites cannot send, and from people without a post', async () => {
    const upload = {
      method: 'POST',
      url: '/uploads',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      payload: '--x--',
    } as const;
    const without = await ask(upload);
    expect([without.statusCode, without.json()]).toEqual([
      403,
      { problems: [expect.objectContaining({ code: 'request-header' })] },
    ]);
    const signedOut = await ask({ ...upload, headers: { ...upload.headers, 'x-constellation-request': '1' } });
    expect([signedOut.statusCode, signedOut.json()]).toEqual([
      401,
      { problems: [expect.objectContaining({ code: 'sign-in-needed' })] },
    ]);
  });

  it('answers unknown addresses of the API as data and everything else as the web app would', async () => {
    const unknown = await ask({ method: 'GET', url: '/files/nothing/here' });
    expect(unknown.statusCode).toBe(404);
    expect(unknown.json()).toEqual({ problems: [expect.objectContaining({ code: 'not-found' })] });
  });

  it('says it is alive and ready', async () => {
    expect((await ask({ method: 'GET', url: '/healthz' })).json()).toEqual({ status: 'ok' });
    const ready = await ask({ method: 'GET', url: '/readyz' });
    expect([ready.statusCode, ready.json()]).toEqual([
      200,
      { status: 'ready', dependencies: expect.objectContaining({ postgresql: 'ok' }) as unknown },
    ]);
  });

  it('sends the headers that protect the page, and an id for every request', async () => {
    const { headers } = await ask(post({ query: '{ viewer { isPlatformOperator } }' }));
    expect(headers['content-security-policy']).toMatch(/default-src 'self'/);
    expect(headers['content-security-policy']).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('shows its schema outside production', async () => {
    const response = await ask(post({ query: '{ __schema { queryType { name } } }' }));
    expect(response.json()).toEqual({ data: { __schema: { queryType: { name: 'Query' } } } });
  });
});

describe('the entrance in production', () => {
  let api: RunningApi;

  beforeAll(async () => {
    api = await runApi({ NODE_ENV: 'production' });
  });
  afterAll(async () => api.stop());

  it('does not show its schema, nor guess at it', async () => {
    const introspection = await api.app.inject(post({ query: '{ __schema { types { name } } }' }));
    expect(introspection.statusCode).toBe(400);
    const typo = await api.app.inject(post({ query: '{ viewr { isPlatformOperator } }' }));
    expect(typo.statusCode).toBe(400);
    expect(typo.body).not.toMatch(/did you mean/i);
  });

  it('has no GraphiQL', async () => {
    const response = await api.app.inject({ method: 'GET', url: '/graphiql' });
    expect(response.body).not.toMatch(/graphiql\.[jt]s|GraphiQL/);
  });

  it('keeps what went wrong inside to itself', async () => {
    await api.dataSource.destroy();
    const graphql = await api.app.inject(post({ query: '{ artefacts { nodes { id } } }' }));
    expect(firstError(graphql)).toMatchObject({ extensions: { code: 'INTERNAL_SERVER_ERROR' } });
    expect(graphql.body).toMatch(/Something went wrong on our side/);
    expect(graphql.body).not.toMatch(/postgres|pool|connection|driver|stack/i);
    const file = await api.app.inject({
      method: 'GET',
      url: '/files/01a20110-d5f4-7227-81dd-8511af5f6f2a/01a20110-d5f4-7227-81dd-8511af5f6f2b',
    });
    expect(file.statusCode).toBe(500);
    expect(file.body).not.toMatch(/postgres|pool|connection|driver|stack/i);
    expect((await api.app.inject({ method: 'GET', url: '/readyz' })).statusCode).toBe(503);
  });
});
