import { signInFaults } from './open-id-settings.ts';
import { settingDefinitions, type SettingValues } from './setting-definitions.ts';

type Name = keyof SettingValues;

/** Settings that mean something only together: when one of `all` or `extra` is set, all of `all` must be. */
const together: readonly { readonly all: readonly Name[]; readonly extra: readonly Name[] }[] = [
  { all: ['s3Endpoint', 's3Bucket', 's3AccessKeyId', 's3SecretAccessKey'], extra: ['s3PublicEndpoint'] },
  { all: ['mailFrom'], extra: ['smtpUrl'] },
  { all: ['meilisearchUrl'], extra: ['meilisearchSearchKey', 'meilisearchAdminKey'] },
  { all: ['oidcIssuer', 'oidcClientId'], extra: ['oidcClientSecret'] },
];

/** The largest file that an S3 store copies in one request, by the S3 API: 5 GiB. */
const largestCopyMegabytes = 5_368;

/**
 * What is wrong with settings that are right one by one, one sentence each.
 * `faulty` names those that were set to something wrong: they count as set.
 */
export function dependentFaults(values: Partial<SettingValues>, faulty: ReadonlySet<string>): string[] {
  const faults: string[] = [];
  for (const { all, extra } of together) {
    const set = [...all, ...extra].filter((name) => values[name] !== undefined || faulty.has(name));
    if (set.length === 0) continue;
    for (const name of all.filter((one) => !set.includes(one))) {
      const { name: missing, description } = settingDefinitions[name];
      const others = set.map((one) => settingDefinitions[one].name).join(', ');
      faults.push(`${missing} is not set, but ${others} ${set.length === 1 ? 'needs' : 'need'} it. ${description}`);
    }
  }
  faults.push(...storeFaults(values), ...signInFaults(values));
  return faults;
}

function storeFaults(values: Partial<SettingValues>): string[] {
  const faults: string[] = [];
  const entrance = values.s3PublicEndpoint ?? values.s3Endpoint;
  if (!entrance) return faults;
  if (values.publicUrl && new URL(entrance).origin === new URL(values.publicUrl).origin) {
    faults.push(
      `${values.s3PublicEndpoint ? 'S3_PUBLIC_ENDPOINT' : 'S3_ENDPOINT'} has the origin of PUBLIC_URL: ` +
        `give the store a host name or port of its own, so that what people upload cannot act as a page of this site.`,
    );
  }
  if ((values.uploadLimitMegabytes ?? 0) > largestCopyMegabytes) {
    faults.push(
      `UPLOAD_LIMIT_MB=${values.uploadLimitMegabytes}: with S3_ENDPOINT it must be at most ${largestCopyMegabytes}.`,
    );
  }
  return faults;
}
