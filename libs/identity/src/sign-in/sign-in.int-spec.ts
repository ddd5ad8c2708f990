import { Viewer } from '@constellation/platform/access';
import { loadSettings } from '@constellation/platform/config';
import { createDataSource, Database, UnitOfWork } from '@constellation/platform/db';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import type { DataSource } from 'typeorm';
import { identityEntities } from '../identity.entities.ts';
import { Person } from '../person/person.entity.ts';
import { aPerson, aSession, authenticatorOf, viewerOf } from '../testing/builders.ts';
import type { ViewerAuthenticator } from '../viewer/viewer-authenticator.ts';
import { ApiTokenService } from './api-token.service.ts';
import { PlatformOperatorService } from './platform-operator.service.ts';
import { hashSecretToken } from './secret-token.ts';
import { Session } from './session.entity.ts';
import { SignInLinkService } from './sign-in-link.service.ts';
import { SignInService } from './sign-in.service.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

describe('signing in', () => {
  let dataSource: DataSource;
  let authenticator: ViewerAuthenticator;
  let signIn: SignInService;
  let tokens: ApiTokenService;
  let links: SignInLinkService;
  let unitOfWork: UnitOfWork;
  const now = new Date('2026-06-15T11:00:00Z');
  const at = (ms: number) => new Date(now.getTime() + ms);

  beforeAll(async () => {
    const { url } = await testDatabase();
    dataSource = createDataSource({ url, pool: 2, entities: identityEntities, applicationName: 'sign-in' });
    await dataSource.initialize();
    const settings = loadSettings({
      DEMO: 'true',
      SESSION_DAYS: '14',
      PUBLIC_URL: 'https://constellation.example.org',
    });
    const database = new Database(dataSource);
    unitOfWork = new UnitOfWork(dataSource);
    authenticator = authenticatorOf(dataSource);
    signIn = new SignInService(unitOfWork, database, settings);
    tokens = new ApiTokenService(unitOfWork, database);
    links = new SignInLinkService(unitOfWork, settings, signIn);
  });
  afterAll(() => dataSource.destroy());
  beforeEach(async () => cleanDatabase(await testDatabase()));

  const whoIs = async (credentials: { session?: string; bearer?: string }, when = now) => {
    const viewer = await authenticator.authenticate(
      { sessionToken: credentials.session, bearerToken: credentials.bearer },
      when,
    );
    return viewer.person?.id;
  };
  const refusal = (code: string) => expect.objectContaining({ problems: [expect.objectContaining({ code })] });

  describe('sessions', () => {
    it('know their person by the token, and nobody by a wrong one', async () => {
      const { token, personId } = await aSession(dataSource, {
        createdAt: now,
        lastSeenAt: now,
        expiresAt: at(14 * day),
      });
      expect(await whoIs({ session: token })).toBe(personId);
      expect(await whoIs({ session: `${token}x` })).toBeUndefined();
      expect(await whoIs({ session: '' })).toBeUndefined();
      expect(await whoIs({})).toBeUndefined();
      // A session's token is no API token, and its stored hash is neither.
      expect(await whoIs({ bearer: token })).toBeUndefined();
      expect(await whoIs({ session: hashSecretToken(token).toString('base64url') })).toBeUndefined();
    });

    it('end at their instant unless they are used, and slide when they are', async () => {
      const idle = await aSession(dataSource, { createdAt: now, lastSeenAt: now, expiresAt: at(14 * day) });
      const used = await aSession(dataSource, { createdAt: now, lastSeenAt: now, expiresAt: at(14 * day) });
      expect(await whoIs({ session: used.token }, at(10 * day))).toBe(used.personId);
      expect(await whoIs({ session: used.token }, at(23 * day))).toBe(used.personId);
      expect(await whoIs({ session: idle.token }, at(14 * day))).toBeUndefined();
      expect(await whoIs({ session: used.token }, at(37 * day))).toBeUndefined();
    });

    it('note their use at most every ten minutes', async () => {
      const { id, token } = await aSession(dataSource, { createdAt: now, lastSeenAt: now, expiresAt: at(14 * day) });
      const lastSeen = async () => (await dataSource.manager.findOneByOrFail(Session, { id })).lastSeenAt;
      await whoIs({ session: token }, at(9 * minute));
      expect(await lastSeen()).toEqual(now);
      await whoIs({ session: token }, at(11 * minute));
      expect(await lastSeen()).toEqual(at(11 * minute));
    });

    it('get a new token at every sign-in, and the one before is worth nothing', async () => {
      const person = await aPerson(dataSource, { isDemo: true });
      const first = await signIn.signInDemo(Viewer.signedOut(now), person.id, 'Browser');
      const viewer = await authenticator.authenticate({ sessionToken: first.token, bearerToken: undefined }, now);
      const second = await signIn.signInDemo(viewer, person.id, 'Browser');
      expect(second.token).not.toBe(first.token);
      expect(await whoIs({ session: first.token })).toBeUndefined();
      expect(await whoIs({ session: second.token })).toBe(person.id);
      expect(await dataSource.manager.count(Session)).toBe(1);
    });

    it('end here, everywhere, or one by one, and never those of somebody else', async () => {
      const person = await aPerson(dataSource);
      const live = { personId: person.id, createdAt: now, lastSeenAt: now, expiresAt: at(day) };
      const [here, phone, tablet] = [
        await aSession(dataSource, live),
        await aSession(dataSource, live),
        await aSession(dataSource, live),
      ];
      const other = await aSession(dataSource, { ...live, personId: (await aPerson(dataSource)).id });
      const viewer = await viewerOf(dataSource, person.id, { now });
      expect(await signIn.endSession(viewer, other.id)).toBe(false);
      expect(await signIn.endSession(viewer, 'not an id')).toBe(false);
      expect(await signIn.endSession(viewer, tablet.id)).toBe(true);
      expect(await whoIs({ session: tablet.token })).toBeUndefined();
      expect(await whoIs({ session: phone.token })).toBe(person.id);
      await signIn.signOutEverywhere(viewer);
      expect(await whoIs({ session: here.token })).toBeUndefined();
      expect(await whoIs({ session: phone.token })).toBeUndefined();
      expect(await whoIs({ session: other.token })).toBe(other.personId);
    });
  });

  describe('demo accounts', () => {
    it('are people marked so, and nobody else', async () => {
      const person = await aPerson(dataSource);
      const nobody = Viewer.signedOut(now);
      await expect(signIn.signInDemo(nobody, person.id, undefined)).rejects.toEqual(refusal('not-found'));
      await expect(signIn.signInDemo(nobody, 'not an id', undefined)).rejects.toEqual(refusal('not-found'));
    });

    it('do not exist where demo sign-in is off', async () => {
      const person = await aPerson(dataSource, { isDemo: true });
      const off = new SignInService(unitOfWork, new Database(dataSource), loadSettings({}));
      await expect(off.signInDemo(Viewer.signedOut(now), person.id, undefined)).rejects.toEqual(refusal('demo-off'));
      expect(off.methods).toEqual([]);
    });
  });

  describe('personal tokens', () => {
    const newToken = async (expiresOn: string | null = null) => {
      const person = await aPerson(dataSource);
      const viewer = await viewerOf(dataSource, person.id, { now });
      return { viewer, ...(await tokens.create(viewer, { name: 'Export', expiresOn })) };
    };

    it('act as their person and beat the cookie', async () => {
      const { token, viewer, apiToken } = await newToken();
      const session = await aSession(dataSource, { createdAt: now, lastSeenAt: now, expiresAt: at(day) });
      expect(token).toMatch(/^cst_.{43}$/);
      expect(token.endsWith(apiToken.ending)).toBe(true);
      expect(await whoIs({ bearer: token, session: session.token })).toBe(viewer.personId);
      // A wrong token does not fall back to the cookie: the program would act as somebody it did not name.
      expect(await whoIs({ bearer: `${token}x`, session: session.token })).toBeUndefined();
    });

    it('stop when revoked, by their owner only', async () => {
      const { token, viewer, apiToken } = await newToken();
      const stranger = await viewerOf(dataSource, (await aPerson(dataSource)).id, { now });
      expect(await tokens.revoke(stranger, apiToken.id)).toBe(false);
      expect(await whoIs({ bearer: token })).toBe(viewer.personId);
      expect(await tokens.revoke(viewer, apiToken.id)).toBe(true);
      expect(await tokens.revoke(viewer, apiToken.id)).toBe(false);
      expect(await whoIs({ bearer: token })).toBeUndefined();
    });

    it('work to the end of their last day in London', async () => {
      const { token, viewer } = await newToken('2026-06-15');
      expect(await whoIs({ bearer: token }, new Date('2026-06-15T22:59:59Z'))).toBe(viewer.personId);
      expect(await whoIs({ bearer: token }, new Date('2026-06-15T23:00:00Z'))).toBeUndefined();
      await expect(tokens.create(viewer, { name: 'Late', expiresOn: '2026-06-14' })).rejects.toEqual(
        refusal('in-the-past'),
      );
      await expect(tokens.create(viewer, { name: '  ', expiresOn: null })).rejects.toEqual(refusal('invalid'));
    });
  });

  describe('the platform operator', () => {
    const make = async (email = 'steward@network.example') =>
      unitOfWork.run((tx) => new PlatformOperatorService(links).make(tx, { name: 'Sam Steward', email }, now));
    const tokenOf = (link: string) => new URL(link).searchParams.get('link') ?? '';

    it('is made with a link that signs in once, within seven days', async () => {
      const { link, expiresAt, personId } = await make();
      expect(link).toMatch(/^https:\/\/constellation\.example\.org\/sign-in\?link=/);
      expect(expiresAt).toEqual(at(7 * day));
      const session = await links.use(Viewer.signedOut(now), tokenOf(link), undefined);
      const viewer = await authenticator.authenticate({ sessionToken: session.token, bearerToken: undefined }, now);
      expect([viewer.personId, viewer.isPlatformOperator]).toEqual([personId, true]);
      await expect(links.use(Viewer.signedOut(now), tokenOf(link), undefined)).rejects.toEqual(refusal('link-over'));
      const late = await make('other@network.example');
      await expect(links.use(Viewer.signedOut(at(7 * day)), tokenOf(late.link), undefined)).rejects.toEqual(
        refusal('link-over'),
      );
      await expect(links.use(Viewer.signedOut(now), 'made up', undefined)).rejects.toEqual(refusal('link-over'));
    });

    it('is let back in by running it again, with the link before worth nothing', async () => {
      const first = await make();
      const second = await make('Steward@network.example');
      expect(second.personId).toBe(first.personId);
      await expect(links.use(Viewer.signedOut(now), tokenOf(first.link), undefined)).rejects.toEqual(
        refusal('link-over'),
      );
      expect((await links.use(Viewer.signedOut(now), tokenOf(second.link), undefined)).personId).toBe(first.personId);
    });

    it('is never somebody who merely has the address', async () => {
      const person = await aPerson(dataSource, { email: 'steward@network.example' });
      const made = await make();
      expect(made.personId).not.toBe(person.id);
      const { isPlatformOperator } = await dataSource.manager.findOneByOrFail(Person, { id: person.id });
      expect(isPlatformOperator).toBe(false);
    });
  });
});
