import { loadSettings, SettingsError } from './settings.ts';

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
});
