import type { SettingValues } from './setting-definitions.ts';

/** Sign-in through a provider of OpenID Connect. */
export interface OpenIdSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Undefined for a public client. */
  readonly clientSecret: string | undefined;
  readonly scopes: string;
  /** What the button calls it. */
  readonly name: string;
}

/** Undefined where no provider is named. */
export function openIdSettings(values: SettingValues): OpenIdSettings | undefined {
  if (!values.oidcIssuer || !values.oidcClientId) return undefined;
  return {
    issuer: values.oidcIssuer,
    clientId: values.oidcClientId,
    clientSecret: values.oidcClientSecret,
    scopes: values.oidcScopes,
    name: values.oidcName,
  };
}

const thisMachine = ['localhost', '127.0.0.1', '[::1]'];

/** What does not fit together among the settings of sign-in, one sentence each. */
export function signInFaults({ oidcIssuer, demo, environment }: Partial<SettingValues>): string[] {
  const faults: string[] = [];
  if (!oidcIssuer) return faults;
  const { protocol, hostname } = new URL(oidcIssuer);
  if (demo) {
    faults.push('DEMO=true and OIDC_ISSUER exclude each other: demo accounts have no password. Unset one of them.');
  }
  if (environment === 'production' && protocol === 'http:' && !thisMachine.includes(hostname)) {
    faults.push(
      `OIDC_ISSUER=${oidcIssuer}: in production it must start with https://, as whoever can read the network could sign in as anybody.`,
    );
  }
  return faults;
}
