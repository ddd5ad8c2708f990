import type { Settings } from '@constellation/platform/config';

/** The one line that says where to go, and with demo accounts whom to be. */
export function welcome(settings: Settings): string {
  const accounts = settings.signIn.demo ? ' Sign in with a demo account, no password needed.' : '';
  return `Constellation is running at ${settings.http.publicUrl}.${accounts} Ctrl-C stops it.`;
}
