import type { OrganisationKind } from '../gql/graphql.ts';
import { formatNumber, humanise } from './format.ts';
import { labels } from './labels.ts';

/** What a setting is called: a phase of school, or the kind of an organisation that has none; `other` for those not told apart. */
export function settingName(setting: string): string {
  if (setting === 'other') return 'Other settings';
  const kind = setting.toUpperCase().replaceAll('-', '_');
  return kind in labels.organisationKind ? labels.organisationKind[kind as OrganisationKind] : humanise(setting);
}

/** "Primary 3, Multi-academy trust 1". */
export function settingsInWords(settings: readonly { setting: string; count: number }[]): string {
  return settings.map(({ setting, count }) => `${settingName(setting)} ${formatNumber(count)}`).join(', ');
}
