import { createHmac, generateKeyPairSync } from 'node:crypto';
import { sessionCookie } from '@constellation/platform/auth';
import { anOrganisation } from '../testing/builders.ts';
import { clientId, clientSecret, HostileProvider, type Tricks } from '../testing/hostile-provider.ts';
import { IdentityApi } from '../testing/identity-api.ts';

let provider: HostileProvider;
let api: IdentityApi;

beforeAll(async () => {
  provider = await HostileProvider.start();
  api = await IdentityApi.start({
    DEMO: 'false',
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    PUBLIC_URL: 'https://constellation.example',
  });
});
afterAll(async () => {
  await api.stop();
  await provider.close();
});

interface Begun {
  /** Where the provider is. */
  readonly location: string;
  /** Value of the cookie that marks the browser. */
  readonly browser: string;
}

interface Returned {
  readonly location: string;
  readonly session: string | undefined;
  readonly cookies: readonly string[];
}

const cookiesOf = (header: string | string[] | number | undefined): string[] => [header ?? []].flat().map(String);
const valueOf = (cookies: readonly string[], name: string): string | undefined =>
  cookies
    .find((cookie) => cookie.startsWith(`${name}=`))
    ?.slice(name.length + 1)
    .split(';')[0];

async function begin(returnTo?: string, browser?: string): Promise<Begun & { readonly cookies: readonly string[] }> {
  const response = await api.app.inject({
    url: `/oidc/start${returnTo === undefined ? '' : `?${new URLSearchParams({ returnTo }).toString()}`}`,
    headers: browser ? { cookie: `constellation_sign_in=${browser}` } : {},
  });
  expect(response.statusCode).toBe(303);
  const cookies = cookiesOf(response.headers['set-cookie']);
  return {
    location: String(response.headers.location),
    browser: valueOf(cookies, 'constellation_sign_in') ?? '',
    cookies,
  };
}

async function comeBack(query: string, about: { browser?: string; session?: string } = {}): Promise<Returned> {
  const response = await api.app.inject({
    url: `/oidc/callback${query}`,
    headers: {
      cookie: [
        ...(about.browser ? [`constellation_sign_in=${about.browser}`] : []),
        ...(about.session ? [`${sessionCookie}=${about.session}`] : []),
      ].join('; '),
    },
  });
  expect(response.statusCode).toBe(303);
  expect(response.body).toBe('');
  const cookies = cookiesOf(response.headers['set-cookie']);
  return { location: String(response.headers.location), session: valueOf(cookies, sessionCookie), cookies };
}

async function signIn(tricks: Tricks = {}, returnTo?: string, session?: string): Promise<Returned> {
  const { location, browser } = await begin(returnTo);
  return comeBack(provider.answer(location, tricks), { browser, ...(session ? { session } : {}) });
}

const as = (session: string | undefined) => ({ cookie: session ?? 'none' });
const count = async (table: string): Promise<number> =>
  Number((await api.dataSource.query<{ count: string }[]>(`select count(*) from ${table}`))[0]?.count);

const ownId = async (session: string | undefined): Promise<string> =>
  (await api.ask('{ viewer { person { id } } }', {}, as(session))).at('viewer.person.id');

/** Claims of somebody no other test knows. */
let people = 0;
const newcomer = () => {
  people += 1;
  return { sub: `subject-${people}`, name: `Newcomer ${people}`, email: `newcomer${people}@school.example` };
};

describe('signing in at a provider', () => {
  it('sends to the provider with PKCE, state and nonce, and keeps the rest away from the browser', async () => {
    const { location, cookies } = await begin('/work');
    const { origin, pathname, searchParams } = new URL(location);
    expect(origin + pathname).toBe(`${provider.issuer}/authorize`);
    expect(Object.fromEntries(searchParams)).toEqual({
      client_id: clientId,
      response_type: 'code',
      redirect_uri: 'https://constellation.example/oidc/callback',
      scope: 'openid email profile',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/) as string,
      state: expect.stringMatching(/^[\w-]{43}$/) as string,
      nonce: expect.stringMatching(/^[\w-]{43}$/) as string,
    });
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(/; HttpOnly/);
    expect(cookies[0]).toMatch(/; Secure/);
    expect(cookies[0]).toMatch(/; SameSite=Lax/);
    expect(cookies[0]).toMatch(/; Path=\/oidc/);
  });

  it('makes somebody new a person without a post who waits, and knows them the next time', async () => {
    const claims = newcomer();
    const first = await signIn({ claims }, '/work');
    expect(first.location).toBe('/waiting');
    const answer = await api.ask(
      '{ viewer { person { id name } posts { id } account { email waitsForLink } } }',
      {},
      as(first.session),
    );
    expect(answer.data).toMatchObject({
      viewer: { person: { name: claims.name }, posts: [], account: { email: claims.email, waitsForLink: false } },
    });
    // Name and address at the provider change; who they are does not.
    const again = await signIn({ claims: { ...claims, name: 'Other', email: 'other@school.example' } });
    expect(await ownId(again.session)).toBe(answer.at('viewer.person.id'));
  });

  it('gives a new session and ends the one before', async () => {
    const claims = newcomer();
    const { session } = await signIn({ claims });
    const next = await signIn({ claims }, '/', session);
    expect(next.session).not.toBe(session);
    expect((await api.ask('{ viewer { person { id } } }', {}, as(session))).data).toEqual({ viewer: { person: null } });
  });

  it('brings people with a post back to where they were, and nobody to another site', async () => {
    const claims = newcomer();
    const personId = await ownId((await signIn({ claims })).session);
    const { id } = await anOrganisation(api.dataSource);
    await api.dataSource.query(
      `insert into post (post_id, person_id, organisation_id, title, started_on) values (gen_random_uuid(), $1, $2, 'Teacher', '2020-01-01')`,
      [personId, id],
    );
    expect((await signIn({ claims }, '/search?q=rivers')).location).toBe('/search?q=rivers');
    expect((await signIn({ claims }, '//elsewhere.example/')).location).toBe('/');
    expect((await signIn({ claims }, 'https://elsewhere.example/')).location).toBe('/');
  });

  it('lets two tabs of a browser sign in at once', async () => {
    const claims = newcomer();
    const one = await begin();
    const other = await begin('/', one.browser);
    expect(other.browser).toBe(one.browser);
    for (const { location, browser } of [one, other])
      expect((await comeBack(provider.answer(location, { claims }), { browser })).session).toBeDefined();
  });

  it('makes one person out of two first sign-ins at the same instant', async () => {
    const claims = newcomer();
    const both = await Promise.all([signIn({ claims }), signIn({ claims })]);
    expect(await ownId(both[0].session)).toBe(await ownId(both[1].session));
  });
});

const now = (): number => Math.floor(Date.now() / 1000);
const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const hmac = (key: string) => (header: object, claims: object) => {
  const signed = `${encode({ ...header, alg: 'HS256' })}.${encode(claims)}`;
  return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`;
};

describe('an answer that cannot be trusted', () => {
  const strangeKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const tricks: readonly [string, () => Tricks][] = [
    ['another audience', () => ({ claims: { aud: 'another-client' } })],
    ['two audiences and another authorised party', () => ({ claims: { aud: [clientId, 'x'], azp: 'x' } })],
    ['another issuer in the token', () => ({ claims: { iss: 'https://elsewhere.example' } })],
    ['another nonce', () => ({ claims: { nonce: 'another' } })],
    ['no nonce', () => ({ claims: { nonce: undefined } })],
    ['alg none', () => ({ token: (_, claims) => `${encode({ alg: 'none' })}.${encode(claims)}.` })],
    ['a signature with the secret of the client', () => ({ token: hmac(clientSecret) })],
    [
      'a signature with the public key as a secret',
      () => ({ token: hmac(provider.publicKey.export({ type: 'spki', format: 'pem' }).toString()) }),
    ],
    ['a signature of another key', () => ({ token: (header, claims) => provider.sign(header, claims, strangeKey) })],
    [
      'a key nobody published',
      () => ({ token: (header, claims) => provider.sign({ ...header, kid: 'unknown' }, claims, strangeKey) }),
    ],
    ['no signature', () => ({ token: (h, claims) => provider.sign(h, claims).replace(/[^.]+$/, '') })],
    ['an expired token', () => ({ claims: { iat: now() - 600, exp: now() - 40 } })],
    ['a token that holds only later', () => ({ claims: { nbf: now() + 120 } })],
    ['no end', () => ({ claims: { exp: undefined } })],
    ['no subject', () => ({ claims: { sub: undefined } })],
    ['an empty subject', () => ({ claims: { sub: '' } })],
    ['a subject that is no text', () => ({ claims: { sub: 7 } })],
    ['a subject with a NUL', () => ({ claims: { sub: 'a\u0000b' } })],
    ['no ID token', () => ({ token: null })],
    ['an answer of another issuer', () => ({ back: { iss: 'https://elsewhere.example' } })],
    ['an answer without its issuer', () => ({ back: { iss: null } })],
    ['an answer without a code', () => ({ back: { code: null } })],
  ];

  it.each(tricks)('is refused: %s', async (_, trick) => {
    const before = [await count('person'), await count('session')];
    const { location, session } = await signIn(trick(), '/work');
    expect(location).toBe('/sign-in?problem=answer-refused&next=%2Fwork');
    expect(session).toBeUndefined();
    expect([await count('person'), await count('session')]).toEqual(before);
  });

  it('is taken when the clocks differ by less than the tolerance', async () => {
    const claims = { ...newcomer(), iat: now() - 320, exp: now() - 20 };
    expect((await signIn({ claims })).location).toBe('/waiting');
  });

  it('is refused for somebody new without an e-mail address, in words of its own', async () => {
    const { location } = await signIn({ claims: { ...newcomer(), email: undefined } });
    expect(location).toBe('/sign-in?problem=email-missing');
  });

  it('counts once: the same answer again, another state, another browser, too late', async () => {
    const over = '/sign-in?problem=attempt-over';
    const claims = newcomer();
    const { location, browser } = await begin();
    const query = provider.answer(location, { claims });
    const other = await begin();
    expect((await comeBack(query)).location).toBe(over);
    expect((await comeBack(query, { browser: other.browser })).location).toBe(over);
    expect((await comeBack(provider.answer(location, { back: { state: 'x' } }), { browser })).location).toBe(over);
    const both = await Promise.all([comeBack(query, { browser }), comeBack(query, { browser })]);
    expect(both.map((one) => one.location).sort()).toEqual([over, '/waiting']);
    expect((await comeBack(query, { browser })).location).toBe(over);
    // The code is used up as well, whatever the state.
    const code = new URLSearchParams(query).get('code');
    const replayed = await comeBack(provider.answer(other.location, { back: { code } }), { browser: other.browser });
    expect(replayed.location).toBe('/sign-in?problem=answer-refused');
    const late = await begin();
    await api.dataSource.query(`update sign_in_attempt set expires_at = now() - interval '1 second'`);
    expect((await comeBack(provider.answer(late.location), { browser: late.browser })).location).toBe(over);
  });

  it('says that the person cancelled, and never what the provider wrote', async () => {
    const { location } = await signIn({
      back: { code: null, error: 'access_denied', error_description: '<b>Call 0800</b>' },
    });
    expect(location).toBe('/sign-in?problem=cancelled');
  });
});

describe('a provider that changes or is away', () => {
  it('is asked once what it is, and its keys again when another one signs', async () => {
    await signIn({ claims: newcomer() });
    expect(provider.asked.get('/.well-known/openid-configuration')).toBe(1);
    const read = provider.asked.get('/keys') ?? 0;
    provider.changeKey('second');
    // Keys are read at most once a minute: a flood of made-up key names does not reach the provider.
    expect((await signIn({ claims: newcomer() })).location).toMatch(/answer-refused/);
    expect(provider.asked.get('/keys')).toBe(read);
    const clock = Date.now;
    Date.now = () => clock() + 61_000;
    try {
      expect((await signIn({ claims: newcomer() })).location).toBe('/waiting');
    } finally {
      Date.now = clock;
    }
    expect(provider.asked.get('/keys')).toBe(read + 1);
  });

  it('keeps nobody out who is in, and says so to others', async () => {
    const { session } = await signIn({ claims: newcomer() });
    expect((await signIn({ status: 503 })).location).toBe('/sign-in?problem=provider-away');
    const { location, browser } = await begin();
    const query = provider.answer(location);
    await provider.close();
    try {
      expect((await comeBack(query, { browser })).location).toBe('/sign-in?problem=provider-away');
      const anew = await IdentityApi.start({
        DEMO: 'false',
        OIDC_ISSUER: provider.issuer,
        OIDC_CLIENT_ID: clientId,
      });
      const response = await anew.app.inject({ url: '/oidc/start' });
      expect(response.headers.location).toBe('/sign-in?problem=provider-away');
      await anew.stop();
      expect(await ownId(session)).toMatch(/-/);
    } finally {
      await provider.listen();
    }
  });

  it('is signed out of too, where it offers that', async () => {
    const { session } = await signIn({ claims: newcomer() });
    const signOut = async (cookie: string, headers: Record<string, string> = { 'x-constellation-request': '1' }) =>
      api.app.inject({
        method: 'POST',
        url: '/oidc/sign-out',
        headers: { ...headers, cookie: `${sessionCookie}=${cookie}` },
      });
    // Another site cannot send this header.
    expect((await signOut(session ?? '', {})).statusCode).toBe(403);
    const response = await signOut(session ?? '');
    const { origin, pathname, searchParams } = new URL(response.json<{ continueAt: string }>().continueAt);
    expect(origin + pathname).toBe(`${provider.issuer}/end`);
    expect(searchParams.get('post_logout_redirect_uri')).toBe('https://constellation.example/');
    expect(searchParams.get('id_token_hint')).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(valueOf(cookiesOf(response.headers['set-cookie']), sessionCookie)).toBe('');
    expect((await api.ask('{ viewer { person { id } } }', {}, as(session))).data).toEqual({ viewer: { person: null } });
    expect((await signOut(session ?? '')).json()).toEqual({ continueAt: '/' });
  });
});

describe('other ways in, where people sign in at a provider', () => {
  it('leave no demo account', async () => {
    const demo = await api.somebody({}, { isDemo: true });
    const answer = await api.ask(
      `mutation { result: signInDemo(input: { personId: "${demo.person.id}" }) { ... on Problems { problems { code } } } }`,
    );
    expect(answer.data).toEqual({ result: { problems: [{ code: 'demo-off' }] } });
    expect((await api.ask('{ demoAccounts { name } viewer { signInMethods signInProvider } }')).data).toEqual({
      demoAccounts: [],
      viewer: { signInMethods: ['oidc'], signInProvider: "your organisation's account" },
    });
  });

  it('give an invitation to who has signed in, whatever their address', async () => {
    const organisation = await anOrganisation(api.dataSource);
    const admin = await api.somebody({ organisationId: organisation.id, roles: ['organisation-admin'] });
    const invited = await api.ask(
      `mutation ($input: InviteStaffInput!) { result: inviteStaff(input: $input) { ... on InvitedStaff { invitations { link } } } }`,
      {
        input: {
          organisationId: organisation.id,
          invitations: [{ email: 'written@school.example', name: 'Written', title: 'Head' }],
        },
      },
      admin.sender,
    );
    const token = invited.at('result.invitations.0.link').split('/').at(-1) ?? '';
    const accept = `mutation ($input: AcceptInvitationInput!) { result: acceptInvitation(input: $input) {
      ... on Viewer { person { name } posts { title } } ... on Problems { problems { code } } } }`;
    expect((await api.ask(accept, { input: { token, name: 'Anybody' } })).data).toEqual({
      result: { problems: [{ code: 'sign-in-needed' }] },
    });
    const claims = newcomer();
    const { location, session } = await signIn({ claims }, `/join/${token}`);
    expect(location).toBe(`/join/${token}`);
    expect((await api.ask(accept, { input: { token } }, as(session))).data).toEqual({
      result: { person: { name: claims.name }, posts: [{ title: 'Head' }] },
    });
  });

  it('answer nothing where no provider is named', async () => {
    const without = await IdentityApi.start({ DEMO: 'false' });
    for (const path of ['start', 'callback?state=x&code=y']) {
      const response = await without.app.inject({ url: `/oidc/${path}` });
      expect(response.headers.location).toBe('/sign-in?problem=off');
    }
    await without.stop();
  });
});
