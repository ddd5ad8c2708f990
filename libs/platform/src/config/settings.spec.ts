import { loadSettings, SettingsError } from './settings.ts';

const faultsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    loadSettings(environment);
    return [];
  } catch (error) {
    return (error as SettingsError).faults;
  }
};

describe('loadSettings', () => {
  it('needs nothing set', () => {
    const settings = loadSettings({});
    expect(settings.http.publicUrl).toBe('http://localhost:3000');
    expect(settings.files.uploadLimitBytes).toBe(250_000_000);
    expect(settings.signIn.demo).toBe(false);
  });

  it('lists every fault at once, with the value and what is wanted', () => {
    const attempt = (): unknown =>
      loadSettings({ PORT: 'abc', DATABASE_URL: 'mysql://x', DEMO: 'yes', LOG_LEVEL: 'loud' });
    expect(attempt).toThrow(SettingsError);
    try {
      attempt();
    } catch (error) {
      const { faults } = error as SettingsError;
      expect(faults).toHaveLength(4);
      expect(faults.join('\n')).toMatch(/PORT=abc: must be a whole number from 0 to 65535/);
      expect(faults.join('\n')).toMatch(/DATABASE_URL=mysql:\/\/x: must be a URL that starts with postgres:\/\//);
    }
  });

  it('takes an empty variable as not set', () => {
    expect(loadSettings({ PORT: ' ' }).http.port).toBe(3000);
  });

  describe('that mean something only together', () => {
    it('takes a quota of uploads for no less than the largest upload', () => {
      const quota = (environment: Record<string, string>) => loadSettings(environment).files.uploadQuotaBytes;
      expect(quota({})).toBe(2_000_000_000);
      expect(quota({ UPLOAD_LIMIT_MB: '300', UPLOAD_QUOTA_MB: '200' })).toBe(300_000_000);
    });

    const store = {
      S3_ENDPOINT: 'https://s3.example.org',
      S3_BUCKET: 'files',
      S3_ACCESS_KEY_ID: 'key',
      S3_SECRET_ACCESS_KEY: 'hush',
    };

    it('of an S3 store come together, browsers using the same address unless told otherwise', () => {
      expect(loadSettings({}).files.s3).toBeUndefined();
      expect(loadSettings(store).files.s3).toEqual({
        endpoint: 'https://s3.example.org',
        publicEndpoint: 'https://s3.example.org',
        bucket: 'files',
        region: 'us-east-1',
        accessKeyId: 'key',
        secretAccessKey: 'hush',
      });
      const { s3 } = loadSettings({ ...store, S3_PUBLIC_ENDPOINT: 'https://files.example.org' }).files;
      expect(s3?.publicEndpoint).toBe('https://files.example.org');
    });

    it.each(Object.keys(store))('of an S3 store are a fault without %s, which is named', (missing) => {
      const rest = Object.fromEntries(Object.entries(store).filter(([name]) => name !== missing));
      expect(faultsOf(rest)).toEqual([expect.stringMatching(new RegExp(`^${missing} is not set`))]);
    });

    it('lists all that is missing, and takes a wrong one for set', () => {
      expect(faultsOf({ S3_PUBLIC_ENDPOINT: 'https://files.example.org', S3_ENDPOINT: 'ftp://x' })).toEqual([
        expect.stringMatching(/^S3_ENDPOINT=ftp:\/\/x: must be a URL/),
        expect.stringMatching(/^S3_BUCKET is not set/),
        expect.stringMatching(/^S3_ACCESS_KEY_ID is not set/),
        expect.stringMatching(/^S3_SECRET_ACCESS_KEY is not set/),
      ]);
    });

    it('prints no secret of a wrong SMTP_URL, and asks for the address mails come from', () => {
      expect(faultsOf({ SMTP_URL: 'http://me:hush@mail' })).toEqual([
        expect.stringMatching(/^SMTP_URL=\(not shown\): must be a URL/),
        expect.stringMatching(/^MAIL_FROM is not set, but SMTP_URL needs it/),
      ]);
      expect(loadSettings({}).mail.smtpUrl).toBeUndefined();
    });

    it('refuses the origin of the web app, and files that the store could not copy', () => {
      const faults = faultsOf({ ...store, PUBLIC_URL: 'https://s3.example.org/app', UPLOAD_LIMIT_MB: '6000' });
      expect(faults).toEqual([
        expect.stringMatching(/^S3_ENDPOINT has the origin of PUBLIC_URL/),
        expect.stringMatching(/^UPLOAD_LIMIT_MB=6000: with S3_ENDPOINT it must be at most 5368/),
      ]);
    });
  });

  const provider = { OIDC_ISSUER: 'https://login.example', OIDC_CLIENT_ID: 'constellation' };

  it('offers no demo accounts unless told to, in production and beside a provider', () => {
    expect(loadSettings({ NODE_ENV: 'production' }).signIn.demo).toBe(false);
    expect(loadSettings({ NODE_ENV: 'production', DEMO: 'true' }).signIn.demo).toBe(true);
    expect(loadSettings(provider).signIn.demo).toBe(false);
    expect(faultsOf({ ...provider, DEMO: 'true' })).toEqual([expect.stringMatching(/exclude each other/)]);
    expect(faultsOf({ ...provider, DEMO: 'false' })).toEqual([]);
  });

  it('takes the provider of OpenID Connect whole or not at all', () => {
    expect(loadSettings({}).signIn.openId).toBeUndefined();
    expect(loadSettings(provider).signIn.openId).toEqual({
      issuer: 'https://login.example',
      clientId: 'constellation',
      clientSecret: undefined,
      scopes: 'openid email profile',
      name: "your organisation's account",
    });
    expect(faultsOf({ OIDC_ISSUER: 'https://login.example' })).toEqual([
      expect.stringMatching(/^OIDC_CLIENT_ID is not set/),
    ]);
    expect(faultsOf({ OIDC_CLIENT_ID: 'constellation' })).toEqual([expect.stringMatching(/^OIDC_ISSUER is not set/)]);
    expect(faultsOf({ ...provider, OIDC_SCOPES: 'openid' })).toEqual([expect.stringMatching(/openid and email/)]);
  });

  it('takes a provider without https only on this machine, or outside production', () => {
    const plain = { ...provider, OIDC_ISSUER: 'http://login.example' };
    expect(faultsOf(plain)).toEqual([]);
    expect(faultsOf({ ...plain, NODE_ENV: 'production' })).toEqual([expect.stringMatching(/https:/)]);
    expect(faultsOf({ ...plain, OIDC_ISSUER: 'http://localhost:4000', NODE_ENV: 'production' })).toEqual([]);
  });
});
