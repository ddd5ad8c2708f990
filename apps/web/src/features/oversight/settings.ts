import type { OrganisationKind } from '../../gql/graphql.ts';
import { formatNumber, humanise } from '../../ui/format.ts';
import { labels } from '../../ui/labels.ts';

/** What a setting is called: a phase of school, or the kind of an organisation that has none. */
export function settingName(setting: string): string {
  const kind = setting.toUpperCase().replaceAll('-', '_');
  return kind in labels.organisationKind ? labels.organisationKind[kind as OrganisationKind] : humanise(setting);
}

/** "Primary 3, Multi-academy trust 1". */
export function settingsInWords(settings: readonly { setting: string; count: number }[]): string {
  return settings.map(({ setting, count }) => `${settingName(setting)} ${formatNumber(count)}`).join(', ');
}
