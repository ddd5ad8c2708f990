import type { AlertFrequency } from '../../gql/graphql.ts';

export const frequencies: { value: AlertFrequency; label: string }[] = [
  { value: 'DAILY', label: 'Every morning' },
  { value: 'WEEKLY', label: 'On Mondays' },
  { value: 'OFF', label: 'Never' },
];
